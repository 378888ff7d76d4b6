package import Records

/// What a snapshot says about a category for which it has no row: zero is a figure, and what nobody recorded is not zero.
extension Snapshot {
  /// The part of its year that it covers; `nil` for the whole year.
  package var part: PartOfYear? { PartOfYear(of: year, to: asAt) }

  /// Whether the year had referrals and none of them has a feature: the register does not keep them.
  package var recordsNoFeatures: Bool {
    tables[.features] != nil && omitsWhatIsMissing(.features)
      && withholding(of: .features) == nil
  }

  /// The table of an id as it is to be compared; `nil` if an older snapshot lacks it.
  ///
  /// A register that says nothing in a breakdown has no rows in its table: all its referrals are not recorded.
  func recordedTable(_ id: TableID) -> FigureTable? {
    guard let table = tables[id] else { return nil }
    guard case .breakdown = id, table.rows.isEmpty, withholding(of: id) == nil,
      let unit = vocabulary.breakdown(of: id)?.unit,
      let all = self[.headline][unit == .children ? .children : .referrals], all != .count(0)
    else { return table }
    return FigureTable(id, [FigureTable.Row(.notRecorded, all, unit)])
  }

  /// The figure of the category of `row`, a row that the table of an id has in some year.
  ///
  /// Without a row of its own it is zero if the table would have one, not available if the year did not record such things
  /// at all, and suppressed if the table is.
  func figure(of row: FigureTable.Row, in id: TableID, of table: FigureTable?) -> Figure {
    guard let table else { return .symbol(.notAvailable) }
    let isRest = row.category == .notRecorded || row.category == .total
    // Referrals in one year and children in another.
    if let unit = vocabulary.breakdown(of: id)?.unit, row.unit.isCounted, unit != row.unit {
      return .symbol(.notAvailable)
    }
    if !isRest, table.recordsNothing { return .symbol(.notAvailable) }
    if let figure = table[row.key] { return figure }
    if !id.crossed.isEmpty {
      guard !table.rows.isEmpty || self[.headline][.referrals] == .count(0) else {
        return .symbol(.notAvailable)
      }
      let pairs = zip(id.crossed, [row.category, row.category2 ?? row.category])
      if !pairs.allSatisfy({ $1 == .notRecorded || wasKnown($1, in: $0) }) { return .symbol(.notAvailable) }
    } else if !isRest, !wasKnown(row.category, in: id) {
      return .symbol(.notAvailable)
    }
    if unavailable.contains(where: { $0.decides(row, of: id) }) { return .symbol(.notAvailable) }
    if id == .headline, leavesOutOutcomes, HeadlineRow(rawValue: row.category.key) == nil {
      return .symbol(.suppressed)
    }
    if table.rows.isEmpty, isSuppressedCrossing(id) || isLeftOutByPolicy(id) { return .symbol(.suppressed) }
    if id == .panel, row.category == .notInProfile, let whole = table.rows.first?.figure.share?.of {
      return .share(.init(0, of: whole))
    }
    if omitsWhatIsMissing(id) || id == .headline && HeadlineRow(rawValue: row.category.key) != nil {
      return .symbol(.notAvailable)
    }
    // The row of another year may have a symbol in the place of its count.
    if case .symbol = row.figure, row.unit.isCounted { return .count(0) }
    return row.figure.count == nil ? .symbol(.notApplicable) : .count(0)
  }

  /// Whether nothing of its outcomes is published, so that the headline has none either.
  var leavesOutOutcomes: Bool { self[.outcomes].isNamesOnly }

  /// Whether a category was among the names when the figures were counted: nothing of another name was looked for.
  private func wasKnown(_ category: Category, in id: TableID) -> Bool {
    guard ![.notInProfile, .total].contains(category) else { return true }
    let names: [SnapshotVocabulary.Entry]? =
      switch id {
      case .headline: HeadlineRow(rawValue: category.key) == nil ? vocabulary.outcomes : nil
      case .outcomes, .furtherActions, .outcomesByAgeBand, .outcomesBySector: vocabulary.outcomes
      case .recommendationsByStatus: vocabulary.statuses
      case .featuresUnderOne: vocabulary.features
      default: id.isBreakdown ? vocabulary.breakdown(of: id)?.values : nil
      }
    return names?.contains { $0.key == category.key } ?? true
  }

  /// Whether a row is missing because nobody recorded it, not because there was nothing to count.
  private func omitsWhatIsMissing(_ id: TableID) -> Bool {
    switch id {
    // A register that keeps features has some in a year with referrals.
    case .features, .featuresUnderOne:
      self[.features].rows.isEmpty && self[.headline][id == .features ? .referrals : .underOne] != .count(0)
    default: id.omitsUnrecordedRows
    }
  }

  /// Why a table without rows may have had some: suppressed if the names would be those of a single referral and its file
  /// says that only names are published, not available if it does not say. `nil` if there was nothing to count.
  func withholding(of id: TableID) -> Figure.Symbol? {
    if isLeftOutByPolicy(id) { return .suppressed }
    guard edition == .public, NamesOnly.describesOneReferral(id, in: tables) else { return nil }
    guard let namesOnly = rules.namesOnly else { return .notAvailable }
    return !namesOnly.isDisjoint(with: id.sources + [id]) ? .suppressed : nil
  }

  /// Whether a crossing has no rows because it would say more than the names that are published.
  func isSuppressedCrossing(_ id: TableID) -> Bool {
    isLeftOutByPolicy(id)
      || edition == .public && id.isCrossing && id.sources.contains { self[$0].isNamesOnly }
  }

  /// Whether a table has no rows because a policy leaves them out: nothing is known then, and nothing is zero.
  private func isLeftOutByPolicy(_ id: TableID) -> Bool {
    edition == .public && rules.policy != .none && self[id].rows.isEmpty
      && (id.isOfRapidReviews || SuppressedTables.hasNoRows(id))
  }
}

extension FigureTable {
  /// Whether all cases are in the row of what was not recorded: then zero in another row says nothing.
  var recordsNothing: Bool {
    switch self[Category.notRecorded.key] {
    case .share(let share): share.of > 0 && share.number == share.of
    case .count(let count):
      count > 0 && (rows.count == 1 || self[Category.total.key] == .count(count))
    case .age, .days, .average, .change, .rate, .symbol, nil: false
    }
  }
}
