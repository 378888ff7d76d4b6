import Records
import Testing

@testable import Loader

/// What is suggested for a column that the register seems to lack.
struct HeaderSuggestionTests {
  private func suggestion<Column: TableColumn>(
    _ header: String, profile columns: [RegisterColumn: [String]] = [:]
  ) throws -> HeaderSuggestion<Column> {
    var profile = try BuiltInProfile.profile
    profile.columns.referrals = columns
    let texts = header.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return HeaderSuggestion(texts, names: try HeaderNames<Column>(by: profile))
  }

  private func nearest(to column: RegisterColumn, in header: String) throws -> [String] {
    try suggestion(header).candidates(for: column).map(\.text)
  }

  @Test(arguments: [
    (RegisterColumn.outcome, "Ref,Date of referral,Outcome of discussion", "Outcome of discussion"),
    (
      .outcome, "Decision maker,Outcome letter sent,Conclusion of the group",
      "Conclusion of the group"
    ),
    (.outcome, "Date of outcome,Result", "Result"), (.outcome, "Outcme,Conclusion", "Outcme"),
    (.outcome, "What was agreed,National Panel decision", "What was agreed"),
    (.dateConsidered, "date considerd,Date of next meeting", "date considerd"),
    (.dateConsidered, "Incident date,Date of the discussion", "Date of the discussion"),
    (.dateConsidered, "Discussed at group,Date sent", "Discussed at group"),
    (.dateConsidered, "Date,Name", "Date"),
    (.referringAgency, "Child's name,Who raised it", "Who raised it"),
    (.referringAgency, "Date agency told,Agency that told us", "Agency that told us"),
    (.childAge, "Age group of mother,How old", "How old"),
    (.childAge, "Agency lead,Age of subject", "Age of subject"),
    (.reference, "NHS number,Log entry", "Log entry"),
    (.dateReceived, "Date sent,Date raised", "Date raised"),
    (.features, "Concerns,Gender", "Concerns"), (.panelAgreed, "RR,National view", "National view"),
    (.panelAgreed, "Panel date,Panel said", "Panel said"),
    (.dateNotified, "Sent on,Told the Panel", "Told the Panel"),
  ])
  func `the nearest header by letters, or else by meaning, is suggested`(
    column: RegisterColumn, header: String, nearest: String
  ) throws {
    #expect(try self.nearest(to: column, in: header) == [nearest])
  }

  @Test(arguments: [
    (RegisterColumn.outcome, "Date of referral,Date of outcome,Decision maker"),
    (.referringAgency, "Name,Social worker,Child"), (.childAge, "Agency lead,Stage"),
    (.dateConsidered, "Name,Notes"),
    (.dateConsidered, "Discussion,Considerations"), (.outcome, "Outcome letter,Outcome date"),
    (.reference, "NHS number,Child ID,Telephone number,Number of children"),
    (.panelAgreed, "Date of Panel response"),
    // What the national Panel, a court or the police did, or the age of somebody else.
    (.dateConsidered, "Panel date,Date of Panel,Panel meeting date,Date considered by panel,Court date"),
    (
      .outcome,
      "Panel decision,Panel outcome,Recommendation,Court outcome,Outcome of police investigation,National decision"
    ),
    (.referringAgency, "Referred to,Agency of perpetrator,Responsible agency"),
    (.childAge, "Age of perpetrator,Carer age,Age on 31 March,Age of parent,Sibling ages"),
    (.year, "Calendar year,Academic year"),
  ])
  func `a header of another meaning is not suggested`(column: RegisterColumn, header: String) throws {
    #expect(try nearest(to: column, in: header) == [])
  }

  /// Renaming it would turn nine months into nine years.
  @Test(arguments: [
    ("Age in months", "months"), ("Age (weeks)", "weeks"), ("Age in days", "days"), ("Age (mths)", "months"),
  ])
  func `a header with a unit is not to be renamed before the unit is in each cell`(
    header: String, unit: String
  ) throws {
    let suggestion: HeaderSuggestion<RegisterColumn> = try self.suggestion(header)
    #expect(
      suggestion.remedy(for: .childAge) == """
        column 1, "\(header)", is close: its header says \(unit), but a number alone is read as years: \
        write the unit in each cell, as in 9 \(unit), and only then call the column child_age
        """)
  }

  @Test func `a header that is used for a column is not suggested for another`() throws {
    #expect(try nearest(to: .outcome, in: "Decision") == [])
  }

  @Test func `the remedy has the line for the profile, with the header on one line and its quotes escaped`()
    throws
  {
    let header = "Outcome\n of \"LIG\" \\ group"
    let suggestion: HeaderSuggestion<RegisterColumn> = try self.suggestion(header)
    #expect(
      suggestion.remedy(for: .outcome) == #"""
        column 1, "Outcome of "LIG" \ group", is close: rename it, \#
        or write outcome = ["Outcome of \"LIG\" \\ group"] under [columns] of the profile
        """#)
  }

  @Test func `a header is shown without control characters, and a long text not at all`() throws {
    let long = String(repeating: "very ", count: 16) + "long outcome"
    let suggestion: HeaderSuggestion<RegisterColumn> = try self.suggestion(
      "Out\u{1B}[2Jcome of group,\(long)")
    #expect(suggestion.unused.map(\.quoted) == ["\"Out [2Jcome of group\""])
  }

  @Test func `the cells of a table without a header are not shown`() throws {
    let error = #expect(throws: Problem.self) {
      try Register("A-1,05/05/2024,Police,7,agreed with mother\nA-2,06/05/2024,GP,8,NFA\n")
    }
    #expect(error?.description.contains("mother") == false)
    #expect(
      error?.description.hasSuffix("add the column, or map yours under [columns] of the profile") == true)
  }

  @Test func `headers that are equally near are all named`() throws {
    let suggestion: HeaderSuggestion<RegisterColumn> = try self.suggestion("Result,Ref,Conclusion")
    #expect(
      suggestion.remedy(for: .outcome) == """
        column 1, "Result", or column 3, "Conclusion", may be it: rename the right one, \
        or write outcome = ["Result"] under [columns] of the profile
        """)
  }

  @Test func `recommendations have suggestions too`() throws {
    let suggestion: HeaderSuggestion<RecommendationColumn> = try self.suggestion("What is recommended,Ref")
    #expect(suggestion.candidates(for: .recommendation).map(\.text) == ["What is recommended"])
    #expect(suggestion.candidates(for: .number).map(\.text) == ["Ref"])
  }

  @Test func `a missing column is expected under the header that the profile gives`() throws {
    let profile = try ProfileFile.profile(
      from: ProfileFile.builtInText + "\n[columns]\noutcome = [\"What we did\"]\n", source: "own.toml")
    let error = #expect(throws: Problem.self) {
      try Register("date_considered,agency,age,What we do\n05/05/2024,GP,7,NFA\n", profile: profile)
    }
    #expect(
      error?.description == """
        referrals.csv:1:1: error: [missing-column] no column holds the outcome; \
        expected "What we did" or "outcome"; \
        add the column, or map yours under [columns] of the profile
        """)
  }
}

/// Headers that the program knows without a profile.
struct KnownHeadersTests {
  @Test(arguments: [
    (
      RegisterColumn.reference,
      ["Case ref", "Case no.", "Case number", "LIG ref", "LIG reference", "Unique ID", "Reference No."]
    ),
    (
      .dateReceived,
      ["Date rec'd", "Date recd", "Received date", "Date in", "Referral received", "Date of receipt"]
    ),
    (.dateConsidered, ["Date of LIG", "LIG date", "Date considered by group", "Meeting date"]),
    (.year, ["Financial year", "FY"]),
    (.referringAgency, ["Referring organisation", "Source of referral", "Agency name", "Referral made by"]),
    (.childAge, ["Age(s) of child(ren)", "Age at referral", "Age(s)", "Child\u{2019}s age", "Age (years)"]),
    (.dateOfBirth, ["D.O.B.", "Child's DOB", "Date(s) of birth"]),
    (
      .outcome,
      ["Outcome / decision", "Decision/outcome", "Outcome & decision", "LIG outcome", "Referral outcome"]
    ),
    (.harm, ["Harm category", "Harm type"]), (.features, ["Presenting feature(s)", "Theme(s)"]),
    (.dateAware, ["LA aware", "Date LA became aware"]), (.dateNotified, ["SIN sent", "Date SIN submitted"]),
    (.dateRapidReview, ["RR submitted", "Date RR sent"]), (.panelAgreed, ["Panel agreed?", "Panel's view"]),
  ])
  func `common headers mean their column`(column: RegisterColumn, headers: [String]) throws {
    let names = try HeaderNames<RegisterColumn>(by: BuiltInProfile.profile)
    for header in headers { #expect(names.column(named: header) == column, "\(header)") }
  }

  @Test(arguments: [
    ("Date considered (dd/mm/yyyy)", RegisterColumn.dateConsidered), ("Child age (years)", .childAge),
    ("3. Date considered", .dateConsidered), ("4) Outcome", .outcome),
    ("Q2. Referring agency", .referringAgency),
    ("(1) Reference", .reference), ("1.2. Date received [DD-MM-YY]", .dateReceived),
  ])
  func `a header may have a number in a form, and the format of its cells`(
    header: String, column: RegisterColumn
  )
    throws
  {
    #expect(try HeaderNames<RegisterColumn>(by: BuiltInProfile.profile).column(named: header) == column)
  }

  @Test(arguments: [
    "Date considered (mm/dd/yyyy)", "Child age (months)", "Outcome (police)", "2 Age", "Outcome 2",
    "Date considered (Panel)", "3.", "(years)",
  ])
  func `a number or bracket that may change the meaning is no part of a known header`(header: String) throws {
    #expect(try HeaderNames<RegisterColumn>(by: BuiltInProfile.profile).column(named: header) == nil)
  }

  @Test func `common headers of recommendations mean their column`() throws {
    let names = try HeaderNames<RecommendationColumn>(by: BuiltInProfile.profile)
    let known: [(String, RecommendationColumn)] = [
      ("Case ref", .review), ("Rec. number", .number), ("Date for completion", .due),
      ("Current status", .status),
      ("Responding agencies", .responder), ("Evidence of impact", .evidence),
      ("Revised deadline", .revisedDue),
    ]
    for (header, column) in known { #expect(names.column(named: header) == column, "\(header)") }
  }

  private func spellings<Column: TableColumn>(of _: Column.Type) -> [String] {
    Column.allCases.flatMap { column in
      Set(([column.rawValue] + column.commonSpellings).map { NameFold.fold($0) })
    }
  }

  @Test func `no header means two columns of one table`() {
    for spellings in [
      spellings(of: RegisterColumn.self), spellings(of: ReviewColumn.self),
      spellings(of: RecommendationColumn.self),
    ] {
      #expect(spellings.count == Set(spellings).count)
    }
  }

  @Test(arguments: [
    "Date", "Name", "Status", "Notes", "Child", "Child's name", "Name of child", "Surname", "Forename",
    "Initials",
    "Address", "Postcode", "NHS number", "UPN", "Social worker", "Referrer name", "Name of referrer",
    "Log entry",
    "Mosaic ID", "Number", "Sibling", "Panel date", "Date of Panel", "Panel meeting date",
    "Date of Panel meeting", "Date considered by panel",
  ])
  func `a header that may mean several columns, or a person, is not known`(header: String) throws {
    let names = try HeaderNames<RegisterColumn>(by: BuiltInProfile.profile)
    #expect(names.column(named: header) == nil)
  }
}
