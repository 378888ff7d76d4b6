import Foundation
import Records
import Testing

/// What a package has in it, and the scripts that make one; none is built here, which takes a release build (`make deb-test`).
///
/// With RECORD_GOLDEN=1 the list of contents is recorded and its test fails, so that someone reads the difference.
@Suite struct PackagingTests {
  private static let scripts = ["deb", "deb-test", "dist", "dist-test", "install", "stage", "uninstall"]
  private static let sourced = ["facts", "trial"]
  let place: Workplace

  init() throws { place = try Workplace() }

  private func script(_ name: String) -> String {
    Workplace.root.appendingPathComponent("Packaging/\(name)").path
  }

  private func text(of file: String) throws -> String {
    try String(contentsOf: Workplace.root.appendingPathComponent("Packaging/\(file)"), encoding: .utf8)
  }

  @Test func `what is installed is what Packaging/contents lists, and every page and completion is whole`()
    throws
  {
    let run = try place.shell("\(script("stage")) '\(Workplace.program)' \"$PWD/tree\"")
    try #require(run.status == 0, "\(run.errors)")
    let made = try Workplace.names(in: place.url("tree")).map { "\($0)\n" }.joined()
    if GoldenReportTests.isRecording {
      try Data(made.utf8).write(to: URL(fileURLWithPath: script("contents")))
    }
    #expect(
      !GoldenReportTests.isRecording,
      "recorded: read the difference, then run the tests without RECORD_GOLDEN")
    #expect(try made == text(of: "contents"))

    let page = try place.shell("zcat tree/share/man/man1/hscp-report-check.1.gz | head -n 2 | tail -n 1")
    #expect(page.output.hasPrefix(".TH HSCP\\-REPORT\\-CHECK 1 "))
    for file in ["bash-completion/completions/hscp-report", "zsh/site-functions/_hscp-report"] {
      #expect(try place.text("tree/share/\(file)").contains("accept-findings"))
    }
    #expect(try place.shell("bash -n tree/share/bash-completion/completions/hscp-report").status == 0)
    let days = try place.shell("find tree -printf '%TF\\n' | sort -u")
    #expect(days.output == "\(Program.day)\n")
  }

  @Test func `what is installed is removed, and what was there before stays`() throws {
    // The program itself does not matter here, and one without debugging symbols is stripped at once.
    let setting = "export PROGRAM=/bin/true DESTDIR=$PWD/root PREFIX=/usr"
    let before = try place.shell("mkdir -p root/usr/bin root/usr/share/man; find root | sort").output
    let installed = try place.shell("\(setting); \(script("install")) && find root -type f | sort")
    try #require(installed.status == 0, "\(installed.errors)")
    for file in try text(of: "contents").split(separator: "\n") {
      #expect(place.exists("root/usr/\(file)"), "\(file)")
    }

    try place.write("x", to: "root/usr/share/doc/hscp-report/of-an-earlier-version")
    _ = try place.shell(
      "echo share/doc/hscp-report/of-an-earlier-version >> root/usr/share/doc/hscp-report/installed")
    let again = try place.shell("\(setting); \(script("install")) && find root -type f | sort")
    let sentence = "Removed hscp-report from \(place.folder.path)/root/usr.\n"
    #expect(again.output == sentence + installed.output)

    let removed = try place.shell("\(setting); \(script("uninstall")) && find root | sort")
    #expect(removed.output == sentence + before)
    let nothing = try place.shell("\(setting); \(script("uninstall"))")
    #expect(nothing.status == 1 && nothing.errors.contains("nothing was installed below"))
  }

  @Test func `a list of what was installed that leads elsewhere removes nothing`() throws {
    try place.write("../kept\n", to: "usr/share/doc/hscp-report/installed")
    try place.write("x", to: "kept")
    let run = try place.shell("DESTDIR=$PWD PREFIX=/usr \(script("uninstall"))")
    #expect(run.status == 1 && run.errors.contains("names a file outside"))
    #expect(place.exists("kept") && place.exists("usr/share/doc/hscp-report/installed"))
  }

  @Test func `the version and the day of packages are those of the program`() throws {
    let facts = try place.shell(". '\(script("facts"))' && echo \"$version $day $dist_name\"")
    #expect(facts.output == "\(Program.version) \(Program.day) hscp-report-\(Program.version)-linux-x86_64\n")
    #expect(try place.shell("date --utc --date='\(Program.day)' +%F").output == "\(Program.day)\n")
    for file in ["control", "deb", "dist", "parts"] {
      #expect(try !text(of: file).contains(Program.version), "\(file)")
    }
  }

  @Test func `the package depends on the solver, and suggests what makes documents for Word`() throws {
    let control = try text(of: "control")
    let solver = try #require(try text(of: "control").firstMatch(of: /Depends: @DEPENDS@, (\S+)\n/)).output.1
    let rule = try #require(RuleBook.rule("missing-solver"))
    #expect(rule.advice.contains(" \(solver)."))
    #expect(control.contains("\nSuggests: pandoc, librsvg2-bin\n"))
  }

  @Test(arguments: scripts)
  func `a script stops without what it needs, and says so`(name: String) throws {
    #expect(FileManager.default.isExecutableFile(atPath: script(name)))
    #expect(try text(of: name).hasPrefix("#!/usr/bin/env bash\n# \(name)"))
    #expect(try place.shell("bash -n '\(script(name))'").status == 0)
    guard !name.hasSuffix("-test"), name != "stage" else { return }
    let run = try place.shell("PROGRAM=none DESTDIR=$PWD '\(script(name))'")
    #expect(run.status == 1 && run.errors.hasPrefix("\(name): there is no "), "\(run.errors)")
  }

  @Test(.enabled(if: Workplace.has("shellcheck"), "shellcheck is not installed"))
  func `the scripts are without fault to shellcheck`() throws {
    let names = (Self.scripts + Self.sourced).map { "'\(script($0))'" }.joined(separator: " ")
    let run = try place.shell("shellcheck --external-sources --source-path=SCRIPTDIR \(names)")
    #expect(run.output == "")
  }

  @Test func `the list of parts can be read by python`() throws {
    let run = try place.shell(
      "python3 -c 'import ast, sys; ast.parse(open(sys.argv[1]).read())' '\(script("parts"))'")
    #expect(run.status == 0, "\(run.errors)")
  }
}
