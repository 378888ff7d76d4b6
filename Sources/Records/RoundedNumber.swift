/// A number with the decimals that it is printed with: rounded once, so that every format has the same digits.
package struct RoundedNumber: Hashable, Sendable {
  /// The number in units of its last decimal: 171 for 17.1.
  package let digits: Int
  package let places: Int

  /// Rounds a number that is not negative; a half goes up.
  package init(_ number: Double, places: Int) {
    self.places = places
    // A file that was changed by hand may have numbers that no count could give.
    self.digits = Int(min((number * RoundedNumber.unit(places)).rounded(), RoundedNumber.largest))
  }

  package var value: Double { Double(digits) / RoundedNumber.unit(places) }

  /// The number with all its decimals: `17.1`, `0.30`.
  package var text: String {
    let all = String(digits)
    let padded = String(repeating: "0", count: max(0, places + 1 - all.count)) + all
    return "\(padded.dropLast(places)).\(padded.suffix(places))"
  }

  private static let largest = 1e15

  private static func unit(_ places: Int) -> Double { (0..<places).reduce(1.0) { unit, _ in unit * 10 } }
}
