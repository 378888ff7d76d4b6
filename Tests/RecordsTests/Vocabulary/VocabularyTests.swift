import Testing

@testable import Records

struct VocabularyTests {
  private let vocabulary = Vocabulary(
    agencies: [
      Agency(key: "a", name: "A", sector: "Police"), Agency(key: "b", name: "B", sector: "Health"),
      Agency(key: "c", name: "C", sector: "Police"),
    ], outcomes: [Outcome(key: "nfa", name: "No further action", kind: .primary)], features: [], harms: [])

  @Test func `sectors are in the order of their first agency, each once`() {
    #expect(vocabulary.sectors == ["Police", "Health"])
  }

  @Test func `a code has its entry, and the code for other names has none`() {
    #expect(vocabulary[Code<Agency>(1)]?.name == "B")
    #expect(vocabulary[Code<Agency>.notInProfile] == nil)
    #expect(vocabulary[Code<Outcome>(0)].name == "No further action")
  }
}

/// Which body an agency is on a day, such as the last one of a year.
struct BodiesOfYearTests {
  private func agency(_ key: String, _ from: String?, _ to: String?, _ successor: String? = nil) -> Agency {
    Agency(
      key: key, name: key, sector: "Any", from: from.flatMap { Day(iso: $0) },
      to: to.flatMap { Day(iso: $0) },
      successor: successor)
  }

  /// The keys of the bodies on the last day of a year, in the order of the agencies.
  private func bodies(_ year: String, of agencies: [Agency]) throws -> [String] {
    try bodies(on: try #require(YearStart.april.year(named: year)).last, of: agencies)
  }

  private func bodies(on day: Day, of agencies: [Agency]) throws -> [String] {
    let vocabulary = Vocabulary(agencies: agencies, outcomes: [], features: [], harms: [])
    return vocabulary.bodies(on: day).map { agencies[Int($0.index)].key }
  }

  @Test func `a name is the body's until the end of its last day`() throws {
    let agencies = [agency("old", nil, "2024-09-30", "new"), agency("new", "2024-10-01", nil)]
    #expect(try bodies(on: try #require(Day(iso: "2024-09-30")), of: agencies) == ["old", "old"])
    #expect(try bodies(on: try #require(Day(iso: "2024-10-01")), of: agencies) == ["new", "new"])
  }

  @Test(
    arguments: [
      ("2024-03-30", "new"), ("2024-03-31", "old"), ("2024-04-01", "old"), ("2023-04-01", "new"),
      ("2023-03-31", "new"),
    ])
  func `a name whose last day is 31 March is the body's name in that year`(last: String, name: String) throws
  {
    let agencies = [agency("old", nil, last, "new"), agency("new", nil, nil)]
    #expect(try bodies("2023-24", of: agencies) == [name, "new"])
  }

  @Test(.timeLimit(.minutes(10))) func `eleven thousand names in one chain take no longer than a few`() throws
  {
    let names = 11_000
    let agencies = (0..<names).map { number in
      agency(
        "a\(number)", nil, number + 1 < names ? "2020-01-01" : nil,
        number + 1 < names ? "a\(number + 1)" : nil)
    }
    let clock = ContinuousClock()
    var found: Set<String> = []
    let time = try clock.measure { found = Set(try bodies("2023-24", of: agencies)) }
    #expect(found == ["a\(names - 1)"])
    #expect(time < .seconds(5), "\(time)")
  }

  @Test func `of two successions the second counts in the year only if it came before the last day`() throws {
    let agencies = [
      agency("a", nil, "2022-06-30", "b"), agency("b", "2022-07-01", "2023-03-31", "c"),
      agency("c", "2023-04-01", nil),
    ]
    #expect(try bodies("2021-22", of: agencies) == ["a", "a", "a"])
    #expect(try bodies("2022-23", of: agencies) == ["b", "b", "b"])
    #expect(try bodies("2023-24", of: agencies) == ["c", "c", "c"])
  }

  @Test func `a successor that is itself succeeded within the year is passed over`() throws {
    let agencies = [
      agency("a", nil, "2022-06-30", "b"), agency("b", "2022-07-01", "2022-12-31", "c"),
      agency("c", "2023-01-01", nil),
    ]
    #expect(try bodies("2022-23", of: agencies) == ["c", "c", "c"])
  }

  @Test func `an old name stays until the new one is in use`() throws {
    let agencies = [agency("old", nil, "2023-02-28", "new"), agency("new", "2023-06-01", nil)]
    #expect(try bodies("2022-23", of: agencies) == ["old", "old"])
    #expect(try bodies("2023-24", of: agencies) == ["new", "new"])
  }

  @Test func `two bodies that merged are one from the year in which they did`() throws {
    let agencies = [
      agency("one", nil, "2024-03-31", "both"), agency("other", nil, "2024-03-31", "both"),
      agency("both", "2024-04-01", nil),
    ]
    #expect(try bodies("2023-24", of: agencies) == ["one", "other", "both"])
    #expect(try bodies("2024-25", of: agencies) == ["both", "both", "both"])
  }
}
