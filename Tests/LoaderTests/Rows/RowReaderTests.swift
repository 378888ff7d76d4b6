import Records
import Testing

@testable import Loader

/// A column of dates of birth, alone and with one of ages.
struct BirthsTests {
  private static let header = "date_received,date_considered,agency,date_of_birth,outcome"

  private func register(_ row: String, ages: String = "", header: String = header) throws -> Register {
    let profile = try ProfileFile.profile(
      from: ProfileFile.builtInText.replacing("care_leavers = false", with: ages), source: "own.toml")
    return try Register(header + "\n" + row + "\n", profile: profile)
  }

  /// The child is eight until the day before 10 May 2024.
  @Test(arguments: [
    ("09/05/2024,10/05/2024", "", 8), ("10/05/2024,20/05/2024", "", 9), (",10/05/2024", "", 9),
    (",09/05/2024", "", 8), ("09/05/2024,10/05/2024", "reference = \"received\"", 8),
    ("09/05/2024,10/05/2024", "reference = \"considered\"", 9),
  ])
  func `an age is counted on the day that the profile says, or else on the other`(
    days: String, ages: String, years: Int
  ) throws {
    let register = try register("\(days),GP,10/05/2015,NFA", ages: ages)
    #expect(register.messages == [])
    #expect(register.referrals.map { $0.children.first?.completedYears } == [years])
  }

  @Test func `a pending referral has the age on the day it was received`() throws {
    let register = try register("09/05/2024,,GP,10/05/2015,", ages: "reference = \"considered\"")
    #expect(register.messages == [])
    #expect(register.referrals.map { $0.children.first?.completedYears } == [8])
  }

  @Test func `each child has its own date of birth, and may be unborn or unknown`() throws {
    let register = try register(
      "09/05/2024,10/05/2024,GP,02/05/2024; 29/02/2012; unborn; not known; 08/05/2024,NFA")
    #expect(register.messages == [])
    #expect(
      register.referrals.map(\.children) == [
        [.days(7), .years(12, months: 2), .unborn, .unknown, .days(1)]
      ])
  }

  /// A mistyped year once made a birth eighteen years later an unborn child.
  @Test func `a child born after its referral was unborn then, if that is possible`() throws {
    let unborn = try register("09/05/2024,10/05/2024,GP,10/12/2024,NFA")
    #expect(unborn.referrals.map(\.children) == [[.unborn]])
    #expect(
      try register("09/05/2024,10/05/2024,GP,10/12/2042,NFA").messages == [
        """
        referrals.csv:2:4: error: [birth-too-late] a date of birth is more than 300 days after the referral; \
        expected a child that was born or expected then; correct the date of birth
        """
      ])
  }

  @Test func `someone of eighteen is not a child, unless the profile counts care leavers`() throws {
    let row = "09/05/2024,10/05/2024,GP,09/05/2006,NFA"
    #expect(
      try register(row).findings.kept.map { "\($0.place) \($0.rule)" } == [
        "referrals.csv:2:4 age-out-of-range"
      ])
    #expect(try register(row.replacing("09/05/2006", with: "10/05/2006")).messages == [])
    #expect(try register(row, ages: "care_leavers = true").referrals.map(\.children) == [[.years(18)]])
  }

  @Test func `an expected day of birth that has passed is a warning`() throws {
    let register = try register("09/05/2024,10/05/2024,GP,EDD 08/05/2024,NFA")
    #expect(
      register.messages == [
        """
        referrals.csv:2:4: warning: [due-date-passed] the expected day of birth is before the referral; \
        expected the age of a child that was born; counted as unborn, write the age if it was born
        """
      ])
    #expect(register.referrals.map(\.children) == [[.unborn]])
    #expect(try self.register("09/05/2024,10/05/2024,GP,EDD 09/05/2024,NFA").messages == [])
  }

  @Test(arguments: [
    (",,GP,10/05/2015,NFA", "4 birth-without-date"), ("09/05/2024,10/05/2024,GP,7,NFA", "4 unreadable-date"),
    ("09/05/2024,10/05/2024,GP,31/02/2015,NFA", "4 impossible-date"),
    ("09/05/2024,10/05/2024,GP,,NFA", "4 missing-value"),
    ("09/05/2024,10/05/2024,GP,05/31/2015,NFA", "4 month-first-date"),
  ])
  func `a birth that cannot be read, or has no day on which to count, is an error`(
    row: String, finding: String
  ) throws {
    let register = try register(row)
    #expect(register.findings.kept.first.map { "\($0.place.column ?? 0) \($0.rule)" } == finding)
    #expect(register.referrals.isEmpty)
  }

  /// Where a register has both, the stated age counts.
  @Test(
    arguments: [
      ("8,10/05/2015", [ChildAge.years(8)], nil), ("9,10/05/2015", [.years(9)], nil),
      ("7; 2,10/05/2015", [.years(7), .years(2)], "ages-and-births-differ"),
      (",10/05/2015", [.years(8, months: 11)], nil),
      ("8,", [.years(8)], nil), ("unknown,10/05/2015", [.unknown], nil),
      ("10,10/05/2015", [], "child-older-than-dates-allow"),
      ("8; 3,10/05/2015; 01/01/2023", [], "child-older-than-dates-allow"),
      ("2,20/05/2024", [], "child-older-than-dates-allow"),
    ] as [(String, [ChildAge], String?)])
  func `next to an age, a date of birth only limits how old the child can be`(
    cells: String, children: [ChildAge], rule: String?
  ) throws {
    let header = "date_received,date_considered,agency,age,dob,outcome"
    let register = try register("09/05/2024,10/05/2024,GP,\(cells),NFA", header: header)
    #expect(register.findings.kept.map(\.rule.code) == (rule.map { [$0] } ?? []))
    #expect(register.referrals.flatMap { Array($0.children) } == children)
  }
}

/// Ages, dates of birth, and both together.
struct ChildrenOfRowTests {
  @Test func `a birth long after the referral is mistyped, a birth soon after it is an unborn child`()
    throws
  {
    let header = "date_considered,agency,date_of_birth,outcome\n"
    let soon = try Register(header + "05/05/2024,GP,01/11/2024,NFA\n")
    #expect(soon.messages == [])
    #expect(soon.referrals.map(\.children) == [[.unborn]])
    let late = try Register(header + "05/05/2024,GP,02/07/2032,NFA\n")
    #expect(late.findings.kept.map(\.rule.code) == ["birth-too-late"])
    #expect(late.leftOut == ["2024-25"])
  }

  @Test func `ages and dates of birth that do not pair are reported`() throws {
    let register = try Register(
      "date_considered,agency,date_of_birth,age,outcome\n05/05/2024,GP,01/03/2016,7; 9,NFA\n")
    #expect(register.findings.kept.map(\.rule.code) == ["ages-and-births-differ"])
    #expect(register.referrals.map(\.children) == [[.years(7), .years(9)]])
  }

  @Test(arguments: [1, 10, 11, 12, 24])
  func `every child of a cell counts, up to the limit`(count: Int) throws {
    let ages = (0..<count).map { String($0 % 17 + 1) }.joined(separator: ";")
    let register = try Register(rows: "A,,05/05/2024,GP,\(ages),NFA,,,,,,")
    #expect(register.messages == [])
    #expect(register.referrals.map(\.children.count) == [count])
  }

  @Test func `a crowded cell is reported once, with the limit that explain gives`() throws {
    let ages = Array(repeating: "7", count: 35).joined(separator: ";")
    let register = try Register(rows: "A,,05/05/2024,GP,\(ages),NFA,,,,,,")
    #expect(
      register.messages == [
        """
        referrals.csv:2:5: error: [crowded-cell] the cell has more than 24 entries; \
        expected at most 24 in one referral; divide the row, or correct the cell
        """
      ])
    #expect(Rule.crowdedCell.meaning.hasPrefix("A cell can list up to 24 children, and up to 10 agencies,"))
  }
}

/// A word of the register that stands for several outcomes.
struct OutcomeWordTests {
  private func register(_ outcomes: String...) throws -> Register {
    let word =
      "\n[[outcomes]]\nkey = \"rr-lcspr\"\nname = \"RR then LCSPR\"\ncounts_as = [\"rapid-review\", \"lcspr\"]\n"
    let profile = try ProfileFile.profile(from: ProfileFile.builtInText + word, source: "own.toml")
    let rows = outcomes.map { "05/05/2024,GP,7,\($0)\n" }.joined()
    return try Register("date_considered,agency,age,outcome\n" + rows, profile: profile)
  }

  private func keys(_ register: Register) throws -> [[String]] {
    let vocabulary = try BuiltInProfile.profile.vocabulary
    return register.referrals.map { referral in
      ([referral.primaryOutcome].compactMap(\.self) + referral.furtherActions).map { vocabulary[$0].key }
    }
  }

  @Test func `is read as all of them, also with what follows it, and the second time as the first`() throws {
    let register = try register("RR then LCSPR", "RR then LCSPR; national review", "rr then lcspr; LCSPR")
    #expect(register.messages == [])
    #expect(
      try keys(register) == [
        ["rapid-review", "lcspr"], ["rapid-review", "lcspr", "national-review"], ["rapid-review", "lcspr"],
      ])
    #expect(try keys(self.register("RR then LCSPR", "RR then LCSPR")).count == 2)
  }

  @Test func `after another outcome is a second one`() throws {
    #expect(try register("NFA; RR then LCSPR").errors == ["referrals.csv:2:4 second-primary-outcome"])
  }
}
