import TestSupport
import Spreadsheets
import SystemPackage
import Testing

@testable import Reports
@testable import Writers

@Suite(.serialized) struct WorkbookAdditionsTests {
  private let place: TemporaryPlace
  private var path: FilePath { place.path.appending("a.xlsx") }

  init() throws { place = try TemporaryPlace() }

  private func part(_ name: String) throws -> String {
    String(decoding: try XLSXPackage(at: path).readPart(name), as: UTF8.self)
  }

  @Test func `a table is described by its title, its rows and its columns`() throws {
    try DocumentWorkbook(Example.document()).write(to: path)
    #expect(
      try part("xl/tables/table4.xml").contains(
        """
        <x14:table altText="Table 2: Referrals by primary outcome, 2023-24" \
        altTextSummary="3 rows below the header; columns: Outcome; Referrals."/>
        """))
  }

  @Test func `a description is an attribute, whatever the title spells`() {
    let range = WorkbookContents.TableRange(
      name: "t", title: "\"A\" & <b>\n\u{1}", headerRow: 3, headers: ["A"], rows: 1)
    let added = TableDescription(of: range).added(to: "<table></table>")
    #expect(added?.contains("altText=\"&quot;A&quot; &amp; &lt;b&gt;\" altTextSummary=\"1 row below") == true)
  }

  @Test(arguments: ["docProps/core.xml", "xl/styles.xml", "xl/tables/table2.xml"])
  func `a removed addition is noticed`(name: String) throws {
    let workbook = DocumentWorkbook(Example.document())
    try workbook.write(to: path)
    let less = try part(name).replacing("en-GB", with: "en-US").replacing("\"Heading 2\"", with: "\"Other\"")
      .replacing("altText=\"Notes\"", with: "altText=\"\"")
    try XLSXPackage.replace([name: Array(less.utf8)], at: path)
    #expect(throws: OtherContents(place: name)) { try workbook.verify(at: path) }
  }

  @Test(arguments: [
    "<cellStyleXfs count=\"1\">", "</cellStyles>", "Calibri", "<b/><sz val=\"16\"/>", "</cellStyleXfs>",
  ])
  func `styles other than those of the library are not changed`(missing: String) throws {
    let styles = """
      <fonts count="3"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/>\
      <scheme val="minor"/></font><font><b/><sz val="16"/></font><font><b/><sz val="14"/></font></fonts>\
      <cellStyleXfs count="1"></cellStyleXfs><cellXfs><xf fontId="1" fillId="0" borderId="0" xfId="0"/>\
      <xf fontId="2" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"></cellStyles>
      """
    #expect(
      HeadingStyles().added(to: styles)?.contains("<xf fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"2\"/>")
        == true)
    #expect(HeadingStyles().added(to: styles.replacing(missing, with: "")) == nil)
  }
}
