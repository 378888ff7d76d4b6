/// The decimal digits of a number, no more than the fifteen that spreadsheet programs keep.
///
/// A program stores 1.1 as `1.1000000000000001`, and shows it as 1.1.
struct DecimalDigits: Hashable {
  /// How many digits spreadsheet programs keep of a number.
  private static let kept = 15

  let isNegative: Bool
  /// From 0 to 9, without zeros at either end; none for the number 0.
  private(set) var digits: [UInt8] = []
  /// How many of the digits come before the decimal point; below zero, how many zeros follow it before the first digit.
  private(set) var point = 0

  /// The digits of a finite number.
  init(_ number: Double) {
    isNegative = number < 0
    // As 45110.0 or 1.5e-07, in the fewest digits that tell the number from all others.
    var followsPoint = false
    var exponent = 0
    let text = number.magnitude.description
    for byte in text.utf8.prefix(while: { $0 != UInt8(ascii: "e") }) {
      if byte == UInt8(ascii: ".") {
        followsPoint = true
      } else {
        digits.append(byte - UInt8(ascii: "0"))
        if !followsPoint { point += 1 }
      }
    }
    if let mark = text.firstIndex(of: "e") { exponent = Int(text[text.index(after: mark)...]) ?? 0 }
    point += exponent
    removeZeros()
    _ = keep(DecimalDigits.kept)
  }

  /// Multiplies the number by a power of ten.
  mutating func shift(by places: Int) { if !digits.isEmpty { point += places } }

  /// Rounds the number to so many decimal places, and returns whether no digit was lost.
  mutating func round(toPlaces places: Int) -> Bool { keep(point + places) }

  /// The digits before the decimal point; none for a number below 1.
  var whole: [UInt8] { (0..<max(point, 0)).map { $0 < digits.count ? digits[$0] : 0 } }

  /// The digits after the decimal point.
  var fraction: [UInt8] {
    point >= 0
      ? Array(digits.dropFirst(point)) : [UInt8](repeating: 0, count: -point) + digits
  }

  /// Rounds to the first `count` digits, half away from zero as spreadsheet programs do.
  private mutating func keep(_ count: Int) -> Bool {
    guard count < digits.count else { return true }
    let roundsUp = count >= 0 && digits[count] >= 5
    digits.removeLast(digits.count - max(count, 0))
    if roundsUp {
      var at = digits.count - 1
      while at >= 0, digits[at] == 9 {
        digits[at] = 0
        at -= 1
      }
      if at >= 0 {
        digits[at] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    removeZeros()
    return false
  }

  private mutating func removeZeros() {
    while digits.last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point = digits.isEmpty ? 0 : point - zeros
  }
}

extension DecimalDigits {
  /// The number as the format General shows it in a wide column: `7`, `0.1`, `20230101`, `1.5E+20`.
  var general: String {
    if digits.isEmpty { return "0" }
    let sign = isNegative ? "-" : ""
    if (-8...DecimalDigits.kept).contains(point) {
      let fraction = DecimalDigits.text(fraction)
      return sign + (point > 0 ? DecimalDigits.text(whole) : "0") + (fraction.isEmpty ? "" : ".\(fraction)")
    }
    let rest = DecimalDigits.text(Array(digits.dropFirst()))
    let exponent = String((point - 1).magnitude)
    return "\(sign)\(digits[0])\(rest.isEmpty ? "" : ".\(rest)")E\(point > 0 ? "+" : "-")"
      + (exponent.utf8.count < 2 ? "0\(exponent)" : exponent)
  }

  /// The digits as characters.
  static func text(_ digits: [UInt8]) -> String { digits.map { String($0) }.joined() }
}
