import Testing

@testable import Spreadsheets

/// Holds the short way through a part to what expat makes of the same bytes.
struct PartScanTests {
  private static let main = WorkbookOnDisk.main

  /// What a reader gave out before it came to the end, or to an error.
  private struct Outcome: Equatable {
    var rows: [SheetRow] = []
    var summary: SheetSummary?
    var error: XLSXError?
    var hasSpared = false

    func isSame(as other: Outcome) -> Bool {
      rows == other.rows && summary == other.summary && error == other.error
    }
  }

  private func reader() throws -> SheetReader {
    let disk = try WorkbookOnDisk(
      items: "<si><t>Police</t></si><si><t>Health &amp; care</t></si>",
      styles: #"<cellXfs><xf/><xf numFmtId="14"/></cellXfs>"#)
    let package = try XLSXPackage(at: disk.file.path)
    let values = CellValues(
      sharedStrings: try SharedStrings(part: "xl/sharedStrings.xml", of: package),
      formats: try CellFormats(part: "xl/styles.xml", of: package), dateSystem: .from1900)
    return SheetReader(part: "sheet.xml", values: values)
  }

  /// Everything by expat, whole.
  private func plain(_ sheet: String, _ reader: SheetReader) -> Outcome {
    var outcome = Outcome()
    var reader = reader
    var stream = XMLStream(part: "sheet.xml")
    do throws(XLSXError) {
      let bytes = Array(sheet.utf8)
      for event in try stream.feed(bytes.span) + stream.finish() {
        if try reader.read(event) { outcome.rows.append(reader.row) }
      }
      outcome.summary = reader.wholeSummary
    } catch {
      outcome.error = error
    }
    return outcome
  }

  /// By the short way, in pieces of `size` bytes.
  private func scanned(_ sheet: String, _ reader: SheetReader, size: Int) -> Outcome {
    var outcome = Outcome()
    var scan = PartScan(reader, part: "sheet.xml")
    do throws(XLSXError) {
      var left: [UInt8] = []
      var rest = Array(sheet.utf8)[...]
      while true {
        let isLast = rest.isEmpty
        left += rest.prefix(size)
        rest = rest.dropFirst(size)
        let done = try scan.read(left.span, isLast: isLast) { reader in
          outcome.rows.append(reader.row)
          return true
        }
        left.removeFirst(done ?? 0)
        if isLast { break }
      }
      outcome.summary = scan.items.wholeSummary
    } catch {
      outcome.error = error
    }
    outcome.hasSpared = scan.hasSpared
    return outcome
  }

  private func sheet(_ rows: String) -> String {
    #"<?xml version="1.0"?><worksheet xmlns="\#(Self.main)" xmlns:x="urn:x"><sheetData>\#(rows)</sheetData>"#
      + #"<mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>"#
  }

  /// Rows as programs write them; expat need not see them.
  private static let ordinary = [
    #"<row r="1"><c r="A1"><v>9</v></c></row>"#,
    #"<row r="3" spans="1:2" ht="15" customHeight="1" x:dyDescent="0.25" hidden="1"><c r="B3" s="1"><v>45110</v></c></row>"#,
    "<row><c><v>-1.5</v></c><c/><c><v>9007199254740993</v></c></row>\n <row/>",
    #"<row r="2"><c r="A2" t="s"><v>1</v></c> <c r="B2" t="s"><v>0</v></c></row>"#,
    #"<row><c t="inlineStr"><is><t xml:space="preserve"> a &lt;b&gt; &amp;&quot;&apos; ü 😀 ]] </t></is></c></row>"#,
    #"<row><c t="inlineStr"><is><t/></is></c><c t="str"><v>one_x000D_two</v></c><c t="str"><v></v></c></row>"#,
    #"<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#DIV/0!</v></c><c t="n"><v>1E-3</v></c></row>"#,
    #"<row><c><f>A1&amp;B1</f><v>1</v></c><c><f t="shared" ref="A1:A9" si="0"/><v>2</v></c><c><f>A2</f></c></row>"#,
    #"<row><c s="1"><v>0.5</v></c><c s="1"><v>60</v></c><c s="1"><v>2958466</v></c><c s="1"><v>45110.75</v></c></row>"#,
    #"<row><c s="1"><v>-1</v></c><c s="1"><v>99999999999999999</v></c><c s='7'><v>1</v></c><c><v></v></c></row>"#,
    #"<row r="5"/><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#,
    #"<row><c r="B4"><v>1</v></c><c r="C4"/></row>"#,
  ]

  /// Rows that are well and unusual; expat takes them.
  private static let unusual = [
    "<!-- a <row> --><row><c><v>9</v></c></row>", "<row><c><v>9<!-- nine --></v></c></row>",
    "<row><c t=\"str\"><v><![CDATA[</row>]]></v></c></row>", "<row ><c ><v >9</v ></c ></row >",
    "<row\tr=\"2\"><c><v> 9 </v></c></row>", #"<row><c t="str"><v>a&#10;b&#xE9;</v></c></row>"#,
    "<row><c t=\"str\"><v>a\r\nb</v></c></row>", #"<row><c t="d"><v>2024-03-31T10:00</v></c></row>"#,
    #"<row><c t="inlineStr"><is><r><rPr><b/></rPr><t>14</t></r><r><t> weeks</t></r></is></c></row>"#,
    #"<row xmlns:y="urn:y" y:a="1"><y:c><v>2</v></y:c><c><v>1</v></c></row>"#,
    #"<row xmlns="urn:else"><c><v>1</v></c></row>"#,
    #"<row><c cm="1"><v>1</v></c><extLst><ext/></extLst></row>"#,
    "<?target row>?><row><c><v>1</v></c></row>", #"<row hidden="true"/>"#, #"<row r="007"/>"#,
    #"<row><c t="b"><v>true</v></c></row>"#, #"<row><c t="inlineStr"/></row>"#, "<other/>",
    #"<row><c t="s"><v>0</v></c><c t="e"><v>&amp;</v></c></row>"#,
  ]

  /// Rows at fault; the error is expat's, or the plain reader's.
  private static let faulty = [
    "<row><c><v>9</v></row>", "<row><c><v>9</c></v></row>", "<row><c r=\"A1\" r=\"A1\"/></row>",
    #"<row><c t="s"><v>2</v></c></row>"#, #"<row r="5"><c r="C7"/></row>"#, #"<row r="0"/>"#,
    #"<row><c r="B1"/><c r="A1"/></row>"#, "<row><c><v>&x;</v></c></row>",
    "<row><c t=\"str\"><v>]]></v></c></row>",
    #"<row><c t="z"><v>1</v></c></row>"#, "<row><c><v>1,5</v></c></row>", #"<row z:dyDescent="1"/>"#,
    #"<row><c t="str"><v>\#u{FFFE}</v></c></row>"#, "<row><c t=\"str\"><v>\u{1}</v></c></row>",
    #"<row><c s="x"><v>1</v></c></row>"#, #"<row spans="1" spans="1"/>"#, "<row",
    "<row><c r=\"XFE1\"/></row>",
    #"<row r="1" spans="<"/>"#, "</row>", "</sheetData>", #"<row><c r="A1"s="1"/></row>"#,
  ]

  @Test(arguments: ordinary)
  func `an ordinary row is read the short way, and as expat would`(rows: String) throws {
    let (sheet, reader) = (sheet(rows), try reader())
    let expected = plain(sheet, reader)
    try #require(expected.error == nil)
    for size in [1, 2, 3, 7, 16, 64, 100_000] {
      let found = scanned(sheet, reader, size: size)
      #expect(found.isSame(as: expected), "in pieces of \(size)")
      #expect(found.hasSpared)
    }
  }

  @Test(arguments: unusual)
  func `an unusual row, and an ordinary one after it, are read as expat would`(rows: String) throws {
    let after = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>"
    let (sheet, reader) = (sheet(rows + after), try reader())
    let expected = plain(sheet, reader)
    try #require(expected.error == nil)
    for size in [1, 2, 3, 7, 16, 64, 100_000] {
      #expect(scanned(sheet, reader, size: size).isSame(as: expected), "in pieces of \(size)")
    }
  }

  @Test(arguments: faulty)
  func `a row at fault is refused, and the rows before it are those of expat`(rows: String) throws {
    let (sheet, reader) = (sheet("<row><c><v>1</v></c></row>" + rows), try reader())
    let expected = plain(sheet, reader)
    try #require(expected.error != nil)
    for size in [1, 2, 3, 7, 16, 64, 100_000] {
      let found = scanned(sheet, reader, size: size)
      // Places count without the spared bytes; whoever asks has the part parsed again.
      if case .malformedXML = expected.error {
        #expect(found.error != nil, "in pieces of \(size)")
      } else {
        #expect(found.error == expected.error, "in pieces of \(size)")
      }
      #expect(Array(found.rows.prefix(1)).map(\.number) == [1])
    }
  }

  @Test func `a fault behind spared rows has the line and column that it has in the part`() throws {
    let rows = String(repeating: "<row><c><v>1</v></c></row>\n", count: 40)
    let workbook = try WorkbookOnDisk(rows: rows + "<row><c></row>")
    let end = XLSXError.malformedXML(part: "xl/worksheets/sheet1.xml", line: 41, column: 11)
    #expect(throws: end) { try workbook.rows() }
  }

  @Test func `prefixes and Strict names are read the short way too`() throws {
    let uri = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let rows =
      #"<x:row r="1"><x:c r="A1" t="str"><x:f>B1</x:f><x:v>a</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row>"#
    let sheet = #"<x:worksheet xmlns:x="\#(uri)"><x:sheetData>\#(rows)</x:sheetData></x:worksheet>"#
    let reader = try reader()
    let found = scanned(sheet, reader, size: 50)
    #expect(found.isSame(as: plain(sheet, reader)))
    #expect(found.rows.first?.texts == ["A1": .text("a"), "B1": .number("2")])
    #expect(found.hasSpared)
  }

  @Test func `a default namespace of something else makes no rows`() throws {
    let sheet =
      #"<x:worksheet xmlns:x="\#(Self.main)" xmlns="urn:x"><x:sheetData><row/></x:sheetData></x:worksheet>"#
    #expect(scanned(sheet, try reader(), size: 1000).rows.isEmpty)
  }
}
