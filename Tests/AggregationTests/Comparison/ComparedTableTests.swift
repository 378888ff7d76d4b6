import TestSupport
import Records
import Testing

@testable import Aggregation

/// A body that changed its name is one line, by the name that it has at the end of the last year.
struct ComparedBodiesTests {
  private static let vocabulary = Vocabulary(
    agencies: [
      Agency(
        key: "old-force", name: "Old Force", sector: "Police", to: Example.day("2022-11-15"),
        successor: "force"),
      Agency(key: "force", name: "New Force", sector: "Police", from: Example.day("2022-11-16")),
      Agency(key: "board", name: "Care Board", sector: "Health", from: Example.day("2022-07-01")),
      Agency(key: "service", name: "Closed Service", sector: "Health", to: Example.day("2022-05-31")),
      Agency(key: "school", name: "A School", sector: "Education"),
    ],
    outcomes: Example.vocabulary.outcomes, features: [], harms: [])

  private func snapshot(_ year: String, on day: String, from agencies: [Int]) throws -> Snapshot {
    var profile = Example.profile()
    profile.vocabulary = Self.vocabulary
    var tally = Tally(vocabulary: Self.vocabulary, clocks: Example.clocks)
    for agency in agencies { tally.count(Example.referral(on: day, from: [Code(agency)])) }
    let figures = try YearlyFigures(of: tally, in: Example.year(year), asAt: Example.year(year).last)
    return Snapshot(
      try PublishedFigures(figures, by: profile, for: .public), notes: [],
      provenance: Provenance(profile: "p", inputs: []))
  }

  private func comparison() throws -> Comparison {
    try Comparison([
      ComparedYear(snapshot("2021-22", on: "2021-05-05", from: [0, 0, 3, 4]), from: "a", isCounted: false),
      ComparedYear(snapshot("2022-23", on: "2023-01-05", from: [1, 2, 4]), from: "b", isCounted: false),
    ])
  }

  @Test func `two names of one body are one row across the years`() throws {
    let table = try #require(try comparison()[.agencies])
    #expect(table["old-force"] == nil)
    let force = try #require(table["force"])
    #expect(force.figures == [.count(2), .count(1)])
    #expect(force.category.name == "New Force")
    #expect(force.history == .was(["Old Force"]))
  }

  @Test func `a body that began or ended within the years is marked`() throws {
    let table = try #require(try comparison()[.agencies])
    #expect(table["board"]?.history == .began(Example.day("2022-07-01")))
    #expect(table["board"]?.figures == [.count(0), .count(1)])
    #expect(table["service"]?.history == .ended(Example.day("2022-05-31")))
    #expect(table["school"]?.history == nil)
  }
}
