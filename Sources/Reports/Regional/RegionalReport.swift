package import Aggregation
package import Records

/// The regional report: the published figures of several partnerships together, as a document.
package struct RegionalReport: Sendable {
  package let document: Document

  /// The document of `combination`, in the words of `template`, or of the one that the program brings.
  ///
  /// Throws where the template asks for something that does not exist.
  package init(
    _ combination: Combination, template: Wording.Text? = nil, provenance: Provenance
  ) throws(TemplateError) {
    let figures = combination.figures
    var setting = RegionalTables(of: combination, common: RegionalNotes.common(of: combination))
    let tables = TableID.printed.compactMap { setting.table($0) }
    let board = figures.edition == .board
    let name = figures.partnership.name
    let charts = tables.compactMap(Chart.init(of:))
    let placeholders = Placeholders(figures, Wording(), charts: charts)
      .adding(.regional(named: name, of: RegionalNotes.lines(of: combination)))
    var document = Document(
      title: "\(name): regional figures \(figures.year)\(board ? ", board edition" : "")",
      partnership: figures.partnership, asAt: figures.asAt,
      edition: board ? "Board edition" : "Public edition",
      blocks: try Template(text: template ?? RegionalReport.defaultTemplate).filled(with: placeholders),
      tables: tables, charts: charts, notes: setting.notes, commonNotes: setting.common,
      provenance: provenance)
    document.closingNotes = setting.closingNotes
    self.document = document
  }

  /// The template that the program brings.
  package static var defaultTemplate: Wording.Text {
    Wording.Text(
      file: "regional.md", markdown: String(decoding: PackageResources.regional_md, as: UTF8.self))
  }
}
