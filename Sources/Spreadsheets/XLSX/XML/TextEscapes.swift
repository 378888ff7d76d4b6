extension String {
  /// The text with the escapes of the file format decoded: `_x000D_` is the UTF-16 unit of that number.
  ///
  /// XML cannot write most control characters, so spreadsheet programs escape them, and write `_x005F_` for an underscore
  /// that would be misread. The result is not decoded again.
  func decodingEscapes() -> String {
    guard utf8.contains(UInt8(ascii: "_")) else { return self }
    let units = Array(utf16)
    var decoded: [UInt16] = []
    decoded.reserveCapacity(units.count)
    var index = 0
    while index < units.count {
      if let unit = escapedUnit(in: units[index...].prefix(7)) {
        decoded.append(unit)
        index += 7
      } else {
        decoded.append(units[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF16.self)
  }

  /// The text with `_x005F_` for each underscore that would be read as the beginning of an escape.
  package func encodingEscapes() -> String {
    let bytes = utf8Span.span
    guard bytes.indices.contains(where: { bytes[$0] == UInt8(ascii: "_") }) else { return self }
    let units = Array(utf16)
    var encoded: [UInt16] = []
    encoded.reserveCapacity(units.count)
    for index in units.indices {
      if escapedUnit(in: units[index...].prefix(7)) == nil {
        encoded.append(units[index])
      } else {
        encoded.append(contentsOf: "_x005F_".utf16)
      }
    }
    return String(decoding: encoded, as: UTF16.self)
  }
}

/// The unit that seven units of the form `_xHHHH_` encode.
private func escapedUnit(in units: ArraySlice<UInt16>) -> UInt16? {
  let underscore = UInt16(UInt8(ascii: "_"))
  guard units.count == 7, units.first == underscore, units.last == underscore else { return nil }
  let inner = units.dropFirst().dropLast()
  guard inner.first == UInt16(UInt8(ascii: "x")) else { return nil }
  var value: UInt16 = 0
  for digit in inner.dropFirst() {
    guard let byte = UInt8(exactly: digit), let number = Character(UnicodeScalar(byte)).hexDigitValue else {
      return nil
    }
    value = value << 4 | UInt16(number)
  }
  return value
}
