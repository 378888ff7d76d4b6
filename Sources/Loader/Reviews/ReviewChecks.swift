import Records

/// Checks what the cells of one review say together.
enum ReviewChecks {
  static func findings(about row: ReviewRow) -> [Finding] {
    [otherKind(row), initiatedEarly(row), publishedEarly(row), editionNotInForce(row)].compactMap(\.self)
  }

  /// The statutory guidance knows the kind of the review, and sets a time limit for it.
  private static func otherKind(_ row: ReviewRow) -> Finding? {
    guard case .other = row.record.kind else { return nil }
    return Finding(
      .otherKindOfReview, at: row.cells.place(of: .kind),
      found: "this is not a kind of review in the guidance")
  }

  /// A review is initiated once the group has considered the case.
  private static func initiatedEarly(_ row: ReviewRow) -> Finding? {
    guard let initiated = row.record.initiated, let considered = row.record.considered,
      initiated < considered
    else { return nil }
    return Finding(
      .initiatedBeforeConsidered, at: row.cells.place(of: .initiated),
      found: "the review was initiated before the case was considered")
  }

  /// A report is published after the case was considered and its review initiated.
  private static func publishedEarly(_ row: ReviewRow) -> Finding? {
    guard let published = row.record.published else { return nil }
    let earlier = [(row.record.considered, "considered"), (row.record.initiated, "initiated")]
    guard let (_, name) = earlier.first(where: { day, _ in day.map { published < $0 } ?? false }) else {
      return nil
    }
    return Finding(
      .publishedBeforeReview, at: row.cells.place(of: .published),
      found: "\"published\" is before \"\(name)\"")
  }

  /// A review follows the edition of "Working Together to Safeguard Children" that was in force when the case was
  /// considered.
  private static func editionNotInForce(_ row: ReviewRow) -> Finding? {
    guard let considered = row.record.considered, let edition = GuidanceEdition.inForce(on: considered) else {
      return nil
    }
    let years = GuidanceEdition.years(in: row.record.guidance)
    guard !years.isEmpty, !years.contains(edition.name) else { return nil }
    return Finding(
      .guidanceNotInForce, at: row.cells.place(of: .guidance),
      found: "this edition was not in force when the case was considered",
      expected: "expected the edition of \(edition.name), in force from \(edition.from.iso)")
  }
}
