/// The bytes of numbers and words in fields; digits and letters of other scripts are none.
extension FieldText {
  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// The number that these digits write, which the caller knows to be few.
  static func number(_ digits: Span<UInt8>) -> Int {
    var number = 0
    for at in digits.indices { number = number * 10 + Int(digits[at] - UInt8(ascii: "0")) }
    return number
  }
}
