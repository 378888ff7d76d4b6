import Aggregation
import Loader
import Records
import Reports

/// What a run of `report` says on standard output before its files: whose figures, which year, the headline.
enum ReportSummary {
  /// The summary; `earlier` is the `figures.json` that the run replaces.
  static func text(
    of made: YearlyReportFiles, register: CountedRegister, chosen: ChosenYear, earlier: [UInt8]?
  ) -> String {
    let published = made.published
    // An earlier snapshot that cannot be read is not compared; it is replaced with the other files.
    let before = earlier.flatMap { try? Snapshot(json: $0) }.flatMap { $0.year == chosen.year ? $0 : nil }
    let warnings = register.findings.count(.warning) + made.findings.count(.warning)
    return heading(of: published, register: register, chosen: chosen)
      + headline(of: published, before: before?[.headline])
      + suppression(of: published)
      + tooSmall(made.yearsTooSmall)
      + hint(register, chosen)
      + closing(of: published, warnings: warnings)
  }

  /// Whose figures these are, and of which year and day; `judged` is the day of the recommendations, where it is another.
  static func heading(
    of published: PublishedFigures, register: CountedRegister, chosen: ChosenYear,
    recommendationsAsAt judged: Day? = nil, isToday: Bool = false
  ) -> String {
    let recommendations =
      judged.map { "; recommendations as at \($0.inProse)\(isToday ? ", today" : "")" } ?? ""
    let choice = chosen.isLatest ? ", the latest year in \(register.name)" : ""
    return "\(published.partnership.name) (\(register.profile.profile.source))\n"
      + "\(chosen.year)\(choice); \(published.edition.rawValue) edition, as at \(published.asAt.inProse)\(recommendations)\n"
  }

  /// How many warnings there were, and how many rows are not in the figures.
  static func closing(of published: PublishedFigures, warnings: Int) -> String {
    "\(FindingsText.counted(warnings, "warning")), \(FindingsText.counted(published.leftOut, "row")) left out.\n"
  }

  /// The headline figures, a line each; where the earlier report had another figure, it is added.
  static func headline(of published: PublishedFigures, before: FigureTable?) -> String {
    let width = max(44, 6 + (published[.headline].rows.map(\.category.name.count).max() ?? 0))
    return published[.headline].rows.map { row in
      let was = before?[row.category.key].flatMap { $0 == row.figure ? nil : "  was \(text(of: $0))" }
      let isOutcome = published[.outcomes][row.category.key] != nil
      let name = (isOutcome ? "    " : "  ") + row.category.name
      let gap = String(repeating: " ", count: width - name.count)
      return name + gap + text(of: row.figure) + (was ?? "") + "\n"
    }.joined()
  }

  /// What was hidden and how good the choice is; empty where nothing was looked for.
  private static func suppression(of published: PublishedFigures) -> String {
    guard let account = published.suppression else { return "" }
    let inTables = account.hidden - account.small - account.protecting
    var text =
      "Policy \(account.policy.rawValue): \(account.hidden) of \(FindingsText.counted(account.counts, "count")) above zero "
      + "are not published: \(account.small) small, \(account.protecting) to protect them\(inTables > 0 ? ", \(inTables) in tables left out" : "")."
    if let bound = account.bound {
      text += " The choice may not be the smallest: at least \(bound) must protect them."
    }
    text += "\n"
    if !account.leftOut.isEmpty {
      text += "Left out whole: \(account.leftOut.map(\.rawValue).joined(separator: ", ")).\n"
    }
    if !account.exposed.isEmpty {
      // A count that several tables show is named once.
      var seen: Set<String> = []
      let names = account.exposed.filter { seen.insert($0.name).inserted }
        .map { "\($0.name) (\($0.table.rawValue))" }
      text +=
        "Known from what others have published, and not to be protected here: \(names.joined(separator: "; ")).\n"
    }
    if account.hidesMost {
      text +=
        "More than half is hidden: publish names alone ([disclosure] names_only), or a report of several years together.\n"
    }
    return text
  }

  /// What to do where the edition that is replaced at `path` shows what this one does not: together they would tell by their
  /// difference. Empty where it shows nothing else, or is known.
  static func hintOnReplaced(
    by published: PublishedFigures, earlier: [UInt8]?, at path: String, knowing known: [String]
  ) -> String {
    guard published.suppression != nil, let earlier = earlier.flatMap({ try? Snapshot(json: $0) }),
      earlier.edition == .public, earlier.year == published.year,
      !known.contains(where: { $0.hasPrefix(path) })
    else { return "" }
    let differs = earlier.tables.contains { table in
      table.rows.contains { row in
        row.figure.count != nil && published.tables.first { $0.id == table.id }?[row.key] != row.figure
      }
    }
    return differs
      ? "The edition that this one replaces shows other numbers. If it was published, add --known \(path)/figures.json\n"
      : ""
  }

  /// The earlier years that could not be published themselves; empty for none.
  private static func tooSmall(_ years: [ReportingYear]) -> String {
    guard !years.isEmpty else { return "" }
    let names = years.map(\.description).inProse
    return "Not compared: \(names), with no more referrals than the policy hides.\n"
  }

  /// Why each count is hidden, a line each.
  static func reasons(_ reasons: [SuppressionReason]) -> [String] {
    ["Hidden, and why:\n"]
      + reasons.map { reason in
        let why =
          switch reason.cause {
          case .small: "it is small"
          case .protects(let names):
            "without it, others could be worked out: \(names.joined(separator: "; "))"
          }
        return "  \(reason.name) (\(reason.table.rawValue)): \(why)\n"
      }
  }

  /// How to ask for the year before, where the register has nothing from the second half of the latest one.
  private static func hint(_ register: CountedRegister, _ chosen: ChosenYear) -> String {
    guard chosen.isLatest, let last = register.tally[chosen.year]?.lastConsidered,
      last < chosen.year.middle,
      let before = chosen.year.previous, register.tally.countedYears.contains(before)
    else { return "" }
    let running = register.asAt == nil ? RunningYearHint.remedy(for: chosen.year) + "\n" : ""
    return "Nothing was considered after \(last.inProse); for the year before, add --year \(before)\n"
      + running.prefix(1).uppercased() + running.dropFirst()
  }

  /// A figure as a summary shows it.
  static func text(of figure: Figure) -> String {
    guard case .rate(let rate) = figure else { return figure.text }
    return "\(rate.number) (\(rate.rounded?.text ?? "0") per 10,000 children)"
  }
}

/// What a run of `respond` says on standard output before its files: whose responses, to which reviews, and how far they
/// are.
enum ResponseSummary {
  private static let width = 44

  static func text(
    of made: ResponseFiles, _ reviews: [Review], _ register: ReviewRegister
  ) -> String {
    let figures = made.figures
    let lists = RecommendationList.all(of: reviews, in: register.records)
    var text = "\(figures.partnership.name) (\(register.profile.profile.source))\n"
    text +=
      "\(FindingsText.counted(reviews.count, "review")), as at \(register.asAt.inProse)\(register.isToday ? ", today" : "")\n"
    text += line("  Recommendations", lists.reduce(0) { $0 + $1.entries.count }.description)
    text += line("  Recommendations and parts to answer", lists.reduce(0) { $0 + $1.itemCount }.description)
    text += line("  Responses", (figures[.recommendations]["all"]).map(ReportSummary.text) ?? "0")
    for row in figures[.recommendationsByStatus].rows where row.category != .total {
      text += line("    \(row.category.name)", ReportSummary.text(of: row.figure))
    }
    if let overdue = figures[.recommendations]["overdue"] {
      text += line("  Overdue", ReportSummary.text(of: overdue))
    }
    return text + ReportSummary.closing(of: figures, warnings: register.findings.count(.warning))
  }

  private static func line(_ name: String, _ value: String) -> String {
    name + String(repeating: " ", count: max(1, width - name.count)) + value + "\n"
  }
}
