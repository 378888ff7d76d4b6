extension Limits {
  /// The limits of a proportion, from 0 to 1: Wilson's; none of nothing.
  ///
  /// E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927, without a correction for
  /// continuity. Where none or all were counted, the limit on that side is 0 or 1 itself.
  ///
  /// - Precondition: `number` lies between 0 and `total`.
  package static func ofProportion(_ number: Int, of total: Int) -> Limits? {
    guard total > 0 else { return nil }
    precondition((0...total).contains(number), "a part is no larger than the whole")
    let all = Double(total)
    let share = Double(number) / all
    let z2 = z * z
    let middle = share + z2 / (2 * all)
    let reach = z * (share * (1 - share) / all + z2 / (4 * all * all)).squareRoot()
    let scale = 1 + z2 / all
    return Limits(
      lower: number == 0 ? 0 : (middle - reach) / scale, upper: number == total ? 1 : (middle + reach) / scale
    )
  }
}
