package import Records

/// Years that cannot be compared.
package struct ComparisonError: Error, Hashable, Sendable {
  package let problem: Problem

  private init(_ rule: String, at place: String, _ found: String, _ expected: String, _ remedy: String) {
    problem = Problem(rule, at: place, found: found, expected: expected, remedy: remedy)
  }

  static func sameYearTwice(_ one: ComparedYear, _ other: ComparedYear) -> ComparisonError {
    ComparisonError(
      "same-year-twice", at: other.source, "\(other.year) is in \(one.source) too",
      "expected each year once, or once in a register and once as it was published",
      "leave one of the two out")
  }

  static func oneYearAlone(_ years: [ComparedYear]) -> ComparisonError {
    let found = years.first.map { "there is \($0.year) alone" } ?? "there is no year"
    return ComparisonError(
      "one-year-alone", at: years.first?.source ?? "compare", found, "expected two years or more",
      "name an earlier register or figures.json too, or a wider span with --years")
  }

  static func differentPartnerships(_ one: ComparedYear, _ other: ComparedYear) -> ComparisonError {
    ComparisonError(
      "different-partnerships", at: one.source,
      "its figures are those of \(one.figures.partnership), \(other.source) has \(other.figures.partnership)",
      "expected the years of one partnership", "compare each by itself, or add them up with combine")
  }

  static func countedDifferently(
    _ one: ComparedYear, _ other: ComparedYear, _ difference: String
  ) -> ComparisonError {
    ComparisonError(
      "counted-differently", at: one.source, "\(difference) differs between \(one.year) and \(other.year)",
      "expected years that were counted in the same way",
      "count both from their registers by one profile")
  }
}
