import Records

/// Charts of what tables show: the picture and the numbers beside it are the same cells.
extension Chart {
  /// The tables that can be looked at as bars: counts of one unit, one category a row.
  static let tables: [TableID] = [.outcomes, .months, .ageBands, .agencies, .sectors, .features, .harm]

  /// The chart of a table, a colour for each year where it has several; `nil` where no count of it is published.
  ///
  /// The row that sums it up is left out, for it would make all others small.
  init?(of table: Table) {
    guard let id = TableID(rawValue: table.id), Chart.tables.contains(id),
      let names = table.columns.firstIndex(where: { $0.role == .breakdown })
    else { return nil }
    // Of a region the sum, not each partnership: their numbers stand in the table.
    let values = table.columns.indices.filter { column in
      table.columns[column].id == "number" && table.columns[column].partnership == nil
    }
    let hasTotal = table.rows.last?[names] == .label(Category.total.name)
    let rows = table.rows.dropLast(hasTotal ? 1 : 0)
    guard let last = rows.indices.last else { return nil }
    let figures = values.map { Source.Cells(rows: 0...last, columns: $0...$0) }
    let series = values.map { column in
      Series(table.columns[column].title, rows.map { Chart.figure(of: $0[column]) })
    }
    guard let first = values.first, case .measure(let unit) = table.columns[first].role else { return nil }
    self.init(
      id: table.id, title: table.title, categoryTitle: table.columns[names].title,
      valueTitle: unit.axisTitle, categories: rows.map { Chart.label(of: $0[names]) },
      series: series,
      source: Source(
        table: table.id, names: Source.Cells(rows: 0...last, columns: names...names), figures: figures))
    guard self.series.contains(where: { $0.figures.contains { Chart.length(of: $0) != nil } }) else {
      return nil
    }
  }

  private static func figure(of cell: Table.Cell) -> Figure {
    if case .figure(let figure) = cell { figure } else { .symbol(.notApplicable) }
  }

  private static func label(of cell: Table.Cell) -> String {
    if case .label(let text) = cell { text } else { "" }
  }
}

extension Unit {
  /// What is counted, as the title of an axis.
  var axisTitle: String { noun.plural.prefix(1).uppercased() + noun.plural.dropFirst() }
}
