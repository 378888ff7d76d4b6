import Spreadsheets

/// What the fields of a row hold, before anyone knows what their columns mean.
extension TableRow {
  /// The first filled fields of a row, from one of them on.
  func filledFields(in bytes: Span<UInt8>, from first: Int = 0, atMost limit: Int = .max) -> [Int] {
    var filled: [Int] = []
    for index in fields.indices.dropFirst(first) where filled.count < limit {
      if isFilled(index, in: bytes) { filled.append(index) }
    }
    return filled
  }

  /// Whether so many of the row's fields are filled, one or more.
  func hasFilledFields(atLeast least: Int, in bytes: Span<UInt8>) -> Bool {
    var filled = 0
    return fields.indices.contains { index in
      if isFilled(index, in: bytes) { filled += 1 }
      return filled == least
    }
  }

  @inline(__always)
  private func isFilled(_ index: Int, in bytes: Span<UInt8>) -> Bool {
    withText(of: index, in: bytes) { !FieldText.trimmed($0).isEmpty }
  }

  /// Whether a field is a number, with or without spaces around it.
  func hasNumber(at index: Int, in bytes: Span<UInt8>) -> Bool {
    withText(of: index, in: bytes) { text in
      let value = FieldText.trimmed(text)
      return !value.isEmpty && FieldText.isNumber(text.extracting(value))
    }
  }
}
