import Records

/// The figures of a partnership as the policy of its region allows them, where that is stricter than its own.
///
/// A sum of what is safe to publish under a policy is safe under it: so the counts of each partnership are hidden as the policy
/// demands before they are added up, and what one of them hides the region hides too.
extension CombinedPartnership {
  /// The same partnership under a stricter policy; itself where it already has that one.
  ///
  /// Throws ``Problem`` where the year is not over or has too few referrals for it, and where the solver is needed and missing.
  func published(under policy: Profile.Policy) throws(Problem) -> CombinedPartnership {
    guard figures.edition == .public, figures.rules.policy != policy else { return self }
    guard figures.part == nil else {
      throw .yearNotOver(under: profile(under: policy))
    }
    try figures.checkReferrals(hiddenUpTo: policy.most, at: path)
    var snapshot = figures
    snapshot.tables =
      try figures.rules.policy == .none && figures.rules.areAgeBandsNational
      ? SuppressedTables(figures.tables, by: profile(under: policy)).tables
      : figures.withoutTables(hiddenUpTo: policy.most)
    return CombinedPartnership(snapshot, path: path, input: input)
  }

  private func profile(under policy: Profile.Policy) -> Profile {
    let agencies = figures.vocabulary.agencies.map {
      Agency(key: $0.key, name: $0.name, sector: $0.group ?? "")
    }
    var profile = Profile(source: path, vocabulary: Vocabulary(of: [figures.vocabulary], agencies: agencies))
    profile.partnership.name = name
    profile.disclosure.policy = policy
    return profile
  }
}

extension Snapshot {
  /// The tables without each that has a count of the policy's range, or one that is hidden already: what that one is, nobody
  /// knows here, and so nobody can say what protects it. Of the headline, the totals and what is zero stay.
  fileprivate func withoutTables(hiddenUpTo most: Int) -> [FigureTable] {
    func isOpen(_ row: FigureTable.Row) -> Bool {
      switch row.figure {
      case .count(let count): count == 0 || count > most
      case .share(let share): [share.number, share.of].allSatisfy { $0 == 0 || $0 > most }
      case .age, .days, .average, .change, .rate: false
      case .symbol(let symbol): symbol != .suppressed
      }
    }
    let leavesOutOutcomes = !self[.outcomes].rows.allSatisfy(isOpen)
    return tables.filter(\.id.isPrinted).map { table in
      guard !TableCells.passes(table.id) else { return table }
      if SuppressedTables.hasNoRows(table.id) { return FigureTable(table.id, []) }
      guard
        table.id == .headline || SuppressedTables.keptBack.contains(table.id)
          || !table.rows.allSatisfy(isOpen)
      else { return table }
      let rows = table.rows.filter { row in
        !(table.id == .headline && leavesOutOutcomes && HeadlineRow(rawValue: row.key) == nil)
      }
      return FigureTable(
        table.id,
        rows.map { row in
          let isKept = table.id == .headline && isOpen(row) && isKeptOfHeadline(row)
          return FigureTable.Row(
            row.category, and: row.category2, isKept ? row.figure : .symbol(.suppressed), row.unit)
        })
    }
  }

  /// Throws ``Problem`` where there are some referrals or children, and no more than are hidden.
  fileprivate func checkReferrals(hiddenUpTo most: Int, at path: String) throws(Problem) {
    for total in [HeadlineRow.referrals, .children] {
      guard let count = self[.headline][total]?.count, count == 0 || count > most else {
        throw .tooFewForRegion(at: path, hiding: most)
      }
    }
  }

  /// Whether a row of the headline says nothing of the tables that are left out.
  private func isKeptOfHeadline(_ row: FigureTable.Row) -> Bool {
    switch HeadlineRow(rawValue: row.key) {
    case .referrals, .children, .pending, .notCounted: true
    case .notifications, .reviewsCommissioned, .referralsReviewed, .underOne: row.figure == .count(0)
    case .restLowest, .restHighest: false
    // The outcomes are shown where their table is.
    case nil: true
    }
  }
}

extension Combination {
  /// The table and row of each count that a partnership of the region's policy shows although the policy hides such counts.
  package var countsPublishedAnyway: Set<String> {
    let policy = figures.rules.policy
    return Set(
      partnerships.filter { $0.figures.rules.policy == policy }.flatMap { part in
        part.figures.tables.flatMap { table in
          table.rows.filter { policy.hides($0.figure.number ?? 0) }.map {
            "\(table.id == .headline && HeadlineRow(rawValue: $0.key) == nil ? "outcomes" : table.id.rawValue)/\($0.key)"
          }
        }
      })
  }
}

extension Problem {
  fileprivate static func tooFewForRegion(at path: String, hiding most: Int) -> Problem {
    Problem(
      .unsupportedPolicy, at: path,
      found:
        "another partnership hides counts up to \(most), and this one has no more referrals or children than that, or hides "
        + "how many",
      expected: "expected a year with more referrals",
      remedy:
        "nothing was written; publish the region without this partnership, or this year together with others")
  }
}
