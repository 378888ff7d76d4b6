import TestSupport
import Records
import Testing

@testable import Aggregation

struct CountsOfYearsTests {
  private static let years = ["2020-21", "2021-22", "2022-23", "2023-24"].map { Example.year($0) }

  private static let runs = [
    (3, years[0]...years[1]), (1, years[1]...years[1]), (4, years[1]...years[3]), (2, years[0]...years[3]),
    (5, years[0]...years[1]),
  ]

  private func counts(_ runs: some Sequence<(Int, ClosedRange<ReportingYear>)>) -> CountsOfYears {
    var counts = CountsOfYears()
    for (rows, years) in runs { counts.add(rows, of: years) }
    return counts
  }

  @Test func `a row counts once, in however many of the years it counts`() {
    let counts = counts(Self.runs)
    #expect(counts.count(affecting: [Self.years[0]]) == 10)
    #expect(counts.count(affecting: [Self.years[1]]) == 15)
    #expect(counts.count(affecting: [Self.years[2], Self.years[3]]) == 6)
    #expect(counts.count(affecting: Self.years) == 15)
    #expect(counts.count(affecting: []) == 0)
  }

  @Test func `what is counted in parts and in another order is the same`() {
    var merged = counts(Self.runs.suffix(2).reversed())
    merged.merge(counts(Self.runs.prefix(3).reversed()))
    #expect(merged == counts(Self.runs))
  }
}
