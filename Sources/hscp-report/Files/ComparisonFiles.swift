import Aggregation
import Loader
import Records
import Reports
import Writers

/// The files of a comparison, before they are written.
struct ComparisonFiles {
  let comparison: Comparison
  let files: [OutputFile]
  /// The attack on the files as they are written; `nil` where no register hides anything.
  let attack: ComparisonAttack?
  /// Why there are no ees files; `nil` where there are, and in the board's edition, which never has any.
  let missingEES: OutputFormats.MissingEES?
  /// What looks like personal data in the texts that would be printed.
  let findings: Findings
  /// The years and the results of the tests, for standard output.
  let summary: String

  init(of inputs: ComparedInputs, in formats: OutputFormats, showingValues: Bool) throws {
    let comparison = try Comparison(inputs.years)
    // Of snapshots alone, only the partnership's name is known.
    var partnership = inputs.profile?.profile.partnership ?? Profile.Partnership()
    partnership.name = comparison.partnership
    let check = PublicationCheck(by: inputs.profile?.profile, keepsValues: showingValues)
    let templates = try OwnTemplates(
      chapter: "comparison.md", annex: "comparison-statistics.md", of: inputs.profile, by: check)
    let word = try formats.wordStyle(of: inputs.profile, by: check)
    var findings = Findings()
    findings.add(word?.findings ?? [])
    findings.add(inputs.personalData)
    findings.add(inputs.snapshots.flatMap { $0.findings(by: check) })
    findings.add(templates.findings)
    self.findings = findings
    let provenance = Provenance(
      profile: inputs.profile?.profile.source ?? Profile.builtInName,
      inputs: inputs.inputs + templates.inputs
    ).printed(in: comparison.edition)
    let document = try ComparisonReport(
      comparison, partnership: partnership, template: templates.chapter, annex: templates.annex,
      noteOnAreas: inputs.noteOnAreas, provenance: provenance
    ).document.showing(templates.pictures)
    self.comparison = comparison
    self.attack =
      inputs.hiding.isEmpty
      ? nil
      : ComparisonAttack(
        years: inputs.hiding, snapshots: inputs.snapshots.map(\.snapshot), profile: inputs.profile?.profile,
        document: document)
    let isWhole = comparison.parts.allSatisfy { $0 == nil }
    let others = comparison.years.map(\.begins).filter { $0 != .april }
    let ees =
      comparison.edition == .public && isWhole && others.isEmpty
      ? try EESFiles.files(of: document, in: inputs.profile?.profile.geography) : []
    self.files =
      OutputFile.files(
        of: document, named: "comparison", data: "comparison.csv",
        accent: inputs.profile?.profile.board.accent ?? .accent, word: word)
      + [OutputFile("figures.json", bytes: comparison.json(notes: document.notes, provenance: provenance))]
      + ees
    self.missingEES =
      comparison.edition == .board || !ees.isEmpty
      ? nil : others.last.map { .ownYear($0) } ?? (isWhole ? .noGeography : .partOfYear)
    self.summary = Self.summary(of: comparison, inputs)
  }

  private static func summary(of comparison: Comparison, _ inputs: ComparedInputs) -> String {
    let years = comparison.years.map(\.description).joined(separator: ", ")
    let sentences = ComparisonReport.sentences(of: comparison).map { "  \($0)\n" }.joined()
    let revised = comparison.listedRevisions.count
    let revisions =
      revised == 0 ? "" : "\(FindingsText.counted(revised, "figure")) revised since published.\n"
    let leftOut = FindingsText.counted(inputs.leftOut, "row")
    return
      "\(comparison.partnership)\n\(years); \(comparison.edition.rawValue) edition, as at \(comparison.asAt.inProse)\n"
      + sentences + revisions + inputs.remarks.joined()
      + "\(FindingsText.counted(inputs.warnings, "warning")), \(leftOut) left out.\n"
  }
}
