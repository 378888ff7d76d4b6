/// Whether the day on which a working-day clock starts is counted.
///
/// No source says how to count it, so that it is a setting of the profile, `[clocks] start_day`.
package enum StartDay: String, CaseIterable, Hashable, Sendable {
  /// The start is day 0, whatever day it is, and day 1 is the next working day.
  case excluded
  /// A start that is a working day is day 1.
  case included
}
