import Records

/// What some figures count has been defined anew since the first `figures.json`. The `rules` of a file say by which version
/// of each definition its figures were counted; a file that says nothing was counted by version 1.
///
/// A figure counted by an earlier version than those beside it is not available there: it would compare, or add up, what
/// does not mean the same.
package enum Definition: String, CaseIterable, Hashable, Sendable {
  /// The clocks of working days. 1: of the referrals considered in the year. 2: those that ended in the year, and those
  /// still running.
  case clocks
  /// The lowest and highest age. 1: with approximate ages. 2: of exact ages alone.
  case exactAges = "exact_ages"
  /// Responses to recommendations. 1: of the bodies that answered, or else of those addressed. 2: of every body addressed.
  case responses

  /// The version by which this program counts.
  package var current: Int { 2 }

  /// The versions by which this program counts.
  package static var currentVersions: [Definition: Int] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.current) })
  }

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

extension CountingRules {
  func version(of definition: Definition) -> Int { versions[definition] ?? 1 }

  /// The newest version of each definition by which any of the figures were counted.
  static func newestVersions(of rules: [CountingRules]) -> [Definition: Int] {
    Dictionary(
      uniqueKeysWithValues: Definition.allCases.map { definition in
        (definition, rules.map { $0.version(of: definition) }.max() ?? 1)
      })
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
