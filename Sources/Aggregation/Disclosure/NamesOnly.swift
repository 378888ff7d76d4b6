import Records

/// Takes the counts out of the tables of which only the names are published.
struct NamesOnly {
  /// The tables whose counts can be kept back, because no other table that stays has them.
  ///
  /// The headline repeats outcomes and infants, and sectors or features of infants alone would leave what they are part
  /// of to be subtracted from.
  static let possible: [TableID] = [.agencies, .features, .harm]

  private let ids: Set<TableID>

  /// For the tables `ids`, and those that would give them away.
  init(_ ids: Set<TableID>) { self.ids = ids }

  /// The first of `ids` that would not keep its counts from a reader.
  static func refused(of ids: Set<TableID>) -> TableID? {
    TableID.allCases.first { ids.contains($0) && !possible.contains($0) }
  }

  /// The same tables; in those of names every count is suppressed, rows that do not occur are gone.
  func applied(to tables: [FigureTable]) -> [FigureTable] {
    tables.compactMap { table in
      guard ids.contains(table.id) || table.id.source.map(ids.contains) ?? false else { return table }
      // Data for tests has no names to publish; without counts it is nothing.
      guard table.id.isPrinted else { return nil }
      // Which sector had which outcome is more than a name.
      guard !table.id.isCrossing, !NamesOnly.describesOneReferral(table.id, in: tables) else {
        return FigureTable(table.id, [])
      }
      let rows = table.rows.filter {
        $0.figure != .count(0) && $0.category != .total && $0.category != .notRecorded
      }
      return FigureTable(table.id, rows.map { FigureTable.Row($0.category, .symbol(.suppressed), $0.unit) })
    }
  }

  /// Whether the names of a table would be those of a single referral: its features are then a child's own.
  static func describesOneReferral(_ id: TableID, in tables: [FigureTable]) -> Bool {
    let headline = tables.first { $0.id == .headline }
    switch id {
    case .features, .harm: return headline?[.referrals] == .count(1)
    case .featuresUnderOne: return headline?[.underOne] == .count(1)
    default: return false
    }
  }
}
