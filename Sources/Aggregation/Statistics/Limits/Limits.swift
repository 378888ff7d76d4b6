/// The lower and upper 95 % confidence limits of a figure, in the figure's own unit.
///
/// Public-health practice in England is exact limits for a count and Wilson's for a proportion (Public Health England,
/// Technical Guide: Confidence Intervals, 2018). Limits that overlap do not show that two figures are the same.
package struct Limits: Hashable, Sendable {
  package let lower: Double
  package let upper: Double

  /// What the limits leave out on either side.
  static let tail = 0.025
  /// The quantile of the normal distribution with that much above it.
  static let z = 1.959963984540054
}
