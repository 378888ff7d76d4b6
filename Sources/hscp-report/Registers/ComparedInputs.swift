import Aggregation
import Loader
import Records

/// The registers and snapshots of a comparison, read and counted.
struct ComparedInputs {
  private(set) var years: [ComparedYear] = []
  private(set) var inputs: [Provenance.Input] = []
  /// The profile of the last register; `nil` if there are only snapshots.
  private(set) var profile: ProfileFile?
  /// How many errors may change the figures, and the first register that has some.
  private(set) var errors = 0
  private(set) var firstWithErrors: String?
  private(set) var warnings = 0
  /// What looks like personal data in the parts of the registers that would be printed.
  private(set) var personalData: [Finding] = []
  /// The snapshots, whose notes are printed too.
  private(set) var snapshots: [SnapshotFile] = []
  /// How many rows are left out. A row whose year cannot be read may belong to any year, but counts once.
  private(set) var leftOut = 0

  /// Reads all that `paths` name, and takes the years in `span`. Without `span`, it takes all snapshots, and from a
  /// register the last years, as many as its profile compares.
  init(_ paths: [String], span: YearSpan?, by options: ReadingOptions) throws {
    for path in paths {
      if SnapshotFile.isNamed(by: path) {
        try addSnapshot(path, span)
      } else {
        try addRegister(path, span, options)
      }
    }
  }

  private mutating func addSnapshot(_ path: String, _ span: YearSpan?) throws {
    let file = try SnapshotFile(at: path)
    guard span?.contains(file.snapshot.year) ?? true else { return }
    years.append(ComparedYear(file.snapshot, from: path, isCounted: false))
    inputs.append(file.input)
    snapshots.append(file)
    leftOut += file.snapshot.leftOut
  }

  private mutating func addRegister(_ path: String, _ span: YearSpan?, _ options: ReadingOptions) throws {
    let register = try CountedRegister(at: path, by: options, hashing: true)
    let profile = register.profile.profile
    let counted = register.tally.countedYears
    let chosen =
      span.map { span in counted.filter(span.contains) }
      ?? counted.suffix(profile.figures.comparisonYears + 1)
    for year in chosen {
      let year = try CountedYear(of: register, in: year, isLast: year == chosen.last, from: path)
      if let note = year.note.input { inputs.append(note) }
      personalData += year.note.findings
      years.append(year.compared)
    }
    for input in register.inputs(for: .public) where !inputs.contains(input) {
      inputs.append(input)
    }
    personalData += register.personalDataInNames
    self.profile = register.profile
    register.findings.show(quiet: options.quiet)
    let bearing = register.findings.errors(affecting: Array(chosen))
    if bearing > 0, firstWithErrors == nil { firstWithErrors = register.name }
    errors += bearing
    leftOut += register.tally.leftOut(affecting: Array(chosen)) + register.reviews.leftOut
    warnings += register.findings.count(.warning)
  }
}

/// One year of a register for a comparison: its published figures as a snapshot, which is not written to a file.
struct CountedYear {
  let compared: ComparedYear
  /// The note on the year, where there is one.
  let note: LearningNote

  /// Unless the year `isLast`, its recommendations are left out: the register says how far they are now, not how far they
  /// were then.
  ///
  /// Throws where totals that must agree do not, and where the program cannot follow the profile's policy.
  init(
    of register: CountedRegister, in year: ReportingYear, isLast: Bool, as edition: Edition = .public,
    from source: String
  ) throws {
    let profile = register.profile.profile
    let note = try LearningNote(
      of: year, profile: register.profile, register: register.files, by: register.publication)
    var reviews = register.reviews
    if !isLast { reviews.recommendations = [] }
    let figures = try YearlyFigures(
      of: register.tally, in: year, asAt: min(register.asAt ?? year.last, year.last), beside: .published,
      among: profile.population[year], reviews: reviews)
    let published = try PublishedFigures(figures, by: profile, for: edition)
    let provenance = Provenance(profile: profile.source, inputs: [])
    let snapshot = Snapshot(published, notes: [], yearNote: note.text, provenance: provenance)
    self.compared = ComparedYear(snapshot, from: source, isCounted: true)
    self.note = note
  }
}

/// The years to compare a report's own year with: as they were published, otherwise as the register has them.
struct EarlierYears {
  private var years: [ComparedYear] = []
  /// The files that they come from, without the register itself.
  private(set) var inputs: [Provenance.Input] = []
  /// What looks like personal data in their notes.
  private(set) var findings: [Finding] = []

  /// The `published` years, and the others of the register, as far back as the profile compares.
  init(
    of register: CountedRegister, before year: ReportingYear, as edition: Edition, published: [SnapshotFile]
  ) throws {
    if let late = published.first(where: { $0.snapshot.year >= year }) {
      throw Problem.notEarlier(late, than: year)
    }
    let span = year.start - register.profile.profile.figures.comparisonYears..<year.start
    years = published.map { ComparedYear($0.snapshot, from: $0.input.name, isCounted: false) }
    inputs = published.map(\.input)
    findings = published.flatMap { $0.findings(by: register.publication) }
    for earlier in register.tally.countedYears
    where span.contains(earlier.start) && !years.contains(where: { $0.year == earlier }) {
      let earlier = try CountedYear(
        of: register, in: earlier, isLast: false, as: edition, from: register.name)
      if let note = earlier.note.input { inputs.append(note) }
      findings += earlier.note.findings
      years.append(earlier.compared)
    }
  }

  /// The comparison of a year with these; `nil` where there are none.
  func comparison(with figures: PublishedFigures) throws(Problem) -> Comparison? {
    guard !years.isEmpty else { return nil }
    let provenance = Provenance(profile: "", inputs: [])
    let own = Snapshot(figures, notes: [], provenance: provenance)
    return try Comparison(years + [ComparedYear(own, from: "register", isCounted: true)])
  }
}

extension Problem {
  fileprivate static func notEarlier(_ file: SnapshotFile, than year: ReportingYear) -> Problem {
    Problem(
      .notAnEarlierYear, at: file.input.name, found: "its year is \(file.snapshot.year)",
      expected: "expected a year before \(year)")
  }
}
