import Aggregation
import Loader
import Records
import SystemPackage

/// A register read once from its first row to its last: its counts by year, its reviews, and what was found on the way.
struct CountedRegister {
  let files: RegisterFiles
  /// The file that holds the referrals.
  let file: InputFile
  let profile: ProfileFile
  let tally: Tally
  /// The day that was asked for, after which nothing is known.
  let asAt: Day?
  let reading: RegisterReading
  /// What the register has beside its referrals.
  let reviewReading: ReviewReading
  /// What holds the texts that would be published to the profile.
  let publication: PublicationCheck
  /// All that was found, in the referrals first.
  let findings: Findings

  /// Reads and counts the register that `options` name; its bytes are hashed for reports, not for checks.
  ///
  /// `tell` is handed each finding in the order of the register.
  init(
    _ options: SharedOptions, hashing: Bool, telling tell: ((Finding) -> Void)? = nil
  ) throws(Problem) {
    try self.init(at: options.register, by: options.reading, hashing: hashing, telling: tell)
  }

  /// Reads and counts the register at a path.
  init(
    at path: String, by options: ReadingOptions, hashing: Bool, telling tell: ((Finding) -> Void)? = nil
  ) throws(Problem) {
    let files = try RegisterFiles(at: FilePath(path))
    try self.init(files, by: options, options.loadProfile(for: files), telling: tell) {
      (reader, file, tally) throws(Problem) in
      try reader.read(file, hashing: hashing, into: &tally, onFinding: tell)
    }
  }

  /// Reads the register that `options` name once, for its counts and for what `make` counts beside them.
  static func reading<Counter: RegisterCounter>(
    _ options: SharedOptions, for make: (Profile) -> Counter
  ) throws(Problem) -> (CountedRegister, Counter) {
    let files = try RegisterFiles(at: FilePath(options.register))
    let profile = try options.reading.loadProfile(for: files)
    var counter = make(profile.profile)
    let register = try CountedRegister(files, by: options.reading, profile) {
      (reader, file, tally) throws(Problem) in
      var pair = CounterPair(first: tally, second: counter)
      defer { (tally, counter) = (pair.first, pair.second) }
      return try reader.read(file, hashing: true, into: &pair)
    }
    return (register, counter)
  }

  private init(
    _ files: RegisterFiles, by options: ReadingOptions, _ profile: ProfileFile,
    telling tell: ((Finding) -> Void)? = nil,
    _ read: (RegisterReader, InputFile, inout Tally) throws(Problem) -> RegisterReading
  ) throws(Problem) {
    self.files = files
    self.profile = profile
    self.publication = PublicationCheck(by: profile.profile, keepsValues: options.showValues)
    let reader = try RegisterReader(profile: profile.profile, keepsValues: options.showValues)
    let clocks = ClockRules(calendar: BankHolidays.workingCalendar, startDay: profile.profile.clocks.startDay)
    var tally = Tally(vocabulary: profile.profile.vocabulary, clocks: clocks, asAt: options.asAt)
    self.file = try files.referrals(by: reader)
    self.reading = try read(reader, file, &tally)
    self.reviewReading = try files.reviews(beside: file, by: reader)
    var findings = reading.findings
    for finding in reviewReading.findings {
      findings.add(finding)
      tell?(finding)
    }
    self.findings = findings
    self.tally = tally
    self.asAt = options.asAt
  }

  /// The reviews and recommendations, without the rows in error.
  var reviews: ReviewRecords { reviewReading.records }

  /// What looks like personal data in the names that a report of figures prints from the register.
  var personalDataInNames: [Finding] { publication.findings(inNamesOf: reviews, of: reviewReading) }

  /// What looks like personal data in any text of the register that some document prints.
  var personalDataInTexts: [Finding] { publication.findings(inTextsOf: reviews, of: reviewReading) }

  /// The files that were read, the profile's among them, as an edition names them.
  func inputs(for edition: Edition) -> [Provenance.Input] {
    let referrals = edition == .public ? reading.input?.withoutDigest : reading.input
    // What is recommended and answered is published: nothing could be guessed from the digests of these.
    return ([referrals] + reviewReading.inputs + [profile.input]).compactMap(\.self)
  }

  /// Where the row with the latest date considered in `year` stands: the register is read again for it.
  func placeOfLatestRow(in year: ReportingYear) -> Place? {
    var row = LatestRow(in: year)
    return (try? read(into: &row)).flatMap { row.place }
  }

  /// Reads the register again, for what its counts do not say.
  func read(into counter: inout some RegisterCounter) throws(Problem) {
    let reader = try RegisterReader(profile: profile.profile, keepsValues: false)
    _ = try reader.read(file, hashing: false, into: &counter)
  }

  /// The register's file, as messages name it.
  var name: String { file.name }

  /// The years and their counts: `2021-22 (8), 2022-23 (10)`.
  var yearsWithCounts: String {
    tally.countedYears.map { "\($0) (\(tally[$0]?.referrals ?? 0))" }.joined(separator: ", ")
  }
}

extension CountedRegister {
  /// Shows what was found, and stops where errors bear on the year, unless they are accepted.
  func tellFindings(bearingOn year: ReportingYear, by options: WritingOptions, quiet: Bool) throws(Problem) {
    let errors = findings.errors(affecting: [year])
    StandardError.write(FindingsText.lines(of: findings, from: quiet ? .error : .warning))
    if errors > 0, !options.acceptFindings {
      throw .errors(errors, in: name, mayChange: "the figures of \(year)")
    }
  }
}

/// Two counters of one reading.
struct CounterPair<First: RegisterCounter, Second: RegisterCounter>: RegisterCounter {
  var first: First
  var second: Second

  mutating func count(_ rows: RegisterRows) {
    first.count(rows)
    second.count(rows)
  }

  mutating func merge(_ other: CounterPair) {
    first.merge(other.first)
    second.merge(other.second)
  }
}

/// Finds the row with the latest date considered in one year; asked for where that date may be mistyped.
struct LatestRow: RegisterCounter {
  let year: ReportingYear
  private var latest: (day: Day, place: Place)?

  init(in year: ReportingYear) { self.year = year }

  var place: Place? { latest?.place }

  mutating func count(_ rows: RegisterRows) {
    for row in rows.all where !row.isLeftOut && row.referral.year == year {
      guard let day = row.referral.considered else { continue }
      consider(day, rows.placeOfDate(of: row))
    }
  }

  mutating func merge(_ other: LatestRow) {
    if let other = other.latest { consider(other.day, other.place) }
  }

  /// Of several rows with that date the first of the register.
  private mutating func consider(_ day: Day, _ place: Place) {
    if let latest, latest.day > day || latest.day == day && latest.place < place { return }
    latest = (day, place)
  }
}
