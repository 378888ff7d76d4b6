import Records
import SystemPackage

@testable import Loader

/// A register that a test writes and reads: its referrals and findings.
struct Register {
  let rows: [RegisterRows.Row]
  private let values: [[UInt16]]
  private let vocabulary: Vocabulary
  /// All findings but those about the columns: most examples have no references, and columns that nobody knows.
  var findings: Findings {
    let aboutColumns: [Rule] = [.noReference, .unusedColumn]
    guard reading.findings.kept.contains(where: { aboutColumns.contains($0.rule) }) else {
      return reading.findings
    }
    var findings = Findings()
    for finding in reading.findings.kept where !aboutColumns.contains(finding.rule) { findings.add(finding) }
    return findings
  }
  let reading: RegisterReading

  static let header =
    "reference,date_received,date_considered,referring_agency,child_age,outcome,harm,features,"
    + "date_aware,date_notified,date_rapid_review,panel_agreed"

  /// Reads `text`, with the built-in profile unless another is given.
  init(_ text: String, profile: Profile? = nil, keepsValues: Bool = false) throws {
    try self.init(Array(text.utf8), profile: profile, keepsValues: keepsValues)
  }

  init(
    _ bytes: [UInt8], profile: Profile? = nil, keepsValues: Bool = false, blockSize: Int = 128 << 10,
    threads: Int = 1
  ) throws {
    let folder = try TemporaryFolder()
    let file = InputFile(try folder.write("referrals.csv", bytes))
    var reader = try RegisterReader(by: profile, keepsValues: keepsValues)
    (reader.blockSize, reader.threads) = (blockSize, threads)
    try self.init(file, by: reader)
  }

  /// Reads a file that a test has written.
  init(_ file: InputFile, by reader: RegisterReader) throws {
    var kept = KeptRows()
    self.reading = try reader.read(file, hashing: true, into: &kept)
    // The rows of a text come from several threads, those of a workbook sheet after sheet.
    let isText = kept.rows.allSatisfy { $0.place.sheet == nil }
    let inOrder = isText ? kept.rows.sorted { $0.place < $1.place } : kept.rows
    self.rows = inOrder.map(\.row)
    self.values = inOrder.map(\.values)
    self.vocabulary = reader.profile.vocabulary
  }

  /// What each row that is not left out says in a breakdown: the keys of the values, `+` before the first of a child, `?` for
  /// one that is not in the profile and nothing for a child of whom nothing is said.
  func entries(of id: TableID) -> [[String]] {
    zip(rows, values).filter { !$0.0.isLeftOut }.map { _, values in
      var (at, place) = (0, 0)
      while at < values.count {
        let entries = values[(at + 1)..<(at + 1 + Int(values[at]))].map(BreakdownEntry.init(packed:))
        let breakdown = vocabulary.breakdowns[place]
        if breakdown.tables.all == id {
          return entries.map { entry in
            (entry.beginsChild ? "+" : "")
              + (entry.index == BreakdownEntry.notInProfile
                ? "?" : entry.index == BreakdownEntry.notRecorded ? "" : breakdown.values[entry.index].key)
          }
        }
        at += 1 + entries.count
        place += 1
      }
      return []
    }
  }

  /// The register of the full header and `rows`, the first on line 2.
  init(rows: String..., profile: Profile? = nil, keepsValues: Bool = false) throws {
    try self.init(
      ([Register.header] + rows).joined(separator: "\n") + "\n", profile: profile, keepsValues: keepsValues)
  }

  var referrals: [Referral] {
    rows.filter { !$0.isLeftOut }.map(\.referral)
  }

  /// The years of the rows that were left out.
  var leftOut: [String?] {
    rows.filter(\.isLeftOut).map { $0.referral.year?.description }
  }

  /// The place and rule of each error.
  var errors: [String] {
    findings.kept.filter { $0.severity == .error }.map { "\($0.place) \($0.rule)" }
  }

  var messages: [String] { findings.kept.map(\.description) }
}

/// Keeps the rows of a register; the program's counters only count them.
struct KeptRows: RegisterCounter {
  private(set) var rows: [(place: Place, row: RegisterRows.Row, reference: String, values: [UInt16])] = []

  mutating func count(_ rows: RegisterRows) {
    for row in rows.all {
      self.rows.append((rows.place(of: row), row, rows.reference(of: row), Array(rows.values(of: row))))
    }
  }

  mutating func merge(_ other: KeptRows) { rows += other.rows }
}

extension HeaderNames {
  /// The names of the columns of a profile that has the built-in vocabulary.
  init(by profile: Profile) throws {
    try self.init(by: profile, BuiltInProfile.names.get())
  }
}
