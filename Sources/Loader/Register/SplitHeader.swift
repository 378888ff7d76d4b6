import Records

extension HeaderNames {
  /// Whether two rows, neither of them a header by itself, are one together: "Date" above "received", or a header in the
  /// upper row for some columns and in the lower one for the others.
  func areOneHeader(_ upper: [String], _ lower: [String]) -> Bool {
    // Most rows that are no header have one cell: they are titles, or read with the wrong delimiter.
    guard upper.count > 1, lower.count > 1 else { return false }
    var named: Set<Column> = []
    // A cell merged over several columns has its text in the first of them.
    var above = ""
    for index in 0..<max(upper.count, lower.count) {
      let high = index < upper.count ? upper[index] : ""
      let low = index < lower.count ? lower[index] : ""
      if !high.isEmpty { above = high }
      if let whole = column(named: "\(above) \(low)") {
        named.insert(whole)
        continue
      }
      let (highColumn, lowColumn) = (column(named: high), column(named: low))
      if let highColumn, let lowColumn, highColumn != lowColumn { return false }
      if let either = highColumn ?? lowColumn { named.insert(either) }
    }
    return ColumnPlaces.areEnough(named)
  }
}

extension Problem {
  static func splitHeader(over first: Int, and second: Int, in table: Place) -> Problem {
    Problem(
      .twoHeaders, at: table.onLine(first).description,
      found: "the header seems to be spread over rows \(first) and \(second)",
      expected: "expected each header in one cell of one row", remedy: "put each header in one cell")
  }
}
