/// One row of a table, as positions in the bytes that hold its text. All rows of a table are read into one value.
package struct TableRow: Sendable {
  /// The line on which the row begins (CSV), or its number on the sheet; from 1.
  package var line = 1
  /// How many lines of a text the row takes up: more than one where a line end is in quotes.
  package var lineCount = 1
  package var fields: [TableField] = []
  /// What is wrong with the row's quotes or bytes, if anything; its other fields can still be used.
  package var fault: CSVFault?

  package init() {}

  /// Lends the text of a field: the bytes in place, or a copy where doubled quotes are made single.
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

/// Where a field's bytes are, without the quotes around them, and what kind of value they spell.
///
/// Public and inlinable, because Loader reads it for every cell of millions of rows.
public struct TableField: Hashable, Sendable {
  /// What a field's bytes spell. Every field of a CSV file is text; cells of a workbook have types.
  public enum Kind: UInt8, Hashable, Sendable {
    case text
    /// Text in which quotes are doubled.
    case quotedText
    /// A cell's text, which is text to its workbook even if it looks like a number or a date.
    case cellText
    case number
    /// A day in ISO 8601.
    case date
    case boolean
    /// The error that a formula gave, as in `#N/A`.
    case error
    /// A formula whose result was not stored.
    case formula
    /// The number format of a cell that shows something else than its number.
    case unclearFormat

    /// Whether it is text of which nothing else is known.
    @inlinable public var isOfText: Bool {
      switch self {
      case .text, .quotedText: true
      case .cellText, .number, .date, .boolean, .error, .formula, .unclearFormat: false
      }
    }
  }

  @usableFromInline let start: UInt32
  @usableFromInline let end: UInt32
  /// What the bytes spell.
  public let kind: Kind

  /// A field at these positions in the bytes.
  @inlinable public init(_ range: Range<Int>, _ kind: Kind = .text) {
    self.init(from: range.lowerBound, to: range.upperBound, kind)
  }

  @inlinable init(from start: Int, to end: Int, _ kind: Kind = .text) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.kind = kind
  }

  /// A field without text.
  public static let empty = TableField(0..<0)

  /// Positions in the bytes.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
  /// Whether the field has no bytes.
  @inlinable public var isEmpty: Bool { start == end }
}

/// What is wrong with a row's quotes or bytes.
package struct CSVFault: Hashable, Sendable {
  /// The kinds of fault, each with a remedy of its own.
  package enum Kind: Hashable, Sendable {
    /// A quote that is never closed.
    case openQuote
    /// A quote inside an unquoted field, or text after a closing quote.
    case strayQuote
    /// A byte of value zero, which no text has.
    case nulByte
    /// More bytes than a field may have.
    case overLimit
  }

  package let kind: Kind
  /// The line and the field at fault, both from 1.
  package let line: Int
  package let column: Int

  /// Whether the quotes are at fault, so that nobody knows where the row ends.
  var isOfQuotes: Bool { kind == .openQuote || kind == .strayQuote }
}
