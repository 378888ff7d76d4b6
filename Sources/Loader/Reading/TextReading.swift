import Records
import Spreadsheets
import SystemPackage

/// Reads a register that is a text. UTF-8 is read in place, any other encoding from a copy in UTF-8.
struct TextReading {
  private let file: InputFile
  private let open: OpenFile
  private let reader: RegisterReader

  init(file: InputFile, open: OpenFile, by reader: RegisterReader) {
    self.file = file
    self.open = open
    self.reader = reader
  }

  func read(
    hashing: Bool, into counter: inout some RegisterCounter, onFinding: ((Finding) -> Void)?
  ) throws(Problem) -> RegisterReading {
    let input = hashing ? Provenance.Input(name: file.name, sha256: try open.digest()) : nil
    var reading = try readUTF8(into: &counter, onFinding: onFinding)
    if reading == nil { reading = try readDecoded(into: &counter, onFinding: onFinding) }
    try open.checkUnchanged()
    guard var reading else { throw .notUTF8(file.path.string) }
    reading.input = input
    return reading
  }

  /// Reads the file in place; `nil` if it turns out not to be UTF-8.
  private func readUTF8(
    into counter: inout some RegisterCounter, onFinding: ((Finding) -> Void)?
  ) throws(Problem) -> RegisterReading? {
    // The header cannot be found in another encoding, so the head is checked first; the rest is checked while it is
    // read. But a reported finding cannot be taken back: with `onFinding`, the whole file is checked first.
    let length = onFinding == nil ? min(open.count, TextRegister.headLimit) : open.count
    guard try isUTF8(length) else { return nil }
    let head = try RegisterBytes.file(open).head(DecodedText.prefixLength)
    guard !DecodedText.isUTF16(head.span) else { return nil }
    return try readRows(of: .file(open), after: [], into: &counter, onFinding: onFinding)
  }

  private func readDecoded(
    into counter: inout some RegisterCounter, onFinding: ((Finding) -> Void)?
  ) throws(Problem) -> RegisterReading? {
    guard open.count <= InputFile.convertedLimit else { throw .tooLargeToConvert(file, open.count) }
    let bytes = try RegisterBytes.file(open).head(open.count)
    guard let text = DecodedText(bytes.span) else { return nil }
    let note = Finding.encoding(text.encoding, of: file.name)
    return try readRows(of: .memory(text.bytes), after: [note], into: &counter, onFinding: onFinding)
  }

  private func readRows(
    of bytes: RegisterBytes, after notes: [Finding], into counter: inout some RegisterCounter,
    onFinding: ((Finding) -> Void)?
  ) throws(Problem) -> RegisterReading? {
    let register = try TextRegister(bytes, of: file, by: reader.headers)
    var ledger = RegisterLedger(by: reader, onFinding: onFinding)
    if register.header.columns[.reference] != nil { ledger.expect(register.expectedRows) }
    for finding in notes + register.findings { ledger.enter(finding) }
    ledger.begin(register.use)
    var above = RowBatch(at: register.table.onLine(1), columns: register.header.columns)
    for error in register.misplaced { above.addLeftOut(error) }
    ledger.enter(&above, movedDownBy: 0, columns: register.header.columns)
    let rows = ParallelReading(register: register, reader: reader)
    guard try rows.read(into: &counter, &ledger) else { return nil }
    counter.count(above.rows)
    return ledger.close()
  }

  /// Whether the first `length` bytes are UTF-8; the last character may be cut off.
  private func isUTF8(_ length: Int) throws(Problem) -> Bool {
    var piece = [UInt8](repeating: 0, count: min(length, 1 << 20))
    var offset = 0
    while offset < length {
      let count = min(piece.count, length - offset)
      try open.read(into: &piece, 0..<count, from: offset)
      let isLast = offset + count == open.count
      let whole = isLast ? count : UTF8Text.wholeCharacters(in: piece.span.extracting(0..<count))
      guard UTF8Text.isValid(piece.span.extracting(0..<whole)) else { return false }
      if whole == 0 || offset + count == length { return true }
      offset += whole
    }
    return true
  }
}

extension Problem {
  fileprivate static func tooLargeToConvert(_ file: InputFile, _ count: Int) -> Problem {
    Problem(
      .fileOverLimit, at: file.path.string,
      found: "the text is not UTF-8 and has \(count) bytes, too many to convert",
      expected: "expected UTF-8, or at most \(InputFile.convertedLimit) bytes",
      remedy: "save it as \"CSV UTF-8\"")
  }
}
