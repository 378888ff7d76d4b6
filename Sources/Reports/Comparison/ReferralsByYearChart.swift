import Aggregation
import Records

extension Chart {
  /// The referrals of each year; `nil` where there is only one year.
  ///
  /// `table` is the comparison's headline, where the same document has it.
  init?(ofReferralsIn comparison: Comparison?, table: Table? = nil) {
    guard let comparison, comparison.years.count > 1,
      let row = comparison[.headline]?[HeadlineRow.referrals.rawValue]
    else { return nil }
    self.init(
      id: "referrals_by_year",
      title: "Referrals considered, \(ComparisonWords.span(of: comparison.years))",
      categoryTitle: "Reporting year", valueTitle: Unit.referrals.axisTitle,
      categories: comparison.years.indices.map { ComparisonWords.name(of: $0, in: comparison) },
      series: [Series("Referrals", row.figures)],
      source: table.flatMap { Chart.source(of: row, in: $0) })
  }

  /// The cells of a compared table that hold the years, which are headers, and the figures of a row.
  private static func source(of row: ComparedTable.Row, in table: Table) -> Source? {
    let years = table.columns.indices.filter { table.columns[$0].id == "number" }
    guard let first = years.first, let last = years.last, last - first == years.count - 1,
      let place = table.categories.firstIndex(where: { $0.first?.key == row.category.key })
    else { return nil }
    return Source(
      table: table.id, names: Source.Cells(rows: -1...(-1), columns: first...last),
      figures: [Source.Cells(rows: place...place, columns: first...last)])
  }
}
