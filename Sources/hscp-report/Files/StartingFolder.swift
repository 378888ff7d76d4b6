import Aggregation
import Loader
import Records
import Reports
import Writers

/// The folder from which a partnership starts: its profile, the places for its own words and, where it has none, an empty
/// register.
struct StartingFolder {
  let files: [OutputFile]
  private let year: ReportingYear

  /// The files by `profile`, with a learning folder for `year` and an empty register unless there is one elsewhere.
  init(by profile: ProfileFile, for year: ReportingYear, withRegister: Bool = true) throws {
    self.year = year
    let profileText = try profile.textForCopy()
    let placeholders = try StartingFolder.placeholders(by: profile.profile, for: year)
    files =
      (withRegister ? StartingFolder.registers(by: profile.profile, for: year) : [])
      + [OutputFile("profile.toml", text: profileText), OutputFile("placeholders.md", text: placeholders)]
      + (try StartingFolder.templates(by: profile))
      + [try StartingFolder.reference(by: profile)]
      + LearningGuidance.files.map { StartingFolder.file($0, in: "\(year)") }
      + [StartingFolder.file(.responsesNote, in: LearningNote.responsesFolder)]
  }

  /// What `init` says about the files, once they are in `folder`, and what to do next.
  func summary(in folder: String) -> String {
    """
    Made \(folder), with an empty register in it:
      referrals.csv       the register; also reviews.csv, recommendations.csv
      register.xlsx       the same as a workbook: fill in one or the other
      profile.toml        names, agencies, outcomes, features: make them yours
    \(list)Fill in a referral. Then "hscp-report check \(folder)" says what is wrong with it,
    and "hscp-report report \(folder)" makes the report.

    """
  }

  /// What is in the folder besides a profile and a register.
  var list: String {
    """
      templates/          the sentences of the report, and its styles for Word
      learning/\(year)/   what people write, a file for each part of the report
      learning/responses/ a note on the answers to recommendations
      placeholders.md     what a template can use

    """
  }

  /// The three tables as CSV files, headers without rows, and the same as a workbook to fill in.
  private static func registers(by profile: Profile, for year: ReportingYear) -> [OutputFile] {
    let tables = RegisterSheet.allCases.map { sheet in
      (
        sheet: sheet,
        headers: sheet.columns.map { header($0.header, of: sheet, in: profile) }
          + (sheet == .referrals ? profile.vocabulary.breakdowns.compactMap(\.columns.first) : [])
      )
    }
    let workbook = RegisterFormWorkbook(RegisterForm(by: profile, for: year), created: year.first)
    return tables.map { OutputFile($0.fileName, bytes: HeaderCSV.bytes(of: $1)) }
      + [OutputFile("register.xlsx", of: workbook)]
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

  /// The list of placeholders, which are the same whatever the figures.
  private static func placeholders(by profile: Profile, for year: ReportingYear) throws -> String {
    let nothing = try PublishedFigures(ofNothingBy: profile, in: year)
    try TakenNames.check(nothing, of: profile.source)
    return PlaceholderList.markdown(for: nothing)
  }

  /// The templates that come with the program, one for each document.
  private static let defaultTemplates =
    [
      YearlyReport.defaultTemplate, YearlyReport.defaultAnnexTemplate, ComparisonReport.defaultTemplate,
      ComparisonReport.defaultAnnexTemplate, RegionalReport.defaultTemplate,
      RegionalReport.defaultAnnexTemplate,
    ] + ResponseDocument.defaultTemplates + [ResponseIndex.defaultTemplate]

  /// A template for each document, those of the profile where it has its own, and their pictures.
  private static func templates(by profile: ProfileFile) throws -> [OutputFile] {
    let check = PublicationCheck(by: profile.profile)
    var pictures = TextPictures()
    var files: [OutputFile] = []
    for template in defaultTemplates {
      // That of the report must be there where a profile has its own templates.
      let own =
        template == YearlyReport.defaultTemplate
        ? try profile.ownTemplate() : try WordingFiles.template(named: template.file, of: profile)?.text
      _ = try TemplateFile(named: template.file, of: profile, showing: &pictures, by: check)
      let text = own?.markdown ?? template.markdown
      files.append(OutputFile("\(ProfileFile.templatesBeside)/\(template.file)", text: text))
    }
    return files
      + pictures.pictures.map { picture in
        OutputFile(
          "\(ProfileFile.templatesBeside)/\(picture.path.split(separator: "/").last ?? "")",
          bytes: picture.bytes)
      }
  }

  /// The styles of documents for Word, the profile's own where it has them.
  private static func reference(by profile: ProfileFile) throws -> OutputFile {
    let name = "\(ProfileFile.templatesBeside)/\(ReferenceDocument.name)"
    let own = try ReferenceFile(
      named: ReferenceDocument.name, of: profile, by: PublicationCheck(by: profile.profile))
    if let own { return OutputFile(name, bytes: own.bytes) }
    return OutputFile(name, of: ReferenceDocument(accent: profile.profile.board.accent))
  }

  private static func file(_ guidance: LearningGuidance, in folder: String) -> OutputFile {
    OutputFile("\(ProfileFile.learningBeside)/\(folder)/\(guidance.name)", text: guidance.text)
  }
}
