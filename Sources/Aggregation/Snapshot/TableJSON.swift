import Records

/// The layout of one table in `figures.json`.
struct TableJSON: Codable {
  /// One value: a count has the measure `number`, a share is two rows, `number` and `of`.
  struct Row: Codable {
    let category: String
    let name: String
    /// Given in a crossing, with its name.
    var category_2: String?
    var name_2: String?
    let measure: String
    var value: Int?
    var symbol: String?
    /// Given where it is not the table's.
    var unit: String?
  }

  let id: String
  let unit: String
  let rows: [Row]

  init(_ table: FigureTable) {
    let unit = table.rows.first?.unit ?? .referrals
    self.id = table.id.rawValue
    self.unit = unit.rawValue
    self.rows = table.rows.flatMap { row in
      TableJSON.values(of: row.figure).map { measure, value, symbol in
        Row(
          category: row.category.key, name: row.category.name, category_2: row.category2?.key,
          name_2: row.category2?.name, measure: measure, value: value, symbol: symbol,
          unit: row.unit == unit ? nil : row.unit.rawValue)
      }
    }
  }

  static func values(of figure: Figure) -> [(measure: String, value: Int?, symbol: String?)] {
    switch figure {
    case .count(let count): [("number", count, nil)]
    case .age(let years): [("number", years, nil)]
    case .days(let days): [("number", days, nil)]
    case .change(let change): [("change", change, nil)]
    case .share(let share): [("number", share.number, nil), ("of", share.of, nil)]
    case .symbol(let symbol): [("number", nil, symbol.rawValue)]
    }
  }

  func figures() throws(SnapshotError) -> FigureTable {
    guard let id = TableID(rawValue: id), let tableUnit = Unit(rawValue: unit) else {
      throw SnapshotError(reason: "it has an unknown table, \"\(id)\"")
    }
    var figures: [FigureTable.Row] = []
    for (index, row) in rows.enumerated() where row.measure != "of" {
      let next = rows.indices.contains(index + 1) ? rows[index + 1] : nil
      let isPart = next?.category == row.category && next?.category_2 == row.category_2
      let total = next?.measure == "of" && isPart ? next?.value : nil
      guard let unit = row.unit.map(Unit.init(rawValue:)) ?? tableUnit,
        let figure = TableJSON.figure(of: row, total: total, unit)
      else { throw SnapshotError(reason: "table \"\(id.rawValue)\" has a row that cannot be read") }
      let second = row.category_2.map { Category($0, row.name_2 ?? $0) }
      figures.append(FigureTable.Row(Category(row.category, row.name), and: second, figure, unit))
    }
    return FigureTable(id, figures)
  }

  private static func figure(of row: Row, total: Int?, _ unit: Unit) -> Figure? {
    switch (row.measure, row.value, row.symbol.flatMap(Figure.Symbol.init(rawValue:))) {
    case ("number", let value?, nil) where unit == .completedYears: .age(value)
    case ("number", let value?, nil) where unit == .workingDays: .days(value)
    case ("number", let value?, nil): total.map { .share(.init(value, of: $0)) } ?? .count(value)
    case ("number", nil, let symbol?): .symbol(symbol)
    default: nil
    }
  }
}
