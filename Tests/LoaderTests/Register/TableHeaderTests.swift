import Records
import Testing

@testable import Loader

struct ColumnMapTests {
  private func map(_ header: [String], columns: [RegisterColumn: [String]] = [:]) throws -> ColumnMap {
    var profile = try BuiltInProfile.profile
    profile.columns.referrals = columns
    return try ColumnMap(
      header: header, names: HeaderNames(by: profile),
      table: Place(file: "referrals.csv"), line: 3)
  }

  private func message(_ header: [String]) throws -> String? {
    let error = #expect(throws: Problem.self) { try map(header) }
    return error?.description
  }

  @Test(arguments: [
    ["date_considered", "referring_agency", "child_age", "outcome"],
    ["Date Considered", "REFERRING AGENCY", "Child-Age", " outcome "],
    ["date\u{A0}considered", "Referring\nagency", "childage", "OUTCOME"],
    ["Meeting date", "Referrer", "Child\u{2019}s age", "Decision"],
    ["Reporting year", "Agency", "Ages", "LIG decision"],
  ])
  func `headers match whatever their case, spaces and punctuation`(header: [String]) throws {
    let map = try map(header)
    let date = map[.dateConsidered] ?? map[.year]
    #expect([date, map[.referringAgency], map[.childAge], map[.outcome]] == [0, 1, 2, 3])
    #expect(map[.reference] == nil)
    #expect(map.width == 4)
  }

  @Test func `a small table beside the register has no columns of it`() throws {
    let map = try map(["date", "year", "agency", "age", "outcome", "", "Agency", "Count"])
    #expect(map[.referringAgency] == 2)
    #expect((map.width, map.namedWidth) == (8, 5))
    let register = try Register(
      "year,agency,age,outcome,,Agency,Count\n2023-24,GP,7,NFA,,Police,2\n2023-24,GP,8,NFA,,GP,9\n")
    #expect(register.errors == [])
    #expect(register.referrals.count == 2)
    #expect(
      register.reading.findings.kept.filter { $0.rule == .unusedColumn }.map(\.subject) == [
        "\"Agency\"", "\"Count\"",
      ])
  }

  @Test func `rows of a second register beside the first are errors`() throws {
    let register = try Register(
      "year,agency,age,outcome,,year,agency,age,outcome\n2023-24,GP,7,NFA,,2024-25,GP,7,NFA\n")
    #expect(register.errors == ["referrals.csv:2:6 surplus-text"])
  }

  @Test func `columns that mean nothing are counted, not kept`() throws {
    let map = try map(["name", "year", "", "agency", "age", "notes", "outcome", "notes"])
    #expect(map.width == 8)
    #expect(map.kept.map(\.index) == [1, 3, 4, 6])
    #expect(map.kept.map(\.column) == [.year, .referringAgency, .childAge, .outcome])
  }

  @Test func `a profile's own headers match, and come before the common spellings`() throws {
    let map = try map(
      ["Wann", "Who rang", "Decision", "How old"],
      columns: [
        .year: ["wann"], .referringAgency: ["who-rang"], .childAge: ["How old"], .outcome: ["x", "Decision"],
      ])
    #expect([map[.year], map[.referringAgency], map[.outcome], map[.childAge]] == [0, 1, 2, 3])
    let other = try self.map(
      ["year", "agency", "age", "outcome", "decision"], columns: [.features: ["Decision"]])
    #expect(other[.features] == 4)
  }

  @Test(arguments: [
    (
      ["date considerd", "agency", "age", "outcome"],
      """
      referrals.csv:3:1: error: [missing-column] no column says when a referral was considered; \
      expected "date_considered" or "year"; \
      column 1, "date considerd", is close: rename it, \
      or write date_considered = ["date considerd"] under [columns] of the profile
      """
    ),
    (
      ["year", "refering_agecny", "age", "outcome"],
      """
      referrals.csv:3:1: error: [missing-column] no column says who referred; expected "referring_agency"; \
      column 2, "refering_agecny", is close: rename it, \
      or write referring_agency = ["refering_agecny"] under [columns] of the profile
      """
    ),
    (
      ["year", "agency", "xyz", "outcome"],
      """
      referrals.csv:3:1: error: [missing-column] no column holds the children's ages; \
      expected "child_age" or "date_of_birth"; \
      add the column, or map yours under [columns] of the profile
      """
    ),
    (
      ["year", "agency", "age", "outcme"],
      """
      referrals.csv:3:1: error: [missing-column] no column holds the outcome; expected "outcome"; \
      column 4, "outcme", is close: rename it, \
      or write outcome = ["outcme"] under [columns] of the profile
      """
    ),
  ])
  func `a missing column is reported with the nearest header`(header: [String], message: String)
    throws
  {
    #expect(try self.message(header) == message)
  }

  @Test(arguments: [
    (["year", "agency", "age", "outcome", "Outcome"], "4 and 5 are both \"outcome\"", 5),
    (["year", "agency", "age", "decision", "outcomes"], "4 and 5 are both \"outcome\"", 5),
    (["child_age", "age", "year", "agency", "outcome"], "1 and 2 are both \"child_age\"", 2),
  ])
  func `two columns with the same meaning are refused`(header: [String], found: String, column: Int) throws {
    #expect(
      try message(header) == """
        referrals.csv:3:\(column): error: [duplicated-header] columns \(found); \
        expected each column once; rename the one that does not count
        """)
  }

  @Test func `no common spelling means two columns`() {
    let spellings = RegisterColumn.allCases.flatMap { column in
      Set(([column.rawValue] + column.commonSpellings).map { NameFold.fold($0) })
    }
    #expect(spellings.count == Set(spellings).count)
  }
}

struct TableHeaderTests {
  private static let header = "Date considered,Agency,Age,Outcome,,Our notes"
  private static let row = "05/05/2024,GP,7,NFA,,"

  @Test(arguments: [
    header, "date_considered,AGENCY,age,outcome,,our_notes",
    " Date considered ,Agency,\"Age\",Outcome,,Our notes", "Date considered,Agency,Age,Outcome,,Our notes,,",
  ])
  func `the header again, further down, is noted and passed over`(again: String) throws {
    let register = try Register([Self.header, Self.row, again, Self.row].joined(separator: "\n"))
    #expect(
      register.messages == [
        "referrals.csv:3: note: [repeated-header-row] the row is the header again; expected a referral; passed over"
      ])
    #expect(register.reading.rows == 2)
  }

  @Test(arguments: [
    "Date considered,Agency,Age,Outcome,,", "Date considered,Agency,Age,Outcome,x,Our notes",
    "Date considered,Agency,Age,Outcome,,Our notes,x", "Date considered,Agency,Age,Outcome",
  ])
  func `a row with more or less than the header is another header, and an error`(other: String) throws {
    let register = try Register([Self.header, Self.row, other, ""].joined(separator: "\n"))
    #expect(
      register.findings.kept.map { "\($0.place) \($0.severity) \($0.rule)" } == [
        "referrals.csv:3 error second-header"
      ])
    #expect(register.leftOut.count == 1)
    #expect(register.reading.rows == 2)
  }

  @Test(arguments: ["Date considered,Agency,Age,,,", "Date considered,Agency,7,Outcome,,"])
  func `a row with some of the header's words is a row in error`(other: String) throws {
    let register = try Register([Self.header, Self.row, other].joined(separator: "\n"))
    #expect(register.findings.kept.allSatisfy { !$0.rule.code.contains("header") })
    #expect(register.reading.rows == 2)
    #expect(register.leftOut.count == 1)
  }
}
