import Aggregation
import Loader
import Records

/// The years before a report's own, to hold it against: as they were published, or else as the register has them.
struct EarlierYears {
  private var years: [ComparedYear] = []
  /// The files that they come from, beside the register itself.
  private(set) var inputs: [Provenance.Input] = []
  /// What looks like personal data in their notes.
  private(set) var findings: [Finding] = []

  /// All that were given as published, and those in the register, as far back as the profile compares.
  init(
    of register: CountedRegister, before year: ReportingYear, as edition: Edition, published: [SnapshotFile]
  ) throws {
    if let late = published.first(where: { $0.snapshot.year >= year }) {
      throw Stop.notEarlier(late, than: year)
    }
    let span = year.start - register.profile.profile.comparisonYears..<year.start
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

  /// The comparison of a year with these; `nil` where there are none, for then nothing is said of earlier years.
  func comparison(with figures: PublishedFigures) throws(ComparisonError) -> Comparison? {
    guard !years.isEmpty else { return nil }
    let provenance = Provenance(profile: "", inputs: [])
    let own = Snapshot(figures, notes: [], provenance: provenance)
    return try Comparison(years + [ComparedYear(own, from: "register", isCounted: true)])
  }
}

extension Stop {
  fileprivate static func notEarlier(_ file: SnapshotFile, than year: ReportingYear) -> Stop {
    Stop(
      .input,
      Problem(
        "not-an-earlier-year", at: file.input.name, found: "its year is \(file.snapshot.year)",
        expected: "expected a year before \(year)",
        remedy: "leave it out, or compare both years with hscp-report compare"
      ).description)
  }
}
