import Reports

/// Sheets of one chart each, whose numbers stand on the sheet of a table.
extension WorkbookLayout {
  /// The sheet of a chart; `nil` where no table of the workbook has its numbers.
  func sheet(
    for chart: Chart, named name: String, among sheets: [WorkbookContents.Sheet]
  ) -> WorkbookContents.Sheet? {
    guard let source = chart.source, let place = document.tables.firstIndex(where: { $0.id == source.table }),
      let table = sheets[place].table
    else { return nil }
    func area(_ cells: Chart.Source.Cells) -> NativeChart.Area {
      let first = table.headerRow + 1
      return NativeChart.Area(
        sheet: names[place].sheet, rows: first + cells.rows.lowerBound...first + cells.rows.upperBound,
        columns: cells.columns)
    }
    let numbers = [link("The numbers are on the sheet \(names[place].sheet)", names[place].sheet)]
    return WorkbookContents.Sheet(
      name: name,
      lines: [[text(chart.title, .heading)], [text("This worksheet contains one chart and no tables.")]]
        + marking + [numbers, back],
      widths: [SheetMeasures.titleWidth(of: text(chart.title, .heading), least: 78)],
      chart: NativeChart(chart, names: area(source.names), figures: source.figures.map(area)))
  }
}
