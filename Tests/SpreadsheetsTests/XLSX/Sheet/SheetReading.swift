@testable import Spreadsheets

/// The kind and the text of a cell, as tests compare them.
struct ReadCell: Equatable {
  let kind: SheetCell.Kind
  let text: String

  static func text(_ text: String) -> ReadCell { ReadCell(kind: .text, text: text) }
  static func number(_ literal: String) -> ReadCell { ReadCell(kind: .number, text: literal) }
  static func date(_ day: String) -> ReadCell { ReadCell(kind: .date, text: day) }
  static func boolean(_ word: String) -> ReadCell { ReadCell(kind: .boolean, text: word) }
  static func error(_ error: String) -> ReadCell { ReadCell(kind: .error, text: error) }
}

extension SheetRow {
  /// The row's cells by their references.
  var texts: [String: ReadCell] {
    let pairs = cells.map { cell in
      (
        "\(CellReference.letters(ofColumn: Int(cell.column)))\(number)",
        ReadCell(kind: cell.kind, text: text(of: cell))
      )
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// The references of its cells, in their order.
  var places: [String] {
    cells.map { "\(CellReference.letters(ofColumn: Int($0.column)))\(number)" }
  }
}

/// Rows on which the fast reader is compared with expat.
enum ExampleRows {
  /// Rows as programs write them, which expat need not be fed.
  static let ordinary = [
    #"<row r="1"><c r="A1"><v>9</v></c></row>"#,
    #"<row r="3" spans="1:2" ht="15" customHeight="1" x:dyDescent="0.25" hidden="1"><c r="B3" s="1"><v>45110</v></c></row>"#,
    "<row><c><v>-1.5</v></c><c/><c><v>9007199254740993</v></c></row>\n <row/>",
    #"<row r="2"><c r="A2" t="s"><v>1</v></c> <c r="B2" t="s"><v>0</v></c></row>"#,
    #"<row><c t="inlineStr"><is><t xml:space="preserve"> a &lt;b&gt; &amp;&quot;&apos; ü 😀 ]] </t></is></c></row>"#,
    #"<row><c t="inlineStr"><is><t/></is></c><c t="str"><v>one_x000D_two</v></c><c t="str"><v></v></c></row>"#,
    #"<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#DIV/0!</v></c><c t="n"><v>1E-3</v></c></row>"#,
    #"<row><c t="str"><f>A1</f><v></v></c><c><f>A1&amp;B1</f><v>1</v></c><c><f t="shared" ref="A1:A9" si="0"/><v>2</v></c></row>"#,
    #"<row><c s="1"><v>0.5</v></c><c s="1"><v>60</v></c><c s="1"><v>2958466</v></c><c s="1"><v>45110.75</v></c></row>"#,
    #"<row><c s="1"><v>-1</v></c><c s="1"><v>99999999999999999</v></c><c s='7'><v>1</v></c><c><v></v></c></row>"#,
    #"<row r="5"/><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#,
    #"<row><c r="B4"><v>1</v></c><c r="C4"/></row>"#,
    #"<row r="2" ><c r="A2" s="1" /><c r="B2" t="str" ><v /></c><c><v /></c><c t="inlineStr"><is ><t /></is></c></row>"#,
    #"<row><c t="d"><v>2024-03-31T10:00</v></c><c t="str"><v xml:space="preserve"> a </v></c></row>"#,
  ]

  /// Correct but unusual rows, which expat reads.
  static let unusual = [
    "<!-- a <row> --><row><c><v>9</v></c></row>", "<row><c><v>9<!-- nine --></v></c></row>",
    "<row><c t=\"str\"><v><![CDATA[</row>]]></v></c></row>", "<row ><c ><v >9</v ></c ></row >",
    "<row\tr=\"2\"><c><v> 9 </v></c></row>", #"<row><c t="str"><v>a&#10;b&#xE9;</v></c></row>"#,
    "<row><c t=\"str\"><v>a\r\nb</v></c></row>", #"<row><c t="d"><v> 2024-03-31 </v></c></row>"#,
    #"<row><c t="inlineStr"><is><r><rPr><b/></rPr><t>14</t></r><r><t> weeks</t></r></is></c></row>"#,
    #"<row xmlns:y="urn:y" y:a="1"><y:c><v>2</v></y:c><c><v>1</v></c></row>"#,
    #"<row xmlns="urn:else"><c><v>1</v></c></row>"#,
    #"<row><c cm="1"><v>1</v></c><extLst><ext/></extLst></row>"#,
    "<?target row>?><row><c><v>1</v></c></row>", #"<row hidden="true"/>"#, #"<row r="007"/>"#,
    #"<row><c t="b"><v>true</v></c></row>"#, #"<row><c t="inlineStr"/></row>"#, "<other/>",
    #"<row><c t="s"><v>0</v></c><c t="e"><v>&amp;</v></c></row>"#,
    #"<row r="1"><c r="B1"><f t="array" ref="B1:C3">X1:Y3</f></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="3"/>"#,
    #"<row><c><f>A2</f></c><c><f t="shared" si="0"/></c><c><f>A&amp;B</f><v/></c><c t="b"><f>A2</f><v></v></c></row>"#,
  ]

  /// Faulty rows; the error is that of expat, or of the plain reader.
  static let faulty = [
    "<row><c><v>9</v></row>", "<row><c><v>9</c></v></row>", "<row><row><c/></row></row>",
    "<row><c><c/></c></row>", "<c><v>1</v></c>", "<row><c><v>1</v><v>2</v></c></row>",
    "<row><c><v>1</v></c><row><c><v>2</v></c></row></row>", "<row><c r=\"A1\" r=\"A1\"/></row>",
    #"<row><c t="s"><v>2</v></c></row>"#, #"<row r="5"><c r="C7"/></row>"#, #"<row r="0"/>"#,
    #"<row><c r="B1"/><c r="A1"/></row>"#, "<row><c><v>&x;</v></c></row>",
    "<row><c t=\"str\"><v>]]></v></c></row>",
    #"<row><c t="z"><v>1</v></c></row>"#, "<row><c><v>1,5</v></c></row>", #"<row z:dyDescent="1"/>"#,
    #"<row><c t="str"><v>\#u{FFFE}</v></c></row>"#, "<row><c t=\"str\"><v>\u{1}</v></c></row>",
    #"<row><c s="x"><v>1</v></c></row>"#, #"<row spans="1" spans="1"/>"#, "<row",
    "<row><c r=\"XFE1\"/></row>",
    #"<row r="1" spans="<"/>"#, "</row>", "</sheetData>", #"<row><c r="A1"s="1"/></row>"#,
  ]
}

/// What a reader read of a sheet, up to its end or an error.
struct SheetReading: Equatable {
  var rows: [SheetRow] = []
  var summary: SheetSummary?
  var error: XLSXError?
  var skipsBytes = false

  func isSame(as other: SheetReading) -> Bool {
    rows == other.rows && summary == other.summary && error == other.error
  }

  static func reader() throws -> SheetReader {
    let disk = try WorkbookOnDisk(
      items: "<si><t>Police</t></si><si><t>Health &amp; care</t></si>",
      styles: #"<cellXfs><xf/><xf numFmtId="14"/></cellXfs>"#)
    let package = try XLSXPackage(at: disk.file.path)
    let context = CellContext(
      sharedStrings: try SharedStrings(part: "xl/sharedStrings.xml", of: package),
      formats: try CellFormats(part: "xl/styles.xml", of: package), dateSystem: .from1900)
    return SheetReader(part: "sheet.xml", context: context)
  }

  /// Reads everything with expat, in one piece.
  static func plain(_ sheet: [UInt8], _ reader: SheetReader) -> SheetReading {
    var outcome = SheetReading()
    var reader = reader
    var stream = XMLStream(part: "sheet.xml")
    do throws(XLSXError) {
      let bytes = sheet
      for event in try stream.feed(bytes.span) + stream.finish() {
        if try reader.read(event) { outcome.rows.append(reader.row) }
      }
      outcome.summary = reader.wholeSummary
    } catch {
      outcome.error = error
    }
    return outcome
  }

  /// Reads with the fast reader, in pieces of `size` bytes.
  static func scanned(_ sheet: [UInt8], _ reader: SheetReader, size: Int) -> SheetReading {
    var outcome = SheetReading()
    var scan = PartScan(reader, part: "sheet.xml")
    do throws(XLSXError) {
      var left: [UInt8] = []
      var rest = sheet[...]
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
    outcome.skipsBytes = scan.skipsBytes
    return outcome
  }

  /// What comes before the rows of a `sheet`.
  static let start =
    #"<?xml version="1.0"?><worksheet xmlns="\#(WorkbookOnDisk.main)" xmlns:x="urn:x"><sheetData>"#

  /// A sheet of these rows, in UTF-8.
  static func sheet(_ rows: String) -> [UInt8] {
    let end = #"</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>"#
    return Array("\(start)\(rows)\(end)".utf8)
  }
}
