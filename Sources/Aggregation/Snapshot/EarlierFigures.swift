import Records

extension Definition {
  /// Whether the definition decides the figure of a row.
  func decides(_ row: FigureTable.Row, of table: TableID) -> Bool {
    switch self {
    case .clocks:
      table == .timeliness
        && WorkingDayClock.allCases.contains { clock in
          ClockRow.allCases.contains { $0.category(of: .workingDays(clock)) == row.category }
        }
    case .exactAges:
      table == .headline
        && [HeadlineRow.restLowest, .restHighest].contains { $0.rawValue == row.category.key }
    case .responses: table.isAboutReviews && table != .reviews
    }
  }
}

/// Figures that were counted by an earlier definition than those beside them, and are `[x]` for that reason.
package struct EarlierFigures: Hashable, Sendable {
  package let definition: Definition
  /// The years or partnerships whose figures these are.
  package let parts: [String]

  /// The figures that are earlier than others among the `parts` of a document, each part with its name.
  static func all(among parts: [(name: String, figures: Snapshot)]) -> [EarlierFigures] {
    let newest = CountingRules.newestVersions(of: parts.map(\.figures.rules))
    return Definition.allCases.compactMap { definition in
      let earlier = parts.filter { part in
        part.figures.rules.version(of: definition) < newest[definition] ?? 1
          && part.figures.tables.contains { table in
            table.rows.contains { definition.decides($0, of: table.id) }
          }
      }
      return earlier.isEmpty ? nil : EarlierFigures(definition: definition, parts: earlier.map(\.name))
    }
  }
}

extension Snapshot {
  /// The same figures, without those that were counted by an earlier version than `versions`: they are not available.
  func withoutFigures(earlierThan versions: [Definition: Int]) -> Snapshot {
    let earlier = Definition.allCases.filter { rules.version(of: $0) < versions[$0] ?? 1 }
    guard !earlier.isEmpty else { return self }
    var snapshot = self
    snapshot.unavailable = earlier
    snapshot.tables = tables.map { table in
      FigureTable(
        table.id,
        table.rows.map { row in
          // What is suppressed is not shown for another reason, which is the stronger one.
          guard row.figure != .symbol(.suppressed), earlier.contains(where: { $0.decides(row, of: table.id) })
          else { return row }
          return FigureTable.Row(row.category, and: row.category2, .symbol(.notAvailable), row.unit)
        })
    }
    return snapshot
  }
}
