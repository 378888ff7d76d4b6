import Records
import SystemPackage

@testable import Loader

/// All that a reading of a register comes to, to be held against another reading of it.
struct WholeReading: Equatable {
  struct Row: Equatable {
    let place: Place
    let reference: String
    let referral: Referral
    let isLeftOut: Bool
  }

  private(set) var rows: [Row] = []
  /// In the order in which they were told.
  private(set) var findings: [Finding] = []
  private(set) var count = 0

  /// A reader of whole values; making one takes longer than reading a small register.
  static let reader = Result {
    try RegisterReader(profile: ProfileFile.builtIn().profile, keepsValues: true, threads: 1)
  }

  init(_ file: InputFile, blockSize: Int = 128 << 10, threads: Int = 1) throws {
    var reader = try WholeReading.reader.get()
    (reader.blockSize, reader.threads) = (blockSize, threads)
    var kept = KeptRows()
    var told: [Finding] = []
    count = try reader.read(file, hashing: false, into: &kept) { told.append($0) }.rows
    findings = told
    rows = kept.rows.sorted { $0.place < $1.place }.map {
      Row(place: $0.place, reference: $0.reference, referral: $0.row.referral, isLeftOut: $0.row.isLeftOut)
    }
  }
}
