import Loader
import Records
import SystemPackage

/// The reviews and recommendations of a register; of its referrals, only the last day is read.
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
  /// The day that was asked for, otherwise the last one in the register.
  let asAt: Day
  /// The findings in reviews and recommendations.
  let findings: Findings
  /// The files of reviews and recommendations, and that of the profile.
  let inputs: [Provenance.Input]
  /// The file of the referrals, if their last day was read and ``inputs`` does not have the file.
  let dating: Provenance.Input?

  /// Reads the register at `path`, which need not have referrals.
  ///
  /// `onFindings` is called with what was found, and may stop the run. Throws where there are no reviews, or none had begun
  /// on the day that was asked for, and where no day was asked for and the register has none.
  init(
    at path: String, by options: ReadingOptions, onFindings: (Findings) throws(Problem) -> Void
  ) throws {
    let files = try RegisterFiles(at: FilePath(path), holding: .reviews)
    let profile = try options.loadProfile(for: files)
    let reader = try RegisterReader(profile: profile.profile, keepsValues: options.showValues)
    let reading = try files.reviews(beside: nil, by: reader)
    guard !reading.records.reviews.isEmpty || reading.leftOut > 0 else { throw Problem.noReviews(at: path) }
    var findings = Findings()
    findings.add(reading.findings + files.unusedFiles)
    try onFindings(findings)
    let referrals = options.asAt == nil ? try ReviewRegister.lastDay(in: files, by: reader) : nil
    guard let asAt = options.asAt ?? [referrals?.day, reading.records.lastDay].compactMap(\.self).max() else {
      throw Problem.noDates(at: path)
    }
    self.path = path
    self.files = files
    self.profile = profile
    self.findings = findings
    self.inputs = reading.inputs + [profile.input].compactMap(\.self)
    self.dating = reading.inputs.contains { $0.name == referrals?.input.name } ? nil : referrals?.input
    self.asAt = asAt
    self.reading = reading
    self.publication = PublicationCheck(by: profile.profile, keepsValues: options.showValues)
    self.records = reading.records.known(on: asAt)
    guard !records.reviews.isEmpty else { throw Problem.noReviews(at: path, by: asAt) }
  }

  /// All reviews and recommendations, including those that began after ``asAt``.
  var allRecords: ReviewRecords { reading.records }

  /// The last day in the referrals, if the register has some; it does not matter here what is wrong with them.
  private static func lastDay(
    in files: RegisterFiles, by reader: RegisterReader
  ) throws(Problem) -> (day: Day, input: Provenance.Input)? {
    guard !files.candidates.isEmpty else { return nil }
    var last = LastDay()
    do {
      let file = try files.referrals(by: reader)
      _ = try reader.read(file, hashing: false, into: &last)
      return last.day.map { ($0, Provenance.Input(name: file.name, sha256: nil)) }
    } catch {
      guard error.status == .input else { throw error }
      return nil
    }
  }

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

  fileprivate static func noDates(at path: String) -> Problem {
    Problem(.noDates, at: path, found: "no row of the register has a date")
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

/// Finds the last day in the referrals on which something happened or was decided.
struct LastDay: RegisterCounter {
  private(set) var day: Day?

  mutating func count(_ rows: RegisterRows) {
    let all = rows.all.span
    for index in all.indices where !all[index].isLeftOut {
      consider(all[index].referral.received)
      consider(all[index].referral.considered)
      consider(all[index].referral.aware)
      consider(all[index].referral.notified)
      consider(all[index].referral.rapidReview)
    }
  }

  mutating func merge(_ other: LastDay) { consider(other.day) }

  private mutating func consider(_ other: Day?) {
    guard let other else { return }
    day = day.map { max($0, other) } ?? other
  }
}
