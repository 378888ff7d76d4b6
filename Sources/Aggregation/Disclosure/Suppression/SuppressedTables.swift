package import Records

/// The tables that the public may have under a policy: small counts are hidden, and others with which they could be worked out.
struct SuppressedTables {
  let tables: [FigureTable]
  let account: SuppressionAccount

  init(tables: [FigureTable], account: SuppressionAccount) {
    self.tables = tables
    self.account = account
  }

  /// What is hidden of tables, and by what policy.
  struct Choice {
    /// The given tables that documents show, without rows that tell more than they count.
    let shown: [FigureTable]
    /// Those of them that the choice is about.
    let counted: [FigureTable]
    let cells: TableCells
    let policy: SuppressionPolicy
    let suppression: Suppression
    /// The small counts that others have published, or as good as that.
    let exposed: [(table: TableID, row: FigureTable.Row)]

    /// Throws ``Problem`` where the solver is needed and missing, and where totals that must agree do not.
    init(for given: [FigureTable], by profile: Profile, beside known: KnownFigures?) throws(Problem) {
      // What is kept to test years against each other says as much as a table, and no document shows it.
      shown = given.filter(\.id.isPrinted).map { SuppressedTables.withoutWhatTellsMore($0, by: profile) }
      counted = shown.filter { !SuppressedTables.keptBack.contains($0.id) }
      policy = SuppressionPolicy(of: profile.disclosure)
      var cells = TableCells(of: counted, by: profile)
      if let known {
        exposed = try cells.know(known, of: shown, under: policy)
      } else {
        exposed = []
      }
      self.cells = cells
      if let broken = cells.system.brokenRelation {
        throw .totalsDisagree("the sum \(broken + 1) of published counts", 0, 1)
      }
      do {
        suppression = try Suppression(of: cells.system, under: policy)
      } catch {
        throw .unanswered(error)
      }
    }
  }

  /// Tables of which no count is published under a policy: they are known by more sums than the system has. Infants are
  /// referrals with features of their own, and a further action may be a review that is counted among others.
  static let keptBack: [TableID] = [
    .furtherActions, .outcomesByAgeBand, .outcomesBySector, .featuresUnderOne,
  ]

  /// The `given` tables as the public may have them. Throws as ``Choice`` does.
  init(_ given: [FigureTable], by profile: Profile, beside known: KnownFigures? = nil) throws(Problem) {
    let disclosure = profile.disclosure
    let referrals = given.first { $0.id == .headline }?[.referrals]?.count ?? 0
    guard !disclosure.policy.hides(referrals) else {
      self.init(ofFew: given, by: profile)
      return
    }
    let choice = try Choice(for: given, by: profile, beside: known)
    let (cells, policy, suppression) = (choice.cells, choice.policy, choice.suppression)
    let outsider = suppression.outsider(of: cells.system, under: policy)
    let leftOut = Set(suppression.leftOutTables.map { cells.parts[$0] })
    let marking = Marking(cells: cells, outsider: outsider, leftOut: leftOut)
    let above = cells.system.cells.indices.filter {
      cells.system.cells[$0].value > 0 && cells.system.cells[$0].table != nil
    }
    let account = SuppressionAccount(
      policy: disclosure.policy, keepsZero: disclosure.keepsZero,
      counts: above.count, small: suppression.small.count,
      protecting: suppression.protecting.count,
      leftOut: SuppressedTables.keptBack
        + profile.vocabulary.crossings.filter { $0.edition == .public }.map(\.id)
        .filter { !PublicCrossings.counted(by: profile).contains($0) }
        + marking.leftOutTables(of: choice.counted),
      hidden: above.filter(outsider.isMarked).count,
      exposed: choice.exposed.map {
        .init(table: $0.table, key: $0.row.key, name: $0.row.joinedCategory.name)
      },
      fewest: suppression.quality)
    self.init(tables: choice.shown.map(marking.marked), account: account)
  }
}

extension SuppressedTables {
  /// Whether a table may have not even rows under a policy: they would be those that occur, or sentences would tell of a small number
  /// where there is none.
  static func hasNoRows(_ id: TableID) -> Bool {
    switch id {
    case .outcomesByAgeBand, .outcomesBySector, .crossing, .featuresUnderOne: true
    default: false
    }
  }

  /// The table without rows that are known by more sums than the system has: of children with several values, those with a
  /// rapid review, of whom no table says how many they are; and clocks that stopped.
  fileprivate static func withoutWhatTellsMore(_ table: FigureTable, by profile: Profile) -> FigureTable {
    switch table.id {
    case .crossing where PublicCrossings.counted(by: profile).contains(table.id): return table
    case let id where hasNoRows(id): return FigureTable(id, [])
    case .rapidReviews(let key):
      let hasWhole = profile.vocabulary.breakdown(key).map { $0.subject == .referrals || !$0.isSeveral }
      return hasWhole ?? false ? table : FigureTable(table.id, [])
    case .timeliness:
      let stopped = TimedDuty.allCases.map { ClockRow.stopped.category(of: $0).key }
      return FigureTable(table.id, table.rows.filter { !stopped.contains($0.key) })
    default: return table
    }
  }
}

/// How many counts are not published, and why, in numbers that give none of them away.
package struct SuppressionAccount: Hashable, Sendable {
  package let policy: Profile.Policy
  package let keepsZero: Bool
  /// The counts above zero, each once however many tables show it.
  package let counts: Int
  /// Those that are hidden for being small, and those that protect them.
  package let small: Int
  package let protecting: Int
  /// The tables that are left out whole, because nothing else would have been safe.
  package let leftOut: [TableID]
  /// All counts above zero that are not published.
  package let hidden: Int
  /// The small counts that others have published, or from which they follow: nothing that is done here protects them.
  package let exposed: [Row]
  let fewest: Suppression.Quality

  /// A row of a table.
  package struct Row: Hashable, Sendable {
    package let table: TableID
    package let key: String
    package let name: String
  }

  /// Whether more than half of all counts above zero are not published.
  package var hidesMost: Bool { hidden * 2 > counts }

  /// The fewest counts that any choice hides to protect others; `nil` where this one is known to be the best.
  package var bound: Int? { if case .found(let bound) = fewest { bound } else { nil } }
}

/// Puts the symbol in the place of what is hidden.
private struct Marking {
  let cells: TableCells
  let outsider: Outsider
  let leftOut: Set<TableCells.Part>

  func marked(_ table: FigureTable) -> FigureTable {
    guard !TableCells.passes(table.id) else { return table }
    // The headline repeats the outcomes. With the symbol, those at zero would seem to be at least one.
    let rows = table.rows.filter { row in
      !(table.id == .headline && leftOut.contains(.table(.outcomes)) && HeadlineRow(rawValue: row.key) == nil)
    }
    return FigureTable(
      table.id,
      rows.map { row in
        FigureTable.Row(row.category, and: row.category2, figure(of: row, in: table.id), row.unit)
      })
  }

  /// The tables that have rows and are left out.
  func leftOutTables(of tables: [FigureTable]) -> [TableID] {
    tables.filter { table in
      !TableCells.passes(table.id) && !table.isNamesOnly
        && table.rows.contains { isLeftOut($0, of: table.id) }
    }.map(\.id)
  }

  private func isLeftOut(_ row: FigureTable.Row, of id: TableID) -> Bool {
    if SuppressedTables.keptBack.contains(id) { return true }
    guard id != .headline else { return leftOut.contains(.table(.headline)) }
    // The stages repeat the headline.
    if id == .stages, leftOut.contains(.table(.headline)) { return true }
    guard id == .timeliness else {
      return leftOut.contains(.table(id))
        || !cells.parts.contains(.table(id)) && id != .rates && row.figure.symbol == nil
    }
    return TimedDuty.allCases.contains { duty in
      leftOut.contains(.clock(duty)) && row.key.hasPrefix(duty.key + "-")
    }
  }

  private func figure(of row: FigureTable.Row, in id: TableID) -> Figure {
    if isLeftOut(row, of: id) || tellsMore(row, of: id) { return .symbol(.suppressed) }
    switch row.figure {
    // Where days do not apply because none was late, they would say so.
    case .symbol: return isDays(row) && !isPublished(daysOf: row) ? .symbol(.suppressed) : row.figure
    case .count, .rate:
      return isHidden(cells.cell(id, row.key)) ? .symbol(.suppressed) : row.figure
    case .share:
      return isHidden(cells.cell(id, row.key)) || isHidden(cells.whole(id, row.key))
        ? .symbol(.suppressed) : row.figure
    // The lowest and the highest age are each that of a child.
    case .age: return .symbol(.suppressed)
    case .days, .average: return isPublished(daysOf: row) ? row.figure : .symbol(.suppressed)
    // Of what nobody has said what it reveals, nothing is published.
    case .change: return .symbol(.suppressed)
    }
  }

  /// Whether a row is never published: the lowest and the highest age say whether there are others at all, even where they do
  /// not apply, reviews less those that are a primary outcome are further actions, and reviews that run are those that ran the
  /// year before and those that began, less those that everyone can read.
  private func tellsMore(_ row: FigureTable.Row, of id: TableID) -> Bool {
    switch id {
    case .headline:
      switch HeadlineRow(rawValue: row.key) {
      case .restLowest, .restHighest: true
      case .reviewsCommissioned, .referralsReviewed: row.figure != .count(0)
      default: false
      }
    case .stages: row.key == Stage.review.rawValue && row.figure != .count(0)
    case .reviews: row.category != ReviewStage.published.category && row.figure != .count(0)
    default: false
    }
  }

  private func isDays(_ row: FigureTable.Row) -> Bool { row.unit == .workingDays || row.unit == .days }

  private func isHidden(_ cell: Int?) -> Bool { cell.map(outsider.isMarked) ?? true }

  /// Days late are published where the number of what was late is: of one, they would be its own.
  private func isPublished(daysOf row: FigureTable.Row) -> Bool {
    guard let duty = TimedDuty.allCases.first(where: { row.key.hasPrefix($0.key + "-") }) else {
      return false
    }
    let late = ClockRow.late.category(of: duty).key
    return !isHidden(cells.cell(.timeliness, late)) && !isHidden(cells.whole(.timeliness, late))
  }
}

extension SuppressionPolicy {
  init(of disclosure: Profile.Disclosure) {
    self.init(to: disclosure.policy.most, keepsZero: disclosure.keepsZero)
  }
}

extension Profile.Policy {
  /// The largest count that it hides.
  package var most: Int {
    switch self {
    case .none: 0
    case .oneToTwo: 2
    case .oneToFour: 4
    case .oneToFive: 5
    }
  }

  /// Whether it hides a count of cases that is above zero.
  package func hides(_ count: Int) -> Bool { count > 0 && count <= most }
}

extension Problem {
  /// An edition of a part of a year could be taken from that of the whole year.
  static func yearNotOver(under profile: Profile) -> Problem {
    Problem(
      .unsupportedPolicy, at: profile.source,
      found: "the year is not over, and what is counted later less what is counted now would be known",
      expected: "expected a whole year",
      remedy: "nothing was written; publish the year when it is over")
  }

  /// The solver could not answer.
  static func unanswered(_ error: SolverError) -> Problem {
    switch error {
    case .missing(let words): Problem(.missingSolver, at: CbcLibrary.name, found: words)
    case .failed:
      Problem(
        .missingSolver, at: CbcLibrary.name, found: "the library gave no answer that could be checked",
        expected: "expected COIN-OR Cbc 2.10")
    }
  }
}
