import Records
import Testing

@Suite struct HelpTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test(arguments: [
    "--help", "report --help", "compare --help", "export --help", "respond --help", "combine --help",
    "audit --help", "check --help", "explain --help", "init --help", "sample --help", "help report",
  ])
  func `help is one screen wide, with examples to paste`(arguments: String) throws {
    let run = try place.shell("hscp-report \(arguments)")
    #expect(run.status == 0)
    #expect(run.output.contains("\n  hscp-report "))
    let lines = run.output.split(separator: "\n")
    #expect(lines.filter { $0.count > 80 } == [])
    #expect(lines.filter { $0.hasPrefix("-") } == [], "an example is broken into two lines")
  }

  @Test func `help lists the exit codes with their meanings`() throws {
    let help = try place.run("--help").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let codes = ExitStatus.allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: " ")
    #expect(help.contains("Exit codes: \(codes) USAGE:"))
  }

  @Test func `the version is that of the outputs, with the libraries that the program runs with`() throws {
    let lines = try place.run("--version").output.split(separator: "\n").map(String.init)
    #expect(lines.first == "hscp-report 0.1.0")
    let names = ["libxlsxwriter", "cmark-gfm", "libzip", "expat", "OpenSSL", "toml++"]
    let linked = lines.dropFirst().dropLast()
    #expect(linked.map { $0.split(separator: " ").first.map(String.init) } == names)
    #expect(linked.filter { $0.wholeMatch(of: /\s+\S+ \d+\.\d+[.a-z0-9]*/) == nil } == [])
    #expect(lines.last == "  Cbc, opened when it is needed: libCbcSolver.so.3")
    #expect(try place.run("report", "--version").output == place.run("--version").output)
  }

  @Test func `the solver is not loaded to start`() throws {
    let start = try place.shell("LD_DEBUG=files hscp-report --version")
    #expect(start.errors.contains("libzip") && !start.errors.contains("Cbc"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `the program prints completions for a shell`(shell: String) throws {
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
