import Records

/// Snapshots that cannot be combined.
extension Problem {
  static func onePartnershipAlone(_ parts: [CombinedPartnership]) -> Problem {
    Problem(
      .onePartnershipAlone, at: parts.first?.path ?? "combine",
      found: parts.first.map { "there are the figures of \($0.name) alone" } ?? "there are no figures",
      expected: "expected those of two partnerships or more",
      remedy: "name the figures.json of the others too")
  }

  static func partnershipTwice(
    _ one: CombinedPartnership, _ other: CombinedPartnership
  ) -> Problem {
    Problem(
      .partnershipTwice, at: other.path, found: "\(one.path) has the figures of \(one.name) too",
      expected: "expected each partnership once", remedy: "leave one of the two out")
  }

  static func yearsDiffer(_ one: CombinedPartnership, _ other: CombinedPartnership) -> Problem {
    Problem(
      .yearsDiffer, at: other.path,
      found: "its figures are those of \(other.figures.year), \(one.path) has \(one.figures.year)",
      expected: "expected one reporting year",
      remedy: "name the figures.json of the same year, for each partnership")
  }

  static func editionsDiffer(_ one: CombinedPartnership, _ other: CombinedPartnership) -> Problem {
    Problem(
      .editionsDiffer, at: other.path,
      found:
        "this is the \(other.figures.edition.rawValue) edition, \(one.path) is the \(one.figures.edition.rawValue) one",
      expected: "expected the same edition of each",
      remedy: "ask for the edition that is missing: the two are for different readers")
  }

  static func rulesDiffer(
    _ one: CombinedPartnership, _ other: CombinedPartnership, _ difference: String
  ) -> Problem {
    Problem(
      .rulesDiffer, at: other.path, found: "\(difference) differs from that of \(one.path)",
      expected: "expected figures that were counted in the same way",
      remedy: "agree on one way, and have the report made again where it was another")
  }

  static func tablesDisagree(_ part: CombinedPartnership, _ disagreement: String) -> Problem {
    Problem(
      .tablesDisagree, at: part.path, found: disagreement,
      expected: "expected the figures as hscp-report wrote them, whose totals agree",
      remedy: "the file was changed by hand or on the way: ask \(part.name) for it again")
  }
}
