import Records
import Testing

@testable import Loader

struct HeaderSearchTests {
  private static let header = "date_considered,agency,age,outcome\n"
  private static let row = "05/05/2024,GP,7,NFA\n"

  private func refusal(of text: String) -> String? {
    do { _ = try Register(text) } catch { return "\(error)" }
    return nil
  }

  @Test func `a row above the header that can be read as a referral is an error`() throws {
    let register = try Register("Referrals,,,\n04/05/2024,GP,6,RR\n" + Self.header + Self.row)
    #expect(
      register.messages == [
        "referrals.csv:1: note: [title-row] the row is above the header; expected the header first; passed over",
        """
        referrals.csv:2: error: [row-above-header] the row is above the header, and can be read as a referral; \
        expected the header first; move the header to the top; sorting a sheet can move it
        """,
      ])
    #expect(register.referrals.count == 1)
    #expect(register.leftOut == [nil])
    #expect(register.reading.rows == 2)
  }

  @Test(arguments: ["\"04/05/2024,GP,6,RR\"", "04/05/2024;GP;6;RR"])
  func `a row in one cell above the header is an error too`(row: String) throws {
    let register = try Register("\(row)\n" + Self.header + Self.row)
    #expect(register.errors == ["referrals.csv:1 row-above-header"])
    #expect(register.leftOut == [nil])
  }

  @Test func `titles and blank rows above the header are noted and passed over`() throws {
    let titles = "Referrals 2023-24,,\n\n\"LIG, \"\"our\"\" group\"\n,,,\n"
    let register = try Register(titles + Self.header + Self.row)
    #expect(
      register.messages == [
        "referrals.csv:1: note: [title-row] the row is above the header; expected the header first; passed over",
        "referrals.csv:2: note: [blank-row] the row is blank; expected a referral; passed over",
        "referrals.csv:3: note: [title-row] the row is above the header; expected the header first; passed over",
        "referrals.csv:4: note: [blank-row] the row is blank; expected a referral; passed over",
      ])
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: [
    "Referrals of \"LIG\"", "\"Referrals\" 2023", "\"Referrals", "a\u{0}b", "\"a\nb\"c", "\"",
  ])
  func `a title with stray quotes or bytes does not hide the header`(title: String) throws {
    let register = try Register(title + "\n" + Self.header + Self.row + "05/05/2024,\"GP\",8,NFA\n")
    #expect(register.findings.kept.allSatisfy { $0.rule == .titleRow })
    #expect(register.referrals.map(\.children) == [[.years(7)], [.years(8)]])
  }

  @Test func `a header is found in the first two thousand rows only`() throws {
    let deep = try Register(String(repeating: "Title\n", count: 1_999) + Self.header + Self.row)
    #expect(deep.referrals.count == 1)
    #expect(deep.reading.findings.count(of: .titleRow) == 1_999)
    let deeper = String(repeating: "Title\n", count: 2_000) + Self.header + Self.row
    #expect(refusal(of: deeper)?.contains("[missing-column]") == true)
  }

  @Test func `two rows that are equally like a header are an error that names both`() {
    #expect(
      refusal(of: "Title\ndate_considered,agency\nx,y\noutcome,age\n") == """
        referrals.csv:4: error: [two-headers] lines 2 and 4 both look like a header, and neither names every column; \
        expected one row with date_considered, referring_agency, child_age and outcome; \
        complete the right one, and remove the other
        """)
  }

  @Test(arguments: [
    "Reference,Date,Date,Referring,Child,Outcome\n,received,considered,agency,age,\n",
    "Dates,,Agency,Child,Outcome\nDate received,Date considered,,Age,\n",
    "Date of,Referring,Age of,Outcome\nmeeting,agency,child,\n",
  ])
  func `a header over two rows is named as that`(header: String) {
    #expect(
      refusal(of: header + "A,05/05/2024,06/05/2024,GP,7,NFA\n") == """
        referrals.csv:1: error: [two-headers] the header seems to be spread over rows 1 and 2; \
        expected each header in one cell of one row; put each header in one cell
        """)
  }

  @Test func `of rows that name no column, the one with the words of a header is named`() {
    #expect(
      refusal(of: "Log of cases 2023\n\nDay of discussion,Who raised it,How old,Result\n5 May,GP,7,x\n")?
        .hasPrefix("referrals.csv:3:1: error: [missing-column]") == true)
  }

  @Test func `of two rows that are not equally like one, the better is named with what is missing`() {
    #expect(
      refusal(of: "agency,outcome\ndate_considered,agency,outcome\nage,outcome\n") == """
        referrals.csv:2:1: error: [missing-column] no column holds the children's ages; \
        expected "child_age" or "date_of_birth"; add the column, or map yours under [columns] of the profile
        """)
  }

  @Test func `the first row with all required columns is the header, whatever is above it`() throws {
    let register = try Register("reference,agency,age,outcome,harm,features\n" + Self.header + Self.row)
    #expect(register.findings.kept.map { "\($0.place) \($0.rule)" } == ["referrals.csv:1 title-row"])
    #expect(register.referrals.count == 1)
  }

  @Test func `a header with one column twice is refused with its place`() {
    #expect(
      refusal(of: "Title\ndate_considered,agency,age,ages,outcome\n") == """
        referrals.csv:2:4: error: [duplicated-header] columns 3 and 4 are both "child_age"; \
        expected each column once; rename the one that does not count
        """)
  }
}
