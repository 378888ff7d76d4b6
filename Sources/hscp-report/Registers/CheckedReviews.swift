import Loader
import Records
import SystemPackage

/// Reviews or recommendations without a register, such as a tracker, and what is wrong with them.
struct CheckedReviews {
  let name: String
  let files: RegisterFiles
  let profile: ProfileFile
  let reading: ReviewReading
  /// In the order of the tables, then those about texts that some document prints.
  let all: [Finding]

  /// Reads what is at `path`, which was found to be no register with referrals; `nil` if it is not this either.
  init?(at path: String, by options: ReadingOptions, insteadOf problem: Problem) throws(Problem) {
    let file = FilePath(path)
    guard problem.status == .input, let files = Self.files(at: file) else { return nil }
    self.files = files
    profile = try options.loadProfile(for: files)
    let reader = try RegisterReader(profile: profile.profile, keepsValues: options.showValues)
    guard let alone = try ReviewsAlone(at: file, by: reader) else { return nil }
    name = alone.name
    reading = alone.reading
    let publication = PublicationCheck(by: profile.profile, keepsValues: options.showValues)
    let assumed = try options.problem(with: profile, of: files, at: path)
    all =
      [assumed?.warning(at: Place(file: name))].compactMap(\.self) + reading.findings
      + publication.findings(inNamesOf: profile)
      + publication.findings(inTextsOf: reading.records, of: reading)
  }

  private static func files(at path: FilePath) -> RegisterFiles? {
    (try? RegisterFiles(at: path, holding: .reviews))
      ?? (try? RegisterFiles(at: path, holding: .recommendations))
  }

  var findings: Findings {
    var findings = Findings()
    findings.add(all)
    return findings
  }
}
