import Aggregation
import Records
import Spreadsheets
import SystemPackage
import TestSupport
import Testing

@testable import Reports
@testable import Writers

@Suite struct WordDocumentTests {
  private static let reader = PageReader.pandoc([
    "charts/outcomes.svg": "src=\"picture-1.png\" width=\"170mm\"",
    "pictures/2023-24/team.png": "src=\"picture-2.png\" width=\"9mm\"",
  ])

  private static let team = Picture(
    path: "pictures/2023-24/team.png", kind: .png, bytes: [1, 2, 3], width: 36, height: 24)

  private static let parts = [
    Document.Part(
      "report",
      [
        .prose(
          "# The year\n\nA partnership\n\n## Us\n\nSee [the annex](statistics.md), [others](child-u.md) and "
            + "![Our *team*](pictures/2023-24/team.png).\n\n<iframe src=\"/etc/passwd\">\n\n|a|b|\n|-|-:|\n|c|1|"
        ),
        .chart("outcomes"), .table("outcomes"),
      ]),
    Document.Part("statistics", [.prose("# Statistics"), .table("headline")], hasNotes: true),
  ]

  private static var document: Document { Example.document(parts: parts).showing([team]) }

  /// A folder of the test's own, and what is written there.
  private func written(_ document: Document = document) throws -> (TemporaryPlace, FilePath) {
    let place = try TemporaryPlace()
    let path = place.path.appending("report.docx")
    let word = WordDocument(document, reference: nil, accent: .accent)
    try word.write(to: path)
    try word.verify(at: path)
    return (place, path)
  }

  @Test func `pandoc gets the page with Word's styles, names of our own for pictures, and nothing to run`()
    throws
  {
    let html = HTMLDocument.text(of: Self.document, for: Self.reader)
    let page = try ReadPage(html)
    #expect(page.all("h1").map(\.text) == ["The year"])
    #expect(page.all("style").isEmpty && page.all("svg").isEmpty && page.all("iframe").isEmpty)
    #expect(page.elements.filter { $0.attributes["src"] != nil }.map(\.name) == ["img", "img"])
    #expect(
      page.all("img").map { [$0.attributes["src"], $0.attributes["width"], $0.attributes["alt"]] } == [
        ["picture-2.png", "9mm", "Our team"],
        ["picture-1.png", "170mm", Self.document.charts.first { $0.id == "outcomes" }?.description],
      ])
    let styles = page.elements.compactMap { $0.attributes["data-custom-style"] }
    #expect(
      styles == [
        "Subtitle", "TOC Heading", "toc 1", "toc 1", "toc 2", "Table Note", "Annex", "Table Note",
        "Table Note", "Table Note", "Table Note",
      ])
    #expect(page.links.contains("child-u.docx") && page.links.contains("#statistics"))
    #expect(html.contains("&lt;iframe src=&quot;/etc/passwd&quot;&gt;"))
    #expect(html.contains("<td style=\"text-align: right\">1</td>"))
  }

  @Test func `columns are as wide as their words, and share the page where that is too narrow`() {
    let words = String(repeating: "words and words ", count: 20)
    #expect(
      ColumnWidths.percentages(of: [("Outcome", ["Rapid review"]), ("Referrals", ["2"])]) == [
        "14.51%", "11.66%",
      ])
    let shared = ColumnWidths.percentages(of: [("A", [words]), ("B", [words]), ("p", ["1.000"])])
    #expect(shared[0] == shared[1] && shared[2] == "8.05%")
    #expect(shared.compactMap { Double($0.dropLast()) }.reduce(0, +) <= 100)
    let crowded = ColumnWidths.percentages(of: (0..<40).map { _ in ("Notification", ["1"]) })
    #expect(crowded.compactMap { Double($0.dropLast()) }.reduce(0, +) <= 100)
  }

  @Test
  func
    `the document has pages of A4 with numbers, its language, its title, and a style for all of its words`()
    throws
  {
    let (place, path) = try written()
    let package = try XLSXPackage(at: path)
    func text(_ part: String) throws -> String { String(decoding: try package.readPart(part), as: UTF8.self) }
    let body = try text("word/document.xml")
    #expect(body.contains("<w:pgSz w:h=\"16838\" w:w=\"11906\" />") && body.contains("<w:footerReference "))
    #expect(try text("word/footer1.xml").contains(" PAGE "))
    #expect(try text("word/styles.xml").contains("w:val=\"en-GB\""))
    #expect(try text("docProps/core.xml").contains("<dc:title>The year</dc:title>"))
    #expect(try text("docProps/core.xml").contains("2024-03-31T00:00:00Z"))
    for style in ["Title", "Subtitle", "TOC1", "Heading1", "TableCaption", "TableNote", "Annex"] {
      #expect(body.contains("<w:pStyle w:val=\"\(style)\" />"), "\(style)")
      #expect(try text("word/styles.xml").contains("w:styleId=\"\(style)\""), "\(style)")
    }
    #expect(
      body.contains("descr=\"Our team\"") && body.contains("descr=\"Bar chart. Referrals by primary outcome"))
    #expect(body.split(separator: "<w:tblHeader w:val=\"true\" />").count == 4)
    #expect(body.contains("&lt;iframe src=&quot;/etc/passwd&quot;&gt;"))
    withExtendedLifetime(place) {}
  }

  @Test func `the same document gives the same bytes, and nothing is left beside it`() throws {
    let (place, path) = try written()
    let (other, again) = try written()
    #expect(try path.readBytes() == again.readBytes())
    #expect(try place.neighbours() == ["report.docx"] && other.neighbours() == ["report.docx"])
  }

  @Test func `a drawing becomes a picture`() throws {
    let drawing = Picture(
      path: "pictures/a/b.svg", kind: .svg,
      bytes: Array(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 2\"><rect width=\"1\" height=\"1\"></rect></svg>"
          .utf8),
      width: 3, height: 2)
    let document = Example.document([.prose("![A](pictures/a/b.svg)")]).showing([drawing])
    let (place, path) = try written(document)
    let package = try XLSXPackage(at: path)
    #expect(package.partNames.filter { $0.hasPrefix("word/media/") }.allSatisfy { $0.hasSuffix(".png") })
    #expect(package.partNames.contains { $0.hasPrefix("word/media/") })
    withExtendedLifetime(place) {}
  }

  @Test func `a photograph that lies on its side is turned, and no longer says so`() {
    let remark: [UInt8] =
      [0xFF, 0xE1, 0, 34] + Array("Exif\0\0".utf8) + [UInt8](repeating: 1, count: 26)
    let picture = Picture(
      path: "pictures/a/b.jpg", kind: .jpeg, bytes: [0xFF, 0xD8] + remark + [9], width: 20, height: 30,
      turn: 6)
    #expect(
      String(decoding: WordDocument.drawing(around: picture), as: UTF8.self) == """
        <svg xmlns="http://www.w3.org/2000/svg" width="20" height="30"><image width="30" height="20" \
        transform="matrix(0 1 -1 0 20 0)" href="data:image/jpeg;base64,/9gJ"/></svg>
        """)
  }

  @Test func `the program's own styles are a document that Word opens, in the accent of the profile`() throws
  {
    let place = try TemporaryPlace()
    let path = place.path.appending("reference.docx")
    let reference = ReferenceDocument(accent: Colour(rgb: 0x0A_4B3C))
    try reference.write(to: path)
    try reference.verify(at: path)
    let package = try XLSXPackage(at: path)
    let styles = String(decoding: try package.readPart("word/styles.xml"), as: UTF8.self)
    #expect(styles.contains("<w:color w:val=\"0A4B3C\"/>") && !styles.contains("ACCENT"))
    let again = place.path.appending("again.docx")
    try reference.write(to: again)
    #expect(try path.readBytes() == again.readBytes())
  }
}

@Suite struct ExternalProgramTests {
  private func shell() throws -> ExternalProgram { try #require(ExternalProgram(named: "sh")) }

  @Test func `a program that is in no folder of the path is not found`() {
    #expect(ExternalProgram(named: "no-such-program") == nil)
  }

  @Test func `it is run in its folder, with settings of our own and none of the user's`() throws {
    let place = try TemporaryPlace()
    let day = try #require(Day(iso: "2024-03-31"))
    try shell().run(
      ["-c", "pwd > where; env | sort > settings; cat > input; trap > signals"], in: place.path, on: day)
    func text(_ name: String) throws -> String {
      String(decoding: try place.path.appending(name).readBytes(), as: UTF8.self)
    }
    #expect(try text("where") == "\(place.path)\n")
    #expect(
      try text("settings").split(separator: "\n").filter { !$0.hasPrefix("PWD=") && !$0.hasPrefix("_=") } == [
        "HOME=/nonexistent", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "SOURCE_DATE_EPOCH=1711843200", "TZ=UTC",
      ])
    #expect(try text("input").isEmpty && text("signals").isEmpty)
  }

  @Test func `what a program says when it fails is shown on one line, as what it is`() throws {
    let place = try TemporaryPlace()
    let failure = #expect(throws: ExternalProgram.Failure.self) {
      try shell().run(
        ["-c", "printf 'no\\n \\033[31mroom' >&2; exit 3"], in: place.path, on: Example.lastDay)
    }
    #expect(failure?.description == "sh failed: no U+001B[31mroom")
  }

  @Test func `a program that is killed has failed`() throws {
    let place = try TemporaryPlace()
    #expect(throws: ExternalProgram.Failure("sh failed: it said nothing")) {
      try shell().run(["-c", "kill -9 $$"], in: place.path, on: Example.lastDay)
    }
  }
}
