package import Aggregation
package import Records

/// The yearly report: a document made from published figures and the partnership's own words.
package struct YearlyReport: Sendable {
  package let document: Document
  /// Where the partnership's texts and the figures disagree.
  package let findings: Findings

  /// The report of `figures` in the words of `wording`; `comparison` compares the year with earlier ones, where there are
  /// any.
  ///
  /// Throws where the template cannot be filled.
  package init(
    _ figures: PublishedFigures, wording: Wording, comparison: Comparison? = nil, provenance: Provenance
  ) throws(Problem) {
    var builder = TableBuilder(figures)
    let common =
      YearlyReport.commonNotes(of: figures, yearNote: wording.yearNote)
      + (comparison.map(ComparisonWords.notesOnEarlierYears) ?? [])
    let tables = TableID.printed.compactMap { builder.table($0) }
    let charts = tables.compactMap(Chart.init(of:)) + [Chart(ofReferralsIn: comparison)].compactMap(\.self)
    let template = Template(text: wording.template ?? YearlyReport.defaultTemplate)
    var document = Document(
      title: figures.edition.titled("\(figures.partnership.group): yearly figures \(figures.year)"),
      partnership: figures.partnership,
      asAt: figures.asAt,
      edition: figures.edition.title,
      parts: [
        Document.Part(
          "yearly-report",
          try template.filled(
            with: Placeholders(
              figures, wording, charts: charts, earlierYears: comparison.map(ComparisonReport.sentences) ?? []
            )), hasNotes: true)
      ],
      tables: tables, charts: charts, notes: builder.notes + common, commonNotes: common.count,
      provenance: provenance)
    document.records = [comparison.flatMap(TestsTable.init)].compactMap { $0?.table }
    self.document = document
    self.findings = SectionCounts.findings(of: figures, wording)
  }

  /// The default template.
  package static var defaultTemplate: Wording.Text {
    Wording.Text(file: "yearly-report.md", embedded: PackageResources.yearly_report_md)
  }

  /// The notes on all figures of the year.
  static func commonNotes(of figures: PublishedFigures, yearNote: String?) -> [String] {
    [yearNote, LeftOutNote.text(rows: figures.leftOut), LimitsNote.text(for: figures)].compactMap(\.self)
  }
}

/// Checks the number of learning texts against the figures: two rapid reviews have two texts.
enum SectionCounts {
  static func findings(of figures: PublishedFigures, _ wording: Wording) -> Findings {
    var findings = Findings()
    // A practice review that follows a rapid review has a report of its own, and no text here.
    let keys = Set(figures.vocabulary.outcomes.filter { $0.kind == .further }.map(\.key))
    let further = figures[.furtherActions].rows.filter { keys.contains($0.category.key) }
      .reduce(0) { $0 + ($1.figure.count ?? 0) }
    let expected: [(LearningSection, Int?)] = [
      (.rapidReview, figures[.outcomes]["rapid-review"].map(\.count) ?? 0),
      (.localLearningEvent, figures[.outcomes]["local-learning-event"].map(\.count) ?? 0),
      (.furtherAction, further),
    ]
    for (section, count) in expected {
      let texts = wording.texts(section).count
      if let count, count != texts { findings.add(.sectionCount(section, texts, count, figures.year)) }
    }
    return findings
  }
}

extension Finding {
  fileprivate static func sectionCount(
    _ section: LearningSection, _ texts: Int, _ count: Int, _ year: ReportingYear
  ) -> Finding {
    Finding(
      .sectionCount, at: Place(file: "learning/\(year)"),
      found: texts == 1
        ? "there is 1 text \(section.rawValue)-N.md" : "there are \(texts) texts \(section.rawValue)-N.md",
      expected: "expected \(count), as the figures say",
      remedy: texts < count ? "write the missing ones" : "take out those that belong to another year")
  }
}
