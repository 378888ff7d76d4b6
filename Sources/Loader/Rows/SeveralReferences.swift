import Records

/// Several references in one cell, which would be one referral: `K-106 & K-107`.
enum SeveralReferences {
  /// Whether a cell has a sign that may be between two references. Most have none.
  @inline(__always)
  static func mayBe(in cell: Span<UInt8>) -> Bool {
    (cell.count < 8 || CellBytes.any(of: cell, signs)) && mayBeByBytes(in: cell)
  }

  /// All of the signs but ; are below the comma.
  @inline(__always)
  private static func signs(_ word: UInt64) -> UInt64 {
    let semicolon = word ^ 0x3B3B_3B3B_3B3B_3B3B
    return ((word &- 0x2C2C_2C2C_2C2C_2C2C) & ~word | (semicolon &- 0x0101_0101_0101_0101) & ~semicolon)
      & 0x8080_8080_8080_8080
  }

  @inline(never)
  private static func mayBeByBytes(in cell: Span<UInt8>) -> Bool {
    for at in cell.indices {
      switch cell[at] {
      case UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return are(in: cell)
      case UInt8(ascii: " ") where mayJoin(at > 0 ? cell[at - 1] : 0, at + 1 < cell.count ? cell[at + 1] : 0):
        return are(in: cell)
      default: break
      }
    }
    return false
  }

  /// Whether there is a comma before a space, or perhaps a word such as "and" after it.
  private static func mayJoin(_ before: UInt8, _ after: UInt8) -> Bool {
    before == UInt8(ascii: ",") || after | 0x20 == UInt8(ascii: "a") || after | 0x20 == UInt8(ascii: "p")
  }

  /// Whether a text has several references: pieces with the same letters and signs, and digits of any number.
  @inline(never)
  static func are(in text: Span<UInt8>) -> Bool {
    let pieces = pieces(of: FieldText.string(text))
    guard pieces.count > 1, let form = pieces.first.map(form), form.contains("9") else { return false }
    return pieces.allSatisfy { self.form(of: $0) == form }
  }

  private static func pieces(of text: String) -> [String] {
    text.replacing(", ", with: ";").replacing(/\s+(and|AND|And|plus)\s+/, with: ";")
      .split { ";&+\n\r\r\n".contains($0) }
      .map { String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) }
      .filter { !$0.isEmpty }
  }

  /// A reference with one 9 in the place of the digits that follow each other.
  private static func form(of piece: String) -> String {
    var form = ""
    for character in piece.lowercased() {
      let sign: Character = character.isNumber ? "9" : character
      if sign != "9" || form.last != "9" { form.append(sign) }
    }
    return form
  }
}

extension Finding {
  static func severalReferences(at place: Place) -> Finding {
    Finding(.severalReferences, at: place, found: "the cell seems to hold several references")
  }
}
