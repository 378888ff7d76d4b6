import Records
import Reports
import Spreadsheets
import SystemPackage

/// The lists that a workbook of `init` offers, where they are in it by now.
struct FormLists {
  /// A list: its range, the last row of what belongs to it, and its names.
  struct Offered {
    let range: ColumnRange
    /// That of the range, or of the names below it that were typed without widening it.
    let lastRow: Int
    let entries: [String]
  }

  /// What changes in the workbook, and in words.
  struct Changes {
    var names: DefinedNames
    /// In the order of rows and columns.
    var cells: [ChangedCells.Cell] = []
    var lists: [ListChange] = []
  }

  private let source: FilePath
  let workbook: String
  let names: DefinedNames
  /// The name of the sheet of the lists, its part, and the row of their titles.
  let sheet: String
  let part: String
  let titleRow: Int
  let cells: SheetCells
  private(set) var offered: [String: Offered] = [:]
  /// The texts in the first rows of the other sheets.
  let headers: [String]

  /// Reads the lists of the workbook at `source`, whose parts `book` has.
  ///
  /// Throws where `init` did not make it, where somebody signed it or protected its lists, or where they were changed so that
  /// nobody can tell where they are.
  init(of book: borrowing RewrittenPackage, at source: FilePath) throws {
    self.source = source
    workbook = try book.workbookPart
    let names = DefinedNames(try book.bytes(of: workbook))
    self.names = names
    guard let mark = names[RegisterFormWorkbook.mark] else {
      throw Problem(
        .notAForm, at: source.string,
        found: "the workbook has no name \(RegisterFormWorkbook.mark), which those of init have")
    }
    let reading = try XLSXWorkbook(in: XLSXPackage(at: source), numbers: .asStored)
    // Its own cell may have been deleted, with the list in its column.
    let places =
      [ColumnRange(mark)]
      + names.names.filter(FormLists.isList).map { names[$0].flatMap(ColumnRange.init)?.title }
    guard let place = places.compactMap(\.self).first,
      let sheet = reading.sheets.first(where: { $0.name.lowercased() == place.sheet.lowercased() }),
      let part = sheet.part
    else {
      throw Problem(
        .changedLists, at: source.string, found: "no name leads to the sheet with the lists any more")
    }
    (self.sheet, self.part, titleRow) = (sheet.name, part, place.rows.lowerBound)
    cells = try SheetCells(of: sheet, in: reading)
    var headers: [String] = []
    for other in reading.sheets where other.name != sheet.name {
      try reading.forEachRow(of: other) { (row: borrowing SheetRow) throws(XLSXError) in
        for cell in row.cells where row.number == 1 { headers.append(row.text(of: cell)) }
        return false
      }
    }
    self.headers = headers
    try book.requireUnprotected(workbook)
    guard !MarkedSheet.Survey(try book.bytes(of: part)).isProtected else {
      throw ProtectedWorkbook(found: "the sheet \(sheet.name) is protected")
    }
    for name in names.names where FormLists.isList(name) {
      offered[name] = offered(as: name)
    }
  }

  private static func isList(_ name: String) -> Bool {
    name.hasPrefix("hscp_") && name != RegisterFormWorkbook.mark
  }

  /// The list of a name; `nil` where that is not the name of cells in one column of the sheet.
  private func offered(as name: String) -> Offered? {
    guard let range = names[name].flatMap({ ColumnRange($0) }),
      range.sheet.lowercased() == sheet.lowercased()
    else { return nil }
    var last = range.rows.upperBound
    while cells[last + 1, range.column] != nil { last += 1 }
    let entries = (range.rows.lowerBound...last).compactMap { cells[$0, range.column] }
    return Offered(range: range, lastRow: last, entries: entries)
  }

  /// What has to change so that it offers these lists.
  ///
  /// Throws where a list is elsewhere, or something else is in the cells that a longer list needs.
  func changes(to lists: [RegisterForm.List]) throws(Problem) -> Changes {
    var changes = Changes(names: names)
    var next = max(cells.lastColumn, offered.values.map(\.range.column).max() ?? 0) + 1
    for list in lists {
      let entries = list.entries.map(CellText.oneLine)
      if let old = offered[list.name.lowercased()] {
        try change(old, to: entries, of: list, &changes)
        continue
      }
      // Where its cells were deleted, the name is left without them.
      guard names[list.name]?.contains("#REF!") ?? true else {
        throw Problem(
          .changedLists, at: source.string,
          found: "the name \(list.name) is not that of cells in one column of \(sheet)")
      }
      let rows = titleRow + 1...titleRow + max(entries.count, 1)
      changes.cells.append(.init(row: titleRow, column: next, contents: .text(CellText.oneLine(list.title))))
      for (row, entry) in zip(rows, entries) {
        changes.cells.append(.init(row: row, column: next, contents: .text(entry)))
      }
      changes.names.set(list.name, to: ColumnRange(sheet: sheet, column: next, rows: rows).formula)
      changes.lists.append(ListChange(name: list.name, title: list.title, isNew: true, added: entries))
      next += 1
    }
    changes.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    return changes
  }

  private func change(
    _ old: Offered, to entries: [String], of list: RegisterForm.List, _ changes: inout Changes
  ) throws(Problem) {
    let (column, first) = (old.range.column, old.range.rows.lowerBound)
    let last = first + max(entries.count, 1) - 1
    for row in first...max(last, old.lastRow) {
      let (now, later) = (cells[row, column], row - first < entries.count ? entries[row - first] : nil)
      guard now != later else { continue }
      let cell = ChangedCells.Cell(row: row, column: column, contents: later.map { .text($0) } ?? .none)
      guard row <= old.lastRow || now == nil else {
        throw Problem(
          .changedLists, at: "\(source.string):\(sheet)!\(cell.reference)",
          found: "the list of \(list.title) needs this cell, which holds something else")
      }
      changes.cells.append(cell)
    }
    let range = ColumnRange(sheet: sheet, column: column, rows: first...last)
    if old.range.rows != range.rows { changes.names.set(list.name, to: range.formula) }
    guard old.entries != entries || old.range.rows != range.rows else { return }
    changes.lists.append(
      ListChange(
        name: list.name, title: list.title, isNew: false, added: entries.filter { !old.entries.contains($0) },
        gone: old.entries.filter { !entries.contains($0) }))
  }
}

/// What a list of a workbook offers from now on, and what not any more.
package struct ListChange: Hashable, Sendable {
  /// The name by which formulas know it.
  package let name: String
  package let title: String
  /// Whether the workbook did not have it.
  package let isNew: Bool
  package let added: [String]
  package var gone: [String] = []
}
