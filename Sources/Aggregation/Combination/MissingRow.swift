import Records

/// What a partnership has to say of a category that its table has no row for.
enum MissingRow {
  /// Nothing (`nil`) where the category did not occur; a symbol where the row may have been kept back, or where an older
  /// snapshot lacks the whole table.
  static func figure(of category: Category, _ id: TableID, in snapshot: Snapshot) -> Figure? {
    guard let table = snapshot.tables.first(where: { $0.id == id }) else { return .symbol(.notAvailable) }
    guard !table.rows.isEmpty else {
      if isKeptBack(id, in: snapshot) { return .symbol(.suppressed) }
      // A register that says of no referral what happened.
      return id == .harm && category == .notRecorded ? snapshot[.headline][.referrals] : nil
    }
    if id.hasRowsOfWhatIsKept { return .symbol(.notAvailable) }
    return isNamesOnly(table) && [.total, .notRecorded].contains(category) ? .symbol(.suppressed) : nil
  }

  /// Whether a table without rows had some before they were kept back: the names of a single referral, or a crossing
  /// that would say more than names.
  private static func isKeptBack(_ id: TableID, in snapshot: Snapshot) -> Bool {
    guard snapshot.edition == .public else { return false }
    if id.isCrossing { return id.source.map { isNamesOnly(snapshot[$0]) } ?? false }
    return NamesOnly.describesOneReferral(id, in: snapshot.tables)
  }

  private static func isNamesOnly(_ table: FigureTable) -> Bool {
    !table.rows.isEmpty && table.rows.allSatisfy { $0.figure == .symbol(.suppressed) }
  }
}
