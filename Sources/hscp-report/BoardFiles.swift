import Aggregation
import Loader
import Records
import Reports
import Writers

/// The board's workbook of a year, not written yet.
struct BoardFiles {
  private let published: PublishedFigures
  private let document: Document

  /// The workbook of `year` as at a day, or else as at the last one that the register knows of.
  init(of register: CountedRegister, in year: ReportingYear, asAt: Day?, withListing: Bool) throws {
    let profile = register.profile.profile
    let day = try asAt ?? register.lastDay() ?? year.last
    let figures = try YearlyFigures(
      of: register.tally, in: year, asAt: day, beside: .published, among: profile.population[year],
      reviews: register.reviews)
    published = try PublishedFigures(figures, by: profile, for: .board)
    let note = try WordingFiles.yearNote(of: year, profile: register.profile, register: register.files)
    let earlierYears = try EarlierYears(of: register, before: year, as: .board, published: [])
    let inputs = register.inputs(for: .board) + [note?.input].compactMap(\.self) + earlierYears.inputs
    let tracker =
      register.reviews.recommendations.isEmpty
      ? []
      : [
        RecommendationTracker(register.reviews, by: profile.vocabulary, asAt: day).recommendations(
          id: "tracker")
      ]
    let listing =
      withListing
      ? [
        try register.listing(of: year, whole: published).table(withReferences: profile.board.listsReferences)
      ] : []
    document =
      BoardReport(
        published, yearNote: note?.text, comparison: try earlierYears.comparison(with: published),
        records: tracker + listing, marking: profile.board.marking,
        provenance: Provenance(profile: profile.source, inputs: inputs)
      ).document
  }

  var files: [OutputFile] {
    let workbook = DocumentWorkbook(document, withCharts: true)
    return [OutputFile("board.xlsx", write: workbook.write(to:), verify: workbook.verify(at:))]
  }

  /// Whose figures, which year, and the headline.
  func summary(of register: CountedRegister, chosen: ChosenYear) -> String {
    ReportSummary.heading(of: published, register: register, chosen: chosen)
      + ReportSummary.headline(of: published, before: nil)
      + ReportSummary.closing(of: published, warnings: register.findings.count(.warning))
  }
}

extension CountedRegister {
  /// The referrals of a year, one by one; the register is read again for them.
  ///
  /// Throws where they are not as many as its figures count.
  fileprivate func listing(
    of year: ReportingYear, whole published: PublishedFigures
  ) throws -> ReferralListing {
    var listing = ReferralListing(of: year, by: tally.vocabulary, asAt: asAt)
    try read(into: &listing)
    guard published[.headline][HeadlineRow.referrals.rawValue] == .count(listing.count) else {
      throw Stop(
        .defect, "hscp-report: the listing has \(listing.count) referrals, and the figures have others")
    }
    return listing
  }
}
