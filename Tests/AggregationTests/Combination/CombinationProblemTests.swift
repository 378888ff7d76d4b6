import TestSupport
import Records
import Testing

@testable import Aggregation

struct CombinationProblemTests {
  private let north: CombinedPartnership
  private let referrals = [
    Example.referral(Example.rapidReview, panel: .agreed), Example.referral(of: [.days(3)]),
    Example.referral(),
  ]

  init() throws { north = try Region.part("North", [Example.referral()]) }

  private func south(_ change: (old: String, new: String)) throws -> CombinedPartnership {
    Region.part(
      try Region.changed(Region.snapshot(Region.profile("South"), referrals), change.old, change.new))
  }

  @Test func `one partnership is not a region`() throws {
    #expect(
      try Region.message(north)
        == "North/figures.json: error: [one-partnership-alone] North is the only partnership; expected the "
        + "figures of two partnerships or more; add the figures.json of the others")
    #expect(try Region.message()?.hasPrefix("combine: error: [one-partnership-alone] ") == true)
  }

  @Test(arguments: ["North", "NORTH"])
  func `each partnership is there once, in any spelling of its name`(name: String) throws {
    let south = try Region.part("South", [Example.referral()])
    #expect(
      try Region.message(north, south, Region.part(name, [Example.referral()]))
        == "\(name)/figures.json: error: [partnership-twice] North/figures.json has the figures of North too; "
        + "expected each partnership once; leave one of the two out")
  }

  @Test func `a file that lacks the totals of the others is at fault itself, not the program`() throws {
    var south = try Region.snapshot(Region.profile("South"), referrals)
    south.tables = south.tables.map { table in
      FigureTable(table.id, table.rows.filter { $0.category != .total })
    }
    #expect(
      try Region.message(north, Region.part(south))
        == "South/figures.json: error: [tables-disagree] with every row that the other files have, "
        + "the total of the table outcomes is 0, and the referrals 3; expected the figures as hscp-report wrote them, "
        + "whose totals agree; the file was edited or damaged: ask for it again, or make the report again")
  }

  @Test func `the year is the same for all`() throws {
    let south = try Region.snapshot(Region.profile("South"), [], in: "2022-23")
    #expect(
      try Region.message(north, Region.part(south))
        == "South/figures.json: error: [years-differ] its figures are those of 2022-23, North/figures.json has "
        + "2023-24; expected one reporting year; give the figures.json of the same year for each partnership"
    )
  }

  @Test func `years of another start are beside the region's where they share at least half of their months`()
    throws
  {
    func south(_ start: String, _ year: String) throws -> CombinedPartnership {
      let april = try Region.snapshot(Region.profile("South"), [Example.referral()])
      let begun = try Region.changed(april, "\"04-01\"", "\"\(start)\"")
      return Region.part(year == "2023-24" ? begun : try Region.changed(begun, "\"2023-24\"", "\"\(year)\""))
    }
    let west = try Region.part("West", [Example.referral()])
    for (start, year) in [("07-01", "2023-24"), ("10-01", "2022-23"), ("10-01", "2023-24")] {
      let south = try south(start, year)
      for parts in [[south, north, west], [north, south]] {
        let region = try Combination(of: parts, named: "The Coast")
        #expect(region.named == parts)
        #expect(region.ofOtherYears == [south])
        #expect(region.partnerships.map(\.name) == parts.map(\.name).filter { $0 != "South" })
        #expect(region.figures[.headline][.referrals] == .count(parts.count - 1))
        #expect(region.countedOtherwise.isEmpty)
      }
    }
    #expect(
      try Region.message(north, west, south("07-01", "2022-23"))?.hasPrefix(
        "South/figures.json: error: [years-differ] its figures are those of 2022-23, from 1 July to 30 June, "
          + "North/figures.json has 2023-24, from 1 April to 31 March; ") == true)
  }

  @Test func `the board's edition is not added to the public one`() throws {
    let south = try Region.snapshot(Region.profile("South"), [], for: .board)
    #expect(
      try Region.message(north, Region.part(south))
        == "South/figures.json: error: [editions-differ] this is the board edition, North/figures.json is the public "
        + "one; expected the same edition of each; ask for the edition that is missing: the two are for different readers"
    )
  }

  @Test func `what one counted otherwise is not available for the region, and the rest adds up`() throws {
    let profiles: [(Profile, Definition)] = [
      (Region.profile("South", startDay: .included), .clockStart),
      (Region.profile("South", ages: .considered), .ageDay),
    ]
    for (profile, definition) in profiles {
      let region = try Region.combined(north, Region.part(Region.snapshot(profile, [Example.referral()])))
      #expect(region.countedOtherwise == [CountedOtherwise(definition: definition, parts: ["South"])])
      #expect(region.figures[.headline][.referrals]?.count != nil)
    }
  }

  @Test func `all are counted by the same rules, and the message says which rule differs`() throws {
    let changes = [
      (
        "\"date considered\"", "\"date received\"",
        "the date that decides the year (date received, not date considered)"
      ),
      (
        "\"group\" : \"primary\",\n        \"key\" : \"no-further-action\"",
        "\"group\" : \"further\",\n        \"key\" : \"no-further-action\"",
        "the kind of the outcome \"no-further-action\" (further, not primary)"
      ),
      (
        "\"name\" : \"Pending\",\n", "\"name\" : \"Pending\",\n\"unit\" : \"children\",\n",
        "what \"Pending\" counts in the table headline"
      ),
    ]
    for (old, new, difference) in changes {
      let message = try Region.message(north, south((old, new)))
      #expect(
        message?.hasPrefix("South/figures.json: error: [rules-differ] \(difference) differs ") == true,
        "\(old)")
    }
  }

  @Test func `a rule that an older snapshot does not give is not a difference`() throws {
    let older = try south(("    \"clock_start\" : \"excluded\",\n", ""))
    #expect(try Region.message(north, older) == nil)
  }
}
