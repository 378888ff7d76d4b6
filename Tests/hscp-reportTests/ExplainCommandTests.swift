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
        An error (exit code 1): the row is left out, and a report on which it bears is
        written only with --accept-findings.

        The date considered lies before the date received. One of the two is wrong, and
        nothing says which; with it the referral may stand in the wrong reporting year.

        For example, in the register:

          date_received  date_considered
          23/03/2023     22/03/2023

        What to do: Correct one of the two.

        """)
  }

  @Test func `a law or guidance behind a rule is named`() throws {
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
        run.output.contains("\n  \(rule.name) ") && run.output.contains(" \(rule.title)\n"), "\(rule.name)")
    }
  }

  @Test func `no line is wider than 80 columns`() throws {
    let names = RuleBook.rules.map(\.name).joined(separator: " ")
    let lines = try (place.run("explain").output + place.shell("hscp-report explain \(names)").output)
      .split(separator: "\n")
    #expect(lines.count > 1000)
    #expect(lines.filter { $0.count > 80 } == [])
  }

  @Test func `an unknown name explains nothing, and gets a suggestion`() throws {
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
