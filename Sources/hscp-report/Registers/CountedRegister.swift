import Aggregation
import Loader
import Records
import Reports
import SystemPackage

/// A register after one reading: its tally, its reviews, and all findings.
struct CountedRegister {
  let files: RegisterFiles
  /// The file that holds the referrals.
  let file: InputFile
  private(set) var profile: ProfileFile
  let tally: Tally
  /// The day that was asked for; the tally knows nothing later.
  let asAt: Day?
  let reading: RegisterReading
  /// The reviews and recommendations as they were read.
  let reviewReading: ReviewReading
  /// Looks for personal data in texts that would be published.
  let publication: PublicationCheck
  /// The findings in the referrals, then those in the reviews.
  let findings: Findings
  /// The profile of all areas, where the figures are of one alone.
  private var whole: ProfileFile?

  /// Reads and counts the register at a path. The board's edition needs the digest of its bytes (`hashing`); the public one
  /// prints none, and checks print nothing of it.
  ///
  /// Throws where the profile is assumed and may be another area's; with `warning`, that is a finding. `onFinding` is called
  /// with each finding in the order of the register.
  init(
    at path: String, by options: ReadingOptions, of area: String? = nil, hashing: Bool, warning: Bool = false,
    onFinding: ((Finding) -> Void)? = nil
  ) throws(Problem) {
    let files = try RegisterFiles(at: FilePath(path))
    let whole = try options.loadProfile(for: files)
    let profile = try whole.figures(of: area)
    try self.init(files, at: path, by: options, profile, warning: warning, onFinding: onFinding) {
      (reader, file, tally) throws(Problem) in
      try reader.read(file, hashing: hashing, into: &tally, onFinding: onFinding)
    }
    if area != nil { self.whole = whole }
  }

  /// Reads the register at a path once, for its tally and for the counter that `make` returns.
  static func reading<Counter: RegisterCounter>(
    _ path: String, by options: ReadingOptions, of area: String?, for make: (Profile) throws -> Counter
  ) throws -> (CountedRegister, Counter) {
    let files = try RegisterFiles(at: FilePath(path))
    let whole = try options.loadProfile(for: files)
    let profile = try whole.figures(of: area)
    var counter = try make(profile.profile)
    var register = try CountedRegister(files, at: path, by: options, profile) {
      (reader, file, tally) throws(Problem) in
      var both = BothCounters(first: tally, second: counter)
      defer { (tally, counter) = (both.first, both.second) }
      return try reader.read(file, hashing: true, into: &both)
    }
    if area != nil { register.whole = whole }
    return (register, counter)
  }

  private init(
    _ files: RegisterFiles, at path: String, by options: ReadingOptions, _ profile: ProfileFile,
    warning: Bool = false, onFinding: ((Finding) -> Void)? = nil,
    _ read: (RegisterReader, InputFile, inout Tally) throws(Problem) -> RegisterReading
  ) throws(Problem) {
    self.files = files
    self.profile = profile
    try profile.checkPlaceholders()
    self.publication = PublicationCheck(by: profile.profile, keepsValues: options.showValues)
    var reader = try RegisterReader(profile: profile.profile, keepsValues: options.showValues)
    reader.onProgress = ProgressLine.show
    let clocks = ClockRules(calendar: BankHolidays.workingCalendar, startDay: profile.profile.clocks.startDay)
    var tally = Tally(vocabulary: profile.profile.vocabulary, clocks: clocks, asAt: options.asAt)
    self.file = try files.referrals(by: reader)
    ProgressLine.show("Reading \(file.name)")
    self.reading = try read(reader, file, &tally)
    ProgressLine.show("Reading the reviews")
    self.reviewReading = try files.reviews(beside: file, by: reader)
    var findings = reading.findings
    let problem = reading.rows > 0 ? try options.problem(with: profile, of: files, at: path) : nil
    if let problem, !warning { throw problem }
    let assumed = problem?.warning(at: Place(file: file.name))
    let between = ReviewsOfReferrals(tally, reading, reviewReading).findings
    for finding in [assumed].compactMap(\.self) + reviewReading.findings + between + files.unusedFiles {
      findings.add(finding)
      onFinding?(finding)
    }
    self.findings = findings
    self.tally = tally
    self.asAt = options.asAt
  }

  /// Publishes under another policy than the profile's.
  mutating func follow(_ policy: Profile.Policy) { profile.follow(policy) }

  /// The reviews and recommendations, without the rows in error. They are the partnership's, and of no area alone.
  var reviews: ReviewRecords {
    let isOfArea = profile.profile.register.selections.contains { $0.area != nil }
    return isOfArea ? ReviewRecords() : reviewReading.records
  }

  /// What looks like personal data in the names that a report of figures prints from the register and the profile.
  var personalDataInNames: [Finding] {
    publication.findings(inNamesOf: profile) + publication.findings(inNamesOf: reviews, of: reviewReading)
  }

  /// What looks like personal data in any text of the register and the profile that some document prints.
  var personalDataInTexts: [Finding] {
    publication.findings(inNamesOf: profile) + publication.findings(inTextsOf: reviews, of: reviewReading)
  }

  /// Throws where the figures are of one area alone and the edition hides small counts: the others are the whole less this one.
  func checkArea(for edition: Edition) throws(Problem) {
    if whole != nil, edition == .public, profile.profile.disclosure.policy != .none {
      throw .areaAlone(under: profile.profile)
    }
  }

  /// Whether a year has referrals, and no more than the policy hides.
  func isTooSmall(_ year: ReportingYear) -> Bool {
    profile.profile.disclosure.policy.hides(tally[year]?.referrals ?? 0)
  }

  /// The files that were read, and that of the profile.
  var inputs: [Provenance.Input] {
    ([reading.input ?? Provenance.Input(name: file.name, sha256: nil)] + reviewReading.inputs + [
      profile.input
    ]).compactMap(\.self)
  }

  /// The place of the latest date considered in `year`, which may be mistyped: the register is read again for it.
  func placeOfLatestDate(in year: ReportingYear) -> Place? {
    var search = LatestDateSearch(in: year)
    return (try? read(into: &search)).flatMap { search.place }
  }

  /// What documents of one area say of the referrals of no area in these years; `nil` where the figures are of all. The register
  /// is read again for it.
  func noteOnNoArea(in years: [ReportingYear]) throws(Problem) -> String? {
    guard let whole, let areas = whole.profile.areas else { return nil }
    let vocabulary = whole.profile.vocabulary
    var all = Tally(vocabulary: vocabulary, clocks: tally.clocks, asAt: asAt)
    _ = try RegisterReader(profile: whole.profile, keepsValues: false).read(file, hashing: false, into: &all)
    return NoAreaNote.text(years.map { ($0, all[$0]?.withoutValue(in: areas.key, by: vocabulary) ?? 0) })
  }

  /// The tally of one part of every year: the register is read again for it.
  func tally(of part: PartOfYear) throws(Problem) -> Tally {
    try recounted(in: Tally(vocabulary: tally.vocabulary, clocks: tally.clocks, asAt: asAt, of: part))
  }

  /// The tally as at another day than was asked for: the register is read again for it.
  func tally(asAt day: Day) throws(Problem) -> Tally {
    try recounted(in: Tally(vocabulary: tally.vocabulary, clocks: tally.clocks, asAt: day))
  }

  private func recounted(in empty: Tally) throws(Problem) -> Tally {
    var counter = empty
    try read(into: &counter)
    return counter
  }

  /// Reads the register again, for what its tally does not keep.
  func read(into counter: inout some RegisterCounter) throws(Problem) {
    var reader = try RegisterReader(profile: profile.profile, keepsValues: false)
    reader.onProgress = ProgressLine.show
    ProgressLine.show("Reading \(file.name) again")
    _ = try reader.read(file, hashing: false, into: &counter)
  }

  /// Shows the findings, and ends the run where errors may change the figures of `year`, unless `options` accept them.
  func showFindings(
    stoppingAtErrorsOf year: ReportingYear, by options: FindingOptions, quiet: Bool
  ) throws(Problem) {
    findings.show(quiet: quiet)
    try options.stop(
      at: findings.errors(affecting: [year]), in: name, mayChange: "the figures of \(year)")
  }

  /// The register's file, as messages name it.
  var name: String { file.name }

  /// The years and their counts: `2021-22 (8), 2022-23 (10)`.
  var yearsWithCounts: String {
    tally.countedYears.map { "\($0) (\(tally[$0]?.referrals ?? 0))" }.joined(separator: ", ")
  }
}

extension Problem {
  fileprivate static func areaAlone(under profile: Profile) -> Problem {
    Problem(
      .unsupportedPolicy, at: profile.source,
      found: "the policy for small counts is \"\(profile.disclosure.policy.rawValue)\"",
      expected:
        "expected policy \"none\", the only one under which an area is published alone: the others are the whole less this one",
      remedy:
        "nothing was written; publish the whole, without --area, or report the area to the board with --edition board"
    )
  }

  /// The same as a finding that stops nothing.
  func warning(at place: Place) -> Finding {
    Finding(rule, as: .warning, at: place, found: found, expected: expected, remedy: remedy)
  }
}

/// Two counters in one reading.
private struct BothCounters<First: RegisterCounter, Second: RegisterCounter>: RegisterCounter {
  var first: First
  var second: Second

  mutating func count(_ rows: RegisterRows) {
    first.count(rows)
    second.count(rows)
  }

  mutating func merge(_ other: BothCounters) {
    first.merge(other.first)
    second.merge(other.second)
  }
}

/// Finds the place of the latest date considered in one year or, where none was, of the latest date received.
private struct LatestDateSearch: RegisterCounter {
  let year: ReportingYear
  private var latest: (day: Day, place: Place)?
  private var latestPending: (day: Day, place: Place)?

  init(in year: ReportingYear) { self.year = year }

  var place: Place? { latest?.place ?? latestPending?.place }

  mutating func count(_ rows: RegisterRows) {
    for row in rows.all where !row.isLeftOut {
      let referral = row.referral
      if let day = referral.considered {
        if referral.year == year { consider(day, rows.placeOfDate(of: row)) }
      } else if let day = referral.received, year.begins.year(of: day) == year {
        considerPending(day, rows.place(of: row))
      }
    }
  }

  mutating func merge(_ other: LatestDateSearch) {
    if let other = other.latest { consider(other.day, other.place) }
    if let other = other.latestPending { considerPending(other.day, other.place) }
  }

  /// Where several rows have that date, the first of the register counts.
  private mutating func consider(_ day: Day, _ place: Place) {
    if LatestDateSearch.isLater((day, place), than: latest) { latest = (day, place) }
  }

  private mutating func considerPending(_ day: Day, _ place: Place) {
    if LatestDateSearch.isLater((day, place), than: latestPending) { latestPending = (day, place) }
  }

  private static func isLater(_ one: (day: Day, place: Place), than other: (day: Day, place: Place)?) -> Bool
  {
    guard let other else { return true }
    return other.day < one.day || other.day == one.day && one.place < other.place
  }
}
