import Records

extension NationalFigures {
  /// The figures of the Department for Education and those of the national Panel, in a table each: the two count other
  /// things on another basis. Only those about `year` itself; before they are published a table has no rows.
  func tables(for year: ReportingYear) -> [FigureTable] {
    [(TableID.national, Publisher.department), (.nationalPanel, .panel)].map { id, publisher in
      FigureTable(
        id,
        counts(by: publisher, in: year).map { FigureTable.Row($0.kind.category, .count($0.value), $0.unit) })
    }
  }
}
