import Records

/// A review is initiated once the group has considered the case.
enum InitiatedAfterConsidered: ReviewRule {
  static func finding(about row: ReviewRow) -> Finding? {
    guard let initiated = row.record.initiated, let considered = row.record.considered,
      initiated < considered
    else { return nil }
    return .initiatedEarly(at: row.cells.place(of: .initiated))
  }
}

extension Finding {
  fileprivate static func initiatedEarly(at place: Place) -> Finding {
    Finding(
      .warning, "initiated-before-considered", at: place,
      found: "the review was initiated before the case was considered",
      expected: "expected the same day or a later one", remedy: "read as it stands, correct one of the two")
  }
}
