import Records
import Testing

@testable import Loader

/// Registers whose encoding shows only below the part that is checked first.
struct TextReadingTests {
  private static let encoding =
    "referrals.csv: note: [encoding] the text is not UTF-8; expected UTF-8; read as Windows-1252"

  /// A few long rows, more than is checked before the rows are read, followed by `last`.
  private func text(endingWith last: [UInt8]) -> [UInt8] {
    let filler = String(repeating: "a", count: 100_000)
    let rows = (1...12).map { "\(filler),EX-\($0),05/05/2024,GP,\($0),NFA\n" }
    let head = "notes,reference,date_considered,agency,age,outcome\n" + rows.joined()
    return Array(head.utf8) + last
  }

  @Test(arguments: [1, 2])
  func `with a byte of Windows-1252 in the last row, the file is read again and counted once`(threads: Int)
    throws
  {
    // The agency is Children’s Services, with the apostrophe of Windows.
    let last = Array("x,EX-13,05/05/2024,Children".utf8) + [0x92] + Array("s Services,13,NFA\n".utf8)
    let register = try Register(text(endingWith: last), blockSize: 50_000, threads: threads)
    #expect(register.messages == [Self.encoding])
    #expect(register.reading.rows == 13)
    #expect(register.referrals.map(\.children) == (1...13).map { [.years($0)] })
    #expect(register.referrals.last?.agencies.first != .notInProfile)
  }

  @Test func `a finding is reported once even if the file is read again`() throws {
    let last = Array("x,EX-1,05/05/2024,Caf".utf8) + [0xE9] + Array(",13,NFA\n".utf8)
    let folder = try TemporaryFolder()
    let reading = try WholeReading(
      InputFile(folder.write("referrals.csv", text(endingWith: last))), blockSize: 50_000)
    #expect(
      reading.findings.map(\.rule.code) == [
        "encoding", "unused-column", "agency-not-in-profile", "repeated-reference",
      ])
    #expect(reading.findings.map(\.value) == [nil, nil, "Café", nil])
    #expect(reading.count == 13)
  }

  @Test(arguments: [1, 2])
  func `bytes of no encoding in the last row are refused`(threads: Int) throws {
    let last = Array("x,EX-13,05/05/2024,GP".utf8) + [0x81] + Array(",13,NFA\n".utf8)
    let error = #expect(throws: Problem.self) {
      try Register(text(endingWith: last), blockSize: 50_000, threads: threads)
    }
    #expect(error?.description.contains("[not-utf-8]") == true)
  }

  /// A header that wide was once looked at only in its first part, and bytes of it replaced without a word.
  @Test func `the encoding of the whole header is checked`() throws {
    let head = Array((String(repeating: "notes,", count: 20_000) + "caf").utf8) + [0xE9]
    let register = try Register(head + Array(",year,agency,age,outcome\n".utf8))
    #expect(register.messages == [Self.encoding])
  }

  @Test func `a long register's title may have a quote that never closes`() throws {
    let filler = String(repeating: "a", count: 100_000)
    let rows = (1...12).map { "\(filler),05/05/2024,GP,\($0),NFA\n" }
    let register = try Register("\"Referrals\nnotes,date_considered,agency,age,outcome\n" + rows.joined())
    #expect(register.findings.kept.map { "\($0.place) \($0.rule)" } == ["referrals.csv:1 title-row"])
    #expect(register.referrals.count == 12)
  }
}
