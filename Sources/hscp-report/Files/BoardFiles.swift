import Aggregation
import Loader
import Records
import Reports
import Writers

/// The board's workbook of a year, before it is written.
struct BoardFiles {
  private let published: PublishedFigures
  private let document: Document
  private let accent: Colour
  /// What looks like personal data in the texts that would be printed.
  let findings: Findings

  /// Whether recommendations are judged on the current day, because no other was asked for.
  private let isToday: Bool

  /// The workbook of `year` as at a day; without one, as at the last day in the register.
  ///
  /// A year that is over is counted on its own last day, as in every report. Recommendations are judged on the day that was
  /// asked for, otherwise on the current one: what is overdue is so when the board meets.
  init(of register: CountedRegister, _ rows: BoardRows, in year: ReportingYear, asAt: Day?) throws {
    isToday = asAt == nil
    let judged = asAt ?? .today
    let profile = register.profile.profile
    accent = profile.board.accent
    let day = asAt ?? [rows.lastDay.day, register.reviews.lastDay].compactMap(\.self).max() ?? year.last
    // Without a day, the tally counts by the names of the year's last day.
    let isRunning = asAt == nil && day < year.last
    let figures = try YearlyFigures(
      of: isRunning ? register.tally(asAt: day) : register.tally, in: year, asAt: year.counted(asAt: day),
      beside: .published,
      among: profile.population[year], reviews: register.reviews, recommendationsAsAt: judged)
    published = try PublishedFigures(figures, by: profile, for: .board)
    let note = try LearningNote(
      of: year, profile: register.profile, register: register.files, by: register.publication)
    let responsesNote =
      register.reviews.recommendations.isEmpty
      ? nil
      : try LearningNote(onResponsesOf: register.files, profile: register.profile, by: register.publication)
    let earlierYears = try EarlierYears(
      of: register, before: year, asAt: figures.asAt, as: .board, published: [])
    let inputs =
      register.inputs + [note.input, responsesNote?.input].compactMap(\.self) + earlierYears.inputs
    let tracker = RecommendationTracker(
      register.reviews.withOwedResponses(on: figures.asAt, by: profile.vocabulary),
      by: profile.vocabulary, asAt: judged)
    var records: [RecordTable] = []
    if rows.withListing {
      let listing = try BoardFiles.checked(rows.listing, against: published)
      records.append(listing.table(withReferences: profile.board.listsReferences))
    }
    var findings = Findings()
    findings.add(register.personalDataInTexts + note.findings + (responsesNote?.findings ?? []))
    findings.add(earlierYears.findings + rows.personalData)
    self.findings = findings
    document =
      BoardReport(
        published, yearNote: note.text,
        comparison: try earlierYears.comparison(with: published, hasDays: figures.hasDays),
        tracker: tracker.isEmpty ? nil : tracker, responsesNote: responsesNote?.text,
        noteOnAreas: try register.noteOnNoArea(in: [year]), records: records,
        marking: profile.board.marking,
        provenance: Provenance(profile: profile.source, inputs: inputs)
      ).document
  }

  var files: [OutputFile] {
    [OutputFile("board.xlsx", of: DocumentWorkbook(document, accent: accent))]
  }

  /// Whose figures, which year, and the headline, for standard output.
  func summary(of register: CountedRegister, chosen: ChosenYear) -> String {
    ReportSummary.heading(
      of: published, register: register, chosen: chosen, recommendationsAsAt: document.recommendationsAsAt,
      isToday: isToday)
      + ReportSummary.headline(of: published, before: nil)
      + ReportSummary.closing(of: published, warnings: register.findings.count(.warning))
  }

  /// The listing; throws where its number of referrals is not that of the figures.
  private static func checked(
    _ listing: ReferralListing?, against published: PublishedFigures
  ) throws(Problem) -> ReferralListing {
    guard let listing, published[.headline][HeadlineRow.referrals.rawValue] == .count(listing.count) else {
      let count = listing?.count ?? 0
      throw Problem(
        .totalsDisagree, at: "listing", found: "it has \(count) referrals, the figures have another number")
    }
    return listing
  }
}
