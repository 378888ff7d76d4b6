import Records
import Testing

@testable import Loader

/// Rows under cells that are merged downward.
struct MergedRowsTests {
  private static let first: [Cell] = ["A", .day("45413"), .day("45417"), "GP", "9 weeks", "Rapid review"]
  private static let last: [Cell] = ["C", .day("45413"), .day("45417"), "GP", 5, "NFA"]

  private func register(_ second: [Cell], merged: [String], streaming: Bool = false) throws -> Register {
    var sheet = Sheet(Self.first, second, Self.last)
    sheet.afterRows =
      "<mergeCells>\(merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
    return try Workbook(sheet).register()
  }

  private static let parts: [([Cell], [String], String)] = [
    ([.blank, .blank, .blank, .blank, "5 months", .blank], ["A2:A3", "F2:F3"], "E3"),
    ([.blank, .blank, .blank, .blank, .blank, "LCSPR"], ["A2:A3"], "F3"),
    ([.blank, .blank, .blank, "Police", .blank, .blank], ["A2:C3"], "D3"),
    // What is not merged would be a referral of its own.
    ([.blank, .blank, .blank, "Police", "5 months", .blank], ["A2:C3", "F2:F3"], "D3"),
    ([.blank, .day("45413"), .day("45417"), "Police", 4, "NFA"], ["A2:A3"], "B3"),
  ]

  @Test(arguments: parts)
  func `a row under merged cells is an error at its first cell`(
    row: [Cell], merged: [String], cell: String
  ) throws {
    let register = try register(row, merged: merged)
    #expect(register.errors == ["register.xlsx:Referrals!\(cell) part-of-a-row"])
    #expect(register.referrals.count == 2)
    #expect(register.leftOut == [nil])
  }

  @Test func `cells merged to the right, in the header or in columns that are not used change nothing`()
    throws
  {
    let row: [Cell] = ["B", .day("45413"), .day("45417"), "GP", 4, "NFA"]
    let register = try register(row, merged: ["A1:B1", "C2:D2", "H2:H4"])
    #expect(register.errors == [])
    #expect(register.referrals.count == 3)
  }

  @Test(
    arguments: [
      (["B", .day("45417"), .blank, "GP", 4, "NFA"], "B3:C3", "date_received or date_considered"),
      ([.day("45417"), .blank, .day("45417"), "GP", 4, "NFA"], "A3:B3", "date_received"),
      (["B", .day("45417"), .blank, .blank, 4, "NFA"], "B3:D4", "date_received or date_considered"),
    ] as [([Cell], String, String)])
  func `a date in cells merged over a column of dates is an error at its place`(
    row: [Cell], merged: String, columns: String
  ) throws {
    let register = try register(row, merged: [merged])
    let message = try #require(register.messages.first { $0.contains("error: [merged-cells]") })
    #expect(message.hasPrefix("register.xlsx:Referrals!\(merged.prefix(2)): "))
    #expect(message.contains("the cells \(merged) are merged, and a date in them may be that of \(columns);"))
    #expect(register.leftOut.first == .some(nil))
  }

  @Test func `a heading in cells merged over the whole row is none`() throws {
    for heading in ["April 2023", "LIG meeting 12 May 2023"] as [Cell] {
      let row: [Cell] = [heading, .blank, .blank, .blank, .blank, .blank]
      let register = try register(row, merged: ["A3:F3"])
      #expect(register.errors == [] && register.referrals.count == 2)
    }
  }

  @Test func `a blank row under merged cells is no part of a referral`() throws {
    let register = try register(Array(repeating: .blank, count: 6), merged: ["A2:F3"])
    #expect(register.errors == [])
    #expect(register.findings.count(of: .blankRow) == 1)
  }

  @Test func `findings that are reported while reading are the same`() throws {
    var sheet = Sheet(Self.first, [.blank, .blank, .blank, .blank, "5 months", .blank], Self.last)
    sheet.afterRows = "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"
    let workbook = try Workbook(sheet)
    let reader = try BuiltInProfile.reader()
    var reported: [Finding] = []
    var rows = KeptRows()
    let reading = try reader.read(workbook.file, hashing: false, into: &rows) { reported.append($0) }
    #expect(reported == reading.findings.kept)
    #expect(rows.rows.count == 3)
  }

  @Test func `a great many merged cells take no longer than their rows`() throws {
    var sheet = Sheet(Self.first, Self.last)
    let ranges = (0..<20_000).map { "<mergeCell ref=\"A\($0 % 3 + 2):A1048576\"/>" }
    sheet.afterRows = "<mergeCells>\(ranges.joined())</mergeCells>"
    #expect(try Workbook(sheet).register().errors == ["register.xlsx:Referrals!A3 part-of-a-row"])
  }
}
