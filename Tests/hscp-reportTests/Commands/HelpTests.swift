import Testing

@Suite struct HelpTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test(arguments: [
    "--help", "report --help", "check --help", "explain --help", "init --help", "sample --help",
    "combine --help", "respond --help",
    "help report",
  ])
  func `help is one screen wide, with an example to paste`(arguments: String) throws {
    let run = try place.shell("hscp-report \(arguments)")
    #expect(run.status == 0)
    #expect(run.output.contains("\n  hscp-report "))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `the version is that of the outputs`() throws {
    #expect(try place.run("--version").output == "hscp-report 0.1.0\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions can be had for a shell`(shell: String) throws {
    let run = try place.run("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("accept-findings"))
  }

  @Test func `a mistyped option gets a suggestion`() throws {
    let run = try place.run("report", "fixtures/register", "--yaer", "2023-24")
    #expect(run.status == 64)
    #expect(run.errors.contains("Did you mean '--year'?"))
  }
}
