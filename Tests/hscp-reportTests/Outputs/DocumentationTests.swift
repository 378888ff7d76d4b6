import Foundation
import Testing

/// Runs what README.md and docs/ show, so that they say what the program does.
///
/// With RECORD_GOLDEN=1 the outputs of the examples are written anew and the tests fail, so that the change is read as a difference.
@Suite struct DocumentationTests {
  /// A command of a console block, and the lines below it.
  struct Example {
    let command: String
    let output: String
  }

  static let pages = [
    "README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/figures.md", "docs/outputs.md",
    "docs/profile.md",
    "docs/register.md", "docs/templates.md",
  ]

  /// What also has links, and lines for other machines.
  static let linkedPages = pages + ["SECURITY.md", "docs/install.md"]

  let place: Workplace

  init() throws { place = try Workplace() }

  private func text(of page: String) throws -> String {
    try String(contentsOf: Workplace.root.appendingPathComponent(page), encoding: .utf8)
  }

  private func examples(in text: String) -> [Example] {
    text.matches(of: /(?m)^```console\n((?s).*?)^```$/).flatMap { block in
      ("\n" + block.output.1).components(separatedBy: "\n$ ").dropFirst().map { part in
        let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let output = lines.count > 1 ? String(lines[1]) : ""
        return Example(
          command: String(lines[0]), output: output.isEmpty || output.hasSuffix("\n") ? output : output + "\n"
        )
      }
    }
  }

  /// The program's own line of the recipe of `make report`.
  private func recipeOfReport() throws -> String {
    let line = try #require(
      try text(of: "Makefile").split(separator: "\n").first { $0.hasPrefix("\t$(PROGRAM) report") })
    return line.replacingOccurrences(of: "\t$(PROGRAM)", with: "hscp-report")
  }

  private func output(of example: Example) throws -> String {
    let command = example.command == "make report" ? try recipeOfReport() : example.command
    try #require(command.hasPrefix("hscp-report "), "\(command)")
    return try place.shell("(\(command)) 2>&1").output
  }

  @Test(arguments: pages)
  func `every example shows what the program says`(page: String) throws {
    if page == "docs/outputs.md" { try place.lay(.report, at: "reports/2023-24") }
    var recorded = try text(of: page)
    for example in examples(in: recorded) {
      let output = try output(of: example)
      #expect(output == example.output, "\(example.command)")
      recorded = recorded.replacingOccurrences(
        of: "\n$ \(example.command)\n\(example.output)", with: "\n$ \(example.command)\n\(output)")
    }
    guard GoldenReportTests.isRecording, recorded != (try text(of: page)) else { return }
    try Data(recorded.utf8).write(to: Workplace.root.appendingPathComponent(page))
    Issue.record("recorded \(page): read the difference")
  }

  @Test(arguments: pages)
  func `every line that runs the program is in an example`(page: String) throws {
    let text = try text(of: page)
    let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(!lines.contains { $0.hasPrefix("hscp-report ") })
    #expect(lines.count { $0.hasPrefix("$ ") } == examples(in: text).count)
  }

  @Test(arguments: linkedPages)
  func `every link to a file or a heading leads to one`(page: String) throws {
    let text = try text(of: page)
    let folder = Workplace.root.appendingPathComponent(page).deletingLastPathComponent()
    let headings = text.matches(of: /(?m)^#+ (.+)$/).map {
      $0.output.1.lowercased().replacing(" ", with: "-")
    }
    // What is shown as code leads nowhere.
    let linked = text.replacing(/`[^`\n]*`/, with: "")
    for match in linked.matches(of: /\]\(([^)#]*)(?:#([^)]*))?\)/) {
      if match.output.1.isEmpty {
        #expect(headings.contains(String(match.output.2 ?? "")), "\(match.output.0)")
      } else {
        let path = folder.appendingPathComponent(String(match.output.1)).path
        #expect(FileManager.default.fileExists(atPath: path), "\(match.output.1)")
      }
    }
  }

  @Test func `every page of docs is named in the README`() throws {
    let readme = try text(of: "README.md")
    let pages = try FileManager.default.contentsOfDirectory(
      atPath: Workplace.root.appendingPathComponent("docs").path)
    #expect(pages.count >= 8)
    for page in pages where page.hasSuffix(".md") { #expect(readme.contains("(docs/\(page))"), "\(page)") }
  }

  @Test func `the README fits on two screens`() throws {
    #expect(try text(of: "README.md").utf8.count <= 10_000)
  }

  @Test func `every placeholder of the documentation works in a template`() throws {
    let page = try text(of: "docs/templates.md")
    let lists = try #require(page.firstMatch(of: /(?s)\*\*Counts\*\*.*?\*\*In other templates/)).output
    let keys = [
      "outcomes_KEY": "rapid_review", "further_actions_KEY": "reflective_learning_report",
      "age_bands_KEY": "1_to_5", "harm_KEY": "serious_harm", "panel_KEY": "agreed",
      "recommendations_by_status_KEY": "complete", "national_KEY": "notifications",
      "national_panel_KEY": "rapid_reviews",
    ]
    let names = lists.matches(of: /`([a-zA-Z_]+)`/).map { match in
      let name = String(match.output.1)
      return name.replacing("KEY", with: keys[name] ?? "").replacing("ROW", with: "in_time")
    }
    try #require(names.count >= 40)
    let tags = page.matches(of: /\{\{([#^]?)([a-z_]+)\}\}/).filter { $0.output.2 != "name" }.map { match in
      match.output.1.isEmpty ? "{{\(match.output.2)}}" : "{{#\(match.output.2)}}{{/\(match.output.2)}}"
    }
    let lines = tags + names.map { "{{#\($0)}}{{/\($0)}}" }
    try place.write(lines.joined(separator: "\n") + "\n", to: "templates/yearly-report.md")
    let profile = try place.text("fixtures/profiles/hscp.toml") + "\n[wording]\ntemplates = \"templates\"\n"
    try place.write(profile, to: "mine.toml")
    let run = try place.run("report", "fixtures/register", "--profile", "mine.toml", "--year", "2023-24")
    #expect(run.status == 0, "\(run.errors)")
  }
}
