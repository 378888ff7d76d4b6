import Records

/// Takes the counts out of the tables of which only the names are published.
struct NamesOnly {
  private let ids: Set<String>

  /// For the tables `ids`, and those that would give them away.
  init(_ ids: Set<String>) { self.ids = ids }

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
