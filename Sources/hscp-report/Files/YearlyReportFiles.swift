import Aggregation
import Loader
import Records
import Reports
import SystemPackage
import Writers

/// The files of a yearly report, made from one set of published figures, before they are written.
struct YearlyReportFiles {
  /// The figures before anything of them was hidden.
  let figures: YearlyFigures
  let published: PublishedFigures
  let files: [OutputFile]
  /// The attack on the files as they are written; `nil` where nothing is hidden under a policy.
  let attack: EditionAttack?
  /// Why there are no ees files; `nil` where there are, and in the board's edition, which never has any.
  let missingEES: OutputFormats.MissingEES?
  /// The earlier years that are not compared, because they have too few referrals to be published.
  let yearsTooSmall: [ReportingYear]
  /// Personal data in the texts, and where the texts disagree with the figures.
  let findings: Findings

  init(
    of register: CountedRegister, in year: ReportingYear, as edition: Edition, asAt: Day?,
    beside earlier: [SnapshotFile], knowing known: [Publication] = [], word: WordStyle?
  ) throws {
    let profile = register.profile
    let day = asAt ?? year.last
    let figures = try YearlyFigures(
      of: register.tally, in: year, asAt: year.counted(asAt: day), beside: .published,
      among: profile.profile.population[year], reviews: register.reviews, recommendationsAsAt: day)
    let published = try PublishedFigures(figures, by: profile.profile, for: edition, beside: known)
    let texts = try WordingFiles(
      for: year, profile: profile, register: register.files, by: register.publication)
    let earlierYears = try EarlierYears(
      of: register, before: year, asAt: figures.asAt, as: edition, published: earlier,
      knowing: known)
    // The names of numbered files would tell how many there are; where their number is published, one text does not stand for all.
    let hidesNumber = Wording.hidesNumber(ofLearningIn: published)
    let texted = texts.inputs.filter {
      !(hidesNumber
        ? LearningSection.isNumbered(file: $0.name) : $0.name == "\(LearningSection.learning.rawValue).md")
    }
    let inputs = register.inputs + texted + earlierYears.inputs
    let provenance = Provenance(profile: profile.profile.source, inputs: inputs).printed(in: edition)
    let report = try YearlyReport(
      published, wording: texts.wording, chapter: profile.profile.wording.chapter,
      comparison: try earlierYears.comparison(with: published, hasDays: figures.hasDays),
      // What a test says of counts that are not published would say something of these counts.
      agencies: published.suppression == nil ? earlierYears.agencyPattern(of: figures) : nil,
      noteOnAreas: try register.noteOnNoArea(in: [year]), provenance: provenance)
    self.yearsTooSmall = earlierYears.tooSmall
    let document = report.document.showing(texts.pictures)
    let snapshot = Snapshot(
      published, notes: document.notes, yearNote: texts.wording.yearNote, provenance: provenance)
    self.figures = figures
    self.published = published
    attack =
      published.suppression == nil
      ? nil
      : EditionAttack(
        published: published, figures: figures, profile: profile.profile, document: document, known: known)
    let isOver = figures.asAt >= year.last
    // The layout of ees files cannot say that the board's figures are not for publication, nor that a year is not over.
    let begins = year.begins
    let ees =
      edition == .public && isOver && begins == .april
      ? try EESFiles.files(of: document, in: profile.profile.geography) : []
    self.missingEES =
      edition == .board || !ees.isEmpty
      ? nil : begins != .april ? .ownYear(begins) : isOver ? .noGeography : .runningYear(year)
    self.files =
      OutputFile.files(of: document, named: "yearly-report", accent: profile.profile.board.accent, word: word)
      + [OutputFile("figures.json", bytes: snapshot.json)] + ees
    var findings = texts.findings
    if published.suppression != nil {
      findings.add(HiddenNumbers(of: published, knowing: figures).findings(in: texts.wording))
    }
    findings.add(word?.findings ?? [])
    findings.add(register.personalDataInNames)
    findings.add(earlierYears.findings)
    findings.merge(report.findings)
    self.findings = findings
  }
}
