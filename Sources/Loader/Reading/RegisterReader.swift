import Glibc
package import Records
import Spreadsheets
import SystemPackage

/// The result of reading a register.
package struct RegisterReading: Sendable {
  package internal(set) var findings = Findings()
  /// How many rows should be referrals, including those left out; totals are not counted.
  package internal(set) var rows = 0
  /// Which columns of each table are used for what.
  package internal(set) var columns: [UsedColumns] = []
  /// The file with its digest; `nil` if none was asked for.
  package internal(set) var input: Provenance.Input?
}

/// Reads the referrals of a register without keeping them.
package struct RegisterReader: Sendable {
  let profile: Profile
  let headers: HeaderNames<RegisterColumn>
  let names: VocabularyIndex
  let keepsValues: Bool
  var blockSize: Int
  var threads: Int
  /// Told what part of the referrals is read, from 0 to 1, by any thread.
  package var onProgress: (@Sendable (Double) -> Void)?
  /// How many findings of each kind are kept in full.
  var keptFindings = 100

  /// A reader by `profile`. With `keepsValues`, findings hold the text of the cell at fault.
  ///
  /// The result does not depend on `blockSize` (in bytes) or on the number of threads, by default one for each
  /// processor. Throws if the profile gives one spelling to two entries.
  package init(
    profile: Profile, keepsValues: Bool, blockSize: Int = 128 << 10, threads: Int? = nil
  ) throws(Problem) {
    self.profile = profile
    self.keepsValues = keepsValues
    // The rows of one referral may be anywhere, and are joined in one piece.
    let isWhole = profile.register.row == .child
    self.blockSize = isWhole ? 1 << 40 : blockSize
    self.threads =
      isWhole ? 1 : threads ?? (WorkerThreads.areAvailable ? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) : 1)
    do {
      self.names = try VocabularyIndex(profile.vocabulary)
    } catch {
      throw .ambiguousName(error.spelling, in: profile.source)
    }
    self.headers = HeaderNames(by: profile, names)
  }

  /// Reads all rows of `file` into `counter`, and computes its digest if `hashing`.
  ///
  /// The file's content decides how it is read, not its name. `onFinding` is called with each finding, in the order of
  /// the register. Throws if the file is not a register, or if reading it fails; then the counts mean nothing.
  package func read(
    _ file: InputFile, hashing: Bool, into counter: inout some RegisterCounter,
    onFinding: ((Finding) -> Void)? = nil
  ) throws(Problem) -> RegisterReading {
    try file.requireNoLock()
    let open = try OpenFile(at: file.path)
    let head = try RegisterBytes.file(open).head(FileKind.prefixLength)
    guard FileKind(firstBytes: head.span).isReadAsText else {
      return try WorkbookReading(file: file, open: open, by: self).read(
        hashing: hashing, into: &counter, onFinding: onFinding)
    }
    return try TextReading(file: file, open: open, by: self).read(
      hashing: hashing, into: &counter, onFinding: onFinding)
  }

  /// A reader of the rows of one table.
  func table(
    _ header: TableHeader, at place: Place, separatedBy delimiter: Delimiter? = nil
  ) -> TableReader {
    TableReader(
      header, of: place, separatedBy: delimiter, by: profile, names: names, keepsValues: keepsValues)
  }
}

extension Problem {
  fileprivate static func ambiguousName(_ spelling: String, in profile: String) -> Problem {
    Problem(.ambiguousName, at: profile, found: "\"\(spelling)\" names two entries of one list")
  }
}
