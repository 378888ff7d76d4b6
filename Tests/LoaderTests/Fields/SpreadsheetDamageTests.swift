import Records
import Testing

@testable import Loader

/// What spreadsheets do to cells, told by their text.
struct SpreadsheetDamageTests {
  private let place = Place(file: "r.xlsx", line: 2, column: 1)

  @Test(arguments: [
    ("#N/A", true), ("#REF!", true), ("#VALUE!", true), ("#DIV/0!", true), ("#NAME?", true), ("#NULL!", true),
    ("#NUM!", true), ("#SPILL!", true), ("#n/a", true), ("#GETTING_DATA", true), ("Err:502", true),
    ("###", true),
    ("########", true), ("####################", true), ("N/A", false), ("#", false), ("##", false),
    ("#1", false),
    ("#N/A?", false), ("Err:", false), ("Error", false), ("", false), ("# N/A", false), ("a#######", false),
  ])
  func `an error of a formula is known by its name`(text: String, isError: Bool) {
    let bytes = Array(text.utf8)
    let matches = CellError.matches(bytes.span)
    #expect(matches == isError)
  }

  @Test(arguments: [
    ("1.2E+15", true), ("1E+15", true), ("1.23457E+11", true), ("1.2e+15", true), ("1,2E+15", true),
    ("5E-05", true),
    ("12E+03", true), ("1E15", false), ("2E5", false), ("E+15", false), ("1.E+15", false), ("1.2E+", false),
    ("1.2E+15a", false), ("2024E+A", false), ("LIG-1E+15", false), ("123456789012345", false), ("", false),
  ])
  func `a power of ten in a reference is what a spreadsheet left of it`(text: String, isNumber: Bool) {
    let bytes = Array(text.utf8)
    let matches = ReferenceBecameNumber.matches(bytes.span)
    #expect(matches == isNumber)
  }

  @Test(arguments: [
    ("TRUE", true), ("FALSE", true), ("True", false), ("true", false), ("TRUE ", false), ("", false),
  ])
  func `a truth value stands in capitals`(text: String, isTruth: Bool) {
    let bytes = Array(text.utf8)
    let matches = TruthValue.matches(bytes.span)
    #expect(matches == isTruth)
  }

  @Test(arguments: [
    ("7", true), ("07", true), ("-3", true), ("3.5", true), ("45292", true), ("7.", false), (".5", false),
    ("", false),
    ("-", false), ("3-4", false), ("1.2.3", false), ("1,5", false), ("7 yrs", false), ("1E5", false),
  ])
  func `a number in a text cell is digits`(text: String, isNumber: Bool) {
    let bytes = Array(text.utf8)
    let matches = NumberAsText.matches(bytes.span)
    #expect(matches == isNumber)
  }

  @Test(arguments: [
    ("31/03/2024", true), ("2024-03-31", true), ("3 July 2023", true), ("31/03/2024 14:30", true),
    ("45292", false),
    ("20240331", false), ("31/06/2024", false), ("03/31/2024", false), ("tbc", false), ("", false),
  ])
  func `a date in a text cell is one that can be read`(text: String, isDate: Bool) {
    let bytes = Array(text.utf8)
    let matches = DateAsText.matches(bytes.span)
    #expect(matches == isDate)
  }

  @Test func `a reference is held to it like any other cell`() throws {
    let references = ["TRUE", "Err:502", "FALSE", "TRUE-1", "E-2", "Err:502 "]
    let rows = references.map { "\($0),,05/05/2024,GP,7,NFA,,,,,," }
    let register = try Register(([Register.header] + rows).joined(separator: "\n"))
    #expect(
      register.findings.kept.map { "\($0.place.line ?? 0) \($0.rule)" } == [
        "2 truth-value", "3 cell-error", "4 truth-value", "7 cell-error",
      ])
  }

  @Test func `each is told with what to do`() {
    let findings: [Finding] = [
      .cellError(at: place), .referenceBecameNumber(at: place), .truthValue(at: place),
      .numberAsText(at: place),
      .dateAsText(at: place),
    ]
    #expect(
      findings.map(\.description) == [
        """
        r.xlsx:2:1: error: [cell-error] the spreadsheet shows an error here; expected a value; \
        mend the formula, or write the value, or widen a column that shows ####
        """,
        """
        r.xlsx:2:1: error: [reference-became-number] a spreadsheet cut this reference short; expected the reference in \
        full, not a power of ten; give the column the format of text, and write the reference again
        """,
        """
        r.xlsx:2:1: error: [truth-value] this is TRUE or FALSE; expected what the column is about; \
        write the value, or clear the cell
        """,
        """
        r.xlsx:2:1: note: [number-as-text] this number is kept as text; expected a number; read as the number
        """,
        """
        r.xlsx:2:1: note: [date-as-text] this date is kept as text; expected a date cell; read with the day first
        """,
      ])
  }
}
