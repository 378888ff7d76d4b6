import Records
import TestSupport

@testable import Aggregation

extension Example {
  static func profile(_ policy: Profile.Policy = .none, namesOnly: Set<TableID> = []) -> Profile {
    var profile = Profile(source: "profile.toml", vocabulary: vocabulary)
    profile.partnership.name = "Example Partnership"
    profile.figures.showsStages = true
    profile.disclosure.policy = policy
    profile.disclosure.namesOnly = namesOnly
    profile.publish.tables = Set(TableID.all(with: []).filter(\.isForTheBoard))
    return profile
  }

  static func tally(_ referrals: [any CountedRow], asAt: String? = nil) -> Tally {
    var tally = Tally(vocabulary: vocabulary, clocks: clocks, asAt: asAt.map(day))
    for referral in referrals { tally.count(referral) }
    return tally
  }

  /// The figures of 2023-24 as at its last day.
  static func figures(
    _ referrals: [any CountedRow], asAt: String = "2024-03-31", reviews: ReviewRecords = ReviewRecords()
  ) throws -> YearlyFigures {
    try YearlyFigures(of: tally(referrals), in: year("2023-24"), asAt: day(asAt), reviews: reviews)
  }
}

extension YearlyFigures {
  subscript(id: TableID) -> FigureTable { tables.first { $0.id == id } ?? FigureTable(id, []) }
}

extension FigureTable {
  /// The rows as `key figure`, so a whole table is one value in a test.
  var lines: [String] { rows.map { "\($0.key) \($0.figure.text)" } }

  /// The lines of what can be added up: no average can be made from those of several.
  var linesOfSums: [String] { lines.filter { !$0.contains("average") && !$0.contains("median") } }
}

extension CodeCounts: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (Code<Entry>, Int)...) {
    self.init()
    for (code, count) in elements { add(count, to: code) }
  }
}
