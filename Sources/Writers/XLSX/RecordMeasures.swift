import Records
import Reports

/// How wide the columns of a table of records are, by its longest cells, and what else one look at all of them tells.
struct RecordMeasures {
  /// In digits of 12 points.
  private(set) var widths: [Double] = []
  /// The columns in which a cell may need several lines.
  private(set) var wrapping: [Int] = []
  /// The symbols that stand in cells.
  let marks: Set<String>

  init(of table: RecordTable) {
    let seen = RecordExtent(of: table)
    marks = seen.marks
    for (index, column) in table.columns.enumerated() {
      let header = ArialMetrics.longestWord(of: column.title, in: WorkbookContents.Style.tableHeader.face)
      let needed = SheetMeasures.digits(max(seen.longest[index], header) / SheetMeasures.tolerance) + 2
      let most = RecordMeasures.most(of: column)
      widths.append(min(max(needed, 12), most))
      if needed > most || seen.hasBreaks[index] { wrapping.append(index) }
    }
    // The title and the lines below it stand in the first column too.
    if let first = widths.first { widths[0] = max(first, 40) }
  }

  /// The most digits that a column is wide: sentences get longer lines than names.
  private static func most(of column: RecordTable.Column) -> Double {
    column.holds == .prose ? 60 : 44
  }
}
