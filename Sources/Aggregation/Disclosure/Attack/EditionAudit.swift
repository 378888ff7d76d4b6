package import Records

/// An attack on a public edition as it was written, judged by what is true.
///
/// What is shown, what is hidden and how it adds up is taken from the written files and nothing else; only whether a count is
/// small comes from the register.
package struct EditionAudit: Sendable {
  /// A count that should not be known, by its table and its name.
  package struct Exposure: Hashable, Sendable {
    package let table: TableID
    package let name: String
    /// The file that shows it or, where it can be worked out, that hides it.
    package let file: String
    /// Whether a file has its number; otherwise it can be worked out.
    package let isShown: Bool
    /// From what it can be worked out.
    package let reasons: [String]
  }

  package let exposures: [Exposure]

  /// Attacks what was written, together with what others have published; counts that follow from that alone are `exposed` and
  /// nobody's fault here. Throws ``Problem`` where the solver is needed and missing.
  package init(
    of written: [Publication], beside known: [Publication] = [],
    exposing exposed: [SuppressionAccount.Row] = [],
    knowing figures: YearlyFigures, by profile: Profile
  ) throws(Problem) {
    let policy = SuppressionPolicy(of: profile.disclosure)
    let attack = try PublishedAttack(
      on: written + known.map { $0.named(by: profile) }, hidingUpTo: policy.most,
      keepingZero: policy.keepsZero)
    let isKnown = Set(exposed.map { "\($0.table.rawValue)/\($0.key)" })
    let own = Set(written.map(\.path))
    let area = profile.partnership.name
    var exposures: [Exposure] = []
    func isSensitive(_ table: String, _ row: String) -> Bool {
      EditionAudit.isSensitive(table, row, publishing: profile.publish.counts)
    }
    for count in attack.shownCounts where own.contains(count.place.file) && count.area == area {
      guard policy.range.contains(count.value),
        isSensitive(count.table, count.row)
      else { continue }
      exposures.append(
        Exposure(
          table: TableID(rawValue: count.table), name: count.name, file: count.place.file, isShown: true,
          reasons: []))
    }
    for count in attack.hidden where own.contains(count.place.file) && count.area == area {
      guard !isKnown.contains("\(count.table)/\(count.row)") else { continue }
      if let place = count.shown, !own.contains(place.file) { continue }
      guard let truth = figures.truth(of: count) else { continue }
      let isSmall =
        policy.range.contains(truth)
        && isSensitive(count.table, count.row)
      let isExposed =
        count.isOfTableLeftOut || !isSmall
        ? count.isExact && truth > 0 && (isSmall || !count.isOfTableLeftOut)
        : count.least > policy.least || count.greatest < policy.most
      guard isExposed else { continue }
      exposures.append(
        Exposure(
          table: TableID(rawValue: count.table), name: count.name, file: count.place.file, isShown: false,
          reasons: count.reasons))
    }
    self.exposures = exposures
  }

  /// Attacks what was written where nobody here knows which hidden counts are small, as of a region, or where several years stand
  /// together: none of them may be known more closely than any hidden count may be, and no count of the policy's range may be
  /// shown. Only those of some `years` count, if they are given; what is published whatever its size is `showing`, and what
  /// others give away `exposed`, both by table and row.
  package init(
    of written: [Publication], in years: Set<String>? = nil, hidingUpTo most: Int,
    keepingZero keepsZero: Bool? = nil,
    showing published: Set<String> = [], exposing exposed: Set<String> = []
  ) throws(Problem) {
    let attack = try PublishedAttack(on: written, hidingUpTo: most, keepingZero: keepsZero)
    let policy = SuppressionPolicy(to: most, keepsZero: keepsZero ?? true)
    func counts(_ table: String, _ row: String, _ year: String) -> Bool {
      years?.contains(year) ?? true
        && EditionAudit.isSensitive(table, row, publishing: []) && !published.contains("\(table)/\(row)")
    }
    let shown = attack.shownCounts.filter {
      policy.range.contains($0.value) && counts($0.table, $0.row, $0.year)
    }
    let narrow = attack.narrow.filter {
      counts($0.table, $0.row, $0.year) && !exposed.contains("\($0.table)/\($0.row)")
    }
    exposures =
      shown.map { count in
        Exposure(
          table: TableID(rawValue: count.table), name: count.name, file: count.place.file, isShown: true,
          reasons: [])
      }
      + narrow.map { count in
        Exposure(
          table: TableID(rawValue: count.table), name: count.name, file: count.place.file, isShown: false,
          reasons: count.reasons)
      }
  }

  /// Whether a small count of a row may be that of a child.
  private static func isSensitive(_ table: String, _ row: String, publishing counts: Set<String>) -> Bool {
    switch table {
    // What others have published, and what answers it; and entries that are no cases.
    case "reviews": row != ReviewStage.published.category.key
    case "timeliness":
      row != TimedDuty.publication.key && !row.hasPrefix("\(TimedDuty.publication.key)-")
        || row.contains("running")
    case "outcomes", "further_actions": !counts.contains(row)
    default: true
    }
  }
}

extension YearlyFigures {
  /// The number that a hidden count has; `nil` for one that is in no table.
  fileprivate func truth(of count: PublishedAttack.Deduction) -> Int? {
    if count.measure == "of" {
      return tables[.timeliness]?["\(count.row)-\(ClockRow.inTime.rawValue)"]?.share?.of
    }
    if count.table == "children_of_rapid_reviews" {
      return tables.lazy.filter(\.id.isOfRapidReviews).flatMap(\.rows)
        .first { $0.category == .total && $0.unit == .children }?.figure.count
    }
    return tables[TableID(rawValue: count.table)]?[count.row]?.number
  }
}
