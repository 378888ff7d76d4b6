import Records
import Reports

/// The data set of two breakdowns that are counted together, as the profile lists them: a filter for each, and a row for each pair
/// of what occurs in them.
///
/// What has several values counts for each of them, so pairs add up to no total; readers are shown the first pair by default.
/// The columns have the same names in all crossings: those of breakdowns may be such as the layout keeps for its own.
struct CrossingDataSet {
  private static let filters = ["breakdown", "breakdown_2"]

  private let name: String
  private let headings: [String]
  private let unit: (name: String, label: String)
  private let ones: [Category]
  private let others: [Category]
  private let cells: [(year: ReportingYear, texts: [[Category]: String])]

  /// The data set of a table; `nil` for one that is no crossing, that has symbols alone, or whose bands of ages are not those of the
  /// national figures.
  init?(_ table: Table) {
    let id = TableID(rawValue: table.id)
    guard id.isCrossing, !table.hasNamesOnly,
      let place = table.columns.firstIndex(where: { $0.id == "number" }),
      let unit = table.unit(row: 0, column: place),
      !id.isByAge(at: 0) || table.isOfNationalBands(at: 0),
      !id.isByAge(at: 1) || table.isOfNationalBands(at: 1)
    else { return nil }
    self.name = table.id
    self.headings = table.columns.filter { $0.role == .breakdown }.map(\.title)
    self.unit = unit.eesIndicator
    self.ones = CrossingDataSet.occurring(at: 0, in: table)
    self.others = CrossingDataSet.occurring(at: 1, in: table)
    self.cells = table.columns.indices.filter { table.columns[$0].id == "number" }.map { place in
      let texts = zip(table.categories, table.rows).map { ($0, EESFigure.text(of: $1[place])) }
      return (table.columns[place].year ?? table.year, Dictionary(texts) { first, _ in first })
    }
  }

  /// The data set of a partnership in this place.
  func dataSet(in geography: Geography) -> EESDataSet {
    var rows = EESRows()
    for (year, texts) in cells {
      for one in ones {
        for other in others {
          rows.set(
            unit.name, to: texts[[one, other]] ?? missing(one, other, in: texts),
            in: EESRows.Key(year: year, keys: [one.key, other.key]), filters: [one.name, other.name])
        }
      }
    }
    let data = rows.table(filters: Self.filters, indicators: [unit.name], in: geography)
    let columns =
      zip(zip(Self.filters, headings), [ones, others]).map { filter, items in
        EESColumn.filter(filter.0, label: filter.1, byDefault: items.first?.name ?? "")
      } + [EESColumn.indicator(unit.name, label: unit.label)]
    return EESDataSet(name: name, data: data, meta: EESColumn.meta(of: columns, in: data))
  }

  private static func occurring(at place: Int, in table: Table) -> [Category] {
    var keys: Set<String> = []
    return table.categories.map { $0[place] }.filter { keys.insert($0.key).inserted }
  }

  /// The text for a pair that occurs in no year: zero, unless nothing of one of its two is available in the year.
  private func missing(_ one: Category, _ other: Category, in texts: [[Category]: String]) -> String {
    let isUnavailable = [(0, one), (1, other)].contains { place, category in
      texts.allSatisfy { $0.key[place] != category || $0.value == Figure.Symbol.notAvailable.rawValue }
    }
    return isUnavailable ? Figure.Symbol.notAvailable.rawValue : "0"
  }
}

extension TableID {
  /// Whether the breakdown at a place of a crossing is that of ages.
  fileprivate func isByAge(at place: Int) -> Bool {
    self == .outcomesByAgeBand ? place == 1 : crossed.indices.contains(place) && crossed[place] == .ageBands
  }
}
