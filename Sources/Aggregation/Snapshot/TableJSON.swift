import Records

/// The layout of one table in `figures.json`.
struct TableJSON: Codable {
  /// One value: a count has the measure `number`; a share is two rows, `number` and `of`, and a third, `percent`, where it
  /// has limits; a rate is `number`, `children` and `rate`.
  struct Row: Codable {
    let category: String
    let name: String
    /// Given in a crossing, with its name.
    var category_2: String?
    var name_2: String?
    let measure: String
    var value: JSONNumber?
    var symbol: String?
    /// 95 % confidence limits of the value, where it has some.
    var lower: Double?
    var upper: Double?
    /// Given where it is not the table's.
    var unit: String?
  }

  let id: String
  let unit: String
  let rows: [Row]

  init(id: String, unit: String, rows: [Row]) {
    self.id = id
    self.unit = unit
    self.rows = rows
  }

  init(_ table: FigureTable) {
    let unit = table.rows.first?.unit ?? .referrals
    self.id = table.id.rawValue
    self.unit = unit.rawValue
    self.rows = table.rows.flatMap { row in
      func made(_ measure: String, _ value: JSONNumber?, _ symbol: String?, _ limits: Figure.Limits?) -> Row {
        Row(
          category: row.category.key, name: row.category.name, category_2: row.category2?.key,
          name_2: row.category2?.name, measure: measure, value: value, symbol: symbol,
          lower: limits?.lower.value, upper: limits?.upper.value,
          unit: row.unit == unit ? nil : row.unit.rawValue)
      }
      let derived = TableJSON.derived(from: row)
      let values = TableJSON.values(of: row.figure).map { measure, value, symbol in
        made(measure, value.map(JSONNumber.whole), symbol, derived == nil ? row.limits : nil)
      }
      return values + (derived.map { [made($0.measure, .decimal($0.value), nil, row.limits)] } ?? [])
    }
  }

  /// The number with decimals that follows from a figure, and that its limits are those of.
  private static func derived(from row: FigureTable.Row) -> (measure: String, value: Double)? {
    switch row.figure {
    case .share(let share): row.limits.flatMap { _ in share.percent.map { ("percent", $0.value) } }
    case .rate(let rate): rate.rounded.map { ("rate", $0.value) }
    case .count, .age, .days, .change, .symbol: nil
    }
  }

  static func values(of figure: Figure) -> [(measure: String, value: Int?, symbol: String?)] {
    switch figure {
    case .count(let count): [("number", count, nil)]
    case .age(let years): [("number", years, nil)]
    case .days(let days): [("number", days, nil)]
    case .change(let change): [("change", change, nil)]
    case .share(let share): [("number", share.number, nil), ("of", share.of, nil)]
    case .rate(let rate): [("number", rate.number, nil), ("children", rate.children, nil)]
    case .symbol(let symbol): [("number", nil, symbol.rawValue)]
    }
  }
}
