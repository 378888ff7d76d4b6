import Records

/// A review is of a kind that the statutory guidance knows, for which it sets a limit.
enum KindIsKnown: ReviewRule {
  static func finding(about row: ReviewRow) -> Finding? {
    guard case .other = row.record.kind else { return nil }
    return .otherKind(at: row.cells.place(of: .kind))
  }
}

extension Finding {
  fileprivate static func otherKind(at place: Place) -> Finding {
    Finding(
      .note, "other-kind-of-review", at: place, found: "this is no kind of review that the guidance knows",
      expected: "expected LCSPR or SCR", remedy: "kept as it is, no limit runs for it")
  }
}
