import Foundation
import Testing

/// Pictures in learning texts and templates.
@Suite struct PicturesTests {
  private static let figures = Workplace.root.appendingPathComponent("reports/2023-24/figures.json").path
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><!-- Jane --><rect width=\"1\" height=\"1\"/></svg>",
      to: "fixtures/register/learning/2023-24/plan.svg")
  }

  private static let drawing = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="1" height="1"></rect></svg>

    """

  @Test func `a picture goes into the folder of the report, into its page, and into its list of files`()
    throws
  {
    try place.write(
      "We meet here:\n\n![The plan of our room](plan.svg)\n",
      to: "fixtures/register/learning/2023-24/foreword.md")
    let run = try place.run("report", "fixtures/register", "--year", "2023-24", "--output", "out")
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    #expect(run.output.contains("\n  pictures/2023-24/plan.svg\n"))
    #expect(try place.text("out/pictures/2023-24/plan.svg") == Self.drawing)
    #expect(
      try place.text("out/yearly-report.md").contains(
        "\n\n![The plan of our room](pictures/2023-24/plan.svg)\n"))
    #expect(try place.text("out/files.json").contains("\"pictures/2023-24/plan.svg\""))
    #expect(try place.text("out/statistics.md").contains("\n- plan.svg\n"))
    let bytes = Data(Self.drawing.utf8).base64EncodedString()
    #expect(
      try place.text("out/yearly-report.html").contains(
        "<p><img src=\"data:image/svg+xml;base64,\(bytes)\" alt=\"The plan of our room\"/></p>"))
    let page = try place.run(
      "report", "fixtures/register", "--year", "2023-24", "--output", "page", "--format", "html")
    #expect(page.status == 0)
    #expect(
      try Workplace.names(in: place.url("page")) == ["figures.json", "files.json", "yearly-report.html"])
  }

  @Test func `a picture that cannot be published stops the run, and one that no text shows does not`() throws
  {
    let unused = try place.run("report", "fixtures/register", "--year", "2023-24", "--output", "out")
    #expect(unused.status == 0)
    #expect(unused.errors.hasPrefix("warning: [unused-picture] "))
    #expect(unused.errors.contains("\n  plan.svg: "))
    try place.write("![](plan.svg)\n", to: "fixtures/register/learning/2023-24/foreword.md")
    let run = try place.run(
      "report", "fixtures/register", "--year", "2023-24", "--output", "none", "--accept-findings")
    #expect(run.status == 1)
    #expect(
      run.errors.hasSuffix(
        "\nreferrals.csv: error: [unusable-picture] 1 picture cannot be published; expected none; nothing was written, mend "
          + "each or leave it out; --accept-findings does not change this\n"), "\(run.errors)")
    #expect(!place.exists("none"))
  }

  @Test(arguments: [
    ("compare fixtures/register", "comparison.md", "comparison"),
    (
      "combine \(figures) fixtures/neighbour/figures.json --name Coast", "regional.md", "regional"
    ),
    ("respond fixtures/register --as-at 2024-02-28", "response-scr.md", "child-u"),
    ("respond fixtures/register --as-at 2024-02-28", "responses-index.md", "index"),
  ])
  func `the templates of all documents can show pictures`(command: String, template: String, name: String)
    throws
  {
    let profile =
      try place.text("fixtures/profiles/hscp.toml")
      + "\n[wording]\ntemplates = \"templates\"\nlearning = \"learning\"\n"
    try place.write(profile, to: "own/profile.toml")
    try place.write("Words.", to: "own/learning/2023-24/foreword.md")
    try place.write("# Ours\n\n![Our sign](sign.svg)\n", to: "own/templates/\(template)")
    try FileManager.default.copyItem(
      at: place.url("fixtures/register/learning/2023-24/plan.svg"), to: place.url("own/templates/sign.svg"))
    let run = try place.shell("hscp-report \(command) --profile own/profile.toml --output out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try place.text("out/pictures/templates/sign.svg") == Self.drawing)
    #expect(try place.text("out/\(name).md").contains("![Our sign](pictures/templates/sign.svg)"))
    #expect(try place.text("out/\(name).html").contains("alt=\"Our sign\""))
    let began = try place.shell("hscp-report init new --year 2023-24 --profile own/profile.toml")
    // A folder of templates has that of the report.
    #expect(began.status == 65)
    try place.write("# Year\n", to: "own/templates/yearly-report.md")
    #expect(try place.shell("hscp-report init new --year 2023-24 --profile own/profile.toml").status == 0)
    #expect(try place.text("new/templates/\(template)") == "# Ours\n\n![Our sign](sign.svg)\n")
    #expect(try place.text("new/templates/sign.svg") == Self.drawing)
  }
}
