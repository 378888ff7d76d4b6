package import Aggregation
package import Records

/// The comparison of several years as a document.
package struct ComparisonReport: Sendable {
  package let document: Document

  /// The document of `comparison`, in the words of `template` and `annex`, or of the default ones.
  ///
  /// Throws where the template cannot be filled.
  package init(
    _ comparison: Comparison, partnership: Profile.Partnership, template: Wording.Text? = nil,
    annex: Wording.Text? = nil, noteOnAreas: String? = nil, provenance: Provenance
  ) throws(Problem) {
    let common =
      [noteOnAreas].compactMap(\.self) + ComparisonReport.commonNotes(of: comparison)
      + [LimitsNote.text(for: comparison)].compactMap(\.self)
    var builder = ComparedTableBuilder(comparison, after: common)
    let tables =
      comparison.printedTables.compactMap { builder.table($0) }
      + [builder.revisions()].compactMap(\.self)
    let charts = tables.compactMap(Chart.init(of:)) + [Chart(ofReferralsIn: comparison)].compactMap(\.self)
    let tests = TestsTable(of: comparison)?.table
    var placeholders = Placeholders(comparison, partnership, tables: tables, charts: charts)
    placeholders.addEarlierYears(EarlierYearsWords(of: comparison, agencies: nil).sentences)
    placeholders.addTests(tests)
    placeholders.addBreakdowns(comparison.breakdowns, comparison.crossings, among: tables, charts)
    let template = Template(text: template ?? ComparisonReport.defaultTemplate)
    let span = ComparisonWords.span(of: comparison.years)
    var document = Document(
      title: comparison.edition.titled("\(comparison.partnership): \(span) compared"),
      partnership: partnership, asAt: comparison.asAt,
      edition: comparison.edition.title,
      parts: [
        Document.Part(chapter: "comparison", try template.filled(with: placeholders), tables: tables),
        Document.Part(
          annex: "statistics",
          try Template(text: annex ?? ComparisonReport.defaultAnnexTemplate).filled(with: placeholders),
          notes: common.count),
      ],
      tables: tables, charts: charts, notes: builder.notes, commonNotes: common.count,
      provenance: provenance)
    document.years = comparison.years.last?.begins ?? .april
    document.records = [tests].compactMap(\.self)
    self.document = document
  }

  /// What the tests say of the last year, a sentence each.
  package static func sentences(of comparison: Comparison) -> [String] {
    comparison.questions.map { ComparisonWords.sentence($0, in: comparison) }
      + [ComparisonWords.untested(comparison)].compactMap(\.self)
  }

  /// The default template.
  package static var defaultTemplate: Wording.Text {
    Wording.Text(file: "comparison.md", embedded: PackageResources.comparison_md)
  }

  /// The default template of the annex.
  package static var defaultAnnexTemplate: Wording.Text {
    Wording.Text(file: "comparison-statistics.md", embedded: PackageResources.comparison_statistics_md)
  }

  /// The notes on single years, and on what is not compared.
  static func commonNotes(of comparison: Comparison) -> [String] {
    let own = ComparisonWords.notes(on: comparison.sources)
    let leftOut = zip(comparison.years, comparison.leftOut).filter { $0.1 > 0 }.map { year, count in
      "\(year): \(CountWords.were(.count(count), Noun("row", "rows"))) left out, because the register has errors there."
    }
    let names = comparison.namesOnly.map { TableWords.general($0, of: comparison.breakdowns).title }
    let missing =
      names.isEmpty
      ? [] : ["Not compared, because names are published without counts: \(names.joined(separator: "; "))."]
    let policy = comparison.sources.last?.figures.rules.policy ?? .none
    let rule = comparison.edition == .public && policy != .none ? [SuppressionNote.rule(of: policy)] : []
    return own + rule + [ComparisonWords.coverage(of: comparison)].compactMap(\.self) + leftOut + missing
      + comparison.countedOtherwise.map(CountedOtherwiseNote.text(on:))
  }
}

extension Comparison {
  /// The tables that its documents may show, in their order.
  fileprivate var printedTables: [TableID] {
    TableID.printed(with: breakdowns.map(\.key), and: crossings)
  }
}

extension Placeholders {
  /// What the template of a comparison may ask for.
  init(_ comparison: Comparison, _ partnership: Profile.Partnership, tables: [Table], charts: [Chart]) {
    add([
      ("years", ComparisonWords.span(of: comparison.years), "the years, as 2021-22 to 2023-24"),
      ("first_year", comparison.years.first?.description ?? "", "the earliest year"),
      ("last_year", comparison.years.last?.description ?? "", "the last year"),
      ("as_at", comparison.asAt.inProse, "the date of the last year's figures"),
      (
        "period", Placeholders.period(of: comparison),
        "what of each year is compared, as each from 1 April to 31 March"
      ),
      ("partnership", comparison.partnership, "the partnership's name"),
      ("contact", partnership.contact, "the profile's `contact`"),
    ])
    add("board_edition", .flag(comparison.edition == .board), "whether this is the board's edition")
    let sentences = ComparisonReport.sentences(of: comparison)
    add(
      "list_findings", .block(sentences.isEmpty ? nil : [.list(sentences)]),
      "what the tests say of the last year, a sentence each")
    for id in comparison.printedTables.map(\.rawValue) + ["revisions"] {
      let isThere = tables.contains { $0.id == id }
      add("table_\(id)", .block(isThere ? [.table(id)] : nil), "the table `\(id)` of all years")
    }
    add(charts)
    addContents()
  }

  private static func period(of comparison: Comparison) -> String {
    let start = comparison.years.last?.begins ?? .april
    let others = otherYears(of: comparison, than: start)
    // Those that begin on another day are not tested, and have no figures that could be of a part of the year.
    let untested = comparison.untestedYears.filter { $0.begins == start }
    guard untested.isEmpty else {
      return "each from \(start.dayInProse) to the day that its column names\(others)"
    }
    let period =
      comparison.part.map { "each from \(start.dayInProse) to \($0.lastDayInProse)" }
      ?? "each from \(start.spanInProse)"
    return period + others
  }

  /// What is said of years that begin on another day; empty where all begin on the same.
  private static func otherYears(of comparison: Comparison, than start: YearStart) -> String {
    let others = comparison.years.filter { $0.begins != start }
    guard !others.isEmpty else { return "" }
    let spans = Set(others.map(\.begins)).sorted { $0.month < $1.month }.map { begins in
      let years = others.filter { $0.begins == begins }.map(\.description)
      return "\(years.inProse) \(years.count == 1 ? "is" : "are") from \(begins.spanInProse)"
    }
    return ", except that \(spans.inProse) and \(others.count == 1 ? "has" : "have") no figures that compare"
  }
}
