import Digests
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
  private let profile: Profile
  private let names: VocabularyIndex
  private let keepsValues: Bool
  private let blockSize: Int
  private let threads: Int

  /// A reader by `profile`. With `keepsValues`, findings hold the text of the cell at fault.
  ///
  /// What is read does not depend on `blockSize` (in bytes) nor on the number of threads, which is that of the
  /// processors where none is given. Throws `.unusable` where the profile gives one spelling to two entries.
  package init(
    profile: Profile, keepsValues: Bool, blockSize: Int = 128 << 10, threads: Int? = nil
  ) throws(LoaderError) {
    self.profile = profile
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
  /// `tell` is handed each finding in the order of the register. Throws `.unusable` where the file is no register,
  /// `.unreadable` where reading it fails; what was counted by then means nothing.
  package func read(
    _ file: InputFile, hashing: Bool, into counter: inout some RegisterCounter,
    telling tell: ((Finding) -> Void)? = nil
  ) throws(LoaderError) -> RegisterReading {
    let open = try OpenFile(at: file.path)
    let input = hashing ? Provenance.Input(name: file.name, sha256: try digest(of: open).description) : nil
    // What is handed on cannot be taken back: whether the text is UTF-8 has to be known before.
    let isKnownUTF8 = tell == nil ? nil : try isUTF8(open)
    if isKnownUTF8 ?? true,
      let reading = try read(.file(open), of: file, into: &counter, telling: tell, after: [])
    {
      try open.checkUnchanged()
      var reading = reading
      reading.input = input
      return reading
    }
    let bytes = try RegisterBytes.file(open).head(open.count)
    try open.checkUnchanged()
    guard let text = DecodedText(bytes.span) else { throw .notUTF8(file.path.string) }
    let note = Finding.encoding(text.encoding, of: file.name)
    guard var reading = try read(.memory(text.bytes), of: file, into: &counter, telling: tell, after: [note])
    else {
      throw .notUTF8(file.path.string)
    }
    reading.input = input
    return reading
  }

  /// Reads a text; `nil` where it turns out not to be UTF-8, and `counter` is as it was.
  private func read(
    _ bytes: RegisterBytes, of file: InputFile, into counter: inout some RegisterCounter,
    telling tell: ((Finding) -> Void)?, after notes: [Finding]
  ) throws(LoaderError) -> RegisterReading? {
    // A header in another encoding cannot be looked for; what stands further down is found out on the way.
    guard UTF8Piece.isText(try bytes.head(64 << 10).span, isWhole: bytes.count <= 64 << 10) else {
      return nil
    }
    let register = try TextRegister(bytes, of: file, by: profile)
    var ledger = RegisterLedger(telling: tell)
    for finding in notes + register.findings { ledger.enter(finding) }
    let table = TableReader(
      register.header, of: register.table, by: profile, names: names, keepsValues: keepsValues)
    let reader = TextRegisterReader(register: register, table: table, blockSize: blockSize, threads: threads)
    guard try reader.read(into: &counter, &ledger) else { return nil }
    return ledger.close()
  }

  private func digest(of file: OpenFile) throws(LoaderError) -> SHA256Digest {
    var hasher = SHA256Hasher()
    try file.forEachPiece { (piece: Span<UInt8>) in hasher.update(piece) }
    return hasher.finish()
  }

  /// Whether the whole file is UTF-8; a character may lie on the border of two pieces, so each begins where one does.
  private func isUTF8(_ file: OpenFile) throws(LoaderError) -> Bool {
    var buffer = [UInt8](repeating: 0, count: min(file.count, 1 << 20))
    var offset = 0
    while offset < file.count {
      let count = min(buffer.count, file.count - offset)
      try file.read(into: &buffer, 0..<count, from: offset)
      let whole =
        offset + count == file.count
        ? count : UTF8Piece.wholeCharacters(in: buffer.span.extracting(0..<count))
      guard whole > 0, UTF8Piece.isText(buffer.span.extracting(0..<whole), isWhole: true) else {
        return false
      }
      offset += whole
    }
    return true
  }
}

extension LoaderError {
  fileprivate static func ambiguousName(_ spelling: String, in profile: String) -> LoaderError {
    .unusable(
      Problem(
        "ambiguous-name", at: profile, found: "\"\(spelling)\" stands for two entries of one list",
        expected: "expected each name and alias once", remedy: "take it out of one of them"))
  }
}
