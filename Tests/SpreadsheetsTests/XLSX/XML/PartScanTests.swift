import Testing

@testable import Spreadsheets

/// Compares the fast reader of a part with expat on the same bytes.
struct PartScanTests {
  @Test(arguments: ExampleRows.ordinary)
  func `an ordinary row is read without expat, and as expat would`(rows: String) throws {
    let (sheet, reader) = (SheetReading.sheet(rows), try SheetReading.reader())
    let expected = SheetReading.plain(sheet, reader)
    try #require(expected.error == nil)
    for size in [1, 2, 3, 7, 16, 64, 100_000] {
      let found = SheetReading.scanned(sheet, reader, size: size)
      #expect(found.isSame(as: expected), "in pieces of \(size)")
      #expect(found.skipsBytes)
    }
  }

  @Test(arguments: ExampleRows.unusual)
  func `an unusual row, and an ordinary one after it, are read as expat would`(rows: String) throws {
    let after = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>"
    let (sheet, reader) = (SheetReading.sheet(rows + after), try SheetReading.reader())
    let expected = SheetReading.plain(sheet, reader)
    try #require(expected.error == nil)
    for size in [1, 2, 3, 7, 16, 64, 100_000] {
      #expect(SheetReading.scanned(sheet, reader, size: size).isSame(as: expected), "in pieces of \(size)")
    }
  }

  @Test(arguments: ExampleRows.faulty)
  func `a faulty row is refused, and the rows before it are those of expat`(rows: String) throws {
    let (sheet, reader) = (SheetReading.sheet("<row><c><v>1</v></c></row>" + rows), try SheetReading.reader())
    let expected = SheetReading.plain(sheet, reader)
    try #require(expected.error != nil)
    for size in [1, 2, 3, 7, 16, 64, 100_000] {
      let found = SheetReading.scanned(sheet, reader, size: size)
      // Here lines and columns leave out the bytes that expat was not fed; the package parses the part again.
      if case .malformedXML = expected.error {
        #expect(found.error != nil, "in pieces of \(size)")
      } else {
        #expect(found.error == expected.error, "in pieces of \(size)")
      }
      #expect(Array(found.rows.prefix(1)).map(\.number) == [1])
    }
  }

  @Test func `a fault after rows that expat was not fed has its line and column in the part`() throws {
    let rows = String(repeating: "<row><c><v>1</v></c></row>\n", count: 40)
    let workbook = try WorkbookOnDisk(rows: rows + "<row><c></row>")
    let end = XLSXError.malformedXML(part: "xl/worksheets/sheet1.xml", line: 41, column: 11)
    #expect(throws: end) { try workbook.rows() }
  }

  @Test func `prefixes and Strict names are read without expat too`() throws {
    let uri = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let rows =
      #"<x:row r="1"><x:c r="A1" t="str"><x:f>B1</x:f><x:v>a</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row>"#
    let sheet = Array(
      #"<x:worksheet xmlns:x="\#(uri)"><x:sheetData>\#(rows)</x:sheetData></x:worksheet>"#.utf8)
    let reader = try SheetReading.reader()
    let found = SheetReading.scanned(sheet, reader, size: 50)
    #expect(found.isSame(as: SheetReading.plain(sheet, reader)))
    #expect(found.rows.first?.texts == ["A1": .text("a"), "B1": .number("2")])
    #expect(found.skipsBytes)
  }

  @Test func `a default namespace of something else makes no rows`() throws {
    let sheet =
      #"<x:worksheet xmlns:x="\#(WorkbookOnDisk.main)" xmlns="urn:x"><x:sheetData><row/></x:sheetData></x:worksheet>"#
    #expect(SheetReading.scanned(Array(sheet.utf8), try SheetReading.reader(), size: 1000).rows.isEmpty)
  }

  /// Typing errors and broken tags; the seed is fixed, so a failure can be repeated.
  @Test func `whatever bytes are changed, both readers agree`() throws {
    var random = Seeded(state: 20_230_703)
    let reader = try SheetReading.reader()
    let rows = ExampleRows.ordinary + ExampleRows.unusual
    let torn = Array("<>/\"'= rcvtsfi09A1&;]![-x\t\r\n_.e+".utf8) + [0, 0xC3, 0xFF]
    var whole = 0
    for _ in 0..<500 {
      let three = (0..<3).map { _ in random.pick(rows) }.joined()
      var sheet = SheetReading.sheet(three)
      let at = SheetReading.start.utf8.count + Int(random.next() % UInt64(three.utf8.count))
      switch random.next() % 4 {
      case 0: sheet[at] = random.pick(torn)
      case 1: sheet.remove(at: at)
      case 2: sheet.insert(random.pick(torn), at: at)
      default: sheet.insert(contentsOf: random.pick(rows).utf8, at: at)
      }
      let expected = SheetReading.plain(sheet, reader)
      let found = SheetReading.scanned(sheet, reader, size: 1 + Int(random.next() % 64))
      whole += expected.error == nil ? 1 : 0
      let isSame = expected.error == nil ? found.isSame(as: expected) : found.error != nil
      #expect(isSame, "\(String(decoding: sheet, as: UTF8.self))")
    }
    #expect(whole > 50)
  }
}

private struct Seeded {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[Int(next() % UInt64(list.count))] }
}
