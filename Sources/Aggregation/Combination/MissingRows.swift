import Records

/// What stands for the rows that the table of the partnership at a place lacks and those of others have.
///
/// Of hundreds of partnerships each lacks nearly all rows of the others, and the same stands for all of them.
struct MissingRows {
  let place: Int
  private let id: TableID
  private let snapshot: Snapshot
  /// What stands for a category that only some partnerships have; `nil` outside where it depends on the row.
  private let usual: Figure??

  init(of id: TableID, at place: Int, in snapshot: Snapshot) {
    self.place = place
    self.id = id
    self.snapshot = snapshot
    usual =
      snapshot.unavailable.isEmpty && id != .headline
      ? .some(snapshot.missingFigure(of: Category("", ""), in: id, beside: nil)) : nil
  }

  /// The figure of a category; it is usual unless every table may have a row of it.
  func figure(of category: Category, isUsual: Bool, beside row: FigureTable.Row?) -> Figure? {
    if isUsual, let usual { return usual }
    return snapshot.missingFigure(of: category, in: id, beside: row)
  }
}

/// What stands for a row that the table of one partnership lacks and that of another has.
extension Snapshot {
  /// Whether a category for which a table has no row may be something else than one that did not occur.
  func mayLackRows(of id: TableID) -> Bool {
    guard let table = tables[id], unavailable.isEmpty, !table.rows.isEmpty else { return true }
    return id == .headline || id == .panel || id.omitsUnrecordedRows || table.isNamesOnly
  }

  /// The figure of a category for which its table has no row.
  ///
  /// `nil` if the category did not occur; a symbol if the row may have been suppressed, or if an older snapshot lacks the
  /// table. Besides the headline and what is unavailable, it depends only on whether the category is the total or what is not
  /// recorded: ``MissingRows`` relies on that.
  func missingFigure(of category: Category, in id: TableID, beside row: FigureTable.Row?)
    -> Figure?
  {
    guard let table = tables[id] else { return .symbol(.notAvailable) }
    if let row, unavailable.contains(where: { $0.decides(row, of: id) }) { return .symbol(.notAvailable) }
    // What only some registers keep is not zero in the others.
    if id == .headline, HeadlineRow(rawValue: category.key) != nil { return .symbol(.notAvailable) }
    // The answers of one partnership are not those of another.
    if id == .panel, let whole = table.rows.first?.figure.share?.of { return .share(.init(0, of: whole)) }
    if id.omitsUnrecordedRows { return .symbol(.notAvailable) }
    guard !table.rows.isEmpty else {
      if let symbol = withheld(id) { return .symbol(symbol) }
      // A register without any harm has no table of harm: all its referrals are not recorded.
      guard id.isBreakdown, category == .notRecorded else { return nil }
      return self[.headline][vocabulary.breakdown(of: id)?.unit == .children ? .children : .referrals]
    }
    if id == .headline, leavesOutOutcomes { return .symbol(.suppressed) }
    return table.isNamesOnly && [.total, .notRecorded].contains(category) ? .symbol(.suppressed) : nil
  }

  /// What stands for a table without rows that may have had some: the names of a single referral, or a crossing that would say
  /// more than names.
  private func withheld(_ id: TableID) -> Figure.Symbol? {
    id.isCrossing ? (isSuppressedCrossing(id) ? .suppressed : nil) : withholding(of: id)
  }
}
