import Loader
import Records
import SystemPackage

/// What a register says of reviews and their recommendations; of its referrals nothing is asked but their last day.
struct ReviewedRegister {
  /// As the user wrote it.
  let path: String
  let files: RegisterFiles
  let profile: ProfileFile
  /// As they were by ``asAt``, without the rows in error.
  let records: ReviewRecords
  /// What the two tables say, and where.
  let reading: ReviewReading
  /// What holds the texts that would be published to the profile.
  let publication: PublicationCheck
  /// The day that was asked for, or the last one in the register.
  let asAt: Day
  /// Those about reviews and recommendations.
  let findings: Findings
  /// The files that reviews and recommendations stand in, and that of the profile.
  let inputs: [Provenance.Input]
  /// The file of the referrals, if their days were looked at, and it is none of these.
  let dating: Provenance.Input?

  /// Reads the register at `path`, which need not have referrals.
  ///
  /// `tell` is handed what was found, and may stop the run. Throws where there are no reviews, or none on the day that was
  /// asked for, and where no day stands in them and none is given.
  init(at path: String, by options: ReadingOptions, telling tell: (Findings) throws(Problem) -> Void) throws {
    let files = try RegisterFiles(at: FilePath(path), holding: .reviews)
    let profile = try options.loadProfile(for: files)
    let reader = try RegisterReader(profile: profile.profile, keepsValues: options.showValues)
    let reading = try files.reviews(beside: nil, by: reader)
    guard !reading.records.reviews.isEmpty || reading.leftOut > 0 else { throw Problem.noReviews(at: path) }
    var findings = Findings()
    for finding in reading.findings { findings.add(finding) }
    try tell(findings)
    let referrals = options.asAt == nil ? try ReviewedRegister.lastDay(in: files, by: reader) : nil
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

  /// All of the register, those that began later among them.
  var allRecords: ReviewRecords { reading.records }

  /// The last day of the referrals, if the register has some; what is wrong with them is not asked here.
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

  /// The reviews that are wanted: all, or the one that `key` names.
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
      expected: "expected one at least", remedy: "name a later day with --as-at"
    )
  }

  fileprivate static func noDates(at path: String) -> Problem {
    Problem(
      .noDates, at: path, found: "no row of the register has a date",
      expected: "expected at least the day on which a case was considered",
      remedy: "fill it in, or say with --as-at how things stand on which day"
    )
  }

  fileprivate static func noSuchReview(_ key: String, in register: ReviewedRegister) -> Problem {
    let keys = register.records.reviews.map(\.id)
    let near = Suggestion.nearest(to: key, among: keys).map { "did you mean \"\($0)\"?" }
    return Problem(
      .noSuchReview, at: register.path, found: "no review is called \"\(key)\"",
      expected: "expected one of \(keys.joined(separator: ", "))",
      remedy: near ?? "take one of these, or leave --review out for all of them"
    )
  }
}

/// The last day on which a register says that something happened, or was decided.
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
