import Foundation
import Records
import Testing

@testable import Loader

/// The many ways to write reviews and recommendations as texts.
struct SmallTableTests {
  private static let header = "review,number,recommendation,responder,response,due\n"
  private static let plain = header + "child-a,1,Share it.,Police,Done.,05/06/2024\n"

  private static func plain(with new: String, for old: String) -> String {
    plain.replacingOccurrences(of: old, with: new)
  }

  private static let texts: [String] = [
    plain, plain(with: ";", for: ","), plain(with: "\t", for: ","), plain(with: "|", for: ","),
    plain(with: "\r\n", for: "\n"), plain(with: ",,\n", for: "\n"),
    plain(with: "Case,Rec. No", for: "review,number"), plain(with: "45448", for: "05/06/2024"),
    plain(with: "5 June 2024", for: "05/06/2024"), plain(with: "\"  Share it.\n\"", for: "Share it."),
    "Tracker of recommendations\n\n" + plain, plain + "\n,,,,,\n", plain + header, plain + "Total,1,,,,\n",
    plain + "* as at March,,,,,\n", plain + "\"\"\n",
  ]

  /// Each in UTF-8, and the plain one in other encodings.
  private static let spellings: [[UInt8]] =
    texts.map { Array($0.utf8) } + [
      [0xEF, 0xBB, 0xBF] + Array(plain.utf8),
      [0xFF, 0xFE] + plain.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    ]

  @Test(arguments: spellings)
  func `a recommendation is the same however its table is written`(bytes: [UInt8]) throws {
    let register = try ReviewRegister(
      files: ["reviews.csv": Array(ReviewRegister.reviews.utf8), "recommendations.csv": bytes])
    let row = try #require(register.recommendations.first)
    #expect(register.recommendations.count == 1)
    #expect((row.review, row.number, row.part) == ("child-a", 1, nil))
    #expect((row.text, row.response) == ("Share it.", "Done."))
    #expect(row.responders.map(\.key) == ["constabulary"])
    #expect(row.due == Day(iso: "2024-06-05"))
    #expect(register.reading.leftOut == 0)
    #expect(register.reading.findings.allSatisfy { $0.severity != .error })
  }

  @Test func `findings about a table are the same as for referrals`() throws {
    let register = try ReviewRegister(
      recommendations: #"""
        Tracker;;
        review;number;recommendation
        child-a;1;"One; ""two"""

        child-a;2
        child-a;"2"x;Three
        child-a;2;Three;;
        child-a;3;Four;x
        * note;;
        Total;3;
        review;number;recommendation
        Recommendation;review;number
        child-a;4;#REF!
        child-a;5;TRUE

        """#)
    #expect(
      register.found == [
        "recommendations.csv:2 note delimiter", "recommendations.csv:1 note title-row",
        "recommendations.csv:4 note blank-row", "recommendations.csv:5 error too-few-fields",
        "recommendations.csv:6:2 error stray-quote", "recommendations.csv:7:4 note surplus-empty-fields",
        "recommendations.csv:8:4 error surplus-text", "recommendations.csv:9 note footnote-row",
        "recommendations.csv:10 note totals-row", "recommendations.csv:11 note repeated-header-row",
        "recommendations.csv:12 error second-header", "recommendations.csv:13:3 error cell-error",
        "recommendations.csv:13:2 warning numbering-gap", "recommendations.csv:14:3 error truth-value",
      ])
    #expect(register.recommendations.map(\.text) == ["One; \"two\"", "Three"])
    #expect(register.reading.leftOut == 6)
  }

  @Test(arguments: ["Foo Trust", "Police", "Solent NHS Trust", "and Police"])
  func `a body alone in its row goes on with the one above, which is an error`(body: String) throws {
    let register = try ReviewRegister(recommendations: Self.plain + ",,,\(body),,\n")
    #expect(register.found == ["recommendations.csv:3:4 error part-of-a-row"])
    #expect(register.reading.leftOut == 1)
  }

  @Test func `notes name what is in the table`() throws {
    let register = try ReviewRegister(reviews: ReviewRegister.reviews + "\n")
    #expect(
      register.messages == [
        "reviews.csv:3: note: [blank-row] the row is blank; expected a review; passed over"
      ])
  }

  @Test func `a cell keeps its paragraphs and lists, with LF as line end`() throws {
    let register = try ReviewRegister(
      recommendations:
        "review,number,recommendation\r\nchild-a,1,\"\r\nOne:\r\n- a\r- b\n\nTwo.\r\n \"\r\nchild-a,2,Next\r\n"
    )
    #expect(register.recommendations.map(\.text) == ["One:\n- a\n- b\n\nTwo.", "Next"])
    #expect(register.recommendations.map(\.place.line) == [2, 9])
  }

  @Test func `a header without a required column is refused with the nearest one`() throws {
    let folder = try TemporaryFolder()
    try folder.write("referrals.csv", ReviewRegister.referrals)
    try folder.write("recommendations.csv", "review,numbr,recommendation\nchild-a,1,x\n")
    #expect(
      folder.message { _ = try ReviewRegister(at: folder.path) } == """
        recommendations.csv:1:1: error: [missing-column] no column holds the numbers of recommendations; \
        expected "number"; column 2, "numbr", is close: rename it, \
        or write number = ["numbr"] under [columns] of the profile
        """)
  }

  @Test func `a partnership's own headers are in its profile`() throws {
    let text = """
      [columns]
      review = ["Which case"]
      recommendation = ["What we were told to do"]
      responder = ["Lead body"]
      considered = ["Talked about"]
      """
    let register = try ReviewRegister(
      reviews: "Which case,Talked about\nchild-a,11/07/2019\n",
      recommendations: "Which case,No,What we were told to do,Lead body\nchild-a,1,Share it.,Police\n",
      profile: ProfileText(more: text).profile())
    #expect(register.found == [])
    #expect(register.reviews.map(\.considered) == [Day(iso: "2019-07-11")])
    #expect(register.recommendations.map { $0.responders.map(\.key) } == [["police"]])
  }

  @Test func `no common spelling means two columns of a table`() {
    func folded<Column: TableColumn>(_: Column.Type) -> [String] {
      Column.allCases.flatMap { column in
        Set(([column.rawValue] + column.commonSpellings).map { NameFold.fold($0) })
      }
    }
    for spellings in [folded(ReviewColumn.self), folded(RecommendationColumn.self)] {
      #expect(spellings.count == Set(spellings).count)
    }
  }

  @Test func `each column knows its position in the canonical list`() {
    #expect(ReviewColumn.allCases.map(\.position) == Array(0..<11))
    #expect(RecommendationColumn.allCases.map(\.position) == Array(0..<16))
    #expect(RegisterColumn.allCases.map(\.position) == Array(0..<16))
  }

  @Test func `a column with dates that have the month first is named`() throws {
    let register = try ReviewRegister(
      recommendations:
        "review,number,recommendation,due\nchild-a,1,One,03/15/2024\nchild-a,2,Two,04/03/2024\n")
    #expect(
      register.found == [
        "recommendations.csv:2:4 error month-first-date",
        "recommendations.csv:1:4 warning month-first-column",
      ])
    #expect(register.recommendations.map(\.number) == [2])
  }

  @Test func `the text of a cell is shown only on request`() throws {
    let table = "review,number,recommendation,due\nchild-a,1,One,soon\n"
    #expect(try ReviewRegister(recommendations: table).reading.findings.map(\.value) == [nil])
    let shown = try ReviewRegister(recommendations: table, keepsValues: true)
    #expect(shown.reading.findings.map(\.value) == ["soon"])
  }

  @Test func `a table of reviews that is far larger than any is refused`() throws {
    let bytes = [UInt8](repeating: 0x61, count: 16_777_217)
    #expect {
      _ = try ReviewRegister(files: ["reviews.csv": bytes])
    } throws: { error in
      "\(error)".hasSuffix(
        "reviews.csv: error: [file-over-limit] the file has 16777217 bytes; expected at most 16777216 for a "
          + "file of this kind; check that this is the right file")
    }
  }

  @Test func `a suggestion is searched for a hundred unknown keys`() throws {
    let keys = (0..<120).map { "chold-\($0),1,Share it.\n" }.joined()
    let known = (0..<120).map { "child-\($0),Child,LCSPR,11/07/2019\n" }.joined()
    let register = try ReviewRegister(
      reviews: "review,name,kind,considered\n" + known,
      recommendations: "review,number,recommendation\n" + keys)
    let unknown = register.reading.findings.filter { $0.rule == .unknownReview }
    #expect(unknown.count == 120)
    #expect(unknown.prefix(100).allSatisfy { $0.remedy.contains("did you mean") })
    #expect(unknown.dropFirst(100).allSatisfy { !$0.remedy.contains("did you mean") })
  }
}
