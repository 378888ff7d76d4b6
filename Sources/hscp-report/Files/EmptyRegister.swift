import Aggregation
import Loader
import Records
import Reports
import SystemPackage
import Writers

/// The files from which a partnership starts: an empty register, its profile, and where its words go.
struct EmptyRegister {
  let files: [OutputFile]

  /// The files by `profile`, with a learning folder for `year`.
  init(by profile: ProfileFile, for year: ReportingYear) throws {
    let own = profile.profile
    let headers = RegisterSheet.allCases.map { sheet in
      (
        sheet: sheet,
        columns: sheet.columns.map { (EmptyRegister.header($0.header, of: sheet, in: own), $0.holdsDays) }
      )
    }
    let workbook = RegisterWorkbook(
      title: "Referral register", created: year.first,
      sheets: headers.map { sheet, columns in
        .init(sheet.rawValue, columns: columns.map { .init($0, holdsDays: $1) })
      })
    let clocks = ClockRules(calendar: BankHolidays.workingCalendar, startDay: own.clocks.startDay)
    let tally = Tally(vocabulary: own.vocabulary, clocks: clocks)
    let nothing = try YearlyFigures(of: tally, in: year, asAt: year.last, beside: .published)
    // Names are the same in both editions, and the board's knows no policy that cannot be followed yet.
    let figures = try PublishedFigures(nothing, by: own, for: .board)
    let defaults =
      [RegionalReport.defaultTemplate] + ResponseDocument.defaultTemplates + [ResponseIndex.defaultTemplate]
    let profileText = try profile.textForCopy()
    let templates =
      [try profile.ownTemplate() ?? YearlyReport.defaultTemplate]
      + (try defaults.map { try WordingFiles.template(named: $0.file, of: profile)?.text ?? $0 })
    files =
      headers.map { OutputFile($0.fileName, bytes: HeaderCSV.bytes(of: $1.map(\.0))) }
      + [
        OutputFile("register.xlsx", of: workbook),
        OutputFile("profile.toml", text: profileText),
        OutputFile("placeholders.md", text: PlaceholderList.markdown(for: figures)),
      ]
      + templates.map { OutputFile("\(ProfileFile.templatesBeside)/\($0.file)", text: $0.markdown) }
      + LearningGuidance.files.map { EmptyRegister.file("\(year)", $0) }
      + [EmptyRegister.file(LearningNote.responsesFolder, .responsesNote)]
  }

  private static func file(_ folder: String, _ guidance: LearningGuidance) -> OutputFile {
    OutputFile("\(ProfileFile.learningBeside)/\(folder)/\(guidance.name)", text: guidance.text)
  }

  /// The profile's own header for a column of a sheet, where it has one.
  private static func header(_ header: String, of sheet: RegisterSheet, in profile: Profile) -> String {
    let own =
      switch sheet {
      case .referrals: RegisterColumn(rawValue: header).flatMap { profile.columns.referrals[$0] }
      case .reviews: ReviewColumn(rawValue: header).flatMap { profile.columns.reviews[$0] }
      case .recommendations:
        RecommendationColumn(rawValue: header).flatMap { profile.columns.recommendations[$0] }
      }
    return own?.first ?? header
  }
}
