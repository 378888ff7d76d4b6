/// One row of a CSV text, as positions in its bytes: a row is read into the same value again and again.
package struct CSVRow: Sendable {
  /// The line on which the row begins, from 1.
  package internal(set) var line = 1
  package internal(set) var fields: [CSVField] = []
  /// What is wrong with the row, if anything; its other fields still stand.
  package internal(set) var fault: CSVFault?

  package init() {}

  /// Lends the text of a field: the bytes in place, or a copy where doubled quotes had to be made single.
  package func withText<Answer>(
    of index: Int, in bytes: Span<UInt8>, _ body: (Span<UInt8>) -> Answer
  ) -> Answer {
    let field = fields[index]
    guard field.hasDoubledQuotes else { return body(bytes.extracting(field.start..<field.end)) }
    var text: [UInt8] = []
    text.reserveCapacity(field.end - field.start)
    var at = field.start
    while at < field.end {
      text.append(bytes[at])
      at += bytes[at] == CSVReader.quote ? 2 : 1
    }
    return body(text.span)
  }
}

/// A field's place: its bytes without the quotes around them.
package struct CSVField: Hashable, Sendable {
  package let start: Int
  package let end: Int
  package let hasDoubledQuotes: Bool
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
  }

  package let kind: Kind
  /// The line and the field (from 1) at fault.
  package let line: Int
  package let column: Int
}
