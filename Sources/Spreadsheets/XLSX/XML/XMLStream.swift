import CExpat
import Glibc

/// A parser that is fed a part's bytes as they come and returns XML events.
///
/// It wraps expat, which expands no external entity. A document type ends the parse, so no entity is ever declared.
@safe package struct XMLStream: ~Copyable {
  /// What expat puts between a namespace's URI and a local name; no URI in XML can hold it.
  static let separator = CChar(10)

  /// Limits on the length of a tag or comment and on nesting, which both cost memory until they end.
  private static let tokenLimit = 8 << 20
  private static let depthLimit = 256

  private let parser: XML_Parser
  private let queue: XMLEventQueue
  private let part: String
  private var total = 0

  /// A parser for the part of this name, which errors mention.
  init(part: String) {
    guard let made = unsafe XML_ParserCreateNS(nil, XMLStream.separator) else {
      Memory.isExhausted()
    }
    let queue = unsafe XMLEventQueue(of: made)
    unsafe parser = made
    self.queue = queue
    self.part = part
  }

  /// The events of a whole text in XML, which errors call `part`.
  package static func events(of bytes: [UInt8], named part: String) throws(XLSXError) -> [XMLEvent] {
    var stream = XMLStream(part: part)
    var events = try stream.feed(bytes.span)
    events += try stream.finish()
    return events
  }

  // Expat does not own the queue, which is released only after this body.
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

  /// The innermost open element, if the next byte begins a new tag or text.
  var openElement: XMLName? { isBetweenTokens ? queue.openElements.last : nil }

  func isOpen(_ name: XMLName) -> Bool { queue.openElements.contains(name) }

  /// The prefixes in scope, each with its namespace.
  var prefixes: [String: OfficeNamespace] {
    Dictionary(queue.prefixes.map { ($0.prefix, $0.namespace) }) { _, inner in inner }
  }

  private var isBetweenTokens: Bool { unsafe XML_GetCurrentByteIndex(parser) == total }

  /// Ends the input; throws if the part is cut off.
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
      throw .unexpectedContent(
        part: part, found: "a tag is longer, or tags are nested deeper, than the limit")
    }
    return queue.drain()
  }
}

/// Collects the events of expat's callbacks until the current bytes are used up.
///
/// With a queue instead of a closure, none of our code runs inside expat, and no error has to be thrown through C.
@safe final class XMLEventQueue {
  private let parser: XML_Parser
  private var events: [XMLEvent] = []
  private(set) var hasDocumentType = false
  /// The elements that are open, from the root on.
  private(set) var openElements: [XMLName] = []
  /// The prefixes in scope, the innermost last; the default namespace has an empty one.
  private(set) var prefixes: [(prefix: String, namespace: OfficeNamespace)] = []

  /// Listens to `parser`, which must not parse once this queue is gone.
  @unsafe init(of parser: XML_Parser) {
    unsafe self.parser = parser
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { queue, name, attributes in unsafe XMLEventQueue.at(queue)?.start(name, attributes) },
      { queue, name in unsafe XMLEventQueue.at(queue)?.end(name) })
    unsafe XML_SetNamespaceDeclHandler(
      parser,
      { queue, prefix, uri in unsafe XMLEventQueue.at(queue)?.declare(prefix, uri) },
      { queue, _ in _ = unsafe XMLEventQueue.at(queue)?.prefixes.popLast() })
    unsafe XML_SetCharacterDataHandler(
      parser, { queue, text, count in unsafe XMLEventQueue.at(queue)?.text(text, count) })
    unsafe XML_SetStartDoctypeDeclHandler(
      parser, { queue, _, _, _, _ in unsafe XMLEventQueue.at(queue)?.refuseDocumentType() })
  }

  func drain() -> [XMLEvent] {
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> XMLEventQueue? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe Unmanaged<XMLEventQueue>.fromOpaque(pointer).takeUnretainedValue()
  }

  private func start(_ name: UnsafePointer<CChar>?, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    guard let name = unsafe name, let list = unsafe list else { return }
    var attributes: [XMLAttribute] = []
    var index = 0
    // Names and values alternate; a null pointer ends the list.
    while let name = unsafe list[index], let value = unsafe list[index + 1] {
      unsafe attributes.append(XMLAttribute(name: XMLName(expat: name), value: String(cString: value)))
      index += 2
    }
    let element = XMLElement(name: unsafe XMLName(expat: name), attributes: attributes)
    openElements.append(element.name)
    events.append(.start(element))
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    guard let name = unsafe name else { return }
    openElements.removeLast()
    events.append(.end(unsafe XMLName(expat: name)))
  }

  private func declare(_ prefix: UnsafePointer<CChar>?, _ uri: UnsafePointer<CChar>?) {
    let prefix = unsafe prefix.map { unsafe String(cString: $0) } ?? ""
    guard let uri = unsafe uri else {
      prefixes.append((prefix, .none))
      return
    }
    let bytes = unsafe UnsafeBufferPointer(start: uri, count: strlen(uri))
    prefixes.append((prefix, unsafe OfficeNamespace(uri: bytes)))
  }

  private func text(_ start: UnsafePointer<CChar>?, _ count: Int32) {
    guard let start = unsafe start else { return }
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: Int(count))
    events.append(.text(unsafe String(decoding: bytes, as: UTF8.self)))
  }

  private func refuseDocumentType() {
    hasDocumentType = true
    _ = unsafe XML_StopParser(parser, XML_Bool(XML_FALSE))
  }
}

extension XMLName {
  /// Reads a name as expat writes it: local, or URI and local name with the separator between them.
  @unsafe fileprivate init(expat name: UnsafePointer<CChar>) {
    guard let end = unsafe strchr(name, Int32(XMLStream.separator)) else {
      unsafe self.init(namespace: .none, local: String(cString: name))
      return
    }
    let uri = unsafe UnsafeBufferPointer(start: name, count: UnsafePointer(end) - name)
    unsafe self.init(namespace: OfficeNamespace(uri: uri), local: String(cString: end + 1))
  }
}

/// An event of the XML of a part.
package enum XMLEvent: Hashable {
  case start(XMLElement)
  case end(XMLName)
  /// A piece of text; long text comes in several pieces.
  case text(String)
}

/// A start tag: its name and its attributes, without namespace declarations.
package struct XMLElement: Hashable {
  package let name: XMLName
  package let attributes: [XMLAttribute]

  package subscript(local: String, in namespace: OfficeNamespace = .none) -> String? {
    attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
  }
}

package struct XMLAttribute: Hashable {
  package let name: XMLName
  package let value: String
}

/// A name by its namespace, whatever prefix the part uses for it.
package struct XMLName: Hashable {
  package let namespace: OfficeNamespace
  package let local: String

  static func spreadsheet(_ local: String) -> XMLName { XMLName(namespace: .spreadsheet, local: local) }
}

/// The namespaces that reading a workbook needs, each in its transitional and its Strict spelling (ISO/IEC 29500), and those of
/// a drawing.
package enum OfficeNamespace: Hashable {
  case none
  case spreadsheet
  /// SVG.
  case drawing
  /// The namespace of `xlink:href`, which a drawing may use for links.
  case link
  /// The namespace of `r:id`, which names another part.
  case officeRelationships
  /// The namespace of the `.rels` parts; it has only one spelling.
  case packageRelationships
  /// Any other, such as those of extensions, drawings and properties.
  case other

  private static let known: [(uri: StaticString, namespace: OfficeNamespace)] = [
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .spreadsheet),
    ("http://purl.oclc.org/ooxml/spreadsheetml/main", .spreadsheet),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .officeRelationships),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", .officeRelationships),
    ("http://schemas.openxmlformats.org/package/2006/relationships", .packageRelationships),
    ("http://www.w3.org/2000/svg", .drawing),
    ("http://www.w3.org/1999/xlink", .link),
  ]

  /// The namespace with this URI. It is looked up for every tag, so no string is made.
  @unsafe init(uri bytes: UnsafeBufferPointer<CChar>) {
    guard let start = bytes.baseAddress else {
      self = .other
      return
    }
    let match = OfficeNamespace.known.first { known in
      guard known.uri.utf8CodeUnitCount == bytes.count else { return false }
      return unsafe memcmp(known.uri.utf8Start, start, bytes.count) == 0
    }
    self = match?.namespace ?? .other
  }
}
