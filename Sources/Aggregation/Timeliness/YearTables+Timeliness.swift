import Records

extension YearTables {
  /// The clocks one after the other; that of reviews only where the register has some.
  var timeliness: FigureTable {
    let rows = WorkingDayClock.allCases.flatMap { clock in
      ClockRow.rows(
        of: .workingDays(clock),
        ClockState(
          ended: counts.timeliness[clock].ended(by: asAt), running: running.running(clock, asAt: asAt),
          leftOut: counts.timeliness[clock].leftOut))
    }
    return FigureTable(.timeliness, rows + reviews.clockRows)
  }
}
