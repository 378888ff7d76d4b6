import Aggregation
import Loader
import Records
import Reports

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
  let snapshots: [SnapshotFile]
  /// How many rows are left out. A row whose year cannot be read may belong to any year, but counts once.
  private(set) var leftOut = 0
  /// What the reader may not expect about the years, a line each, for standard output.
  private(set) var remarks: [String] = []
  /// What an area's comparison says of referrals of no area; `nil` where it is of all.
  private(set) var noteOnAreas: String?
  /// The years that a register publishes under a policy that hides small counts.
  private(set) var hiding: [CountedYear] = []
  /// The years that are not compared, because they have too few referrals to be published.
  private var tooSmall: [ReportingYear] = []
  /// What others have published, and what was published of these years.
  private let known: [Publication]

  /// Reads all that `paths` name, and takes the years in `span`. Without `span`, it takes all snapshots, and from a
  /// register the last years, as many as its profile compares, and those that were published. What an outsider has besides is at
  /// the `known` paths.
  init(
    _ paths: [String], span: YearSpan?, by options: ReadingOptions, of area: String? = nil,
    knowing known: [String] = []
  ) throws {
    let files = try paths.filter(SnapshotFile.isNamed).map(SnapshotFile.init(at:))
    self.known = try PublishedFiles(at: known + paths.filter(SnapshotFile.isNamed)).publications()
    let registers = try paths.filter { !SnapshotFile.isNamed(by: $0) }.map { path in
      try CountedRegister(at: path, by: options, of: area, hashing: true)
    }
    for register in registers { register.findings.show(quiet: options.quiet) }
    let start =
      registers.last?.profile.profile.vocabulary.yearStart ?? files.map(\.snapshot.year).max()?.begins
    let span = try span?.years(by: start ?? .april)
    snapshots = files.filter { span?.contains($0.snapshot.year) ?? true }
    for file in snapshots { add(file) }
    let chosen = try YearsOfRegisters(registers, published: snapshots.map(\.snapshot.year), span: span)
    let last = (chosen.years.joined() + years.map(\.year)).max()
    for ((register, path), own) in zip(
      zip(registers, paths.filter { !SnapshotFile.isNamed(by: $0) }), chosen.years)
    {
      try add(register, from: path, own, comparedWith: last.map { day(of: $0, in: registers, chosen) })
    }
    if !tooSmall.isEmpty {
      let names = tooSmall.map(\.description).inProse
      remarks.append("Not compared: \(names), with no more referrals than the policy hides.\n")
    }
    remarks += chosen.remarks + [betweenRemark].compactMap(\.self)
    for (register, own) in zip(registers, chosen.years) {
      guard let last, own.contains(last), let hint = RunningYearHint.text(for: last, of: register) else {
        continue
      }
      remarks.append(hint)
    }
  }

  /// The day as at which the last year is counted: in a register or, without one that has it, as it was published.
  private func day(
    of last: ReportingYear, in registers: [CountedRegister], _ chosen: YearsOfRegisters
  ) -> LastYear {
    let register = zip(registers, chosen.years).first { $0.1.contains(last) }?.0
    let published = years.first { $0.year == last }?.figures.asAt
    return LastYear(last, asAt: register.map { $0.asAt ?? last.last } ?? published ?? last.last)
  }

  /// Which years between the first and the last are not compared, because neither a register nor a file has them.
  private var betweenRemark: String? {
    // Years that begin on another day are beside the others, not between them.
    let begins = years.map(\.year).max()?.begins
    let all = years.map(\.year).filter { $0.begins == begins }
    guard let first = all.min(), let last = all.max() else { return nil }
    let missing = ReportingYear.all(from: first, to: last).filter {
      !all.contains($0) && !tooSmall.contains($0)
    }
    .map(\.description)
    return missing.isEmpty ? nil : "Not compared: \(missing.inProse).\n"
  }

  private mutating func add(_ file: SnapshotFile) {
    years.append(ComparedYear(file.snapshot, from: file.path, isCounted: false))
    inputs.append(file.input)
    leftOut += file.snapshot.leftOut
  }

  private mutating func add(
    _ register: CountedRegister, from path: String, _ chosen: [ReportingYear], comparedWith last: LastYear?
  ) throws {
    let profile = register.profile.profile
    try register.checkArea(for: .public)
    // Two editions of one year would tell by their difference: each is as its own report has it, by the bodies of its own day.
    let isHiding = profile.disclosure.policy != .none
    let basis =
      try isHiding
      ? nil : last.map { last throws(Problem) in try ComparedBasis(last, in: register, for: chosen) }
    for year in chosen {
      if isHiding, register.isTooSmall(year) {
        tooSmall.append(year)
        continue
      }
      let year = try CountedYear(
        of: register, in: year, isLast: year == last?.year, comparedOn: basis, beside: isHiding ? known : [],
        from: path)
      if isHiding { hiding.append(year) }
      if let note = year.note.input { inputs.append(note) }
      personalData += year.note.findings
      years.append(year.compared)
    }
    for input in register.inputs where !inputs.contains(input) {
      inputs.append(input)
    }
    personalData += register.personalDataInNames
    self.profile = register.profile
    noteOnAreas = try register.noteOnNoArea(in: chosen) ?? noteOnAreas
    let bearing = register.findings.errors(affecting: chosen)
    if bearing > 0, firstWithErrors == nil { firstWithErrors = register.name }
    errors += bearing
    leftOut += register.tally.leftOut(affecting: Array(chosen)) + register.reviews.leftOut
    warnings += register.findings.count(.warning)
  }
}

/// The years that a comparison takes from each of its registers.
///
/// A year without referrals between others of one register is a year in which nothing was referred, unless another
/// register has it. So is one after them in which referrals were only received, unless it was published, and one that was
/// asked for after the last, up to the as-at date. What came before the first year of a register is not known.
private struct YearsOfRegisters {
  private(set) var years: [[ReportingYear]] = []
  private(set) var remarks: [String] = []

  init(_ registers: [CountedRegister], published: [ReportingYear], span: ClosedRange<ReportingYear>?)
    throws(Problem)
  {
    var taken: Set<ReportingYear> = []
    for (place, register) in registers.enumerated() {
      let counted = Set(register.tally.countedYears)
      let others = registers.indices.filter { $0 != place }.map { registers[$0].tally }
      let elsewhere = Set(others.flatMap(\.countedYears)).union(taken)
      var own = register.tally.span.filter { year in
        let isAfter = counted.max().map { year > $0 } ?? false
        return counted.contains(year) || !elsewhere.contains(year) && !(isAfter && published.contains(year))
      }
      if let span {
        own += YearsOfRegisters.after(own.last, of: register, to: span, unless: elsewhere.union(published))
        own = own.filter(span.contains)
      } else {
        let most = register.profile.profile.figures.comparisonYears + 1
        let latest = own.suffix(most)
        if let last = latest.last, latest.count > 1, counted.isDisjoint(with: latest.dropLast()) {
          throw .yearApart(
            last, latest[latest.endIndex - 2], in: register,
            remedy: "correct the date if it is mistyped, or ask for the years with --years")
        }
        own = own.filter { latest.contains($0) || published.contains($0) }
      }
      taken.formUnion(own)
      years.append(own)
      addRemarks(on: own, of: register)
    }
    guard let span, let first = (years.joined() + published).min(), span.lowerBound < first,
      let register = registers.first
    else { return }
    let missing = ReportingYear.all(from: span.lowerBound, to: span.upperBound).filter { $0 < first }
    if let last = missing.last {
      remarks.append(
        "\(missing.count > 1 ? "\(span.lowerBound) to \(last) are" : "\(last) is") left out: \(register.name) begins in \(first).\n"
      )
    }
  }

  /// The years that were asked for after the last one of a register.
  private static func after(
    _ last: ReportingYear?, of register: CountedRegister, to span: ClosedRange<ReportingYear>,
    unless elsewhere: Set<ReportingYear>
  ) -> [ReportingYear] {
    guard let last else { return [] }
    let end = min(span.upperBound, register.asAt.map(last.begins.year(of:)) ?? span.upperBound)
    return ReportingYear.all(from: last, to: end).filter { $0 > last && !elsewhere.contains($0) }
  }

  private mutating func addRemarks(on chosen: [ReportingYear], of register: CountedRegister) {
    let empty = chosen.filter { !register.tally.countedYears.contains($0) }
    if !empty.isEmpty {
      let names = empty.map(\.description).inProse
      remarks.append(
        "No referral was considered in \(names): \(empty.count > 1 ? "their" : "its") figures are zero.\n")
    }
  }
}
