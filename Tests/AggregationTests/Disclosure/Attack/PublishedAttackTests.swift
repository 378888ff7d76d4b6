import Records
import Testing

@testable import Aggregation

/// Known ways to a hidden count, each in as few numbers as it takes.
struct PublishedAttackTests {
  /// What somebody published of an area: a table with its rows, a number or `nil` for the symbol.
  private func published(
    _ rows: [(table: String, row: String, value: Int?)], in file: String = "figures.csv",
    of area: String = "North", unit: String = "referrals", as level: Publication.Area.Level = .partnership,
    year: String = "2023-24", asAt: String? = nil
  ) -> Publication {
    var publication = Publication(at: file, from: file)
    publication.area = Publication.Area(area, level)
    publication.asAt = asAt.flatMap(Day.init(iso:))
    publication.cells = rows.enumerated().map { line, row in
      PublishedCell(
        at: Place(file: file, line: line + 2), in: year, of: Publication.Area(area, level), table: row.table,
        row: row.row.split(separator: ",").map(String.init), measure: "number", unit: unit,
        row.value.map { .number(Double($0)) } ?? .hidden)
    }
    return publication
  }

  private func outcomes(_ counts: Int?..., total: Int? = nil) -> [(table: String, row: String, value: Int?)] {
    let rows = zip(["rapid-review", "no-further-action", "event", "other"], counts).map {
      ("outcomes", $0, $1)
    }
    return rows + [("outcomes", "total", total ?? counts.compactMap(\.self).reduce(0, +))]
  }

  /// What is known more closely than it should be: `rapid-review 2`, `event 1-3`.
  private func found(_ publications: Publication..., most: Int = 4) throws -> [String] {
    try PublishedAttack(on: publications, hidingUpTo: most).narrow.map {
      "\($0.row) \($0.isExact ? "\($0.least)" : "\($0.least)-\($0.greatest)")"
    }
  }

  @Test func `one hidden count in a row is the total less the others`() throws {
    #expect(try found(published(outcomes(nil, 6, 0, total: 9))) == ["rapid-review 3"])
  }

  @Test func `two hidden counts that can only be one each are known`() throws {
    #expect(
      try found(published(outcomes(nil, nil, 0, total: 2))) == ["rapid-review 1", "no-further-action 1"])
  }

  @Test func `two that add up to three are known too closely`() throws {
    #expect(
      try found(published(outcomes(nil, nil, 0, total: 3))) == ["rapid-review 1-2", "no-further-action 1-2"])
  }

  @Test func `two that add up to nine are safe, with the words for it`() throws {
    let attack = try PublishedAttack(on: [published(outcomes(nil, nil, 0, total: 9))], hidingUpTo: 4)
    #expect(attack.narrow == [])
    #expect(attack.hidden.map(\.least) == [1, 1] && attack.hidden.map(\.greatest) == [8, 8])
  }

  @Test func `the reason names the sum, and nothing that it does without`() throws {
    let attack = try PublishedAttack(
      on: [published(outcomes(nil, 6, 0, total: 9) + [("months", "2023-04", 9)])], hidingUpTo: 4)
    #expect(
      attack.narrow.map(\.reasons) == [["the rows of outcomes add up to \"total\" (headline, 2023-24), 9"]])
  }

  @Test func `a corner of a crossing is closed by its row and its column`() throws {
    let rows: [(String, String, Int?)] = [
      ("outcomes_by_age_band", "a,under-1", nil), ("outcomes_by_age_band", "b,under-1", 6),
      ("outcomes_by_age_band", "a,1-to-5", 5), ("outcomes_by_age_band", "b,1-to-5", 7),
      ("age_bands", "under-1", 8), ("age_bands", "1-to-5", 12), ("age_bands", "unborn", 0),
    ]
    #expect(try found(published(rows, unit: "children")) == ["a,under-1 2"])
  }

  @Test func `in a data set with a column for each filter, totals close a two-by-two corner`() throws {
    var publication = Publication(at: "a.csv", from: "a.csv")
    func cell(_ row: [String], _ value: Int?) -> PublishedCell {
      PublishedCell(
        at: Place(file: "a.csv"), in: "2023-24", of: Publication.Area("North"), table: "a", row: row,
        measure: "case_count", value.map { .number(Double($0)) } ?? .hidden)
    }
    publication.cells = [
      cell(["Girls", "Harm"], nil), cell(["Boys", "Harm"], nil), cell(["Total", "Harm"], 9),
      cell(["Girls", "Other"], 7), cell(["Boys", "Other"], 0), cell(["Total", "Other"], 7),
      cell(["Girls", "Total"], 9), cell(["Boys", "Total"], 7), cell(["Total", "Total"], 16),
    ]
    #expect(try found(publication) == ["Girls,Harm 2", "Boys,Harm 7"])
  }

  @Test func `a referral of several agencies leaves a hidden agency at least what the others lack`() throws {
    let attack = try PublishedAttack(
      on: [
        published([
          ("headline", "referrals", 9), ("agencies", "a", 3), ("agencies", "b", nil), ("agencies", "c", 0),
        ])
      ], hidingUpTo: 4)
    #expect(attack.hidden.map { [$0.least, $0.greatest] } == [[6, 9]])
  }

  @Test func `what the board's edition shows, the public one does not hide`() throws {
    let both = try PublishedAttack(
      on: [
        published(outcomes(nil, nil, 0, total: 9), in: "public.csv"),
        published(outcomes(2, 7, 0, total: 9), in: "board.csv"),
      ], hidingUpTo: 4)
    #expect(both.narrow.map(\.least) == [2, 7])
    #expect(both.narrow.map(\.reasons) == [["board.csv:2 shows it"], ["board.csv:3 shows it"]])
  }

  @Test func `an older snapshot of the same year tells what is hidden now`() throws {
    let older = published(outcomes(2, 6, 1, total: 9), in: "older.json", asAt: "2024-03-31")
    let newer = published(outcomes(nil, nil, nil, total: 9), in: "newer.json", asAt: "2024-05-31")
    #expect(try found(newer, older) == ["rapid-review 2", "no-further-action 6", "event 1"])
  }

  @Test func `a part of the year and the whole tell by their difference`() throws {
    // Nothing came after December.
    let part = published(outcomes(3, 6, 0, total: 9), in: "december.json", asAt: "2023-12-31")
    let whole = published(outcomes(nil, nil, 0, total: 9), in: "march.json", asAt: "2024-03-31")
    #expect(try found(whole, part) == ["rapid-review 3", "no-further-action 6"])
  }

  @Test func `a region less three published neighbours is the fourth`() throws {
    var region = published(
      [("outcomes", "rapid-review", 12), ("outcomes", "no-further-action", 30)], in: "region.json",
      of: "Coast",
      as: .region)
    region.members = ["North", "South", "East", "West"]
    let others = zip(["South", "East", "West"], [2, 5, 3]).map { name, count in
      published(
        [("outcomes", "rapid-review", count), ("outcomes", "no-further-action", 8)], in: name, of: name)
    }
    let own = published(outcomes(nil, nil, 0, total: 8))
    let attack = try PublishedAttack(on: [own, region] + others, hidingUpTo: 4)
    #expect(attack.narrow.map { [$0.least, $0.greatest] } == [[2, 2], [6, 6]])
    #expect(
      attack.narrow.first?.reasons == [
        "\"rapid-review\" (outcomes, 2023-24) of Coast, 12 is the sum of East 5, North, South 2, West 3"
      ])
  }

  @Test func `an area less the others`() throws {
    let whole = published(outcomes(6, 10, 0, total: 16), of: "North")
    let town = published(outcomes(nil, nil, 0, total: 9), in: "town", of: "North: Town")
    let rest = published(outcomes(4, 3, 0, total: 7), in: "rest", of: "North: Rest")
    #expect(try found(whole, town, rest) == ["rapid-review 2", "no-further-action 7"])
  }

  @Test func `limits, percentages, rates and changes are worth as much as the number`() throws {
    var limits = published(outcomes(nil, nil, 0, total: 9))
    limits.cells[0].limits = (0.2, 7.2)
    #expect(try found(limits) == ["rapid-review 2", "no-further-action 7"])

    func row(_ measure: String, _ value: Double?, _ table: String = "panel", _ row: String = "agreed")
      -> PublishedCell
    {
      PublishedCell(
        at: Place(file: "figures.csv", line: 9), in: "2023-24", of: Publication.Area("North"), table: table,
        row: [row], measure: measure, value.map { .number($0) } ?? .hidden)
    }
    var percent = published(outcomes(12, 8, 0, total: 20))
    percent.cells += [row("number", nil), row("number", nil, "panel", "disagreed"), row("percent", 16.7)]
    #expect(try found(percent) == ["agreed 2"])
    var clock = published([])
    clock.cells = [
      row("number", nil, "timeliness", "notification-in-time"),
      row("of", 12, "timeliness", "notification-in-time"),
      row("percent", 16.7, "timeliness", "notification-in-time"),
    ]
    #expect(try found(clock) == ["notification-in-time 2"])
    var rate = published(outcomes(nil, nil, 0, total: 9))
    rate.cells += [
      row("rate", 0.5, "rates", "rapid-review"), row("children", 40_000, "rates", "rapid-review"),
    ]
    #expect(try found(rate) == ["rapid-review 2", "no-further-action 7"])
    var change = published(outcomes(nil, nil, 0, total: 9))
    change.cells.append(row("change", -1, "outcomes", "rapid-review"))
    #expect(
      try found(change, published(outcomes(3, 5, 0, total: 8), in: "before", year: "2022-23"))
        == ["rapid-review 2", "no-further-action 7"])
  }

  @Test func `what is said of a breakdown decides whether its rows add up`() throws {
    let rows: [(String, String, Int?)] = [
      ("headline", "referrals", 9), ("place", "north", nil), ("place", "south", 7), ("place", "west", 0),
    ]
    #expect(try found(published(rows)) == ["north 2"])
    var several = published(rows)
    several.breakdowns = [.init(key: "place", names: ["Place"], isSeveral: true)]
    #expect(try found(several) == [])
  }

  @Test func `sums that cannot be true of the files are left aside, with a remark`() throws {
    let attack = try PublishedAttack(
      on: [
        published([
          ("headline", "referrals", 9), ("place", "north", nil), ("place", "south", 12), ("place", "west", 0),
        ])
      ], hidingUpTo: 4)
    #expect(attack.narrow == [])
    #expect(
      attack.remarks == [
        "not true of these files, and left aside: if they do, the rows of place add up to \"referrals\" (headline, 2023-24), 9"
      ])
  }

  @Test(arguments: [1e300, -1e300, .nan, .infinity, 9e18, -7])
  func `numbers that count nothing are passed over`(number: Double) throws {
    var publication = published(outcomes(nil, 6, 0, total: 9))
    for measure in ["number", "percent", "rate", "children", "change", "of"] {
      publication.cells.append(
        PublishedCell(
          at: Place(file: "figures.csv"), in: "2023-24", of: Publication.Area("North"), table: "panel",
          row: ["agreed"],
          measure: measure, .number(number)))
    }
    #expect(try found(publication) == ["rapid-review 3"])
  }

  @Test func `two files that say different numbers are remarked on`() throws {
    let attack = try PublishedAttack(
      on: [published(outcomes(2, 7, total: 9)), published(outcomes(3, 7, total: 10), in: "other.csv")],
      hidingUpTo: 4)
    #expect(
      attack.remarks.first
        == "\"rapid-review\" (outcomes, 2023-24) is 2 in figures.csv:2 and 3 in other.csv:2")
  }

  @Test func `names without counts need not be all, and do not add up`() throws {
    #expect(
      try found(
        published([("headline", "referrals", 3), ("headline", "pending", 0), ("features", "a", nil)])) == [])
    #expect(
      try found(published([("headline", "referrals", 3), ("headline", "pending", 0), ("place", "a", nil)]))
        == [])
  }

  @Test func `a headline that is left out hides nothing that its tables show`() throws {
    let rows: [(String, String, Int?)] = [("headline", "rapid-review", nil)]
    #expect(try found(published(rows + outcomes(7, 8, 0, total: 15))) == [])
  }

  @Test func `a table of symbols with its total has none`() throws {
    let rows = outcomes(nil, nil, nil, total: 3) + [("headline", "pending", 0)]
    #expect(try found(published(rows)) == ["rapid-review 1", "no-further-action 1", "event 1"])
  }

  @Test func `a table of symbols alone may have zeros`() throws {
    let rows =
      outcomes(nil, nil, nil).dropLast() + [("headline", "referrals", 2), ("headline", "pending", 0)]
    #expect(try found(published(Array(rows))) == [])
    // One that another table tells of does not say that this one shows its zeros.
    #expect(try found(published(rows + [("headline", "rapid-review", 0)])) == [])
  }
}
