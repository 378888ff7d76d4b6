/// A probability as documents print it.
enum PValueText {
  /// The probability alone, for a cell: `0.370`, or `below 0.001`.
  static func cell(_ value: Double) -> String {
    let text = of(value)
    return text.hasPrefix("= ") ? String(text.dropFirst(2)) : text
  }

  /// With three decimals, a half rounded up: `= 0.370`, or `below 0.001`. A value that would be printed as 0.050 without
  /// being 0.05 has as many more as show on which side of it the value is.
  static func of(_ value: Double) -> String {
    let least = 0.0005
    guard value * (1 + accuracy) >= least else { return "below 0.001" }
    for places in 3...6 {
      let text = decimal(value, places: places)
      let isThreshold = text.hasPrefix("0.050") && text.dropFirst(5).allSatisfy { $0 == "0" }
      if !isThreshold || abs(value - 0.05) <= 0.05 * accuracy { return "= \(text)" }
    }
    return "= \(decimal(value, places: 3))"
  }

  /// How far a p value may be from what exact arithmetic would give, as a part of itself: 7/16 may come out below 0.4375.
  private static let accuracy = 1e-9

  private static func decimal(_ value: Double, places: Int) -> String {
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    let digits = Int((value * (1 + accuracy) * Double(unit)).rounded())
    let decimals = String(digits % unit)
    return "\(digits / unit).\(String(repeating: "0", count: places - decimals.count))\(decimals)"
  }
}
