package import Records

/// Snapshots that cannot be combined.
package struct CombinationError: Error, Hashable, Sendable {
  package let problem: Problem

  private init(_ rule: String, at place: String, _ found: String, _ expected: String, _ remedy: String) {
    problem = Problem(rule, at: place, found: found, expected: expected, remedy: remedy)
  }

  static func onePartnershipAlone(_ parts: [CombinedPartnership]) -> CombinationError {
    CombinationError(
      "one-partnership-alone", at: parts.first?.path ?? "combine",
      parts.first.map { "there are the figures of \($0.name) alone" } ?? "there are no figures",
      "expected those of two partnerships or more", "name the figures.json of the others too")
  }

  static func partnershipTwice(
    _ one: CombinedPartnership, _ other: CombinedPartnership
  ) -> CombinationError {
    CombinationError(
      "partnership-twice", at: other.path, "\(one.path) has the figures of \(one.name) too",
      "expected each partnership once", "leave one of the two out")
  }

  static func yearsDiffer(_ one: CombinedPartnership, _ other: CombinedPartnership) -> CombinationError {
    CombinationError(
      "years-differ", at: other.path,
      "its figures are those of \(other.figures.year), \(one.path) has \(one.figures.year)",
      "expected one reporting year", "name the figures.json of the same year, for each partnership")
  }

  static func editionsDiffer(_ one: CombinedPartnership, _ other: CombinedPartnership) -> CombinationError {
    CombinationError(
      "editions-differ", at: other.path,
      "this is the \(other.figures.edition.rawValue) edition, \(one.path) is the \(one.figures.edition.rawValue) one",
      "expected the same edition of each",
      "ask for the edition that is missing: the two are for different readers")
  }

  static func rulesDiffer(
    _ one: CombinedPartnership, _ other: CombinedPartnership, _ difference: String
  ) -> CombinationError {
    CombinationError(
      "rules-differ", at: other.path, "\(difference) differs from that of \(one.path)",
      "expected figures that were counted in the same way",
      "agree on one way, and have the report made again where it was another")
  }

  static func tablesDisagree(_ part: CombinedPartnership, _ disagreement: String) -> CombinationError {
    CombinationError(
      "tables-disagree", at: part.path, disagreement,
      "expected the figures as hscp-report wrote them, whose totals agree",
      "the file was changed by hand or on the way: ask \(part.name) for it again")
  }
}
