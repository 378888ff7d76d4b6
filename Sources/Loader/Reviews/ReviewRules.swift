import Records

/// A rule about what the cells of one review say together, in a file of its own with its wording at the foot.
protocol ReviewRule {
  /// The finding about a row that breaks the rule, or `nil`.
  static func finding(about row: ReviewRow) -> Finding?
}

/// All rules of reviews, in the order in which their findings are told.
enum ReviewRules {
  private static var all: [any ReviewRule.Type] {
    [
      KindIsKnown.self, InitiatedAfterConsidered.self, PublishedAfterwards.self, GuidanceWasInForce.self,
    ]
  }

  /// Adds what the rules find in a row to it.
  static func hold(_ row: inout ReviewRow) {
    for rule in all { if let finding = rule.finding(about: row) { row.cells.add(finding) } }
  }
}

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
      .otherKindOfReview, at: place, found: "this is no kind of review that the guidance knows",
      expected: "expected LCSPR or SCR", remedy: "kept as it is, no limit runs for it")
  }
}

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
      .initiatedBeforeConsidered, at: place,
      found: "the review was initiated before the case was considered",
      expected: "expected the same day or a later one", remedy: "read as it stands, correct one of the two")
  }
}

/// A report is published after the case was considered, and after its review was initiated.
enum PublishedAfterwards: ReviewRule {
  static func finding(about row: ReviewRow) -> Finding? {
    guard let published = row.record.published else { return nil }
    let earlier = [(row.record.considered, "considered"), (row.record.initiated, "initiated")]
    guard let (_, name) = earlier.first(where: { day, _ in day.map { published < $0 } ?? false }) else {
      return nil
    }
    return .publishedEarly(than: name, at: row.cells.place(of: .published))
  }
}

extension Finding {
  fileprivate static func publishedEarly(than name: String, at place: Place) -> Finding {
    Finding(
      .publishedBeforeReview, at: place, found: "\"published\" lies before \"\(name)\"",
      expected: "expected a later day", remedy: "correct one of the two")
  }
}

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
      .guidanceNotInForce, at: place,
      found: "this edition was not in force when the case was considered",
      expected: "expected that of \(edition.name), in force from \(edition.from.iso)",
      remedy: "read as it stands, correct the edition or the date")
  }
}
