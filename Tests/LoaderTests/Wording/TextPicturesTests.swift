import Glibc
import Records
import SystemPackage
import Testing

@testable import Loader

@Suite struct TextPicturesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("referrals.csv", "x")
    try folder.write("learning/2023-24/team.png", ExamplePictures.png())
  }

  private func wording(_ profile: ProfileFile? = nil) throws -> WordingFiles {
    let profile = try profile ?? ProfileFile.builtIn()
    return try WordingFiles(
      for: try #require(YearStart.april.year(named: "2023-24")), profile: profile,
      register: try RegisterFiles(at: folder.path), by: PublicationCheck(by: profile.profile))
  }

  private func findings(_ text: String, in file: String = "foreword.md") throws -> [String] {
    try folder.write("learning/2023-24/\(file)", text)
    return try wording().findings.kept.map(\.description)
  }

  @Test func `a picture is taken along, and its text names it as documents do`() throws {
    try folder.write(
      "learning/2023-24/foreword.md",
      "<!-- ![x](y.png) -->Us:\n\n![Our *team*](team.png \"Us\") ![Us](<team.png>)\n")
    let files = try wording()
    #expect(files.findings.kept == [])
    #expect(
      files.wording.texts(.foreword).map(\.markdown) == [
        "Us:\n\n![Our *team*](pictures/2023-24/team.png \"Us\") ![Us](<pictures/2023-24/team.png>)\n"
      ])
    #expect(
      files.pictures == [
        Picture(
          path: "pictures/2023-24/team.png", kind: .png, bytes: ExamplePictures.png(), width: 3, height: 2)
      ])
    #expect(files.inputs.map(\.name) == ["foreword.md", "team.png"])
    #expect(files.inputs[1].sha256?.count == 64)
  }

  @Test func `the same name in another folder is another picture`() throws {
    try folder.write("learning/2023-24/foreword.md", "![A](team.png)")
    try folder.write("learning/2022-23/carry-forward.md", "![B](team.png)")
    try folder.write("learning/2022-23/team.png", ExamplePictures.png(5, 5))
    let files = try wording()
    #expect(files.pictures.map(\.path) == ["pictures/2023-24/team.png", "pictures/2022-23/team.png"])
    #expect(files.pictures.map(\.width) == [3, 5])
  }

  @Test(arguments: [
    ("![](team.png)", "1:1", "team.png: nothing says what it shows"),
    ("A\n\n> ![ \u{200B}](team.png)", "3:3", "team.png: nothing says what it shows"),
    ("![A](teem.png)", "1:1", "teem.png: there is no such file"),
    ("![A](text.png)", "1:1", "text.png: this is no PNG, JPEG or SVG"),
    ("![A](photo.png)", "1:1", "photo.png: this is a JPEG"),
    ("![A](wide.png)", "1:1", "wide.png: it is 30000 by 1 pixels large"),
    ("![A](many.png)", "1:1", "many.png: it is 10000 by 10000 pixels large"),
    ("![A](none.png)", "1:1", "none.png: it does not say how large it is"),
    ("![A](long.png)", "1:1", "long.png: the file has 6291457 bytes"),
    ("![A](run.svg)", "1:1", "run.svg: it has an element script"),
  ])
  func `a picture that cannot be published is named where the text shows it`(
    text: String, place: String, found: String
  ) throws {
    try folder.write("learning/2023-24/text.png", "words")
    try folder.write("learning/2023-24/photo.png", ExamplePictures.jpeg())
    try folder.write("learning/2023-24/wide.png", ExamplePictures.png(30_000, 1))
    try folder.write("learning/2023-24/many.png", ExamplePictures.png(10_000, 10_000))
    try folder.write("learning/2023-24/none.png", ExamplePictures.png(0, 1))
    try folder.write("learning/2023-24/long.png", [UInt8](repeating: 0, count: PictureFile.limit + 1))
    try folder.write("learning/2023-24/run.svg", ExamplePictures.svg("<script/>"))
    let message = try #require(try findings(text).first { $0.contains("[unusable-picture]") })
    #expect(
      message.hasPrefix("2023-24/foreword.md:\(place): error: [unusable-picture] \(found); expected a PNG"))
  }

  @Test(arguments: [
    "../team.png", "https://example.org/a.png", "more/team.png", "/etc/a.png", "team photo.png", "team.gif",
    "a%2e.png",
  ])
  func `a picture that is not a plain name in the folder of its text is refused`(address: String) throws {
    let findings = try findings("![A](\(address))")
    #expect(
      findings.first
        == "2023-24/foreword.md:1:1: error: [active-text] a picture whose address is not the plain name of a PNG, JPEG or "
        + "SVG file; expected words, lists, tables, links and pictures in Markdown; put the file into the folder of this "
        + "text, and write its name alone, as in ![What it shows](team.png)")
  }

  @Test func `a link that leads out of the folder is refused`() throws {
    try folder.write("secret.png", ExamplePictures.png())
    let link = folder.path.appending("learning/2023-24/link.png")
    try #require(unsafe symlink("../../secret.png", link.string) == 0)
    folder.made(link)
    #expect(
      try findings("![A](link.png)").contains { $0.contains("link.png: this is a link to a place outside") })
  }

  @Test func `the note of the year has no pictures, since workbooks have none`() throws {
    let findings = try findings("Counted anew. ![A](team.png)", in: "note.md")
    #expect(
      findings.first?.hasPrefix(
        "2023-24/note.md:1:15: error: [unusable-picture] team.png: this text is printed in workbooks and data too"
      ) == true)
  }

  @Test func `a picture that no text shows is a warning, unless the next year's report will`() throws {
    #expect(
      try findings("Words.") == [
        "team.png: warning: [unused-picture] no text of this folder shows this picture; expected a line such as "
          + "![What it shows](team.png) in one of the texts; add the line where it belongs, or move the picture elsewhere, "
          + "it is not in the report"
      ])
    try folder.write("learning/2023-24/carry-forward.md", "![A](team.png)")
    #expect(try findings("Words.") == [])
    try folder.write("learning/2023-24/Team.HEIC", "x")
    #expect(try findings("Words.").map { $0.prefix(9) } == ["Team.HEIC"])
  }

  @Test func `the words of a picture, around it and in it, are searched for personal data`() throws {
    try folder.write(
      "learning/2023-24/plan.svg", ExamplePictures.svg("<text>Ask 07700 <tspan>900123</tspan></text>"))
    let findings = try findings("![Ask help@example.org](team.png) ![The plan](plan.svg)")
    #expect(
      findings.map { $0.prefix { $0 != ";" } } == [
        "2023-24/foreword.md:1:7: error: [personal-data] this looks like an e-mail address",
        "2023-24/plan.svg: error: [personal-data] this looks like a telephone number",
      ])
  }

  @Test func `a report shows pictures at most fifty times, the same one too`() throws {
    for number in 1...25 { try folder.write("learning/2023-24/p\(number).png", ExamplePictures.png()) }
    let once = (1...25).map { "![A](p\($0).png)" }.joined(separator: "\n\n") + "\n\n"
    #expect(try findings(once + once).filter { $0.contains("unusable") } == [])
    let findings = try findings(once + once + "![A](p1.png)").filter { $0.contains("unusable") }
    #expect(findings.count == 1)
    #expect(
      findings.first?.hasPrefix(
        "2023-24/foreword.md:101:1: error: [unusable-picture] p1.png: the texts show more than 50 pictures")
        == true)
  }

  @Test func `a template shows pictures of its own folder, whatever its tags`() throws {
    try folder.write(
      "own/templates/yearly-report.md",
      "{{! a }}# {{year}}\n\n{{#referrals}}![Our sign](sign.svg){{/referrals}}\n")
    try folder.write("own/templates/statistics.md", "![Our sign](sign.svg)")
    try folder.write("own/templates/sign.svg", ExamplePictures.svg(""))
    let profile = try ProfileFile(
      at: try folder.write("own/own.toml", ProfileText(more: "[wording]\ntemplates = \"templates\"").text))
    let files = try wording(profile)
    #expect(
      files.wording.template?.markdown
        == "{{! a }}# {{year}}\n\n{{#referrals}}![Our sign](pictures/templates/sign.svg){{/referrals}}\n")
    #expect(files.wording.annexTemplate?.markdown == "![Our sign](pictures/templates/sign.svg)")
    #expect(files.pictures.map(\.path) == ["pictures/templates/sign.svg"])
    #expect(files.inputs.map(\.name) == ["yearly-report.md", "statistics.md", "sign.svg"])
  }
}
