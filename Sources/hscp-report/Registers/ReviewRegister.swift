import Loader
import Records
import SystemPackage

/// The reviews and recommendations of a register, whose referrals are not read.
struct ReviewRegister {
  /// As the user wrote it.
  let path: String
  let files: RegisterFiles
  let profile: ProfileFile
  /// As they were on ``asAt``, without the rows in error.
  let records: ReviewRecords
  /// The two tables as they were read.
  let reading: ReviewReading
  /// Looks for personal data in texts that would be published.
  let publication: PublicationCheck
  /// The day that was asked for, otherwise the current one: what is overdue is so when the responses are made.
  let asAt: Day
  /// Whether ``asAt`` is the current day, because none was asked for.
  let isToday: Bool
  /// The findings in reviews and recommendations.
  let findings: Findings
  /// The files of reviews and recommendations, and that of the profile.
  let inputs: [Provenance.Input]

  /// Reads the register at `path`, which need not have referrals.
  ///
  /// `onFindings` is called with what was found, and may stop the run. Throws where there are no reviews, or none had begun
  /// on the day.
  init(
    at path: String, by options: ReadingOptions, onFindings: (Findings) throws(Problem) -> Void
  ) throws {
    let files = try RegisterFiles(at: FilePath(path), holding: .reviews)
    let profile = try options.loadProfile(for: files)
    let reader = try RegisterReader(profile: profile.profile, keepsValues: options.showValues)
    ProgressLine.show("Reading the reviews")
    let reading = try files.reviews(beside: nil, by: reader)
    guard !reading.records.reviews.isEmpty || reading.leftOut > 0 else { throw Problem.noReviews(at: path) }
    if let problem = try options.problem(with: profile, of: files, at: path) { throw problem }
    var findings = Findings()
    findings.add(reading.findings + files.unusedFiles)
    try onFindings(findings)
    let asAt = options.asAt ?? .today
    self.path = path
    self.files = files
    self.profile = profile
    self.findings = findings
    self.inputs = reading.inputs + [profile.input].compactMap(\.self)
    self.asAt = asAt
    self.isToday = options.asAt == nil
    self.reading = reading
    self.publication = PublicationCheck(by: profile.profile, keepsValues: options.showValues)
    self.records = reading.records.known(on: asAt)
    guard !records.reviews.isEmpty else { throw Problem.noReviews(at: path, by: asAt) }
  }

  /// All reviews and recommendations, including those that began after ``asAt``.
  var allRecords: ReviewRecords { reading.records }

  /// The review that `key` names, or all.
  func reviews(named key: String?) throws(Problem) -> [Review] {
    guard let key else { return records.reviews }
    guard let review = records.review(named: key) else { throw .noSuchReview(key, in: self) }
    return [review]
  }
}

extension Problem {
  fileprivate static func noReviews(at path: String) -> Problem {
    Problem(
      .noReviews, at: path, found: "there are no reviews in this register",
      expected:
        "expected reviews.csv in its folder, or a sheet Reviews in its workbook, with a row for each",
      remedy: "add them, or name the folder that holds them"
    )
  }

  fileprivate static func noReviews(at path: String, by day: Day) -> Problem {
    Problem(
      .noReviews, at: path, found: "no review in this register began by \(day.inProse)",
      expected: "expected at least one", remedy: "name a later day with --as-at"
    )
  }

  fileprivate static func noSuchReview(_ key: String, in register: ReviewRegister) -> Problem {
    let keys = register.records.reviews.map(\.id)
    let near = Suggestion.nearest(to: key, among: keys).map { "did you mean \"\($0)\"?" }
    return Problem(
      .noSuchReview, at: register.path, found: "no review is called \"\(key)\"",
      expected: "expected one of \(keys.joined(separator: ", "))",
      remedy: near ?? "name one of these, or leave out --review for all of them"
    )
  }
}
