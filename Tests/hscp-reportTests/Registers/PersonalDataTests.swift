import Foundation
import Testing

/// Personal data in texts that the commands would publish.
@Suite struct PersonalDataTests {
  private static let heading = "error: [personal-data] The text may identify a person: 1 error\n"

  private static let finding = """
    this looks like a telephone number; expected none in a text that will be published; \
    remove it, or list it under [publish] allow of the profile if everyone may read it
    """

  let place: Workplace

  init() throws { place = try Workplace() }

  private func stop(_ count: String, at path: String) -> String {
    """
    \(path): error: [personal-data] \(count) to be published may identify a person; expected none; \
    nothing was written, take each out, or list it under [publish] allow of the profile; \
    --accept-findings does not change this

    """
  }

  @Test func `a learning text with a telephone number stops the report, whatever the options`() throws {
    try place.write("Ring\n020 7946 0018.", to: "fixtures/register/learning/2023-24/resources.md")
    let run = try place.run("report", "fixtures/register", "--output", "out", "--quiet", "--accept-findings")
    #expect(run.status == 1)
    #expect(
      run.errors == "\(Self.heading)  2023-24/resources.md:2:1: \(Self.finding)\n"
        + stop("1 place", at: "referrals.csv"))
    #expect(run.output == "")
    #expect(!place.exists("out"))
  }

  @Test func `the number is shown only on request`() throws {
    try place.write("Ring 020 7946 0018.", to: "fixtures/register/learning/2023-24/resources.md")
    let run = try place.run("report", "fixtures/register", "--output", "out", "--show-values")
    #expect(run.status == 1)
    #expect(
      run.errors.hasPrefix(
        "\(Self.heading)  2023-24/resources.md:1:6: \(Self.finding); it says \"020 7946 0018\"\n"))
  }

  @Test func `a number that the profile allows is printed`() throws {
    try place.write("Ring 0808 800 5000.", to: "fixtures/register/learning/2023-24/resources.md")
    let profile = try place.text("fixtures/profiles/hscp.toml")
    try place.write(
      profile.replacingOccurrences(of: "\nallow = []\n", with: "\nallow = [\"08088005000\"]\n"),
      to: "fixtures/register/profile.toml")
    let run = try place.run("report", "fixtures/register", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try place.text("out/yearly-report.md").contains("Ring 0808 800 5000."))
  }

  @Test func `report stops at personal data in the names that it prints, and not in what it does not print`()
    throws
  {
    let recommendations = try place.text("fixtures/register/recommendations.csv")
    try place.write(
      recommendations + "baby-lucy,5,,Share it.,,Police,Ask jane@example.org.,complete\n",
      to: "fixtures/register/recommendations.csv")
    #expect(try place.run("report", "fixtures/register", "--output", "out").status == 0)
    try place.write(
      recommendations + "baby-lucy,5,,Share it.,,jane@example.org,It is shared.,complete\n",
      to: "fixtures/register/recommendations.csv")
    let run = try place.run("report", "fixtures/register", "--output", "out2", "--accept-findings")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix(Self.heading))
    #expect(run.errors.contains(":6: this looks like an e-mail address; "))
    #expect(!place.exists("out2"))
  }

  @Test func `check shows and counts personal data in everything that a document would print`() throws {
    let recommendations = try place.text("fixtures/register/recommendations.csv")
    try place.write(
      recommendations + "baby-lucy,5,,Share it.,,Police,Ask jane@example.org.,complete\n",
      to: "fixtures/register/recommendations.csv")
    let run = try place.run("check", "fixtures/register")
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix("error: [personal-data] The text may identify a person: 1 error\n  recommend"))
    #expect(run.output.contains(": 27 rows, 1 error, 0 warnings, 0 notes\n"))
    let lines = try place.run("check", "fixtures/register", "--format", "json")
    #expect(lines.status == 1)
    #expect(lines.output.split(separator: "\n").count == 1)
    #expect(lines.output.contains("\"rule\":\"personal-data\""))
    #expect(!lines.output.contains("jane"))
  }

  @Test func `the notes of earlier years are printed by report and compare, and stop both`() throws {
    try place.write("Ring 020 7946 0018.", to: "fixtures/register/learning/2021-22/note.md")
    for command in ["report", "compare"] {
      let run = try place.run(command, "fixtures/register", "--output", "out", "--accept-findings")
      #expect(run.status == 1, "\(command)")
      #expect(run.errors.hasPrefix("\(Self.heading)  2021-22/note.md:1:6: \(Self.finding)\n"), "\(command)")
      #expect(run.errors.contains("--accept-findings does not change this\n"), "\(command)")
      #expect(!place.exists("out"))
    }
  }

  @Test func `the notes in figures.json that others wrote stop a regional report and a comparison`() throws {
    let neighbour = try place.text("fixtures/neighbour/figures.json")
    let note = try #require(neighbour.firstMatch(of: /"year_note" : "/)).range
    let text = neighbour.replacingCharacters(in: note, with: "\"year_note\" : \"Ring 020 7946 0018. ")
    try place.write(text, to: "their/figures.json")
    let own = Workplace.root.appendingPathComponent("reports/2023-24/figures.json").path
    let run = try place.run("combine", own, "their/figures.json", "--name", "The Coast", "--output", "out")
    #expect(run.status == 1)
    #expect(
      run.errors == "\(Self.heading)  their/figures.json: year_note: \(Self.finding)\n"
        + stop("1 place", at: "combine"))
    #expect(!place.exists("out"))
  }

  /// The figures.json of the neighbour with one text replaced.
  private func neighbour(_ old: String, _ new: String) throws -> String {
    let text = try place.text("fixtures/neighbour/figures.json")
    try #require(text.contains(old), "there is no \(old)")
    try place.write(text.replacingOccurrences(of: old, with: new), to: "their/figures.json")
    return "their/figures.json"
  }

  private let own = Workplace.root.appendingPathComponent("reports/2023-24/figures.json").path

  @Test func `no name in a figures.json is published with personal data in it, whatever command reads it`()
    throws
  {
    let names = [
      (
        "\"partnership\" : \"An invented neighbour\"", "\"partnership\" : \"Ring 020 7946 0018\"",
        "partnership"
      ),
      (
        "\"name\" : \"Rapid review\"", "\"name\" : \"Ring 020\\u00207946 0018\"",
        "vocabulary.outcomes[0].name"
      ),
    ]
    for (old, new, key) in names {
      let theirs = try neighbour(old, new)
      let run = try place.run("combine", own, theirs, "--name", "C", "--output", "out")
      #expect(run.status == 1)
      #expect(run.errors.contains("\(theirs): \(key): \(Self.finding)\n"), "\(run.errors)")
    }
    try place.lay(.report2022, at: "earlier")
    let earlier = try place.text("earlier/figures.json")
    try place.write(
      earlier.replacingOccurrences(of: "Hampshire Constabulary", with: "Ring 020 7946 0018"),
      to: "their/figures.json")
    for line in ["compare \(own)", "report fixtures/register --year 2023-24 --published"] {
      let run = try place.shell("hscp-report \(line) their/figures.json --output out")
      #expect(run.status == 1, "\(run.errors)")
      #expect(run.errors.contains("].name: \(Self.finding)\n"), "\(run.errors)")
    }
    #expect(!place.exists("out"))
  }

  @Test func `the name of a region is checked like any other`() throws {
    let theirs = "fixtures/neighbour/figures.json"
    let run = try place.run("combine", own, theirs, "--name", "Ring 020 7946 0018", "--output", "out")
    #expect(run.status == 1)
    #expect(run.errors == "\(Self.heading)  --name: \(Self.finding)\n" + stop("1 place", at: "combine"))
    let obeyed = try place.run("combine", own, theirs, "--name", "A\u{202E}B", "--output", "out")
    #expect(obeyed.status == 65)
    #expect(obeyed.errors.hasPrefix("--name: error: [control-character] the name has the character U+202E; "))
    #expect(!place.exists("out"))
  }

  @Test(arguments: ["A\\n\\n# B", "A\\u001b]0;x\\u0007", "A\u{202E}B", "A\u{200F}", "\u{200B}\u{FEFF}"])
  func `no document and no terminal gets from a figures.json what it would obey`(name: String) throws {
    let theirs = try neighbour("\"An invented neighbour\"", "\"\(name)\"")
    for arguments in [
      ["combine", own, theirs, "--name", "C"], ["compare", own, theirs],
      ["report", "fixtures/register", "--published", theirs],
    ] {
      let line = (arguments + ["--output", "out"]).map { "'\($0)'" }.joined(separator: " ")
      let run = try place.shell("hscp-report \(line)")
      #expect(run.status == 65, "\(arguments[0])")
      #expect(run.errors.hasPrefix("\(theirs): partnership: error: ["), "\(run.errors)")
      #expect(!place.exists("out"))
    }
  }

  @Test func `names in a profile are published by no command with personal data in them`() throws {
    for (old, new) in [
      ("name = \"Hampshire Constabulary\"", "name = \"Ring 020 7946 0018\""),
      ("short_name = \"HSCP\"", "short_name = \"Ring 020 7946 0018\""),
    ] {
      let profile = try place.text("fixtures/profiles/hscp.toml")
      try #require(profile.contains(old), "there is no \(old)")
      try place.write(profile.replacingOccurrences(of: old, with: new), to: "own/own.toml")
      for command in ["report", "compare", "export", "respond", "check"] {
        let output = command == "check" ? "" : "--accept-findings --output out"
        let run = try place.shell(
          "hscp-report \(command) fixtures/register --profile own/own.toml \(output) 2>&1")
        #expect(run.status == 1, "\(command)")
        #expect(run.output.contains("own.toml:"), "\(command): \(run.output)")
        #expect(run.output.contains("telephone number"), "\(command): \(run.output)")
        #expect(!place.exists("out"))
      }
    }
  }

  @Test func `templates of one's own are checked too`() throws {
    let root = Workplace.root.appendingPathComponent("Sources/Reports/Templates")
    for name in ["yearly-report.md", "comparison.md", "regional.md", "response-lcspr.md"] {
      let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
      try place.write("\(text)\nRing 020 7946 0018.\n", to: "own/templates/\(name)")
    }
    let profile = try place.text("fixtures/profiles/hscp.toml")
    try place.write(profile + "\n[wording]\ntemplates = \"templates\"\n", to: "own/profile.toml")
    let own = Workplace.root.appendingPathComponent("reports/2023-24/figures.json").path
    let runs = [
      ("yearly-report.md", try place.run("report", "fixtures/register", "--profile", "own/profile.toml")),
      ("response-lcspr.md", try place.run("respond", "fixtures/register", "--profile", "own/profile.toml")),
      ("comparison.md", try place.run("compare", "fixtures/register", "--profile", "own/profile.toml")),
      (
        "regional.md",
        try place.run(
          "combine", own, "fixtures/neighbour/figures.json", "--name", "C", "--profile", "own/profile.toml")
      ),
    ]
    for (name, run) in runs {
      #expect(run.status == 1, "\(name): \(run.errors)")
      #expect(run.errors.contains("\(name):"), "\(name)")
      #expect(run.errors.contains(":6: \(Self.finding)\n"), "\(name)")
    }
    #expect(!place.exists("reports"))
  }

  @Test func `a response with an e-mail address stops the responses, and the board's tracker`() throws {
    let recommendations = try place.text("fixtures/register/recommendations.csv")
    try place.write(
      recommendations + "baby-lucy,5,,Share it.,,Police,Ask jane@example.org.,complete\n",
      to: "fixtures/register/recommendations.csv")
    for command in ["respond", "export"] {
      let run = try place.run(command, "fixtures/register", "--output", "out", "--accept-findings")
      #expect(run.status == 1, "\(command)")
      #expect(
        run.errors.hasPrefix("error: [personal-data] ")
          && run.errors.contains(":7: this looks like an e-mail address; "), "\(command)")
      #expect(!place.exists("out"))
    }
    let other = try place.run("respond", "fixtures/register", "--review", "child-u", "--output", "out")
    #expect(other.status == 0, "nothing of it is printed there")
  }

  @Test func `the note on the responses is checked too`() throws {
    try place.write("Ring 020 7946 0018.", to: "fixtures/register/learning/responses/note.md")
    let run = try place.run("respond", "fixtures/register", "--output", "out")
    #expect(run.status == 1)
    #expect(
      run.errors == "\(Self.heading)  responses/note.md:1:6: \(Self.finding)\n"
        + stop("1 place", at: "fixtures/register"))
  }

  @Test func `an NHS number as a reference stops a listing, and no output without references`() throws {
    try place.writeRegister(replacing: "EX-2023-02", with: "943 476 5919")
    #expect(try place.run("export", "broken", "--output", "out").status == 0)
    let run = try place.run("export", "broken", "--output", "listed", "--listing", "--accept-findings")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("\(Self.heading)  referrals.csv:"))
    #expect(run.errors.contains(": this looks like an NHS number; "))
    #expect(!run.errors.contains("943"))
    #expect(!place.exists("listed"))
  }
}
