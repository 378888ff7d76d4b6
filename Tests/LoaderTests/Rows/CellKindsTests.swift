import Records
import Spreadsheets
import Testing

@testable import Loader

struct CellKindsTests {
  private let place = Place(file: "r.xlsx", sheet: "S", line: 2, column: 1)

  private func rule(_ kind: TableField.Kind, _ text: [UInt8], in column: RegisterColumn) -> String? {
    CellKinds.finding(kind, text.span, in: column, at: place).map { "\($0.severity) \($0.rule)" }
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
  func `a kind says what is wrong with a value`(
    kind: TableField.Kind, text: String, column: RegisterColumn, expected: String?
  ) {
    #expect(rule(kind, Array(text.utf8), in: column) == expected)
  }

  /// Taken for what it meant in a cell of another kind, a value would be read without its finding.
  @Test func `where the kind makes the finding, the value is not taken from memory`() {
    var made = 0
    for text in ["7", "TRUE", "31/03/2024", "2024-03-31", "45000"].map({ Array($0.utf8) }) {
      for kind in [TableField.Kind.cellText, .boolean, .error] {
        for column in RegisterColumn.allCases where rule(.text, text, in: column) == nil {
          guard rule(kind, text, in: column) != nil else { continue }
          let mayBeRemembered = CellKinds.mayBeRemembered(kind, text.span, in: column)
          #expect(!mayBeRemembered, "\(kind) in \(column)")
          made += 1
        }
      }
    }
    #expect(made > 50)
  }
}
