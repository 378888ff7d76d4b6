import Records
import Testing

@testable import Loader

/// Workbooks whose cells show something else than the file says at first sight: formulas, number formats, sheets of macros.
struct ShownNumbersTests {
  private static let formats = [
    "", "0\" weeks\"", "0\" d\";;\"unborn\"", "\"K-\"0000", "0%", "# ?/?", "0.0", "h:mm",
  ]

  private static let header = ["reference", "date_considered", "agency", "age", "outcome", "harm"]
    .enumerated().map {
      text($1, at: "\(letters[$0])1")
    }.joined()

  private static let letters = ["A", "B", "C", "D", "E", "F"]

  private static func text(_ text: String, at place: String) -> String {
    #"<c r="\#(place)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
  }

  /// A row of a register with these cells in place of the usual ones, as what follows the place in their tag.
  private static func row(_ number: Int, _ cells: [String: String]) -> String {
    let usual = [
      "A": #" t="inlineStr"><is><t>R-\#(number)</t></is></c>"#, "B": " s=\"1\"><v>45417</v></c>",
      "C": #" t="inlineStr"><is><t>GP</t></is></c>"#, "D": "><v>7</v></c>",
      "E": #" t="inlineStr"><is><t>NFA</t></is></c>"#,
      "F": "/>",
    ]
    let all = letters.map { letter in
      "<c r=\"\(letter)\(number)\"" + (cells[letter] ?? usual[letter] ?? "/>")
    }
    return #"<row r="\#(number)">\#(all.joined())</row>"#
  }

  private func register(_ rows: [[String: String]], workbook more: String = "") throws -> Register {
    let main = Workbook.main
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let codes = Self.formats.enumerated().map {
      #"<numFmt numFmtId="\#(200 + $0)" formatCode="\#($1.replacing("\"", with: "&quot;"))"/>"#
    }.joined()
    let formats = (0..<Self.formats.count).map { #"<xf numFmtId="\#(200 + $0)"/>"# }.joined()
    let sheet = rows.enumerated().map { Self.row($0 + 2, $1) }.joined()
    return try Workbook(parts: [
      ("[Content_Types].xml", "<Types/>"),
      (
        "_rels/.rels",
        #"<Relationships xmlns="\#(package)"><Relationship Id="a" Type="\#(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
      ),
      (
        "xl/workbook.xml",
        #"<workbook xmlns="\#(main)" xmlns:r="\#(office)"><sheets><sheet name="Referrals" sheetId="1" r:id="a"/>\#(more)</workbook>"#
      ),
      (
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="\(package)"><Relationship Id="a" Type="\(office)/worksheet" Target="sheet.xml"/>\
        <Relationship Id="b" Type="\(office)/styles" Target="styles.xml"/>\
        <Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="m.xml"/></Relationships>
        """
      ),
      (
        "xl/styles.xml",
        #"<styleSheet xmlns="\#(main)"><numFmts>\#(codes)</numFmts><cellXfs><xf/><xf numFmtId="14"/>\#(formats)</cellXfs></styleSheet>"#
      ),
      (
        "xl/sheet.xml",
        #"<worksheet xmlns="\#(main)"><sheetData><row r="1">\#(Self.header)</row>\#(sheet)</sheetData></worksheet>"#
      ),
      ("xl/m.xml", "<macrosheet/>"),
    ]).register()
  }

  private func rules(_ register: Register) -> [String] {
    register.findings.kept.map { "\($0.place.description.split(separator: "!").last ?? "") \($0.rule)" }
  }

  private static let end = "</sheets>"

  @Test(
    arguments: [
      "A", "B", "C", "D", "E", "F",
    ],
    [
      "><f>X2+7</f></c>", "><f>X2+7</f><v/></c>", "><f>X2+7</f><v></v></c>", #"><f t="shared" si="0"/></c>"#,
      #"><f t="array" ref="A2">X2</f></c>"#, #" t="b"><f>X2=1</f></c>"#, #" t="str"><f>X2</f></c>"#,
    ])
  func `a formula without a result is an error at its cell, in any column`(column: String, cell: String)
    throws
  {
    let register = try register([[:], [column: cell]], workbook: Self.end)
    #expect(rules(register).contains("\(column)3 formula-without-result"))
    #expect(register.referrals.count == 1)
  }

  @Test func `each cell of an array formula without results is an error`() throws {
    let register = try register(
      [["D": "><f t=\"array\" ref=\"D2:D4\">X2:X4</f></c>"], ["D": "/>"], ["D": "/>"], [:]],
      workbook: Self.end)
    #expect(rules(register) == ["D2", "D3", "D4"].map { "\($0) formula-without-result" })
    #expect(register.referrals.count == 1)
  }

  @Test func `a formula whose result is an empty text is a blank cell`() throws {
    let register = try register([["F": #" t="str"><f>IF(1,"","x")</f><v></v></c>"#]], workbook: Self.end)
    #expect(register.messages == [])
    #expect(register.referrals.count == 1)
  }

  @Test func `a zero that a program wrote before anything was worked out is no result`() throws {
    let cells = ["D": "><f>DATEDIF(A1,B1,\"y\")</f><v>0</v></c>"]
    let asked = try register([cells], workbook: Self.end + #"<calcPr fullCalcOnLoad="1"/>"#)
    #expect(rules(asked) == ["D2 formula-without-result"])
    let saved = try register([cells], workbook: Self.end + #"<calcPr calcId="191029"/>"#)
    #expect(rules(saved) == ["D2 age-zero"])
  }

  @Test func `numbers are read as their formats show them`() throws {
    let register = try register(
      [
        ["D": " s=\"3\"><v>9</v></c>"], ["D": " s=\"4\"><v>0</v></c>"], ["D": " s=\"4\"><v>11</v></c>"],
        ["A": " s=\"5\"><v>7</v></c>"], ["A": #" t="inlineStr"><is><t>K-0007</t></is></c>"#],
      ], workbook: Self.end)
    #expect(register.referrals.map(\.children) == [[.weeks(9)], [.unborn], [.days(11)], [.years(7)]])
    #expect(rules(register) == ["A6 repeated-reference"])
  }

  @Test func `a format that cannot be followed is an error, which does not print words of the format`() throws
  {
    let register = try register(
      [["D": " s=\"7\"><v>0.5</v></c>"], ["D": " s=\"9\"><v>9</v></c>"], ["D": " s=\"3\"><v>9.6</v></c>"]],
      workbook: Self.end)
    #expect(rules(register) == ["D2", "D3", "D4"].map { "\($0) unclear-number-format" })
    let found = "the number format shows something else than the number"
    #expect(register.findings.kept.map(\.found) == Array(repeating: found, count: 3))
  }

  @Test(arguments: [
    ("101", "101.0"), ("20230101", "2.0230101E7"), ("1.1", "1.1000000000000001"),
    ("2023.1", "2023.0999999999999"),
  ])
  func `references that are shown alike are the same`(one: String, other: String) throws {
    let number = { (literal: String) in "><v>\(literal)</v></c>" }
    let numbers = try register([["A": number(one)], ["A": number(other)]], workbook: Self.end)
    #expect(rules(numbers) == ["A3 repeated-reference"])
    let text = #" t="inlineStr"><is><t>\#(one)</t></is></c>"#
    #expect(
      rules(try register([["A": number(other)], ["A": text]], workbook: Self.end)) == [
        "A3 repeated-reference"
      ])
  }

  @Test(arguments: ["", "m"])
  func `a sheet of macros, or a module without a part, is passed over with a note`(id: String) throws {
    let sheet = #"<sheet name="Macro1" sheetId="9" state="veryHidden" r:id="\#(id)"/>"#
    let register = try register([[:]], workbook: sheet + Self.end)
    #expect(
      register.messages == [
        "register.xlsx:Macro1: note: [other-sheet] the sheet holds macros, not rows; expected a sheet with rows; passed over"
      ])
    #expect(register.referrals.count == 1)
  }
}
