import Foundation
import Testing

/// Documents for Word, which take pandoc and rsvg-convert.
@Suite struct WordTests {
  private static let figures = Workplace.root.appendingPathComponent("reports/2023-24/figures.json").path
  let place: Workplace

  init() throws { place = try Workplace() }

  private func run(_ line: String) throws { #expect(try place.shell(line).status == 0, "\(line)") }

  private func documents(in folder: String) throws -> [String] {
    try Workplace.names(in: place.url(folder)).filter { $0.hasSuffix(".docx") }
  }

  @Test(arguments: [
    ("report fixtures/register", ["yearly-report.docx"]), ("compare fixtures/register", ["comparison.docx"]),
    (
      "respond fixtures/register --as-at 2024-02-28",
      ["baby-amelia.docx", "baby-lucy.docx", "baby-sally.docx", "child-u.docx", "index.docx"]
    ),
    ("respond fixtures/register --review child-u --as-at 2024-02-28", ["child-u.docx"]),
    ("combine \(figures) fixtures/neighbour/figures.json --name Coast", ["regional.docx"]),
  ])
  func `each command that writes pages writes them for Word on request, the same each time`(
    command: String, names: [String]
  ) throws {
    try run("hscp-report \(command) --output out --quiet")
    #expect(try documents(in: "out") == [])
    try run("hscp-report \(command) --output out --quiet --format docx")
    #expect(try documents(in: "out") == names)
    try run("hscp-report \(command) --output again --quiet --format docx,md")
    for name in names { #expect(try place.bytes("out/\(name)") == place.bytes("again/\(name)"), "\(name)") }
  }

  @Test(arguments: [
    (["rsvg-convert"], "pandoc is"), (["pandoc"], "rsvg-convert is"), ([], "pandoc and rsvg-convert are"),
  ])
  func `without the programs nothing is written, and the message has the names of their packages`(
    present: [String], missing: String
  ) throws {
    try place.lay(.report, at: "out")
    let before = try place.files(in: "out")
    let links = present.map { "ln -s $(command -v \($0)) bin/\($0);" }.joined()
    let run = try place.shell(
      "mkdir bin; \(links) PATH=bin:$PWD/bin:; hscp-report report fixtures/register --output out --format docx"
    )
    #expect(run.status == 74)
    #expect(
      run.errors
        == "--format docx: error: [missing-program] \(missing) not installed; expected pandoc and rsvg-convert on the PATH; "
        + "install the Debian packages pandoc and librsvg2-bin, or leave docx out; nothing was written\n")
    #expect(try place.files(in: "out") == before)
    let usual = try place.shell("PATH=; hscp-report report fixtures/register --output usual --quiet")
    #expect(usual.status == 0, "\(usual.errors)")
  }

  @Test func `a program that fails leaves what was there, with what it said`() throws {
    try place.lay(.report, at: "out")
    let before = try place.files(in: "out")
    try place.write("#!/bin/sh\necho 'no room' >&2\nexit 1\n", to: "bin/pandoc")
    let run = try place.shell(
      "chmod +x bin/pandoc; PATH=$PWD/bin:$PATH; hscp-report report fixtures/register --output out --format docx"
    )
    #expect(run.status == 74)
    #expect(
      run.errors.hasPrefix("out/yearly-report.docx: error: [not-written] pandoc failed: no room; "),
      "\(run.errors)")
    #expect(try place.files(in: "out") == before)
    #expect(!place.exists(".out.staging"))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal while a program works ends it, and leaves nothing`(signal: CInt) throws {
    try place.write("#!/bin/sh\necho $$ > \"\(place.folder.path)/number\"\nexec sleep 60\n", to: "bin/pandoc")
    try run("chmod +x bin/pandoc")
    let program = Process()
    program.executableURL = URL(fileURLWithPath: Workplace.program)
    program.arguments = ["report", "fixtures/register", "--output", "out", "--format", "docx", "--quiet"]
    program.environment = ["PATH": "\(place.folder.path)/bin:/usr/bin:/bin"]
    program.currentDirectoryURL = place.folder
    program.standardError = FileHandle.nullDevice
    try program.run()
    func sleeper() -> pid_t? {
      (try? place.text("number")).flatMap { pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    }
    let deadline = Date(timeIntervalSinceNow: 60)
    while sleeper() == nil, Date() < deadline { usleep(5000) }
    let number = try #require(sleeper())
    kill(program.processIdentifier, signal)
    program.waitUntilExit()
    #expect(program.terminationReason == .uncaughtSignal && program.terminationStatus == signal)
    #expect(kill(number, 0) != 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted()
    #expect(names == ["bin", "fixtures", "number"])
  }

  @Test func `a parent that wants to hear of no children does not keep the run from hearing of its own`()
    throws
  {
    try run(
      "python3 -c 'import signal, subprocess, sys; signal.signal(signal.SIGCHLD, signal.SIG_IGN); "
        + "subprocess.Popen(sys.argv[1:]).wait()' \(Workplace.program) report fixtures/register --output out "
        + "--format docx --quiet")
    #expect(place.exists("out/yearly-report.docx"))
  }

  private func setUpOwnStyles() throws {
    try run("hscp-report init own --year 2023-24 --profile fixtures/profiles/hscp.toml --quiet")
    try run("cp fixtures/register/*.csv own && rm own/register.xlsx && rm -r own/learning/2023-24/*")
  }

  @Test func `the styles that init lays down are those of the documents, and may be changed`() throws {
    try setUpOwnStyles()
    try run("hscp-report report own --year 2023-24 --output out --quiet --format docx")
    try run("hscp-report report fixtures/register --year 2023-24 --output usual --quiet --format docx")
    let styles = "unzip -p out/yearly-report.docx word/styles.xml"
    #expect(try place.shell(styles).output == place.shell(styles.replacing("out/", with: "usual/")).output)
    try run(
      """
      cd own/templates && mkdir -p word docProps && unzip -p reference.docx word/styles.xml | sed s/12436D/00AA00/ > word/styles.xml
      echo '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>Jane</Company></Properties>' \
        > docProps/app.xml
      python3 -m zipfile -e reference.docx all && cp word/styles.xml all/word && cp -r docProps all && rm reference.docx
      cd all && python3 -m zipfile -c ../reference.docx ./*
      """)
    try run("hscp-report report own --year 2023-24 --output out --quiet --format docx")
    #expect(try place.shell("\(styles) | grep -c 00AA00").output != "0\n")
    #expect(try place.shell("unzip -p out/yearly-report.docx | grep -c Jane").output == "0\n")
  }

  @Test func `styles that are no document of Word, or print an address on each page, are refused`() throws {
    try setUpOwnStyles()
    let command = "hscp-report report own --year 2023-24 --output out --quiet --format docx"
    try run(
      """
      cd own/templates && python3 -m zipfile -e reference.docx all && rm reference.docx && cd all
      sed -i 's/Page /Ask help@example.org on page /' word/footer1.xml && python3 -m zipfile -c ../reference.docx ./*
      """)
    let address = try place.shell(command)
    #expect(address.status == 1)
    #expect(
      address.errors.hasPrefix("error: [personal-data] ")
        && address.errors.contains("\n  reference.docx/word/footer1.xml: this looks like "),
      "\(address.errors)")
    try place.write("words", to: "own/templates/reference.docx")
    let other = try place.shell(command)
    #expect(other.status == 65)
    #expect(
      other.errors.hasPrefix(
        "own/templates/reference.docx: error: [not-a-reference-document] this is plain text"),
      "\(other.errors)")
    #expect(try place.shell("hscp-report report own --year 2023-24 --output out --quiet").status == 0)
  }
}
