import Glibc
package import Records
import Spreadsheets
import SystemPackage

/// What was learnt while a register was read.
package struct RegisterReading: Sendable {
  package internal(set) var findings = Findings()
  /// Rows that should be referrals, those left out among them; totals are not.
  package internal(set) var rows = 0
  /// The file with its digest; `nil` where none was asked for.
  package internal(set) var input: Provenance.Input?
}

/// Reads the referrals of a register, and keeps none of them.
package struct RegisterReader: Sendable {
  let profile: Profile
  let headers: HeaderNames<RegisterColumn>
  let names: VocabularyIndex
  let keepsValues: Bool
  var blockSize: Int
  var threads: Int

  /// A reader by `profile`. With `keepsValues`, findings hold the text of the cell at fault.
  ///
  /// What is read does not depend on `blockSize` (in bytes) nor on the number of threads, which is that of the
  /// processors where none is given. Throws where the profile gives one spelling to two entries.
  package init(
    profile: Profile, keepsValues: Bool, blockSize: Int = 128 << 10, threads: Int? = nil
  ) throws(Problem) {
    self.profile = profile
    self.headers = HeaderNames(by: profile)
    self.keepsValues = keepsValues
    self.blockSize = blockSize
    self.threads = threads ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    do {
      self.names = try VocabularyIndex(profile.vocabulary)
    } catch {
      throw .ambiguousName(error.spelling, in: profile.source)
    }
  }

  /// Reads `file` from its first row to its last into `counter`; a digest is made if `hashing`.
  ///
  /// What the file is decides how it is read, and not its name. `tell` is handed each finding in the order of the
  /// register. Throws where the file is no register, and where reading it fails; what was counted
  /// by then means nothing.
  package func read(
    _ file: InputFile, hashing: Bool, into counter: inout some RegisterCounter,
    telling tell: ((Finding) -> Void)? = nil
  ) throws(Problem) -> RegisterReading {
    let open = try OpenFile(at: file.path)
    let head = try RegisterBytes.file(open).head(FileKind.prefixLength)
    guard FileKind(firstBytes: head.span).isReadAsText else {
      return try WorkbookReading(file: file, open: open, by: self).read(
        hashing: hashing, into: &counter, telling: tell)
    }
    return try TextReading(file: file, open: open, by: self).read(
      hashing: hashing, into: &counter, telling: tell)
  }

  /// A reader of the rows of one table.
  func table(_ header: TableHeader, at place: Place) -> TableReader {
    TableReader(header, of: place, by: profile, names: names, keepsValues: keepsValues)
  }
}

extension Problem {
  fileprivate static func ambiguousName(_ spelling: String, in profile: String) -> Problem {
    Problem(
      .ambiguousName, at: profile, found: "\"\(spelling)\" stands for two entries of one list",
      expected: "expected each name and alias once", remedy: "take it out of one of them")
  }
}
