import Records

/// Years that cannot be compared.
extension Problem {
  static func sameYearTwice(_ one: ComparedYear, _ other: ComparedYear) -> Problem {
    Problem(
      .sameYearTwice, at: other.source, found: "\(other.year) is in \(one.source) too",
      expected: "expected each year once, or once in a register and once as it was published",
      remedy: "leave one of the two out")
  }

  static func oneYearAlone(_ years: [ComparedYear]) -> Problem {
    let found = years.first.map { "there is \($0.year) alone" } ?? "there is no year"
    return Problem(
      .oneYearAlone, at: years.first?.source ?? "compare", found: found,
      expected: "expected two years or more",
      remedy: "name an earlier register or figures.json too, or a wider span with --years")
  }

  static func differentPartnerships(_ one: ComparedYear, _ other: ComparedYear) -> Problem {
    Problem(
      .differentPartnerships, at: one.source,
      found:
        "its figures are those of \(one.figures.partnership), \(other.source) has \(other.figures.partnership)",
      expected: "expected the years of one partnership",
      remedy: "compare each by itself, or add them up with combine")
  }

  static func countedDifferently(
    _ one: ComparedYear, _ other: ComparedYear, _ difference: String
  ) -> Problem {
    Problem(
      .countedDifferently, at: one.source,
      found: "\(difference) differs between \(one.year) and \(other.year)",
      expected: "expected years that were counted in the same way",
      remedy: "count both from their registers by one profile")
  }
}
