import Aggregation
import Loader
import Records

/// The last year of a comparison, and the part of it that is over.
struct LastYear {
  let year: ReportingYear
  /// The day on which it is counted.
  let day: Day
  /// `nil` if all of it is.
  let part: PartOfYear?

  init(_ year: ReportingYear, asAt day: Day) {
    self.year = year
    self.day = year.counted(asAt: day)
    self.part = PartOfYear(of: year, to: day)
  }
}

/// What the years of one register are counted like to be compared with the last year: up to the same day, if that year is
/// not over, and by the bodies of that day.
struct ComparedBasis {
  let last: LastYear
  /// The tally of the same part of every year; `nil` if whole years are compared.
  private let partTally: Tally?

  /// The basis for `years` of a register, which is read again if they are compared in part.
  init(_ last: LastYear, in register: CountedRegister, for years: [ReportingYear]) throws(Problem) {
    self.last = last
    let isEarlier = years.contains { $0 < last.year }
    partTally = isEarlier ? try last.part.map { part throws(Problem) in try register.tally(of: part) } : nil
  }

  /// The tally and the day of a year; a year whose referrals have no days cannot be counted in part.
  func counts(of year: ReportingYear, isDated: Bool) -> (tally: Tally, asAt: Day)? {
    guard let partTally, let part = last.part, isDated, year < last.year else { return nil }
    return (partTally, part.last(in: year))
  }
}

/// One year of a register for a comparison: its published figures as a snapshot, which is not written to a file.
struct CountedYear {
  let compared: ComparedYear
  /// The figures that are compared, before anything of them is published.
  let figures: YearlyFigures
  /// The same as they are published.
  let published: PublishedFigures
  /// The note on the year, where there is one.
  let note: LearningNote

  /// Unless the year `isLast`, its recommendations are left out: the register says how far they are now, not how far they
  /// were then.
  ///
  /// Throws where totals that must agree do not, and where the program cannot follow the profile's policy. What others have
  /// published is `known`.
  init(
    of register: CountedRegister, in year: ReportingYear, isLast: Bool, as edition: Edition = .public,
    comparedOn basis: ComparedBasis? = nil, beside known: [Publication] = [], from source: String
  ) throws {
    let profile = register.profile.profile
    let note = try LearningNote(
      of: year, profile: register.profile, register: register.files, by: register.publication)
    var reviews = register.reviews
    if !isLast { reviews.recommendations = [] }
    func counted(_ tally: Tally, asAt: Day, bodiesOn later: Day?) throws(Problem) -> YearlyFigures {
      try YearlyFigures(
        of: tally, in: year, asAt: asAt, beside: .published, among: profile.population[year],
        reviews: reviews, bodiesOn: later)
    }
    func publish(_ figures: YearlyFigures) throws(Problem) -> PublishedFigures {
      try PublishedFigures(figures, by: profile, for: edition, beside: known)
    }
    func snapshot(_ figures: PublishedFigures) -> Snapshot {
      Snapshot(
        figures, notes: [], yearNote: note.text, provenance: Provenance(profile: profile.source, inputs: []))
    }
    let day = year.counted(asAt: register.asAt ?? year.last)
    let own = try counted(register.tally, asAt: day, bodiesOn: nil)
    let (tally, asAt) = basis?.counts(of: year, isDated: own.hasDays) ?? (register.tally, day)
    self.figures = try counted(tally, asAt: asAt, bodiesOn: basis?.last.day)
    let whole = try publish(own)
    self.published = try basis == nil ? whole : publish(figures)
    self.compared = ComparedYear(
      snapshot(whole), compared: snapshot(published), from: source, isCounted: true, hasDays: own.hasDays)
    self.note = note
  }
}

/// The years to compare a report's own year with: as they were published, otherwise as the register has them.
struct EarlierYears {
  private var years: [ComparedYear] = []
  /// The figures of those that the register has, to be compared with those of a year that is counted alike.
  private var counted: [YearlyFigures] = []
  /// Whether years are tested with that are known from published figures alone.
  private let testsPublished: Bool
  /// The files that they come from, without the register itself.
  private(set) var inputs: [Provenance.Input] = []
  /// What looks like personal data in their notes.
  private(set) var findings: [Finding] = []
  /// The years that have no public edition under the policy, because they have no more referrals than it hides.
  private(set) var tooSmall: [ReportingYear] = []

  /// The `published` years, and the others of the register, as far back as the profile compares.
  ///
  /// If the year was not over on `asAt`, the register's own years come first: only they can be counted up to the same day. What
  /// others have published is `known`.
  init(
    of register: CountedRegister, before year: ReportingYear, asAt: Day, as edition: Edition,
    published: [SnapshotFile], knowing known: [Publication] = []
  ) throws {
    if let late = published.first(where: { file in
      file.snapshot.year >= year || file.snapshot.year.description == year.description
    }) {
      throw Problem.notEarlier(late, than: year)
    }
    let last = LastYear(year, asAt: asAt)
    let isHiding = edition == .public && register.profile.profile.disclosure.policy != .none
    // A part of an earlier year beside the whole of it, which was published, would tell the rest.
    if isHiding, last.part != nil {
      testsPublished = false
      return
    }
    let span = year.start - register.profile.profile.figures.comparisonYears..<year.start
    let own = register.tally.span.filter { span.contains($0.start) }
    let used = published.filter { last.part == nil || !own.contains($0.snapshot.year) }
    years = used.map { ComparedYear($0.snapshot, from: $0.input.name, isCounted: false) }
    testsPublished = last.part == nil && !used.isEmpty
    inputs = used.map(\.input)
    findings = used.flatMap { $0.findings(by: register.publication) }
    // So would two editions of one year: each is as its own report has it, by the bodies of its own day.
    let basis = try isHiding ? nil : ComparedBasis(last, in: register, for: own)
    for earlier in own where !years.contains(where: { $0.year == earlier }) {
      if edition == .public, register.isTooSmall(earlier) {
        tooSmall.append(earlier)
        continue
      }
      let earlier = try CountedYear(
        of: register, in: earlier, isLast: false, as: edition, comparedOn: basis,
        beside: isHiding ? known : [], from: register.name)
      if let note = earlier.note.input { inputs.append(note) }
      findings += earlier.note.findings
      years.append(earlier.compared)
      if last.part == nil || earlier.compared.compared.part != nil { counted.append(earlier.figures) }
    }
  }

  /// Whether the agencies of a year that the register has are like those of these years; `nil` where the register does not have
  /// all of them, since what is said names them all.
  func agencyPattern(of figures: YearlyFigures) -> AgencyPattern? {
    !testsPublished && (figures.hasDays || figures.isOver)
      ? AgencyPattern(of: figures, beside: counted) : nil
  }

  /// The comparison of a year with these; `nil` where there are none.
  func comparison(with figures: PublishedFigures, hasDays: Bool) throws(Problem) -> Comparison? {
    guard !years.isEmpty else { return nil }
    let provenance = Provenance(profile: "", inputs: [])
    let own = Snapshot(figures, notes: [], provenance: provenance)
    return try Comparison(
      years + [ComparedYear(own, from: "register", isCounted: true, hasDays: hasDays)])
  }
}

extension Problem {
  fileprivate static func notEarlier(_ file: SnapshotFile, than year: ReportingYear) -> Problem {
    Problem(
      .notAnEarlierYear, at: file.input.name, found: "its year is \(file.snapshot.year)",
      expected: "expected a year before \(year)")
  }
}
