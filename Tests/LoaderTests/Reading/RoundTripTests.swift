import Records
import Spreadsheets
import SystemPackage
import Testing

@testable import Loader

/// The fixture's register gives the same referrals however a program writes it.
struct RoundTripTests {
  /// The fixture, with an apostrophe that has different bytes in each encoding.
  private static let table = Result {
    let path = FilePath(#filePath).removingLastComponent().appending(
      "../../../fixtures/register/referrals.csv")
    let bytes = try RegisterBytes.file(OpenFile(at: path)).head(1 << 20)
    var (reader, row, rows) = (CSVReader(), TableRow(), [[String]]())
    while reader.readRow(into: &row, of: bytes.span) {
      let texts = row.fields.indices.map { row.withText(of: $0, in: bytes.span, FieldText.string) }
      rows.append(texts.map { $0.replacing("'", with: "’") })
    }
    return rows
  }

  private enum Encoding: CaseIterable {
    case utf8, utf8WithMark, utf16, utf16BigEndian, windows1252

    var isNoted: Bool { self != .utf8 && self != .utf8WithMark }

    func bytes(of text: String) -> [UInt8] {
      switch self {
      case .utf8: Array(text.utf8)
      case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .utf16: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      case .windows1252: text.unicodeScalars.map { $0 == "’" ? 0x92 : UInt8($0.value) }
      }
    }
  }

  private func text(delimiter: Character, lineEnd: String, quotesAll: Bool) throws -> String {
    let lines = try Self.table.get().map { row in
      row.map { field in
        let needsQuotes = field.contains { $0 == delimiter || $0 == "\"" || $0.isNewline }
        return quotesAll || needsQuotes ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
      }.joined(separator: String(delimiter))
    }
    return lines.map { $0 + lineEnd }.joined()
  }

  /// The fixture's 27 referrals.
  private func plain() throws -> [Referral] {
    let folder = try TemporaryFolder()
    let text = try text(delimiter: ",", lineEnd: "\n", quotesAll: false)
    let reading = try WholeReading(InputFile(folder.write("referrals.csv", text)))
    #expect(reading.findings == [])
    #expect(reading.rows.count == 27)
    #expect(reading.rows.allSatisfy { !$0.isLeftOut })
    return reading.rows.map(\.referral)
  }

  @Test(arguments: [",", ";", "\t", "|"] as [Character], ["\n", "\r\n", "\r"])
  func `in each dialect of CSV`(delimiter: Character, lineEnd: String) throws {
    let plain = try plain()
    let folder = try TemporaryFolder()
    for quotesAll in [false, true] {
      let text = try text(delimiter: delimiter, lineEnd: lineEnd, quotesAll: quotesAll)
      for encoding in Encoding.allCases {
        let file = try InputFile(folder.write("referrals.csv", encoding.bytes(of: text)))
        let reading = try WholeReading(file)
        #expect(reading.rows.map(\.referral) == plain, "\(encoding)")
        #expect(reading.rows.map(\.place.line) == Array(2...28))
        let notes = (encoding.isNoted ? ["encoding"] : []) + (delimiter == "," ? [] : ["delimiter"])
        #expect(reading.findings.map(\.rule.code) == notes)
      }
    }
  }

  private func cell(_ text: String, isDate: Bool, strings: inout [String]?) throws -> Cell {
    if text.isEmpty { return .blank }
    if isDate {
      let bytes = Array(text.utf8)
      return try .day(String(DateField.read(bytes.span).get().number + 25_569))
    }
    if Int(text) != nil { return .number(text) }
    guard let shared = strings else { return .text(text) }
    let index = shared.firstIndex(of: text) ?? shared.count
    if index == shared.count { strings?.append(text) }
    return .shared(index)
  }

  @Test(arguments: [false, true], [false, true])
  func `as a workbook`(sharesStrings: Bool, hasDateCells: Bool) throws {
    let table = try Self.table.get()
    var strings: [String]? = sharesStrings ? [] : nil
    var sheet = Sheet(header: [])
    for (index, row) in table.enumerated() {
      sheet.rows.append(
        try zip(table[0], row).map { header, text in
          let isDate = hasDateCells && index > 0 && header.hasPrefix("date_") && !text.isEmpty
          return try cell(text, isDate: isDate, strings: &strings)
        })
    }
    let workbook = try Workbook([sheet], strings: strings ?? [])
    let reading = try WholeReading(workbook.file)
    #expect(try reading.rows.map(\.referral) == plain())
    #expect(reading.rows.map(\.place.line) == Array(2...28))
    #expect(Set(reading.findings.map(\.rule.code)) == (hasDateCells ? [] : ["date-as-text"]))
  }
}
