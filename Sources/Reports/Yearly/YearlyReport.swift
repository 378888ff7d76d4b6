package import Aggregation
package import Records

/// The yearly report: a document made from published figures and the partnership's own words.
///
/// Its chapter is what a partnership publishes as it stands. Its annex has every table with its notes, and the tests.
package struct YearlyReport: Sendable {
  package let document: Document
  /// Where the partnership's texts and the figures disagree, and what its own template leaves out.
  package let findings: Findings

  /// The report of `figures` in the words of `wording`; `comparison` compares the year with earlier ones, where there are
  /// any, and `agencies` says whether its agencies are like theirs. The chapter also has the tables `chapter`. Figures of one
  /// area have a note on the others.
  ///
  /// Throws where a template cannot be filled.
  package init(
    _ figures: PublishedFigures, wording: Wording, chapter: [TableID] = [], comparison: Comparison? = nil,
    agencies: AgencyPattern? = nil, noteOnAreas: String? = nil, provenance: Provenance
  ) throws(Problem) {
    var findings = SectionCounts.findings(of: figures, wording)
    let hidesNumber = Wording.hidesNumber(ofLearningIn: figures)
    let wording = hidesNumber ? wording.withoutNumbersOfLearning : wording
    let isTogether = hidesNumber && !wording.texts(.rapidReview).isEmpty
    let common =
      YearlyReport.commonNotes(of: figures, yearNote: wording.yearNote, onAreas: noteOnAreas)
      + (isTogether ? [SuppressionNote.onLearning] : [])
      + (comparison.map(ComparisonWords.notesOnEarlierYears) ?? [])
    var builder = TableBuilder(figures, after: common)
    let tables = figures.vocabulary.printedTables.compactMap { builder.table($0) }
    let charts = tables.compactMap(Chart.init(of:)) + [Chart(ofReferralsIn: comparison)].compactMap(\.self)
    let tests = comparison.flatMap(TestsTable.init)?.table
    let placeholders = Placeholders(
      figures, wording, tables: tables, charts: charts,
      earlierYears: comparison.map(ComparisonReport.sentences) ?? [],
      inShort: comparison.map { EarlierYearsWords(of: $0, agencies: agencies).sentences } ?? [], tests: tests,
      chapter: chapter)
    let template = Template(text: wording.template ?? YearlyReport.defaultTemplate)
    let annex = Template(text: wording.annexTemplate ?? YearlyReport.defaultAnnexTemplate)
    var document = Document(
      title: figures.edition.titled("\(figures.partnership.group): yearly figures \(figures.year)"),
      partnership: figures.partnership, asAt: figures.asAt, edition: figures.edition.title,
      parts: [
        Document.Part(
          chapter: "yearly-report", try template.filled(with: placeholders), tables: tables),
        Document.Part(annex: "statistics", try annex.filled(with: placeholders), notes: common.count),
      ],
      tables: tables, charts: charts, notes: builder.notes, commonNotes: common.count,
      provenance: provenance)
    document.years = figures.year.begins
    document.records = [tests].compactMap(\.self)
    self.document = document
    for finding in OwnTemplate.findings(in: document, wording) { findings.add(finding) }
    self.findings = findings
  }

  /// The default template of the chapter.
  package static var defaultTemplate: Wording.Text {
    Wording.Text(file: "yearly-report.md", embedded: PackageResources.yearly_report_md)
  }

  /// The default template of the annex.
  package static var defaultAnnexTemplate: Wording.Text {
    Wording.Text(file: "statistics.md", embedded: PackageResources.statistics_md)
  }

  /// The notes on all figures of the year.
  static func commonNotes(
    of figures: PublishedFigures, yearNote: String?, onAreas: String? = nil
  ) -> [String] {
    [
      yearNote, onAreas, LeftOutNote.text(rows: figures.leftOut, isHidden: figures.hidesLeftOut),
      LimitsNote.text(for: figures),
    ].compactMap(\.self)
      + SuppressionNote.texts(for: figures)
  }
}

/// Checks the number of learning texts against the figures: two rapid reviews have two texts.
enum SectionCounts {
  static func findings(of figures: PublishedFigures, _ wording: Wording) -> Findings {
    var findings = Findings()
    // A practice review that follows a rapid review has a report of its own, and no text here.
    let keys = Set(figures.vocabulary.outcomes.filter { $0.kind == .further }.map(\.key))
    let actions = figures[.furtherActions].rows.filter { keys.contains($0.category.key) }.map(\.figure.count)
    let further = actions.contains(nil) ? nil : actions.reduce(0) { $0 + ($1 ?? 0) }
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

/// Checks that a partnership's own template, which may be older than the parts of a report, has all of them.
enum OwnTemplate {
  static func findings(in document: Document, _ wording: Wording) -> [Finding] {
    guard let template = wording.template, let chapter = document.parts.first else { return [] }
    let missing = wording.ownTexts.filter { own in
      !chapter.blocks.contains(.prose(Placeholders.markdown(of: own)))
    }
    let annex = wording.annexTemplate == nil ? [Finding.annexBeside(template)] : []
    return annex + missing.map { Finding.notPlaced($0, in: template) }
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

  fileprivate static func annexBeside(_ template: Wording.Text) -> Finding {
    Finding(
      .annexBeside, at: Place(file: template.file),
      found: "statistics.md, the annex with every table and note, is written beside this template's report")
  }

  fileprivate static func notPlaced(_ own: Wording.OwnText, in template: Wording.Text) -> Finding {
    let place = Placeholders.name(of: own.section.place)
    return Finding(
      .sectionNotPlaced, at: Place(file: template.file), found: "no line of it has {{\(place)}}",
      expected: "expected a line for \(own.text.file), the section \"\(own.section.title)\"",
      remedy: "add the line {{\(place)}}")
  }
}
