import Records

/// The text of a profile that was made from a register.
struct AdoptedText {
  let settings: String
  let headers: AdoptedHeaders
  let lists: DraftedLists
  let topics: Topics
  /// The file that it was made from.
  let source: String
  let rowsAreChildren: Bool
  let yearStart: YearStart
  let hasCareLeavers: Bool

  private static let width = 118

  var text: String {
    let (top, rest) = partedSettings
    let parts =
      [
        remarksOnTop, top, year, columns, sheets, rows, rest, agencies, outcomes,
        block("features", "Presenting features", lists.features, Self.lines),
        block("harms", "Harm", lists.harms, Self.lines),
        block("panel_answers", "What the national Panel answered", ownAnswers, Self.lines),
        block("statuses", "How far a recommendation has come", lists.statuses, Self.lines),
        reviewKinds,
      ] + lists.breakdowns.map(breakdown)
    return parts.filter { !$0.isEmpty }.map { $0.trimmingLineEnds + "\n\n" }.joined() + otherTopics
  }

  private var remarksOnTop: String {
    """
    # Made from \(source): its headers, and the names that occur in it. What remains is to check them and to name what is yours.
    # Names marked as new are this register's own; give one the names of another as aliases where both mean the same.

    """
  }

  /// The settings before and after the place of the register's columns.
  private var partedSettings: (String, String) {
    guard let place = settings.firstRange(of: "# Where you are")?.lowerBound,
      let start = settings.firstRange(of: "schema = 1")?.lowerBound
    else { return (settings, "") }
    var rest = String(settings[place...])
    if yearStart != .april, let remarks = rest.firstRange(of: "# When your reporting year"),
      let end = rest.firstRange(of: "[ages]")
    {
      rest.removeSubrange(remarks.lowerBound..<end.lowerBound)
    }
    if hasCareLeavers {
      rest = rest.replacing(
        "care_leavers = false",
        with: "# The register has some of these ages: check that they left care.\ncare_leavers = true")
    }
    return (String(settings[start..<place]), rest)
  }

  private var year: String {
    yearStart == .april
      ? ""
      : "[reporting_year]\n# The day on which the years of the register begin, by the rows that have a year and a date.\n"
        + "start = \"\(yearStart.rawValue)\"\n"
  }

  private var reviewKinds: String {
    block("review_kinds", "Kinds of review of your own", lists.reviewKinds) { kind in
      Self.lines(kind.key, kind.name) + ["clock = \(kind.hasClock)"]
    }
  }

  private var columns: String {
    var lines = ["[columns]", "# The headers of the register, and what each was taken for."]
    lines += headers.columns.map { "\($0.column) = \(TOMLText.list($0.headers))" }
    if !headers.unused.isEmpty { lines.append("# Not used:") }
    lines += headers.unused.map { header, note in
      "#   \(TOMLText.quoted(header))" + (note.map { ": \($0)" } ?? "")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var sheets: String {
    guard !headers.sheets.isEmpty else { return "" }
    return "[sheets]\n"
      + headers.sheets.map { "\($0.part.rawValue.lowercased()) = \(TOMLText.list($0.names))\n" }.joined()
  }

  private var rows: String {
    rowsAreChildren
      ? "[register]\n# The rows of one reference are the children of one referral.\nrow = \"child\"\n" : ""
  }

  private var agencies: String {
    block("agencies", "Agencies, in the order in which they are printed", lists.agencies) { agency in
      Self.lines(agency.key, agency.name) + ["sector = \(TOMLText.quoted(agency.sector))"]
        + Self.aliases(agency.aliases)
    }
  }

  private var outcomes: String {
    block(
      "outcomes",
      "Outcomes: the first entry of a cell is the primary one, and those add up to the referrals",
      lists.outcomes
    ) { outcome in
      guard outcome.countsAs.isEmpty else {
        return Self.lines(outcome.key, outcome.name) + ["counts_as = \(TOMLText.list(outcome.countsAs))"]
      }
      var lines = Self.lines(outcome.key, outcome.name) + ["kind = \"\(outcome.kind.rawValue)\""]
      if let noun = outcome.noun {
        lines += ["singular = \(TOMLText.quoted(noun.singular))", "plural = \(TOMLText.quoted(noun.plural))"]
      }
      return lines + Self.aliases(outcome.aliases)
    }
  }

  /// The topics of which the register has no column, as remarks.
  private var otherTopics: String {
    let taken = Set(lists.breakdowns.map(\.breakdown.key))
    let start = "[[breakdowns]]"
    let blocks = StartingText.topics.split(separator: start, omittingEmptySubsequences: false).map(
      String.init)
    let rest = blocks.dropFirst().filter { block in
      !taken.contains { block.contains("key = \"\($0)\"\nname") }
    }
    return StartingText.asRemarks((blocks.prefix(1) + rest).joined(separator: start))
  }

  private func breakdown(_ breakdown: Breakdown, _ values: [Drafted<Term>]) -> String {
    var lines = ["[[breakdowns]]", "key = \"\(breakdown.key)\"", "name = \(TOMLText.quoted(breakdown.name))"]
    lines.append("columns = \(TOMLText.list(breakdown.columns.map { $0.headerOnOneLine() }))")
    lines.append("of = \"\(breakdown.subject.rawValue)\"")
    if breakdown.isOfAreas {
      lines.insert(
        "# The areas of the partnership: --area KEY reports one of them. Give each its code, la_name and old_la_code for ees/.",
        at: 0)
      lines.append("area = true")
    }
    if breakdown.topic != breakdown.name { lines.append("topic = \(TOMLText.quoted(breakdown.topic))") }
    lines.append("values = [")
    for value in values {
      let parts = Self.lines(value.entry).joined(separator: ", ")
      lines.append("  { \(parts) },\(value.isNew && !breakdown.values.isEmpty ? "  # new" : "")")
    }
    return (lines + ["]"]).joined(separator: "\n") + "\n"
  }

  private func block<Entry>(
    _ table: String, _ title: String, _ entries: [Drafted<Entry>], _ lines: (Entry) -> [String]
  ) -> String {
    guard !entries.isEmpty else { return "" }
    let heading = "# --- \(title) "
    let blocks = entries.map { entry in
      let remark = entry.remark ?? (entry.isNew ? "New" : nil)
      return ((remark.map { ["# \($0)."] } ?? []) + ["[[\(table)]]"] + lines(entry.entry)).joined(
        separator: "\n") + "\n"
    }
    return heading + String(repeating: "-", count: max(3, Self.width - heading.count)) + "\n\n"
      + blocks.joined(separator: "\n")
  }

  private static func lines(_ term: Term) -> [String] {
    lines(term.key, term.name) + (term.prose.map { ["prose = \(TOMLText.quoted($0))"] } ?? [])
      + aliases(term.aliases)
  }

  /// The Panel's answers, where the register has some of its own.
  private var ownAnswers: [Drafted<PanelAnswer>] {
    lists.answers.contains(where: \.isNew) ? lists.answers : []
  }

  private static func lines(_ answer: PanelAnswer) -> [String] {
    lines(answer.key, answer.name) + ["means = \"\(answer.meaning.rawValue)\""] + aliases(answer.aliases)
  }

  private static func lines(_ status: Status) -> [String] {
    lines(status.key, status.name) + (status.rag.isEmpty ? [] : ["rag = \(TOMLText.quoted(status.rag))"])
      + (status.isDone ? ["done = true"] : []) + aliases(status.aliases)
  }

  private static func lines(_ key: String, _ name: String) -> [String] {
    ["key = \"\(key)\"", "name = \(TOMLText.quoted(name))"]
  }

  private static func aliases(_ aliases: [String]) -> [String] {
    aliases.isEmpty ? [] : ["aliases = \(TOMLText.list(aliases))"]
  }
}

extension String {
  /// The text without blank lines around it.
  fileprivate var trimmingLineEnds: String {
    let start = firstIndex { $0 != "\n" } ?? endIndex
    let end = lastIndex { $0 != "\n" } ?? startIndex
    return start < endIndex ? String(self[start...end]) : ""
  }
}
