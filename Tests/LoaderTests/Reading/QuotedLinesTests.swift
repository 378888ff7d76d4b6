import Records
import Testing

@testable import Loader

/// Texts that programs write in a way of their own: quotes around lines, formulas around cells, other signs, other encodings.
struct QuotedLinesTests {
  private static let header = "reference,date_considered,agency,age,outcome"
  private static let row = "K-101,10/05/2023,GP,7,No further action"

  @Test func `a line in quotes as a whole is read without them, with a note`() throws {
    let lines = [Self.header, Self.row, #"K-102,11/05/2023,GP,""4; 6"",NFA"#].map { "\"\($0)\"\r\n" }.joined()
    let register = try Register(lines)
    #expect(
      register.messages == [
        """
        referrals.csv:1: note: [quoted-lines] each line is in quotes as a whole; expected quotes around cells, not lines; \
        read without the quotes around the lines
        """
      ])
    #expect(register.referrals.map(\.children) == [[.years(7)], [.years(4), .years(6)]])
  }

  @Test func `lines keep their numbers, and those without quotes are read too`() throws {
    let register = try Register(
      "\"Register\"\n\n\"\(Self.header)\"\n\(Self.row)\n\"K-102,31/06/2023,GP,8,NFA\"\n")
    #expect(
      register.findings.kept.map { "\($0.place) \($0.rule)" }.contains("referrals.csv:5:2 impossible-date"))
    #expect(register.referrals.count == 1)
  }

  @Test func `blank cells after a line in quotes do not matter`() throws {
    let register = try Register("\"\(Self.header)\",,,,\n\"\(Self.row)\",,,,\n")
    #expect(register.findings.kept.map(\.rule) == [.quotedLines])
    #expect(register.referrals.count == 1)
  }

  @Test func `a formula around a text is the text, with a note`() throws {
    let cells = { (line: String) in line.split(separator: ",").map { "=\"\($0)\"" }.joined(separator: ",") }
    let register = try Register("\(cells(Self.header))\n\(cells(Self.row))\n")
    #expect(register.referrals.map(\.children) == [[.years(7)]])
    #expect(register.referrals.map { $0.considered?.iso } == ["2023-05-10"])
    #expect(
      register.findings.kept.map { "\($0.place) \($0.rule)" }
        == (1...5).map { "referrals.csv:2:\($0) text-in-formula" })
  }

  @Test(arguments: [#"="0101""#, #""=""0101""""#])
  func `a formula in quotes of its own is the text too, and a reference in one is the same`(cell: String)
    throws
  {
    let register = try Register("\(Self.header)\n0101,10/05/2023,GP,7,NFA\n\(cell),10/05/2023,GP,8,NFA\n")
    #expect(register.findings.count(of: .repeatedReference) == 1)
  }

  @Test func `a blank formula is a blank cell`() throws {
    let register = try Register("\(Self.header),harm\n=\"\",10/05/2023,GP,7,NFA,=\"\"\n")
    #expect(register.referrals.count == 1)
    #expect(register.findings.count(.error) == 0)
  }

  @Test(arguments: [(" ", "spaces"), (":", "colons"), ("^", "carets"), ("~", "tildes")])
  func `columns divided by a sign that texts have are refused by its name`(sign: String, name: String) throws
  {
    let text = [Self.header, "K-101,10/05/2023,GP,7,NFA"].map {
      $0.split(separator: ",").joined(separator: sign)
    }.joined(separator: "\n")
    let problem = #expect(throws: Problem.self) { try Register(text) }
    #expect(problem?.rule == .delimiter)
    #expect(problem?.found == "the columns are separated by \(name), which texts have too")
  }

  @Test(arguments: [(0, 1, "UTF-16"), (1, 0, "UTF-16, big-endian")])
  func `UTF-16 without a mark is read, with a note`(low: Int, high: Int, name: String) throws {
    let bytes = "\(Self.header)\nÉ-101,10/05/2023,GP,7,NFA\n".utf16.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return [pair[low], pair[high]]
    }
    let register = try Register(bytes)
    #expect(
      register.messages == [
        "referrals.csv: note: [encoding] the text is not UTF-8; expected UTF-8; read as \(name)"
      ])
    #expect(register.referrals.count == 1)
  }

  @Test func `a text with a zero in it is not UTF-16`() throws {
    let register = try Register("\(Self.header)\nK-1\0,10/05/2023,GP,7,NFA\n")
    #expect(register.findings.count(of: .nulByte) == 1)
  }
}
