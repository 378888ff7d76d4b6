import Foundation
import Records
import Testing

/// Runs the examples of the book: each must lead to the very rule that it explains.
@Suite struct RuleExampleTests {
  static let runnable = RuleBook.rules.filter { $0.example.lines != nil }

  let place: Workplace

  init() throws {
    place = try Workplace()
    try FileManager.default.copyItem(at: place.url("fixtures/register"), to: place.url("register"))
  }

  @Test(arguments: runnable.map(\.name))
  func `an example breaks the rule that it explains, with the consequence that the book says`(name: String)
    throws
  {
    let rule = try #require(RuleBook.entry(named: name))
    var run = try run(rule.example)
    if !says(run, name) { run = try place.run("report", "register") }
    try #require(says(run, name), "\(run.output)\(run.errors)")
    let severity = rule.consequence.severity?.rawValue ?? "error"
    #expect((run.output + run.errors).contains("\(severity): [\(name)] "))
    #expect(Int(run.status) == rule.consequence.exitCode, "\(run.output)\(run.errors)")
  }

  @Test func `most rules have an example that can be run`() {
    // Not those of workbooks: what a sheet hides or merges cannot be shown in a few lines.
    #expect(Self.runnable.count * 3 > RuleBook.rules.count * 2)
  }

  private func says(_ run: Workplace.Run, _ name: String) -> Bool {
    (run.output + run.errors).contains("[\(name)]")
  }

  /// Types the example, or puts its files into the register's folder and checks that.
  private func run(_ example: Rule.Example) throws -> Workplace.Run {
    switch example {
    case .command(let line): return try place.shell(line)
    case .register(let rows): try write(RegisterExcerpt(rows))
    case .file("profile.toml", let part): try write(ProfileExcerpt(part))
    case .file("yearly-report.md", let template):
      try place.write(template + "\n", to: "templates/yearly-report.md")
      try write(ProfileExcerpt("[wording]\ntemplates = \"../templates\""))
    case .file("reviews.csv", let text):
      // The recommendations of the fixture belong to its own reviews.
      try FileManager.default.removeItem(at: place.url("register/recommendations.csv"))
      try place.write(text + "\n", to: "register/reviews.csv")
    case .file(let name, let text): try place.write(text + "\n", to: "register/\(name)")
    case .words: break
    }
    return try place.run("check", "register")
  }

  private func write(_ register: RegisterExcerpt) throws {
    try place.write(register.text, to: "register/referrals.csv")
  }

  /// A profile, and a register that it has nothing to say against.
  private func write(_ profile: ProfileExcerpt) throws {
    try write(RegisterExcerpt([["date_considered"], ["14/06/2023"]]))
    try place.write(profile.text, to: "register/profile.toml")
  }
}
