import Records
import Testing

@testable import Loader

struct ConsideredHasOutcomeTests {
  @Test func `a referral that was considered has an outcome`() throws {
    #expect(
      try Register(rows: "A,,05/05/2024,GP,7,,,,,,,").messages == [
        """
        referrals.csv:2:6: error: [missing-outcome] the referral was considered, but has no outcome; \
        expected an outcome; write it, or pending where the group has not decided
        """
      ])
  }

  @Test func `a referral that was considered in a year has an outcome`() throws {
    #expect(
      try Register("year,agency,age,outcome\n2023-24,GP,7,\n").findings.kept.map(\.rule.code) == [
        "missing-outcome"
      ])
  }

  @Test(arguments: ["A,,05/05/2024,GP,7,pending,,,,,,", "A,05/05/2024,,GP,7,,,,,,,"])
  func `pending is an outcome, and a pending referral needs none`(row: String) throws {
    #expect(try Register(rows: row).messages == [])
  }
}

struct OutcomeHasDateTests {
  @Test(arguments: ["NFA", "Rapid review", "rapid review; LCSPR", "SAR"])
  func `a referral with a decision was considered on a day`(outcome: String) throws {
    #expect(
      try Register(rows: "A,05/05/2024,,GP,7,\(outcome),,,,05/05/2024,,").messages == [
        """
        referrals.csv:2:3: error: [outcome-without-date] there is an outcome, but no date considered; \
        expected the day on which it was decided; write the date, or take out the outcome while the referral is pending
        """
      ])
  }

  @Test(arguments: ["pending", "deferred", "withdrawn", "duplicate", ""])
  func `a referral that is undecided, or not counted, needs no date`(outcome: String) throws {
    #expect(try Register(rows: "A,05/05/2024,,GP,7,\(outcome),,,,,,").messages == [])
  }

  @Test func `a year is enough for a date`() throws {
    #expect(try Register("year,agency,age,outcome\n2023-24,GP,7,NFA\n").messages == [])
  }

  @Test func `a date that cannot be read is reported once`() throws {
    #expect(
      try Register(rows: "A,05/05/2024,x,GP,7,NFA,,,,,,").findings.kept.map(\.rule.code) == [
        "unreadable-date"
      ])
  }

  @Test func `a withdrawn referral has a date that gives its year`() throws {
    let register = try Register(
      rows: "A,,,GP,7,Withdrawn,,,,,,", "B,05/05/2024,,GP,7,Withdrawn,,,,,,",
      "C,,05/05/2024,GP,7,Withdrawn,,,,,,")
    #expect(
      register.messages == [
        """
        referrals.csv:2:3: error: [outcome-without-date] the entry was withdrawn, but has no date; \
        expected a date received or considered; write one of them, or take the row out of the register
        """
      ])
    #expect(register.referrals.count == 2)
  }
}

struct PendingHasDateReceivedTests {
  @Test(arguments: ["A,,,GP,7,,,,,,,", "A,,,GP,7,pending,,,,,,"])
  func `a pending referral without a date is counted, with a warning`(row: String) throws {
    let register = try Register(rows: row)
    #expect(
      register.messages == [
        """
        referrals.csv:2:2: warning: [pending-without-date-received] the referral is pending, but has no date \
        received; expected the day on which it came; counted as pending on every day, write the date
        """
      ])
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: [
    "A,05/05/2024,,GP,7,,,,,,,", "A,,05/05/2024,GP,7,pending,,,,,,", "A,,05/05/2024,GP,7,NFA,,,,,,",
  ])
  func `one with a date is fine`(row: String) throws {
    #expect(try Register(rows: row).messages == [])
  }
}

struct FilledCellsTests {
  @Test func `a row without an agency is an error`() throws {
    #expect(
      try Register(rows: "A,,05/05/2024,\u{A0} ,7,NFA,,,,,,").messages == [
        """
        referrals.csv:2:4: error: [missing-value] this cell is blank; \
        expected "referring_agency" in every row; write the agency that referred
        """
      ])
  }

  @Test func `a row without an age is an error`() throws {
    #expect(
      try Register(rows: "A,,05/05/2024,GP,,NFA,,,,,,").messages == [
        """
        referrals.csv:2:5: error: [missing-value] this cell is blank; \
        expected "child_age" in every row; write the age, or unknown
        """
      ])
  }

  @Test func `unknown fills a cell, and so does a name that the profile lacks`() throws {
    #expect(
      try Register(rows: "A,,05/05/2024,nobody,unknown,NFA,,,,,,").findings.kept.map(\.rule.code)
        == ["agency-not-in-profile"])
  }
}
