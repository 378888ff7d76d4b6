extension SheetRow {
  /// Appends a number as it is spelled, or its day where `dateSystem` is given and has one.
  ///
  /// Returns the kind of the cell, or `nil` where the literal is no finite number in decimal spelling.
  mutating func append(number literal: String, asDay dateSystem: DateSystem?) -> SheetCell.Kind? {
    guard let number = Double(decimal: literal) else { return nil }
    // The time of day is dropped; what is too large for an integer is no day either.
    if let dateSystem, number >= 0, let serial = Int(exactly: number.rounded(.down)),
      dateSystem.append(day: serial, to: &bytes)
    {
      return .date
    }
    bytes.append(contentsOf: literal.utf8)
    return .number
  }

  /// Appends the day of a date that the file spells out (ISO 8601), without its time, or else the whole text.
  mutating func append(isoDate literal: String) -> SheetCell.Kind {
    if SheetRow.startsWithDay(literal.utf8) {
      bytes.append(contentsOf: literal.utf8.prefix(10))
      return .date
    }
    bytes.append(contentsOf: literal.utf8)
    return .text
  }

  /// Whether these are four, two and two digits with hyphens between them, and then nothing or a time.
  private static func startsWithDay(_ text: String.UTF8View) -> Bool {
    let time = text.dropFirst(10)
    guard text.count >= 10, time.first.map({ $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") }) ?? true
    else { return false }
    return zip(text, "0000-00-00".utf8).allSatisfy { byte, form in
      form == UInt8(ascii: "0") ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == form
    }
  }
}

extension Double {
  /// Reads a finite number in decimal spelling; `NAN`, `INF` and hexadecimals, which Swift would take, are `nil`.
  fileprivate init?(decimal text: String) {
    let isDecimal = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isDecimal, let number = Double(text), number.isFinite else { return nil }
    self = number
  }
}
