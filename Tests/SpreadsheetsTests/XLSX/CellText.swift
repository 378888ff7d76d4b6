@testable import Spreadsheets

/// What a row says of one of its cells, in a form that reads well in a claim.
struct CellText: Equatable {
  let kind: SheetCell.Kind
  let text: String

  static func text(_ text: String) -> CellText { CellText(kind: .text, text: text) }
  static func number(_ literal: String) -> CellText { CellText(kind: .number, text: literal) }
  static func date(_ day: String) -> CellText { CellText(kind: .date, text: day) }
  static func boolean(_ word: String) -> CellText { CellText(kind: .boolean, text: word) }
  static func error(_ error: String) -> CellText { CellText(kind: .error, text: error) }
}

extension SheetRow {
  /// The row's cells by their references.
  var texts: [String: CellText] {
    let pairs = cells.map { cell in
      (
        "\(CellReference.letters(ofColumn: Int(cell.column)))\(number)",
        CellText(kind: cell.kind, text: text(of: cell))
      )
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// The references of its cells, in their order.
  var places: [String] {
    cells.map { "\(CellReference.letters(ofColumn: Int($0.column)))\(number)" }
  }
}
