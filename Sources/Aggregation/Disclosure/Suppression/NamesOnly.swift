import Records

/// Removes the counts from the tables of which only the names are published.
struct NamesOnly {
  /// The tables whose counts can be suppressed, because no other published table has them.
  ///
  /// Outcomes and infants are also in the headline. Sectors could be worked out from agencies, and features of infants
  /// from features.
  static func isPossible(_ id: TableID) -> Bool {
    if case .breakdown = id { id != .sectors } else { id == .agencies }
  }

  private let ids: Set<TableID>
  private let leavesOutNamesOfOne: Bool

  /// For the tables `ids`, and those that would reveal their counts. What only one referral or child has may be left unnamed;
  /// agencies are named, because an agency is not a child.
  init(_ ids: Set<TableID>, leavingOutNamesOfOne leavesOutNamesOfOne: Bool = false) {
    self.ids = ids
    self.leavesOutNamesOfOne = leavesOutNamesOfOne
  }

  /// The first of `ids` whose counts a reader could still find; `nil` if there is none.
  static func refused(of ids: Set<TableID>) -> TableID? {
    ids.filter { !isPossible($0) }.min { $0.rawValue < $1.rawValue }
  }

  /// The same tables; those of names have every count suppressed and no rows that do not occur.
  func applied(to tables: [FigureTable]) -> [FigureTable] {
    tables.compactMap { table in
      guard !ids.isDisjoint(with: table.id.sources + [table.id]) else { return table }
      // A table that is only data for tests has no names to publish, and what had a rapid review is more than a name.
      guard table.id.isPrinted, !table.id.isOfRapidReviews else { return nil }
      // Which sector had which outcome is more than a name.
      guard !table.id.isCrossing, !NamesOnly.describesOneReferral(table.id, in: tables) else {
        return FigureTable(table.id, [])
      }
      let isOfBodies = table.id.isByAgency || table.id == .sectors
      let rows = table.rows.filter {
        $0.figure != .count(0) && $0.category != .total && $0.category != .notRecorded
          && !(leavesOutNamesOfOne && !isOfBodies && $0.figure == .count(1))
      }
      return FigureTable(table.id, rows.map { FigureTable.Row($0.category, .symbol(.suppressed), $0.unit) })
    }
  }

  /// Whether the names of a table would be those of a single referral: its features are then those of a child.
  static func describesOneReferral(_ id: TableID, in tables: [FigureTable]) -> Bool {
    let headline = tables[.headline]
    switch id {
    // An agency is not a child.
    case .sectors: return false
    case .breakdown, .rapidReviews: return headline?[.referrals] == .count(1)
    case .featuresUnderOne: return headline?[.underOne] == .count(1)
    default: return false
    }
  }
}

extension YearlyFigures {
  /// The tables that the public may have: without those of the board that the profile does not publish, and with names
  /// alone where the profile publishes no counts.
  func publicTables(by profile: Profile) -> [FigureTable] {
    let board = Set(
      profile.vocabulary.breakdowns.filter { $0.edition == .board }.flatMap {
        [$0.tables.all, $0.tables.rapidReviews]
      } + profile.vocabulary.crossings.filter { $0.edition == .board }.map(\.id))
    let hidesCounts = profile.disclosure.policy != .none
    let tables = tables.filter {
      ($0.id != .stages || profile.figures.showsStages) && !($0.id.isForTheBoard || board.contains($0.id))
        || profile.publish.tables.contains($0.id)
    }.map { $0.id == .recommendationsByReview && hidesCounts ? withoutUnpublishedReviews($0) : $0 }
    return NamesOnly(profile.disclosure.namesOnly, leavingOutNamesOfOne: hidesCounts)
      .applied(to: tables)
  }

  /// The responses by review, with those of reviews that are not published in one row: their names would count them.
  private func withoutUnpublishedReviews(_ table: FigureTable) -> FigureTable {
    let others = table.rows.filter { unpublishedReviews.contains($0.category.key) }
    guard !others.isEmpty else { return table }
    var rows = table.rows.filter { !unpublishedReviews.contains($0.category.key) }
    let end = rows.firstIndex { $0.category == .notRecorded || $0.category == .total } ?? rows.count
    rows.insert(
      FigureTable.Row(
        Category("not-published", "Reviews that are not published"),
        .count(others.reduce(0) { $0 + ($1.figure.count ?? 0) }), .responses), at: end)
    return FigureTable(table.id, rows)
  }
}
