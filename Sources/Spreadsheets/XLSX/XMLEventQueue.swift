import CExpat
import Glibc

/// Where expat's callbacks leave what they were told, until the bytes at hand are used up.
///
/// A queue and not a closure: nothing of ours runs inside of expat, and nothing has to be thrown through C.
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
    // Names and values by turns, then a null pointer.
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
  /// Reads a name in expat's spelling: local, or URI and local name with the separator between them.
  @unsafe fileprivate init(expat name: UnsafePointer<CChar>) {
    guard let end = unsafe strchr(name, Int32(XMLStream.separator)) else {
      unsafe self.init(namespace: .none, local: String(cString: name))
      return
    }
    let uri = unsafe UnsafeBufferPointer(start: name, count: UnsafePointer(end) - name)
    unsafe self.init(namespace: OfficeNamespace(uri: uri), local: String(cString: end + 1))
  }
}
