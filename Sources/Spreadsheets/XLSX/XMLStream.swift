import CExpat

/// A parser that takes a part's bytes as they come and gives back what they say.
///
/// Expat does the work; it expands no external entity, and a document type ends the parse, so none is ever declared.
@safe struct XMLStream: ~Copyable {
  /// Between a namespace's URI and a local name; no URI in XML can hold it.
  static let separator = CChar(10)

  /// The longest tag or comment, and the deepest nesting, that is waited for: both cost memory until they end.
  private static let tokenLimit = 8 << 20
  private static let depthLimit = 256

  private let parser: XML_Parser
  private let queue: XMLEventQueue
  private let part: String
  private var total = 0

  /// A parser for the part of this name, which errors repeat.
  init(part: String) {
    guard let made = unsafe XML_ParserCreateNS(nil, XMLStream.separator) else {
      fatalError("no memory for an XML parser")
    }
    let queue = unsafe XMLEventQueue(of: made)
    unsafe parser = made
    self.queue = queue
    self.part = part
  }

  // The queue, which expat holds without owning it, is released only after this body.
  deinit { unsafe XML_ParserFree(parser) }

  /// Parses the next bytes and returns the events that they complete.
  mutating func feed(_ bytes: Span<UInt8>) throws(XLSXError) -> [XMLEvent] {
    let status = unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      return unsafe XML_Parse(parser, start, Int32(buffer.count), 0)
    }
    total += bytes.count
    return try events(after: status)
  }

  /// The innermost open element, if nothing is pending: the next byte begins a tag, a text or the like.
  var openElement: XMLName? { isBetweenTokens ? queue.openElements.last : nil }

  func isOpen(_ name: XMLName) -> Bool { queue.openElements.contains(name) }

  /// The prefixes that mean something here, each with the namespace that it means.
  var prefixes: [String: OfficeNamespace] {
    Dictionary(queue.prefixes.map { ($0.prefix, $0.namespace) }) { _, inner in inner }
  }

  private var isBetweenTokens: Bool { unsafe XML_GetCurrentByteIndex(parser) == total }

  /// Says that there are no more bytes; a part that is cut off is found out here.
  mutating func finish() throws(XLSXError) -> [XMLEvent] {
    try events(after: unsafe XML_Parse(parser, nil, 0, 1))
  }

  private func events(after status: XML_Status) throws(XLSXError) -> [XMLEvent] {
    if queue.hasDocumentType { throw .documentType(part: part) }
    guard status == XML_STATUS_OK else {
      let line = unsafe XML_GetCurrentLineNumber(parser)
      let column = unsafe XML_GetCurrentColumnNumber(parser)
      throw .malformedXML(part: part, line: Int(line), column: Int(column) + 1)
    }
    guard total - Int(unsafe XML_GetCurrentByteIndex(parser)) <= XMLStream.tokenLimit,
      queue.openElements.count <= XMLStream.depthLimit
    else {
      throw .unexpectedContent(part: part, found: "a tag is longer, or tags are nested deeper, than any")
    }
    return queue.drain()
  }
}
