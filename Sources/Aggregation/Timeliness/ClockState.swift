/// How one kind of clock stands at the as-at date.
struct ClockState: Hashable, Sendable {
  /// Those that had ended by then.
  var ended = ClockCounts.Ended()
  var running = 0
  /// Those that cannot be timed.
  var leftOut = 0
}
