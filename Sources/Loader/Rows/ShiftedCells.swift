import Records
import Spreadsheets

/// Recognises rows whose cells may have been moved by one: beside a column of days there is a day of another year.
struct ShiftedCells {
  private let cells: ReadableCells
  /// The columns beside one of days or years that hold neither, and what that one holds.
  private let beside: [(index: Int, content: CellContent)]

  init(under header: TableHeader) {
    cells = header.cells
    beside = header.columns.kept.filter { [.dateReceived, .dateConsidered, .year].contains($0.column) }
      .flatMap { column, index in
        [index - 1, index + 1].filter { beside in
          let content = header.columns.column(at: beside)?.content ?? .prose
          return ![.day, .year, .births].contains(content)
        }.map { ($0, column.content) }
      }
  }

  /// Whether a row may have been moved, which by its own cells is of `year`.
  func mayBe(in row: TableRow, _ bytes: Span<UInt8>, besides year: ReportingYear?) -> Bool {
    beside.contains { index, content in
      guard row.fields.indices.contains(index),
        ShiftedCells.mayBeRead(bytes.extracting(row.fields[index].range), as: content),
        let other = cells.year(of: index, in: row, bytes, as: content)
      else { return false }
      return other != year
    }
  }

  /// Whether a cell may be a year or a day: beside a column of days there are references and bodies in every row.
  private static func mayBeRead(_ cell: Span<UInt8>, as content: CellContent) -> Bool {
    !cell.isEmpty && (content == .year || DateWords.mayBegin(with: cell[0])) && CellBytes.haveDigit(cell)
  }
}
