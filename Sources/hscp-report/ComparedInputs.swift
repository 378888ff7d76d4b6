import Aggregation
import Loader
import Records

/// The registers and snapshots of a comparison, read and counted.
struct ComparedInputs {
  private(set) var years: [ComparedYear] = []
  private(set) var inputs: [Provenance.Input] = []
  /// The partnership as the profile of the last register names it; from snapshots alone, only its name is known.
  private(set) var partnership: Profile.Partnership?
  /// The profile of the last register.
  private(set) var profile: ProfileFile?
  /// How many rows have errors that may change the figures, and the first register that has some.
  private(set) var errors = 0
  private(set) var faulty: String?
  private(set) var warnings = 0
  /// What looks like personal data in what would be printed of the registers.
  private(set) var personalData: [Finding] = []
  /// The snapshots, whose notes are printed too.
  private(set) var snapshots: [SnapshotFile] = []
  /// How many rows are left out, each once, though one whose year cannot be read bears on every year.
  private(set) var leftOut = 0

  /// Reads all that `paths` name, of which the years in `span` count; of a register without `span`, the last ones, as many
  /// as its profile compares.
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
      span.map { span in counted.filter(span.contains) } ?? counted.suffix(profile.comparisonYears + 1)
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
    partnership = profile.partnership
    self.profile = register.profile
    StandardError.write(
      FindingsText.lines(of: register.findings, from: options.quiet ? .error : .warning))
    let bearing = register.findings.errors(bearingOn: Array(chosen))
    if bearing > 0, faulty == nil { faulty = register.name }
    errors += bearing
    leftOut += chosen.reduce(0) { $0 + (register.tally[$1]?.leftOut ?? 0) }
    leftOut += register.tally.leftOutUndated + register.reviews.leftOut
    warnings += register.findings.count(.warning)
  }
}
