/// One row of a table, as positions in the bytes that hold its text: a row is read into the same value again and again.
package struct TableRow: Sendable {
  /// The line on which the row begins (CSV), or its number on the sheet; from 1.
  package var line = 1
  package var fields: [TableField] = []
  /// What is wrong with the row's quotes or bytes, if anything; its other fields still stand.
  package var fault: CSVFault?

  package init() {}

  /// Lends the text of a field: the bytes in place, or a copy where doubled quotes had to be made single.
  package func withText<Answer>(
    of index: Int, in bytes: Span<UInt8>, _ body: (Span<UInt8>) -> Answer
  ) -> Answer {
    let field = fields[index]
    guard field.kind == .quotedText else { return body(bytes.extracting(field.range)) }
    var text: [UInt8] = []
    text.reserveCapacity(field.range.count)
    var at = field.range.lowerBound
    while at < field.range.upperBound {
      text.append(bytes[at])
      at += bytes[at] == UInt8(ascii: "\"") ? 2 : 1
    }
    return body(text.span)
  }
}

/// A field's place: its bytes without the quotes around them, and what kind of value they spell.
///
/// Public, and inlinable: it is asked for every cell of millions of rows, in the room that reads them.
public struct TableField: Hashable, Sendable {
  /// What a field's bytes spell. All fields of a CSV text are text; cells of a workbook know better.
  public enum Kind: UInt8, Hashable, Sendable {
    case text
    /// Text in which quotes are doubled.
    case quotedText
    /// A cell's text, which may look like a number or a date and is none to its workbook.
    case cellText
    case number
    /// A day in ISO 8601.
    case date
    case boolean
    /// What a formula gave instead of a value, as in `#N/A`.
    case error
  }

  @usableFromInline let start: Int32
  @usableFromInline let end: Int32
  /// What the bytes spell.
  public let kind: Kind

  /// A field at some positions in the bytes.
  @inlinable public init(_ range: Range<Int>, _ kind: Kind = .text) {
    self.start = Int32(truncatingIfNeeded: range.lowerBound)
    self.end = Int32(truncatingIfNeeded: range.upperBound)
    self.kind = kind
  }

  /// A field without text.
  public static let empty = TableField(0..<0)

  /// Positions in the bytes.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
  /// Whether the field has no bytes.
  @inlinable public var isEmpty: Bool { start == end }
}

/// What can be wrong with a row's quotes and bytes.
package struct CSVFault: Hashable, Sendable {
  /// The kinds of fault, each with a remedy of its own.
  package enum Kind: Hashable, Sendable {
    /// A quote opens and no quote closes it.
    case openQuote
    /// A quote inside a field that has none around it, or text after a closing quote.
    case strayQuote
    /// A byte of value nought, which no text has.
    case nulByte
    /// More bytes than a field may have.
    case overLimit
  }

  package let kind: Kind
  /// The line and the field (from 1) at fault.
  package let line: Int
  package let column: Int
}
