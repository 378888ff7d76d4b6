import Foundation
import Records
import Testing

@Suite struct ExplainCommandTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test func `a rule is explained with an example`() throws {
    let run = try place.run("explain", "considered-before-received")
    #expect(run.status == 0)
    #expect(
      run.output == """
        [considered-before-received] Considered before it was received
        An error (exit code 1): the row is left out. A report that this affects is
        written only with --accept-findings.

        The date considered is before the date received. One of the two is wrong, and
        nothing says which. The referral could be counted in the wrong reporting year.

        For example, in the register:

          date_received  date_considered
          23/03/2023     22/03/2023

        What to do: Correct the date that is wrong.

        """)
  }

  @Test func `the law or guidance that a rule follows is named`() throws {
    #expect(
      try place.run("explain", "age-out-of-range").output.contains(
        "\nSource: Children Act 1989, section 105.\n"))
  }

  @Test func `several rules are explained in the order in which they were asked for`() throws {
    let run = try place.run("explain", "unknown-outcome", "age-zero")
    let alone = try ["unknown-outcome", "age-zero"].map { try place.run("explain", $0).output }
    #expect(run.output == alone.joined(separator: "\n\n"))
  }

  @Test func `a name may be pasted with its brackets`() throws {
    #expect(try place.run("explain", "[age-zero]").output == place.run("explain", "age-zero").output)
  }

  @Test func `without a name all rules are listed by group with their titles`() throws {
    let run = try place.run("explain")
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix("Cells: ages\n  unreadable-age                     The age cannot be read\n"))
    #expect(run.output.contains("\n\nCommands\n  unknown-command "))
    for rule in RuleBook.rules {
      #expect(
        run.output.contains("\n  \(rule.code) ") && run.output.contains(" \(rule.title)\n"), "\(rule.code)")
    }
  }

  @Test func `no line is wider than 80 columns`() throws {
    let names = RuleBook.rules.map(\.code).joined(separator: " ")
    let lines = try (place.run("explain").output + place.shell("hscp-report explain \(names)").output)
      .split(separator: "\n")
    #expect(lines.count > 1000)
    #expect(lines.filter { $0.count > 80 } == [])
  }

  @Test func `an unknown name is reported with a suggestion, and nothing is explained`() throws {
    let run = try place.run("explain", "age-zero", "month-frist-date")
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(
      run.errors == """
        hscp-report: error: [unknown-rule] there is no rule "month-frist-date"; expected one of those that \
        hscp-report explain lists; did you mean "month-first-date"?

        """)
  }
}

/// Runs the examples of the book: each must break the rule that it explains.
@Suite struct RuleExampleTests {
  static let runnable = RuleBook.rules.filter { $0.example.lines != nil }

  let place: Workplace

  init() throws {
    place = try Workplace()
    try FileManager.default.copyItem(at: place.url("fixtures/register"), to: place.url("register"))
  }

  @Test(arguments: runnable.map(\.code))
  func `an example breaks the rule that it explains, with the consequence in the book`(name: String)
    throws
  {
    let rule = try #require(RuleBook.rule(name))
    var run = try run(rule.example)
    if !says(run, name) { run = try place.run("report", "register") }
    try #require(says(run, name), "\(run.output)\(run.errors)")
    let severity = rule.consequence.severity?.rawValue ?? "error"
    #expect((run.output + run.errors).contains("\(severity): [\(name)] "))
    #expect(Int(run.status) == rule.consequence.exitStatus.rawValue, "\(run.output)\(run.errors)")
  }

  @Test func `most rules have an example that can be run`() {
    // Workbook rules are the exception: a few lines cannot show what a sheet hides or merges.
    #expect(Self.runnable.count * 3 > RuleBook.rules.count * 2)
  }

  private func says(_ run: Workplace.Run, _ name: String) -> Bool {
    (run.output + run.errors).contains("[\(name)]")
  }

  /// Runs the command, or puts the files into the register's folder and checks that.
  private func run(_ example: Rule.Example) throws -> Workplace.Run {
    switch example {
    case .command(let line): return try place.shell(line)
    case .register(let rows): try write(RegisterExcerpt(rows))
    case .file("profile.toml", let part): try write(ProfileExcerpt(part))
    case .file("yearly-report.md", let template):
      try place.write(template + "\n", to: "register/templates/yearly-report.md")
      try write(ProfileExcerpt("[wording]\ntemplates = \"templates\""))
    case .file("reviews.csv", let text):
      // The recommendations of the fixture name its own reviews.
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

  /// A profile, and a register without faults.
  private func write(_ profile: ProfileExcerpt) throws {
    try write(RegisterExcerpt([["date_considered"], ["14/06/2023"]]))
    try place.write(profile.text, to: "register/profile.toml")
  }
}
