import Records
import SystemPackage

@testable import Loader

/// A register that a test writes and reads: its referrals and what was found in it.
struct Register {
  var rows: [RegisterRow] = []
  var findings: Findings { reading.findings }
  let reading: RegisterReading

  static let header =
    "reference,date_received,date_considered,referring_agency,child_age,outcome,harm,features,"
    + "date_aware,date_notified,date_rapid_review,panel_agreed"

  /// Reads `text`, by the built-in profile where no other is given.
  init(_ text: String, profile: Profile? = nil, keepsValues: Bool = false) throws {
    try self.init(Array(text.utf8), profile: profile, keepsValues: keepsValues)
  }

  init(_ bytes: [UInt8], profile: Profile? = nil, keepsValues: Bool = false) throws {
    let folder = try TemporaryFolder()
    let file = InputFile(try folder.write("referrals.csv", bytes))
    let profile = try profile ?? ProfileFile.builtIn().profile
    var rows: [RegisterRow] = []
    self.reading = try RegisterReader(profile: profile, keepsValues: keepsValues).read(file, hashing: true) {
      rows.append($0)
    }
    self.rows = rows
  }

  /// The register of the full header and `rows`, the first of which stands on line 2.
  init(rows: String..., profile: Profile? = nil, keepsValues: Bool = false) throws {
    try self.init(
      ([Register.header] + rows).joined(separator: "\n") + "\n", profile: profile, keepsValues: keepsValues)
  }

  var referrals: [Referral] {
    rows.compactMap { if case .referral(let referral) = $0 { referral } else { nil } }
  }

  /// The years of the rows that were left out.
  var leftOut: [String?] {
    rows.compactMap { if case .leftOut(let year) = $0 { .some(year?.description) } else { nil } }
  }

  var messages: [String] { findings.kept.map(\.description) }
}
