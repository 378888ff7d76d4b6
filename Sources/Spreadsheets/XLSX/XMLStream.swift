import CExpat

/// A parser that takes a part's bytes as they come and gives back what they say.
///
/// Expat does the work; it expands no external entity, and a document type ends the parse, so none is ever declared.
@safe struct XMLStream: ~Copyable {
  /// Between a namespace's URI and a local name; no URI in XML can hold it.
  static let separator = CChar(10)

  private let parser: XML_Parser
  private let queue: XMLEventQueue
  private let part: String

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
    return try events(after: status)
  }

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
    return queue.drain()
  }
}
