import Aggregation
import Loader
import Records
import Reports
import SystemPackage
import Writers

/// The files of a yearly report, made from one set of published figures, before they are written.
struct YearlyReportFiles {
  let published: PublishedFigures
  let files: [OutputFile]
  /// Why there are no ees files; `nil` where there are, and in the board's edition, which never has any.
  let missingEES: OutputFormats.MissingEES?
  /// Personal data in the texts, and where the texts disagree with the figures.
  let findings: Findings

  init(
    of register: CountedRegister, in year: ReportingYear, as edition: Edition, asAt: Day?,
    beside earlier: [SnapshotFile]
  ) throws {
    let profile = register.profile
    let day = asAt ?? year.last
    let figures = try YearlyFigures(
      of: register.tally, in: year, asAt: year.counted(asAt: day), beside: .published,
      among: profile.profile.population[year], reviews: register.reviews, recommendationsAsAt: day)
    let published = try PublishedFigures(figures, by: profile.profile, for: edition)
    let texts = try WordingFiles(
      for: year, profile: profile, register: register.files, by: register.publication)
    let earlierYears = try EarlierYears(
      of: register, before: year, asAt: figures.asAt, as: edition, published: earlier)
    let inputs = register.inputs + texts.inputs + earlierYears.inputs
    let provenance = Provenance(profile: profile.profile.source, inputs: inputs).printed(in: edition)
    let report = try YearlyReport(
      published, wording: texts.wording, chapter: profile.profile.wording.chapter,
      comparison: try earlierYears.comparison(with: published, hasDays: figures.hasDays),
      agencies: earlierYears.agencyPattern(of: figures), provenance: provenance)
    let document = report.document
    let snapshot = Snapshot(
      published, notes: document.notes, yearNote: texts.wording.yearNote, provenance: provenance)
    self.published = published
    let isOver = figures.asAt >= year.last
    // The layout of ees files cannot say that the board's figures are not for publication, nor that a year is not over.
    let ees =
      edition == .public && isOver ? try EESFiles.files(of: document, in: profile.profile.geography) : []
    self.missingEES =
      edition == .board || !ees.isEmpty ? nil : isOver ? .noGeography : .runningYear(year)
    self.files =
      OutputFile.files(of: document, named: "yearly-report", accent: profile.profile.board.accent)
      + [OutputFile("figures.json", bytes: snapshot.json)] + ees
    var findings = texts.findings
    findings.add(register.personalDataInNames)
    findings.add(earlierYears.findings)
    findings.merge(report.findings)
    self.findings = findings
  }
}

extension OutputFile {
  /// The prose of a document: a file for each part, and a page of all of them under the name of the first.
  static func texts(of document: Document) -> [OutputFile] {
    document.parts.map { part in
      OutputFile("\(part.name).md", text: MarkdownDocument.text(of: part, in: document))
    }
      + document.parts.prefix(1).map { first in
        OutputFile("\(first.name).html", text: HTMLDocument.text(of: document))
      }
  }

  /// The files that every document has: the prose with its charts, the workbook, the data and their metadata.
  static func files(
    of document: Document, named name: String, data: String = "figures.csv", accent: Colour = .accent
  ) -> [OutputFile] {
    texts(of: document) + [
      OutputFile("\(name).xlsx", of: DocumentWorkbook(document, accent: accent)),
      OutputFile(data, bytes: TidyCSV.bytes(of: document)),
      OutputFile("\(data)-metadata.json", bytes: CSVMetadata.bytes(for: document, describing: data)),
    ] + charts(of: document)
  }
}
