import CToml
import Records

/// A line and a column of a text; both count characters from 1.
struct TextPosition: Hashable, Comparable {
  let line: Int
  let column: Int

  static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A value of a TOML text, with its place.
struct TOMLValue {
  enum Content {
    case table([TOMLEntry])
    case list([TOMLValue])
    case text(String)
    case number(Int)
    case flag(Bool)
    /// A date without a time; `nil` for one outside the program's calendar.
    case day(Day?)
    case decimal
    case time
  }

  let content: Content
  let position: TextPosition
}

/// A key of a table, and its value.
struct TOMLEntry {
  let key: String
  let position: TextPosition
  let value: TOMLValue
}

/// The first thing in a text that is not TOML.
struct TOMLFault: Error {
  enum Kind {
    case syntax
    /// More brackets in brackets, or names joined by dots, than the profile may have.
    case depth
    case memory
  }

  let kind: Kind
  let position: TextPosition
  /// What the parser says, for the choice of a message; it is not printed.
  let reason: String
}

/// A text that the parser has read: the only owner of the parser's memory.
@safe
struct TOMLDocument: ~Copyable {
  /// How many brackets may be in each other, and how many names joined by dots.
  static let mostLevels = Int(CTOML_MOST_LEVELS)

  private let handle: OpaquePointer

  /// Reads `text`.
  init(_ text: String) throws(TOMLFault) {
    var text = text
    let parsed = text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { unsafe ctoml_parse($0.baseAddress, $0.count) }
    }
    guard let parsed = unsafe parsed else { throw .outOfMemory }
    unsafe self.handle = parsed
  }

  deinit { unsafe ctoml_free(handle) }

  /// The table of the whole text.
  ///
  /// Throws what is not TOML, or deeper than the parser may go.
  func root() throws(TOMLFault) -> TOMLValue {
    if let fault { throw fault }
    var next = 0
    return value(at: &next)
  }

  private var fault: TOMLFault? {
    let fault = unsafe ctoml_fault_of(handle)
    let position = unsafe TextPosition(line: Int(fault.line), column: Int(fault.column))
    switch unsafe fault.kind {
    case CTOML_NO_FAULT: return nil
    case CTOML_OUT_OF_MEMORY: return .outOfMemory
    case CTOML_TOO_DEEP: return TOMLFault(kind: .depth, position: position, reason: "")
    default:
      return TOMLFault(kind: .syntax, position: position, reason: unsafe String(cString: fault.reason))
    }
  }

  /// The value at `next`, which moves past it and what is in it.
  private func value(at next: inout Int) -> TOMLValue {
    let node = unsafe ctoml_value_at(handle, next)
    next += 1
    return unsafe TOMLValue(
      content: content(of: node, next: &next),
      position: TextPosition(line: Int(node.line), column: Int(node.column)))
  }

  private func content(of node: ctoml_value, next: inout Int) -> TOMLValue.Content {
    switch unsafe node.kind {
    case CTOML_TABLE: .table(unsafe (0..<node.count).map { _ in entry(at: &next) })
    case CTOML_LIST: .list(unsafe (0..<node.count).map { _ in value(at: &next) })
    case CTOML_TEXT: .text(unsafe TOMLDocument.text(node.text, node.text_length))
    case CTOML_INTEGER: .number(unsafe Int(node.number))
    case CTOML_FLAG: .flag(unsafe node.number == 1)
    case CTOML_DAY:
      .day(unsafe Day(year: Int(node.year), month: Int(node.month), day: Int(node.day)))
    case CTOML_DECIMAL: .decimal
    default: .time
    }
  }

  private func entry(at next: inout Int) -> TOMLEntry {
    let node = unsafe ctoml_value_at(handle, next)
    let key = unsafe TOMLDocument.text(node.key, node.key_length)
    let position = unsafe TextPosition(line: Int(node.key_line), column: Int(node.key_column))
    return TOMLEntry(key: key, position: position, value: value(at: &next))
  }

  private static func text(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
    let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
    return unsafe String(decoding: UnsafeRawBufferPointer(bytes), as: UTF8.self)
  }
}

extension TOMLFault {
  fileprivate static let outOfMemory = TOMLFault(
    kind: .memory, position: TextPosition(line: 1, column: 1), reason: "")
}
