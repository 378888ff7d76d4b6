import Records

/// Takes the counts out of the tables of which only the names are published.
struct NamesOnly {
  /// The tables whose counts stand nowhere else in the figures.
  ///
  /// The headline repeats the outcomes, the infants and the practice reviews; agencies give their sectors away.
  static let possible: [TableID] = [.agencies, .features, .featuresUnderOne]

  private let ids: Set<String>

  /// For the tables `ids`, and those that would give them away.
  init(_ ids: Set<String>) { self.ids = ids }

  /// The first of `ids` that would not keep its counts from a reader, or that is no table at all.
  static func refused(of ids: Set<String>) -> String? {
    ids.subtracting(possible.map(\.rawValue)).min()
  }

  /// The same tables; in those of names every count is suppressed, rows that do not occur are gone.
  func applied(to tables: [FigureTable]) -> [FigureTable] {
    tables.map { table in
      guard ids.contains(table.id.rawValue) || table.id.source.map({ ids.contains($0.rawValue) }) ?? false
      else { return table }
      let rows = table.rows.filter { $0.figure != .count(0) && $0.category != .total }
      return FigureTable(table.id, rows.map { FigureTable.Row($0.category, .symbol(.suppressed), $0.unit) })
    }
  }
}
