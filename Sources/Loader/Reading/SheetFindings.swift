import Records
import Spreadsheets

extension Finding {
  static func hiddenRow(at place: Place) -> Finding {
    Finding(
      .note, "hidden-row", at: place, found: "the row is hidden", expected: "expected rows that can be seen",
      remedy: "read like the others")
  }

  static func hiddenSheet(at place: Place) -> Finding {
    Finding(
      .note, "hidden-sheet", at: place, found: "the sheet is hidden",
      expected: "expected sheets that can be seen",
      remedy: "read like the others")
  }

  /// A sheet without a register's header; one that has most of it, or that the profile names, was meant to be read.
  static func otherSheet<Column: TableColumn>(
    than table: Column.Type, at place: Place, isLikely: Bool
  ) -> Finding {
    guard isLikely else {
      return Finding(
        .note, "other-sheet", at: place, found: "the sheet has no header of \(Column.entry)s",
        expected: "expected \(Column.requiredInWords)", remedy: "passed over")
    }
    return Finding(
      .error, "incomplete-header", at: place, found: "the sheet's header lacks a column that must be there",
      expected: "expected \(Column.requiredInWords)",
      remedy: "complete it, or name the sheets of \(Column.entry)s under [sheets] of the profile")
  }

  static func sheetLeftOut(at place: Place) -> Finding {
    Finding(
      .note, "other-sheet", at: place, found: "the profile does not name this sheet under [sheets]",
      expected: "expected the sheets that it names", remedy: "passed over")
  }

  static func severalSheets(_ names: [String], in file: InputFile) -> Finding {
    Finding(
      .note, "several-sheets", at: Place(file: file.name),
      found: "\(names.count) sheets hold referrals: \(names.joined(separator: ", "))",
      expected: "expected one sheet, or one for each year", remedy: "read as one register")
  }

  /// Cells that were made one; only the first of them has a value.
  static func mergedCells(_ range: CellRange, at sheet: Place) -> Finding {
    Finding(
      .note, "merged-cells",
      at: sheet.onLine(range.first.row, column: range.first.column),
      found: "the cells \(range) are merged", expected: "expected a value in each cell",
      remedy: "the value belongs to the first, the others are blank")
  }
}
