import Records

/// A review follows the edition of "Working Together to Safeguard Children" that was in force when the case was considered.
enum GuidanceWasInForce: ReviewRule {
  static func finding(about row: ReviewRow) -> Finding? {
    guard let considered = row.record.considered, let edition = GuidanceEdition.inForce(on: considered) else {
      return nil
    }
    let years = GuidanceEdition.years(in: row.record.guidance)
    guard !years.isEmpty, !years.contains(edition.name) else { return nil }
    return .editionNotInForce(edition, at: row.cells.place(of: .guidance))
  }
}

extension Finding {
  fileprivate static func editionNotInForce(_ edition: GuidanceEdition, at place: Place) -> Finding {
    Finding(
      .warning, "guidance-not-in-force", at: place,
      found: "this edition was not in force when the case was considered",
      expected: "expected that of \(edition.name), in force from \(edition.from.iso)",
      remedy: "read as it stands, correct the edition or the date")
  }
}
