/// A colour of a screen.
package struct Colour: Hashable, Sendable {
  /// Red, green and blue, eight bits each.
  package let rgb: UInt32

  package init(rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }

  /// The colour that `#12436D` names; `nil` for anything else.
  package init?(hex: String) {
    let digits = hex.dropFirst()
    guard hex.first == "#", digits.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
      let rgb = UInt32(digits, radix: 16)
    else { return nil }
    self.init(rgb: rgb)
  }

  /// Six digits, as files of office programs have them: `12436D`.
  package var hexadecimal: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The accent of workbooks where no profile has another: dark blue, as dark in grey.
  package static let accent = Colour(rgb: 0x12436D)
  package static let white = Colour(rgb: 0xFF_FFFF)

  /// The least contrast of text with what is behind it (Web Content Accessibility Guidelines 2.2, criterion 1.4.3).
  package static let leastContrast = 4.5

  private var channels: [Double] { [16, 8, 0].map { Double(rgb >> UInt32($0) & 0xFF) } }

  /// The colour with so much of it, from 0 to 1, and white for the rest.
  package func mixedWithWhite(_ part: Double) -> Colour {
    let mixed = channels.map { UInt32((255 - (255 - $0) * part).rounded()) }
    return Colour(rgb: mixed.reduce(0) { $0 << 8 | $1 })
  }

  /// The ratio of the luminances of two colours, from 1 to 21, as the guidelines define it.
  package func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private var luminance: Double {
    let linear = channels.map { channel -> Double in
      let value = channel / 255
      return value <= 0.04045 ? value / 12.92 : Colour.power24((value + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// A number from 0 to 1 to the power of 2.4, which needs the fifth root of its square.
  private static func power24(_ base: Double) -> Double {
    let square = base * base
    // Newton's method for the fifth root; it is exact long before the last step.
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }
}
