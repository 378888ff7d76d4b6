package import Records

extension Definition {
  /// Whether the definition decides the figure of a row.
  func decides(_ row: FigureTable.Row, of table: TableID) -> Bool {
    switch self {
    case .years: true
    case .clocks, .clockStart:
      table == .timeliness
        && WorkingDayClock.allCases.contains { clock in
          ClockRow.allCases.contains { $0.category(of: .workingDays(clock)) == row.category }
        }
    case .exactAges:
      table == .headline
        && [HeadlineRow.restLowest, .restHighest].contains { $0.rawValue == row.category.key }
    case .outcomes:
      [.outcomes, .furtherActions, .outcomesByAgeBand, .outcomesBySector].contains(table)
        || table.crossed.contains(.outcomes)
        || table == .headline && HeadlineRow(rawValue: row.category.key) == nil
    case .sectors:
      [.sectors, .rapidReviews(TableID.sectors.rawValue), .outcomesBySector].contains(table)
        || table.crossed.contains(.sectors)
    case .panelAnswers: table == .panel
    case .ageBands: table.isByAge
    case .ageDay:
      table.isByAge || table == .featuresUnderOne
        || table == .headline
          && [HeadlineRow.underOne, .restLowest, .restHighest].contains { $0.rawValue == row.category.key }
    case .responses, .statuses: table.isAboutReviews && table != .reviews
    }
  }
}

extension TableID {
  fileprivate var isByAge: Bool {
    [.ageBands, .youngestChild, .outcomesByAgeBand].contains(self) || crossed.contains(.ageBands)
  }
}

/// Figures that were counted otherwise than those beside them, and are `[x]` for that reason.
package struct CountedOtherwise: Hashable, Sendable {
  package let definition: Definition
  /// The years or partnerships whose figures these are.
  package let parts: [String]
  /// The days on which their years begin, where those are what differs.
  package var starts: [YearStart] = []

  /// What was counted otherwise than `ways` say among the `parts` of a document, each part with its name.
  static func all(
    among parts: [(name: String, figures: Snapshot)], than ways: CountingWays
  ) -> [CountedOtherwise] {
    Definition.allCases.compactMap { definition in
      let others = parts.filter { part in
        !part.figures.agrees(with: ways, on: definition)
          && part.figures.tables.contains { table in
            table.rows.contains { definition.decides($0, of: table.id) }
          }
      }
      guard !others.isEmpty else { return nil }
      let starts = definition == .years ? Set(others.map(\.figures.year.begins)) : []
      return CountedOtherwise(
        definition: definition, parts: others.map(\.name), starts: starts.sorted { $0.month < $1.month })
    }
  }
}

/// By which rules and names figures were counted.
struct CountingWays {
  let rules: CountingRules
  /// `nil` where names may differ, as those of two partnerships do.
  var names: SnapshotVocabulary?
}

extension Snapshot {
  /// Whether the figures were counted by a definition as `ways` say.
  func agrees(with ways: CountingWays, on definition: Definition) -> Bool {
    rules.agrees(with: ways.rules, on: definition)
      && (ways.names.map { vocabulary.agrees(with: $0, on: definition) } ?? true)
  }

  /// The same figures, without those that were counted otherwise than `ways` say: they are not available.
  func withoutFigures(otherwiseThan ways: CountingWays) -> Snapshot {
    let otherwise = Definition.allCases.filter { !agrees(with: ways, on: $0) }
    guard !otherwise.isEmpty else { return self }
    var snapshot = self
    snapshot.unavailable = otherwise
    snapshot.tables = tables.map { table in
      FigureTable(
        table.id,
        table.rows.map { row in
          // What is suppressed is not shown for another reason, which is the stronger one.
          guard row.figure != .symbol(.suppressed),
            otherwise.contains(where: { $0.decides(row, of: table.id) })
          else { return row }
          return FigureTable.Row(row.category, and: row.category2, .symbol(.notAvailable), row.unit)
        })
    }
    return snapshot
  }
}

extension SnapshotVocabulary {
  /// Whether what both know means the same in both.
  fileprivate func agrees(with other: SnapshotVocabulary, on definition: Definition) -> Bool {
    let (own, others): ([Entry], [Entry]) =
      switch definition {
      case .outcomes: (outcomes, other.outcomes)
      case .sectors: (agencies, other.agencies)
      case .statuses: (statuses ?? [], other.statuses ?? [])
      case .years, .clocks, .exactAges, .responses, .clockStart, .ageBands, .ageDay, .panelAnswers: ([], [])
      }
    let known = Dictionary(others.map { ($0.key, $0.group) }) { first, _ in first }
    return own.allSatisfy { entry in known[entry.key].map { $0 == entry.group } ?? true }
  }
}
