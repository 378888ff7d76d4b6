import Records

extension TableJSON {
  func figures() throws(SnapshotError) -> FigureTable {
    guard let id = TableID(rawValue: id), let tableUnit = Unit(rawValue: unit) else {
      throw SnapshotError(reason: "it has an unknown table, \"\(id)\"")
    }
    var figures: [FigureTable.Row] = []
    var index = 0
    while index < rows.count {
      let row = rows[index]
      let parts = parts(of: row, from: index + 1)
      index += 1 + parts.count
      guard let unit = row.unit.map(Unit.init(rawValue:)) ?? tableUnit,
        let figure = TableJSON.figure(of: row, parts, unit)
      else { throw SnapshotError(reason: "table \"\(id.rawValue)\" has a row that cannot be read") }
      let second = row.category_2.map { Category($0, row.name_2 ?? $0) }
      figures.append(
        FigureTable.Row(Category(row.category, row.name), and: second, figure, unit)
          .with(TableJSON.limits(of: figure, ([row] + parts).last)))
    }
    return FigureTable(id, figures)
  }

  /// The rows from `start` on that say more of the same figure.
  private func parts(of row: Row, from start: Int) -> ArraySlice<Row> {
    rows[start...].prefix {
      $0.measure != "number" && $0.category == row.category && $0.category_2 == row.category_2
    }
  }

  private static func figure(of row: Row, _ parts: ArraySlice<Row>, _ unit: Unit) -> Figure? {
    guard row.measure == "number",
      parts.allSatisfy({ ["of", "percent", "children", "rate"].contains($0.measure) })
    else { return nil }
    func part(_ measure: String) -> Int? { parts.first { $0.measure == measure }?.value?.whole }
    switch (row.value?.whole, row.symbol.flatMap(Figure.Symbol.init(rawValue:))) {
    case (let value?, nil) where unit == .completedYears: return .age(value)
    case (let value?, nil) where unit == .workingDays || unit == .days: return .days(value)
    case (let value?, nil):
      if let children = part("children") { return .rate(.init(value, among: children)) }
      return part("of").map { .share(.init(value, of: $0)) } ?? .count(value)
    case (nil, let symbol?): return .symbol(symbol)
    default: return nil
    }
  }

  /// The limits stand in the last row of a figure; a snapshot from before there were limits has none.
  private static func limits(of figure: Figure, _ row: Row?) -> Figure.Limits? {
    guard let lower = row?.lower, let upper = row?.upper, lower >= 0, lower <= upper, upper < 1e12 else {
      return nil
    }
    let places = if case .rate = figure { Figure.Rate.places } else { 1 }
    return Figure.Limits(lower: lower, upper: upper, places: places)
  }
}
