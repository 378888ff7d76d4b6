import Records
import SystemPackage

@testable import Loader

/// A register that a test writes, and what is read of it besides its referrals.
struct ReviewRegister {
  static let referrals = "date_considered,agency,age,outcome\n"
  /// A review that recommendations can belong to.
  static let reviews = "review,name,kind,considered\nchild-a,Child A,LCSPR,11/07/2019\n"

  let reading: ReviewReading

  /// A folder with these files and no referrals.
  init(
    reviews: String? = Self.reviews, recommendations: String? = nil, profile: Profile? = nil,
    keepsValues: Bool = false
  ) throws {
    try self.init(
      files: ["reviews.csv": reviews, "recommendations.csv": recommendations].compactMapValues {
        $0.map { Array($0.utf8) }
      }, profile: profile, keepsValues: keepsValues)
  }

  init(files: [String: [UInt8]], profile: Profile? = nil, keepsValues: Bool = false) throws {
    let folder = try TemporaryFolder()
    try folder.write("referrals.csv", Self.referrals)
    for (name, bytes) in files { try folder.write(name, bytes) }
    try self.init(at: folder.path, profile: profile, keepsValues: keepsValues)
  }

  init(at path: FilePath, profile: Profile? = nil, keepsValues: Bool = false) throws {
    let reader = try RegisterReader(by: profile, keepsValues: keepsValues)
    let files = try RegisterFiles(at: path)
    reading = try files.reviews(beside: files.candidates[0], by: reader)
  }

  var reviews: [Review] { reading.records.reviews }
  var recommendations: [Recommendation] { reading.records.recommendations }

  /// Place, severity and rule of each finding.
  var found: [String] { reading.findings.map { "\($0.place) \($0.severity) \($0.rule)" } }

  var messages: [String] { reading.findings.map(\.description) }
}
