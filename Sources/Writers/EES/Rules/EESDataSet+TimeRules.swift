/// Which periods there are.
extension EESDataSet {
  /// The periods of one kind, by how many digits they have; quarters and halves would be a filter.
  private static let digits = [
    "Financial year": 6, "Academic year": 6, "Tax year": 6, "Calendar year": 4, "Reporting year": 4,
  ]

  var timeFaults: [EESFault] {
    let identifiers = data.items(of: "time_identifier").sorted()
    let unknown = identifiers.filter { Self.digits[$0] == nil }
    let count = identifiers.first.flatMap { Self.digits[$0] } ?? 0
    let periods = data.items(of: "time_period").sorted().filter { !Self.isPeriod($0, ofDigits: count) }
    return faults(.timeIdentifier, unknown.map { "the time identifier is \"\($0)\"" })
      + faults(
        .timeIdentifier, identifiers.count > 1 ? ["there are \(identifiers.count) time identifiers"] : [])
      + faults(.timePeriod, periods.map { "the time period is \"\($0)\"" })
  }

  /// Six digits are two years that follow each other, `202324` and `199900`.
  private static func isPeriod(_ period: String, ofDigits count: Int) -> Bool {
    guard period.utf8.count == count, period.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
    guard count == 6, let first = Int(period.dropFirst(2).prefix(2)), let second = Int(period.suffix(2))
    else {
      return count == 4
    }
    return (first + 1) % 100 == second
  }
}
