import Records
import Spreadsheets
import Testing

@testable import Loader

/// What spreadsheets do to cells, recognised by kind and text.
struct SpreadsheetDamageTests {
  private let place = Place(file: "r.xlsx", line: 2, column: 1)

  private func finding(_ kind: TableField.Kind, _ text: String, in column: RegisterColumn) -> Finding? {
    let bytes = Array(text.utf8)
    return SpreadsheetDamage.finding(kind, bytes.span, in: column, at: place)
  }

  private func rule(_ kind: TableField.Kind, _ text: String, in column: RegisterColumn) -> String? {
    finding(kind, text, in: column).map { "\($0.severity) \($0.rule)" }
  }

  @Test(arguments: [
    ("#N/A", true), ("#REF!", true), ("#VALUE!", true), ("#DIV/0!", true), ("#NAME?", true), ("#NULL!", true),
    ("#NUM!", true), ("#SPILL!", true), ("#n/a", true), ("#GETTING_DATA", true), ("Err:502", true),
    ("###", true),
    ("########", true), ("####################", true), ("N/A", false), ("#", false), ("##", false),
    ("#1", false),
    ("#N/A?", false), ("Err:", false), ("Error", false), ("", false), ("# N/A", false), ("a#######", false),
  ])
  func `the error of a formula is known by its name`(text: String, isError: Bool) {
    let bytes = Array(text.utf8)
    let matches = SpreadsheetDamage.isError(bytes.span)
    #expect(matches == isError)
  }

  @Test(arguments: [
    ("1.2E+15", true), ("1E+15", true), ("1.23457E+11", true), ("1.2e+15", true), ("1,2E+15", true),
    ("5E-05", true),
    ("12E+03", true), ("1E15", false), ("2E5", false), ("E+15", false), ("1.E+15", false), ("1.2E+", false),
    ("1.2E+15a", false), ("2024E+A", false), ("LIG-1E+15", false), ("123456789012345", false), ("", false),
  ])
  func `a reference with a power of ten was cut short by a spreadsheet`(text: String, isNumber: Bool) {
    let bytes = Array(text.utf8)
    let matches = SpreadsheetDamage.isPowerOfTen(bytes.span)
    #expect(matches == isNumber)
  }

  @Test(arguments: [
    ("TRUE", true), ("FALSE", true), ("True", false), ("true", false), ("TRUE ", false), ("", false),
  ])
  func `a truth value is in capitals`(text: String, isTruth: Bool) {
    let bytes = Array(text.utf8)
    let matches = SpreadsheetDamage.isTruthValue(bytes.span)
    #expect(matches == isTruth)
  }

  @Test(arguments: [
    ("7", true), ("07", true), ("-3", true), ("3.5", true), ("45292", true), ("7.", false), (".5", false),
    ("", false),
    ("-", false), ("3-4", false), ("1.2.3", false), ("1,5", false), ("7 yrs", false), ("1E5", false),
  ])
  func `a number in a text cell is made of digits`(text: String, isNumber: Bool) {
    let bytes = Array(text.utf8)
    let matches = FieldText.isNumber(bytes.span)
    #expect(matches == isNumber)
  }

  @Test(arguments: [
    ("31/03/2024", true), ("2024-03-31", true), ("3 July 2023", true), ("31/03/2024 14:30", true),
    ("45292", false),
    ("20240331", false), ("31/06/2024", false), ("03/31/2024", false), ("tbc", false), ("", false),
  ])
  func `a date in a text cell can be read and is not a bare number`(text: String, isDate: Bool) {
    let bytes = Array(text.utf8)
    let matches = SpreadsheetDamage.isDate(bytes.span)
    #expect(matches == isDate)
  }

  @Test func `references are checked like any other cell`() throws {
    let references = ["TRUE", "Err:502", "FALSE", "TRUE-1", "E-2", "Err:502 "]
    let rows = references.map { "\($0),,05/05/2024,GP,7,NFA,,,,,," }
    let register = try Register(([Register.header] + rows).joined(separator: "\n"))
    #expect(
      register.findings.kept.map { "\($0.place.line ?? 0) \($0.rule)" } == [
        "2 truth-value", "3 cell-error", "4 truth-value", "7 cell-error",
      ])
  }

  @Test func `each kind of damage is reported with what to do`() {
    let findings = [
      finding(.error, "#REF!", in: .outcome), finding(.number, "1.2E+15", in: .reference),
      finding(.boolean, "TRUE", in: .childAge), finding(.cellText, "7", in: .childAge),
      finding(.cellText, "31/03/2024", in: .dateConsidered),
    ]
    #expect(
      findings.map(\.?.description) == [
        """
        r.xlsx:2:1: error: [cell-error] the spreadsheet shows an error here; expected a value; \
        correct the formula, or write the value, or widen a column that shows ####
        """,
        """
        r.xlsx:2:1: error: [reference-became-number] a spreadsheet cut this reference short; expected the whole \
        reference, not a power of ten; format the column as text, and write the reference again
        """,
        """
        r.xlsx:2:1: error: [truth-value] this is TRUE or FALSE; expected what the column is about; \
        write the value, or clear the cell
        """,
        """
        r.xlsx:2:1: note: [number-as-text] this number is stored as text; expected a number; read as the number
        """,
        """
        r.xlsx:2:1: note: [date-as-text] this date is stored as text; expected a date cell; read with the day first
        """,
      ])
  }

  @Test(
    arguments: [
      (TableField.Kind.error, "anything", RegisterColumn.features, "error cell-error"),
      (.text, "#REF!", .outcome, "error cell-error"),
      (.cellText, "########", .dateReceived, "error cell-error"),
      (.boolean, "TRUE", .childAge, "error truth-value"), (.text, "FALSE", .outcome, "error truth-value"),
      (.boolean, "TRUE", .panelAgreed, nil),
      (.number, "1.2E+15", .reference, "error reference-became-number"),
      (.text, "1.2E+15", .reference, "error reference-became-number"), (.number, "1.2E+15", .childAge, nil),
      (.cellText, "31/03/2024", .dateConsidered, "note date-as-text"),
      (.cellText, "2015-05-10", .dateOfBirth, "note date-as-text"),
      (.text, "31/03/2024", .dateConsidered, nil), (.cellText, "31/03/2024", .reference, nil),
      (.cellText, "tbc", .dateConsidered, nil), (.cellText, "7", .childAge, "note number-as-text"),
      (.cellText, "7 yrs", .childAge, nil), (.number, "7", .childAge, nil), (.cellText, "7", .reference, nil),
      (.date, "2024-03-31", .dateConsidered, nil), (.quotedText, "7", .childAge, nil),
    ] as [(TableField.Kind, String, RegisterColumn, String?)])
  func `the kind of a cell and its column say what is damage`(
    kind: TableField.Kind, text: String, column: RegisterColumn, expected: String?
  ) {
    #expect(rule(kind, text, in: column) == expected)
  }

  /// Recalled from a cell of another kind, a value would be read without its finding.
  @Test func `a cell is not recalled where its kind makes a finding`() {
    var made = 0
    for text in ["7", "TRUE", "31/03/2024", "2024-03-31", "45000"] {
      for kind in [TableField.Kind.cellText, .boolean, .error] {
        for column in RegisterColumn.allCases where rule(.text, text, in: column) == nil {
          guard rule(kind, text, in: column) != nil else { continue }
          let bytes = Array(text.utf8)
          let allowsRecall = SpreadsheetDamage.allowsRecall(kind, bytes.span, in: column)
          #expect(!allowsRecall, "\(kind) in \(column)")
          made += 1
        }
      }
    }
    #expect(made > 50)
  }
}

struct NeutralisedTextTests {
  private static func note(_ column: Int, line: Int = 2) -> String {
    """
    referrals.csv:\(line):\(column): note: [text-neutralised] an apostrophe keeps spreadsheets from taking this for a \
    formula; expected the text alone; read without the apostrophe
    """
  }

  @Test func `a cell is read without the apostrophe that guards it, with a note each time`() throws {
    let register = try Register(
      rows: "A,,05/05/2024,'@GP,7,'=NFA,,,,,,", "B,,05/05/2024,'@GP,'+7,'=NFA,,,,,,")
    #expect(
      register.messages == [
        Self.note(4), Self.note(6), Self.note(4, line: 3), Self.note(5, line: 3),
        "referrals.csv:3:5: error: [unreadable-age] this is not an age; expected an age from 0 to 17, as in 7, 4 months, "
          + "14 weeks, unborn or unknown; correct the cell, one entry for each child with ; between them",
        Self.note(6, line: 3),
      ])
    let first = try #require(register.referrals.first)
    #expect(first.agencies.count == 1 && first.agencies[0] != .notInProfile)
    #expect(first.primaryOutcome != nil)
  }

  @Test func `a reference is the same with and without the apostrophe, in quotes or not`() throws {
    let register = try Register(
      rows: "=A1,,05/05/2024,GP,7,NFA,,,,,,", "'=A1,,06/05/2024,GP,7,NFA,,,,,,",
      "\"'=A1\",,07/05/2024,GP,7,NFA,,,,,,", "''=A1,,07/05/2024,GP,7,NFA,,,,,,")
    #expect(register.findings.count(of: .repeatedReference) == 2)
    #expect(register.findings.count(of: .textNeutralised) == 3)
  }

  @Test func `an apostrophe before anything else is part of the text`() throws {
    let register = try Register(
      rows: "'A1,,05/05/2024,GP,7,NFA,,,,,,", "A1,,06/05/2024,GP,7,NFA,,,,,,", "-3,,06/05/2024,GP,7,NFA,,,,,,"
    )
    #expect(register.messages == [])
  }

  @Test func `a cell with only spaces after the apostrophe is blank`() throws {
    let register = try Register(rows: "A1,,05/05/2024,GP,7,NFA,,\"'\t \",,,,")
    #expect(register.messages == [])
    #expect(register.entries(of: .features) == [[]])
  }

  @Test func `a list in a recommendation keeps its first dash`() throws {
    let register = try ReviewRegister(
      recommendations: "review,number,recommendation\nchild-a,1,\"'- one\n- two\"\n")
    #expect(register.recommendations.map(\.text) == ["- one\n- two"])
    #expect(register.found == ["recommendations.csv:2:3 note text-neutralised"])
  }

  @Test func `a header after an apostrophe names its column`() throws {
    let register = try ReviewRegister(
      recommendations: "'@review,number,'=recommendation\nchild-a,1,Share it.\n")
    #expect(register.recommendations.map(\.text) == ["Share it."])
  }
}
