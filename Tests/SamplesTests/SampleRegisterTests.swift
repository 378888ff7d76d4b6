import TestSupport
import Records
import Testing

@testable import Samples

struct SampleRegisterTests {
  private func sample(
    _ rows: Int, seed: UInt64 = 1, faults: Double = 0, of profile: Profile = Example.smallProfile()
  ) throws -> SampleRegister {
    try #require(SampleRegister(rows: rows, seed: seed, faults: faults, profile: profile))
  }

  @Test func `a seed always gives the same register`() throws {
    #expect(
      try sample(4, seed: 7).lines.dropFirst() == [
        "EX-2020-01,06/11/2020,16/11/2020,Police,9,No further action,,,,,,",
        "EX-2021-01,03/09/2021,14/09/2021,Police,3 weeks,No further action,,,,,,",
        "EX-2022-01,11/11/2022,16/11/2022,Police,19 days,No further action,,,,,,",
        "EX-2023-01,19/12/2023,11/01/2024,Police,6,No further action,,,,,,",
      ])
  }

  @Test func `the same rows, seed and profile give the same bytes, another seed does not`() throws {
    #expect(try sample(500, faults: 0.1).lines == sample(500, faults: 0.1).lines)
    #expect(try sample(500).lines != sample(500, seed: 2).lines)
  }

  @Test(arguments: [1, 5, 999, 6_000])
  func `the register has the given number of rows, each with its own reference`(rows: Int) throws {
    let references = try sample(rows).column(.reference)
    #expect(references.count == rows)
    #expect(Set(references).count == rows)
  }

  @Test func `the parts are no larger than they need to be, and make one text`() throws {
    var sizes: [Int] = []
    try sample(5_000).forEachPartOfCSV { sizes.append($0.count) }
    #expect(sizes.count > 1)
    #expect(sizes.allSatisfy { $0 < 300_000 })
    #expect(try sizes.reduce(0, +) == sample(5_000).lines.reduce(0) { $0 + $1.utf8.count + 1 })
  }

  @Test func `rows have the same cells as the CSV`() throws {
    var lines: [String] = []
    try sample(400, seed: 3, faults: 0.3).forEachRow { values in
      let cells = values.map { value in
        switch value {
        case .blank: ""
        case .text(let text): text
        case .number(let number): "\(number)"
        case .day(let day): day.iso.split(separator: "-").reversed().joined(separator: "/")
        }
      }
      lines.append(cells.joined(separator: ","))
    }
    #expect(try lines == Array(sample(400, seed: 3, faults: 0.3).lines.dropFirst()))
  }

  @Test func `each breakdown of the profile has a column with its values`() throws {
    var profile = Example.smallProfile()
    let own = profile.vocabulary
    profile.vocabulary = Vocabulary(
      agencies: own.agencies, outcomes: own.outcomes, features: own.features, harms: own.harms,
      statuses: own.statuses,
      breakdowns: [
        Breakdown(
          key: "place", name: "Place", columns: ["Place", "Town"], of: .referrals,
          values: [Term(key: "north", name: "North"), Term(key: "south", name: "South")]),
        Breakdown(
          key: "sex", name: "Sex", columns: ["Sex"], of: .children, values: [Term(key: "f", name: "F")]),
      ])
    let lines = try sample(200, faults: 0.2, of: profile).lines.map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(lines[0].suffix(2) == ["Place", "Sex"])
    let whole = lines.dropFirst().filter { $0.count == 14 }
    #expect(whole.count > 150)
    #expect(Set(whole.map { $0[12] }) == ["", "North", "South"])
    #expect(Set(whole.map { $0[13] }) == ["", "F"])
    // A row with too few fields ends before them.
    #expect(lines.allSatisfy { $0.count < 7 || $0.count >= 14 })
  }

  @Test func `rows come in the order in which they were considered`() throws {
    let days = try sample(3_000).column(.dateConsidered).filter { !$0.isEmpty }.map { date in
      date.split(separator: "/").reversed().joined()
    }
    #expect(days == days.sorted())
  }

  @Test func `the years are the usual ones, or the last of them where there are fewer rows`() throws {
    func years(_ rows: Int) throws -> [String] { try sample(rows).years.map(\.description) }
    #expect(try years(300) == ["2019-20", "2020-21", "2021-22", "2022-23", "2023-24"])
    #expect(try years(5) == ["2019-20", "2020-21", "2021-22", "2022-23", "2023-24"])
    #expect(try years(2) == ["2022-23", "2023-24"])
    #expect(try years(1) == ["2023-24"])
    #expect(try sample(2).column(.reference) == ["EX-2022-01", "EX-2023-01"])
  }

  @Test func `years extend to those in which an agency had its name`() throws {
    let profile = Example.smallProfile(agencies: [
      Example.agency("Old", to: "2012-06-30"), Example.agency("New", from: "2026-07-01"),
      Example.agency("Any"),
    ])
    let sample = try sample(3_000, of: profile)
    #expect(sample.years.map(\.start) == Array(2012...2026))
    #expect(Set(sample.column(.referringAgency)).isSuperset(of: ["Old", "New", "Any"]))
  }

  @Test func `a year in which no agency had a name is left out`() throws {
    let profile = Example.smallProfile(agencies: [
      Example.agency("Old", to: "2020-03-31"), Example.agency("New", from: "2022-04-01"),
    ])
    #expect(try sample(30, of: profile).years.map(\.start) == [2019, 2022, 2023])
    let never = Example.smallProfile(agencies: [
      Example.agency("Sunday", from: "2024-03-03", to: "2024-03-03")
    ])
    #expect(SampleRegister(rows: 3, seed: 1, profile: never) == nil)
  }

  @Test func `some referrals are joint and some concern several children, but most are neither`() throws {
    let profile = Example.smallProfile(agencies: ["Police", "School", "Hospital"].map { Example.agency($0) })
    let sample = try sample(4_000, of: profile)
    let joint = sample.column(.referringAgency).count { $0.contains("; ") }
    let siblings = sample.column(.childAge).count { $0.contains("; ") }
    #expect((80...240).contains(joint))
    #expect((120...280).contains(siblings))
  }

  @Test func `rapid reviews have the dates of clocks, and no other row has them`() throws {
    for line in try sample(2_000).lines.dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      #expect(cells[8...].allSatisfy { $0.isEmpty } != cells[5].hasPrefix("Rapid review"))
    }
  }

  @Test func `a header is the profile's own where it has one`() throws {
    let profile = Example.smallProfile(columns: [.referringAgency: ["Referrer", "Who"]])
    #expect(
      try sample(1, of: profile).lines[0]
        == "reference,date_received,date_considered,Referrer,child_age,outcome,harm,features,date_aware,"
        + "date_notified,date_rapid_review,panel_agreed")
  }

  @Test func `a name that a cell would separate or break is written as its key`() throws {
    let agency = Agency(key: "joint-unit", name: "Unit; joint", sector: "Any")
    let broken = Agency(key: "two-lines", name: "Two\nlines", sector: "Any")
    let cells = try Set(
      sample(200, of: Example.smallProfile(agencies: [agency, broken])).column(.referringAgency))
    #expect(
      cells.isSubset(of: ["joint-unit", "two-lines", "joint-unit; two-lines", "two-lines; joint-unit"]))
  }

  @Test(arguments: [(0.0, 0), (0.05, 50), (0.333, 333), (1.0, 1_000)])
  func `the share of rows with faults is exact`(share: Double, rows: Int) throws {
    let faulty = try sample(1_000, faults: share)
    #expect(faulty.faultyRows == rows)
    if rows == 0 { #expect(try faulty.lines == sample(1_000).lines) }
  }
}

extension SampleRegister {
  /// The register as CSV, line by line.
  var lines: [String] {
    var bytes: [UInt8] = []
    forEachPartOfCSV { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// One column, for samples without commas inside their cells.
  func column(_ column: SampleColumn) -> [String] {
    lines.dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)[column.rawValue]
    }
  }
}
