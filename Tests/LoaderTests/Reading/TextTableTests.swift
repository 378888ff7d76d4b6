import Records
import Testing

@testable import Loader

struct DelimiterTests {
  private static let header = ["date considered", "agency", "child age", "outcome", "notes"]

  private func register(_ sign: String, _ rows: [[String]]) throws -> Register {
    try Register(([Self.header] + rows).map { $0.joined(separator: sign) }.joined(separator: "\n"))
  }

  @Test(arguments: [(";", "semicolons"), ("\t", "tabs"), ("|", "bars")])
  func `the character between columns is recognised from the header, and noted`(sign: String, name: String)
    throws
  {
    let register = try register(
      sign, [["05/05/2024", "GP", "7", "NFA", "a, b, c"], ["06/05/2024", "GP", "8", "RR", ""]])
    #expect(
      register.messages == [
        "referrals.csv:1: note: [delimiter] the columns are separated by \(name); expected commas; read as they are"
      ])
    #expect(register.referrals.map(\.children) == [[.years(7)], [.years(8)]])
  }

  @Test func `in a register with semicolons, several children in a cell are in quotes`() throws {
    let register = try register(";", [["05/05/2024", "GP", "\"7; 9\"", "NFA", ""]])
    #expect(register.referrals.map(\.children) == [[.years(7), .years(9)]])
  }

  @Test func `a header with commas may contain other separators`() throws {
    let text = "date_considered,agency,age,outcome,\"a;b|c\"\n05/05/2024,GP,7,NFA,\n"
    #expect(try Register(text).messages == [])
  }

  @Test func `blank rows above the header do not hide its separator`() throws {
    let register = try Register("\n;;;\ndate considered;agency;age;outcome\n05/05/2024;GP;7;NFA\n")
    #expect(register.referrals.count == 1)
    #expect(register.findings.count(of: .delimiter) == 1)
    #expect(register.findings.count(of: .blankRow) == 2)
  }

}

struct HeaderOutOfReachTests {
  private func message(_ text: String) throws -> String? {
    do { _ = try Register(text) } catch { return "\(error)" }
    return nil
  }

  @Test func `blank rows are said to be blank, not a file with nothing in it`() throws {
    let text = String(repeating: "\n", count: 100_000) + "date considered,agency,age,outcome\n"
    let message = try #require(try message(text))
    #expect(
      message.contains(
        "referrals.csv:2000: error: [empty-register] the first 2000 rows are blank; expected a header in one of "
          + "them, with "))
  }

  @Test(arguments: [0, 2])
  func `a header that is too long is named with its line`(blank: Int) throws {
    let text =
      String(repeating: "\n", count: blank) + "date considered,agency,age,outcome,"
      + String(repeating: "x", count: 1_100_000) + "\n"
    let message = try #require(try message(text))
    #expect(
      message.contains(
        "referrals.csv:\(blank + 1): error: [empty-register] this row does not end within the first 1048576 "
          + "bytes, and no row above it is the header; expected a header there, with "))
  }

  @Test func `a file without a byte has nothing in it`() throws {
    #expect(try message("")?.contains("[empty-register] there is nothing in it") == true)
  }
}
