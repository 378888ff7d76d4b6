import Records

@testable import Samples

/// Profiles that are as small as possible.
enum Example {
  static let required = [
    Outcome(key: "rapid-review", name: "Rapid review", kind: .primary),
    Outcome(key: "no-further-action", name: "No further action", kind: .primary),
    Outcome(key: "local-learning-event", name: "Local learning event", kind: .primary),
  ]

  static func profile(
    agencies: [Agency] = [Agency(key: "police", name: "Police", sector: "Police")],
    outcomes: [Outcome] = required, features: [Term] = [], harms: [Term] = [],
    columns: [RegisterColumn: [String]] = [:]
  ) -> Profile {
    var profile = Profile(
      source: "own.toml",
      vocabulary: Vocabulary(agencies: agencies, outcomes: outcomes, features: features, harms: harms))
    profile.columns.referrals = columns
    return profile
  }

  static func agency(_ name: String, from: String? = nil, to: String? = nil) -> Agency {
    Agency(
      key: name.lowercased(), name: name, sector: "Any", from: from.flatMap { Day(iso: $0) },
      to: to.flatMap { Day(iso: $0) })
  }
}

extension SampleRegister {
  /// The register as CSV, line by line.
  var lines: [String] {
    var bytes: [UInt8] = []
    forEachPartOfCSV { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// One column, for samples without commas inside their cells.
  func column(_ column: SampleColumn) -> [String] {
    lines.dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)[column.rawValue]
    }
  }
}
