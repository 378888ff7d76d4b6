import Foundation
import Records
import Testing

/// Runs what the README shows, and holds the README to what the program says.
@Suite struct ReadmeTests {
  struct Example {
    let command: String
    let output: String
  }

  let readme: String
  let place: Workplace

  init() throws {
    place = try Workplace()
    readme = try String(contentsOf: Workplace.root.appendingPathComponent("README.md"), encoding: .utf8)
  }

  /// The commands of the console blocks, each with the lines that follow it.
  private var examples: [Example] {
    let blocks = readme.components(separatedBy: "```console\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    return blocks.flatMap { block in
      block.components(separatedBy: "$ ").dropFirst().compactMap { part in
        let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return lines.first.map {
          Example(command: String($0), output: lines.count > 1 ? String(lines[1]) : "")
        }
      }
    }
  }

  /// The program's own line of the recipe of `make report`.
  private func recipeOfReport() throws -> String {
    let makefile = try String(contentsOf: Workplace.root.appendingPathComponent("Makefile"), encoding: .utf8)
    let line = try #require(makefile.split(separator: "\n").first { $0.hasPrefix("\t$(PROGRAM) report") })
    return line.replacingOccurrences(of: "\t$(PROGRAM)", with: "hscp-report")
  }

  @Test func `every example shows what the program says`() throws {
    #expect(examples.count == 10)
    for example in examples {
      let command = example.command == "make report" ? try recipeOfReport() : example.command
      try #require(command.hasPrefix("hscp-report "), "\(command)")
      #expect(try place.shell("(\(command)) 2>&1").output == example.output, "\(command)")
    }
  }

  @Test func `no command of the README stands outside the examples that are run`() {
    let lines = readme.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(!lines.contains { $0.hasPrefix("hscp-report ") })
    #expect(lines.count { $0.hasPrefix("$ ") } == examples.count)
  }

  @Test(arguments: RuleBook.rules.map(\.code))
  func `every rule of the program is in the README`(code: String) {
    #expect(readme.contains("`\(code)`"))
  }

  @Test func `every link to a file leads to one`() throws {
    for match in readme.matches(of: /\]\(([^)#]+)\)/) {
      let path = Workplace.root.appendingPathComponent(String(match.output.1)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(match.output.1)")
    }
  }

  @Test func `every placeholder family of the README works in a template`() throws {
    let names = [
      "referrals", "rapid_reviews", "no_further_action", "learning_events", "reviews_commissioned",
      "under_one", "children", "pending", "rest_lowest", "rest_highest", "left_out", "outcomes_rapid_review",
      "further_actions_reflective_learning_report", "age_bands_1_to_5", "panel_agreed",
      "timeliness_review_in_time", "reviews_running", "recommendations_overdue",
    ]
    for name in names { #expect(readme.contains(name.split(separator: "_")[0])) }
    let lines = names.flatMap {
      ["{{\($0)}}", "{{\($0)_counted}}", "{{\($0)_were}}", "{{#\($0)_none}}{{/\($0)_none}}"]
    }
    let texts = readme.matches(of: /`\{\{([a-z_]+)\}\}`/).map { "{{\($0.output.1)}}" }
    try place.write((lines + texts).joined(separator: "\n") + "\n", to: "templates/yearly-report.md")
    let profile = try place.text("fixtures/profiles/hscp.toml") + "\n[wording]\ntemplates = \"templates\"\n"
    try place.write(profile, to: "mine.toml")
    let run = try place.run("report", "fixtures/register", "--profile", "mine.toml", "--year", "2023-24")
    #expect(run.status == 0, "\(run.errors)")
  }
}
