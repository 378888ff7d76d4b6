package import Aggregation
package import Records

/// The yearly report: published figures and the partnership's own words become a document.
package struct YearlyReport: Sendable {
  package let document: Document
  /// What the partnership's texts and the figures disagree about.
  package let findings: Findings

  /// The report of `figures` in the words of `wording`; `comparison` holds the year beside earlier ones, where there
  /// are any.
  ///
  /// Throws where the template asks for something that does not exist.
  package init(
    _ figures: PublishedFigures, wording: Wording, comparison: Comparison? = nil, provenance: Provenance
  ) throws(TemplateError) {
    var setting = TableSetting(
      figures, common: YearlyReport.commonNotes(of: figures, yearNote: wording.yearNote),
      earlierYears: comparison.map(ComparisonWords.explained) ?? [])
    let tables = TableID.printed.compactMap { setting.table($0) }
    let charts = tables.compactMap(Chart.init(of:)) + [Chart(ofReferralsIn: comparison)].compactMap(\.self)
    let template = Template(text: wording.template ?? YearlyReport.defaultTemplate)
    var document = Document(
      title: YearlyReport.title(of: figures), partnership: figures.partnership,
      asAt: figures.asAt,
      edition: figures.edition == .public ? "Public edition" : "Board edition",
      blocks: try template.filled(
        with: Placeholders(
          figures, wording, charts: charts, earlierYears: comparison.map(ComparisonReport.sentences) ?? [])),
      tables: tables, charts: charts,
      notes: setting.notes,
      commonNotes: setting.common.count, provenance: provenance)
    document.closingNotes = setting.closingNotes
    self.document = document
    self.findings = SectionCounts.findings(of: figures, wording)
  }

  /// The title of data and workbook; that of the board's edition cannot be taken for the public one.
  private static func title(of figures: PublishedFigures) -> String {
    let title = "\(figures.partnership.group): yearly figures \(figures.year)"
    return figures.edition == .board ? "\(title), board edition" : title
  }

  /// The template that the program brings.
  package static var defaultTemplate: Wording.Text {
    Wording.Text(
      file: "yearly-report.md", markdown: String(decoding: PackageResources.yearly_report_md, as: UTF8.self))
  }

  /// What every table must say about where it comes from.
  static func commonNotes(of figures: PublishedFigures, yearNote: String?) -> [String] {
    [yearNote, LeftOutNote.text(rows: figures.leftOut)].compactMap(\.self)
  }
}
