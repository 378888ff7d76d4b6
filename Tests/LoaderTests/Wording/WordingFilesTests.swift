import Records
import SystemPackage
import Testing

@testable import Loader

struct WordingFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("referrals.csv", "x")
  }

  private func wording(_ wordingSettings: String? = nil) throws -> WordingFiles {
    let year = try #require(YearStart.april.year(named: "2023-24"))
    let profile: ProfileFile
    if let wordingSettings {
      let text = ProfileText(more: "[wording]\n\(wordingSettings)").text
      profile = try ProfileFile(at: try folder.write("own/own.toml", text))
    } else {
      profile = try ProfileFile.builtIn()
    }
    return try WordingFiles(
      for: year, profile: profile, register: try RegisterFiles(at: folder.path),
      by: PublicationCheck(by: profile.profile))
  }

  @Test func `a register without a learning folder has no wording`() throws {
    let files = try wording()
    #expect(files.wording == Wording())
    #expect(files.inputs == [])
    #expect(files.findings.kept == [])
  }

  @Test func `each file of the year is the section in its name`() throws {
    for section in LearningSection.allCases {
      let name = section.isNumbered ? "\(section.rawValue)-1" : section.rawValue
      try folder.write("learning/2023-24/\(name).md", "of \(section.rawValue)")
    }
    let files = try wording()
    #expect(files.findings.kept == [])
    #expect(files.inputs.count == 17)
    #expect(files.wording.sections[.carryForward] == nil, "only next year's report uses it")
    for section in LearningSection.allCases where section != .carryForward {
      #expect(files.wording.sections[section]?.map(\.markdown) == ["of \(section.rawValue)"])
    }
    #expect(files.wording.note == Wording.Text(file: "note.md", markdown: "of note"))
    #expect(files.wording.carriedForward == nil)
  }

  @Test func `the note on responses belongs to no year, and a blank one does not count`() throws {
    let (profile, register) = (try ProfileFile.builtIn(), try RegisterFiles(at: folder.path))
    func note() throws -> LearningNote {
      try LearningNote(onResponsesOf: register, profile: profile, by: PublicationCheck(by: nil))
    }
    #expect(try note().text == nil && note().input == nil)
    try folder.write("learning/responses/note.md", "Statuses\nare read. <!-- not this -->\n")
    #expect(try note().text == "Statuses are read.")
    #expect(try note().input?.name == "responses/note.md")
    try folder.write("learning/responses/note.md", "<!-- nothing yet -->\n")
    #expect(try note().text == nil && note().input == nil)
  }

  @Test func `numbered texts are in the order of their numbers`() throws {
    for number in [10, 2, 1, 11] {
      try folder.write("learning/2023-24/rapid-review-\(number).md", "\(number)")
    }
    let files = try wording()
    #expect(files.wording.sections[.rapidReview]?.map(\.markdown) == ["1", "2", "10", "11"])
    #expect(
      files.inputs.map(\.name) == [
        "rapid-review-1.md", "rapid-review-2.md", "rapid-review-10.md", "rapid-review-11.md",
      ])
  }

  @Test func `texts of other years are not used, except what the year before carries forward`() throws {
    try folder.write("learning/2022-23/carry-forward.md", "from last year")
    try folder.write("learning/2022-23/note.md", "last year's")
    try folder.write("learning/2021-22/carry-forward.md", "from the year before that")
    try folder.write("learning/2024-25/note.md", "next year's")
    try folder.write("learning/2023-24/carry-forward.md", "for next year")
    let files = try wording()
    #expect(
      files.wording.carriedForward == Wording.Text(file: "carry-forward.md", markdown: "from last year"))
    #expect(files.wording.sections.isEmpty)
    #expect(files.wording.note == nil)
    #expect(files.inputs.count == 1)
  }

  private static let expected = """
    expected note, foreword, summary, key-messages, how-it-worked, changes, national, resources, rapid-review-1, \
    panel, local-learning-event-1, further-action-1, learning, action, products, training, linked-work, carry-forward
    """

  @Test(arguments: [
    ("nota.md", "did you mean \"note.md\"?"), ("Note.md", "did you mean \"note.md\"?"),
    ("rapid-review.md", "did you mean \"rapid-review-1.md\"?"),
    ("how-it-workd.md", "did you mean \"how-it-worked.md\"?"),
    ("note-1.md", "did you mean \"note.md\"?"), ("note.md.txt", "did you mean \"note.md\"?"),
    ("note.MD", "did you mean \"note.md\"?"),
    ("note", "did you mean \"note.md\"?"),
    ("minutes of March.md", "rename the file or move it elsewhere, it is not in the report"),
  ])
  func `a file with another name is a warning`(name: String, remedy: String) throws {
    try folder.write("learning/2023-24/\(name)", "x")
    let files = try wording()
    #expect(
      files.findings.kept.map(\.description) == [
        "\(name): warning: [unknown-section] no section of the report has this name; \(Self.expected); \(remedy)"
      ])
    #expect(files.wording == Wording())
    #expect(files.inputs == [])
  }

  @Test(arguments: [
    (
      "note.docx", "a document of Word or a program like it",
      "copy its text into note.md, it is not in the report"
    ),
    (
      "rapid-review-2.DOC", "a document of Word or a program like it",
      "copy its text into rapid-review-2.md, it is not in the report"
    ),
    (
      "changes.odt", "a document of Word or a program like it",
      "copy its text into changes.md, it is not in the report"
    ),
    (
      "action.rtf", "a document of Word or a program like it",
      "copy its text into action.md, it is not in the report"
    ),
    ("panel.pdf", "a PDF", "copy its text into panel.md, it is not in the report"),
    (
      "Minutes.docx", "a document of Word or a program like it",
      "copy its text into a file of one of the names under learning, or move it elsewhere"
    ),
  ])
  func `a document of Word is named as one`(name: String, found: String, remedy: String) throws {
    try folder.write("learning/2023-24/\(name)", "PK")
    #expect(
      try wording().findings.kept.map(\.description) == [
        "\(name): warning: [word-document] this is \(found); expected plain text, in a file that ends in .md; \(remedy)"
      ])
  }

  @Test func `a document beside the folders of the years, or in the place of a note, is named too`() throws {
    try folder.write("learning/Learning.docx", "PK")
    #expect(try wording().findings.kept.map(\.rule) == [.wordDocument])
    try folder.write("learning/responses/note.docx", "PK")
    let note = try LearningNote(
      onResponsesOf: try RegisterFiles(at: folder.path), profile: try ProfileFile.builtIn(),
      by: PublicationCheck(by: nil))
    #expect(note.text == nil)
    #expect(
      note.findings.map { "\($0.place) \($0.rule): \($0.remedy)" } == [
        "responses/note.docx word-document: copy its text into responses/note.md, it is not in the report"
      ])
  }

  @Test func `hidden files, and the locks of open documents, are ignored`() throws {
    try folder.write("learning/2023-24/~$note.docx", "x")
    try folder.write("learning/2023-24/.note.md.swp", "x")
    #expect(try wording().findings.kept == [])
  }

  @Test(arguments: [
    "rapid-review-0.md", "rapid-review--1.md", "rapid-review-1a.md", "rapid-review-.md",
    "rapid-review-99999999999999999999.md",
    "note.md.md", "-1.md", ".md", "",
  ])
  func `a name with an invalid number means no section`(name: String) {
    #expect(LearningFileName(name) == nil)
  }

  @Test func `the template and learning folder in a profile are found from the profile's folder`() throws {
    try folder.write("own/words/yearly-report.md", "# {{year}}")
    try folder.write("own/texts/2023-24/note.md", "ours")
    try folder.write("learning/2023-24/note.md", "not ours")
    let files = try wording("templates = \"words\"\nlearning = \"texts\"")
    #expect(files.wording.template == Wording.Text(file: "yearly-report.md", markdown: "# {{year}}"))
    #expect(files.wording.note?.markdown == "ours")
    #expect(files.inputs.map(\.name) == ["yearly-report.md", "note.md"])
  }

  @Test func `without a learning folder in the profile, the one beside the register is used`() throws {
    try folder.write("own/words/yearly-report.md", "x")
    try folder.write("learning/2023-24/note.md", "ours")
    #expect(try wording("templates = \"words\"").wording.note?.markdown == "ours")
  }

  @Test func `a template in the profile that is not there is refused`() throws {
    #expect(
      folder.message { _ = try wording("templates = \"words\"") } == """
        FOLDER/own/words/yearly-report.md: error: [no-such-file] there is no such file; expected a file to read; \
        check the path
        """)
  }

  /// With a mistyped folder, the chapter was once silently left out of the report.
  @Test func `a learning folder in the profile that is not there is refused`() throws {
    #expect(
      folder.message { _ = try wording("learning = \"txets\"") } == """
        FOLDER/own/txets: error: [no-learning-folder] there is no such folder; \
        expected the folder that the profile names under [wording]; \
        correct "learning" in the profile, or create the folder
        """)
  }

  /// The line is that of the file, where it must be corrected.
  @Test
  func `what looks like personal data is an error with its place in the file, except in remarks`()
    throws
  {
    try folder.write(
      "learning/2023-24/changes.md",
      "<!-- Ask Jane,\n020 7946 0018. -->\nNew.\n<!-- x\n-->See SO23 8UJ <!-- y -->and 07700 900123.")
    try folder.write("learning/2022-23/carry-forward.md", "Write to jane@example.org.")
    try folder.write("learning/2024-25/note.md", "Not this year's: jane@example.org.")
    let found = try wording().findings.kept.map { "\($0.place) \($0.severity) \($0.rule)" }
    #expect(
      found == [
        "2023-24/changes.md:5:8 error personal-data", "2023-24/changes.md:5:31 error personal-data",
        "2022-23/carry-forward.md:1:10 error personal-data",
      ])
  }

  @Test func `a template is checked, and a number interrupted by a remark is found`() throws {
    try folder.write("own/words/yearly-report.md", "# {{year}}\n\nRing 020 7946 0018.")
    try folder.write("learning/2023-24/note.md", "07700 <!-- x -->900123")
    let files = try wording("templates = \"words\"")
    #expect(files.findings.kept.map(\.place.description) == ["yearly-report.md:3:6", "2023-24/note.md:1:1"])
  }

  @Test(arguments: [
    "07700 {{! x }}900 123", "07700 {{#year}}900{{/year}} 123", "jane{{! }}@example.org",
  ])
  func `no tag of a template hides personal data`(text: String) throws {
    try folder.write("own/words/yearly-report.md", "# {{year}}\n\nRing \(text).")
    let found = try wording("templates = \"words\"").findings.kept
    #expect(found.map(\.rule) == [.personalData])
    #expect(found.map(\.place.description) == ["yearly-report.md:3:6"])
  }

  @Test(arguments: [
    "<script>x</script>", "<!-- x -->", "<scr{{! }}ipt>", "<{{year}}>", "[a](java{{! }}script:x)", "\u{200F}",
  ])
  func `a template has nothing that a page would obey, as no learning text has`(text: String) throws {
    try folder.write("own/words/yearly-report.md", "# {{year}}\n\n{{! <b> }}Say \(text) so.")
    let found = try wording("templates = \"words\"").findings.kept
    #expect(found.first?.rule == .activeText)
    #expect(found.first?.place.line == 3)
  }

  @Test func `the learning folder beside the register is no link to a place outside it`() throws {
    try folder.write("outside/2023-24/note.md", "Secret.")
    try folder.write("register/referrals.csv", "x")
    try folder.link("register/learning", to: "../outside")
    let year = try #require(YearStart.april.year(named: "2023-24"))
    let profile = try ProfileFile.builtIn()
    #expect(
      folder.message {
        _ = try WordingFiles(
          for: year, profile: profile, register: try RegisterFiles(at: folder.path.appending("register")),
          by: PublicationCheck(by: profile.profile))
      }?.hasPrefix(
        "FOLDER/register/learning: error: [outside-folder] this is a link to a place outside FOLDER/register; "
      )
        == true)
  }

  @Test func `the note on another year is checked too, and named with its year`() throws {
    try folder.write("learning/2022-23/note.md", "<!-- x -->\nRing 020 7946 0018.")
    let profile = try ProfileFile.builtIn()
    let note = try LearningNote(
      of: try #require(YearStart.april.year(named: "2022-23")), profile: profile,
      register: RegisterFiles(at: folder.path),
      by: PublicationCheck(by: profile.profile))
    #expect(note.text == "Ring 020 7946 0018.")
    #expect(note.findings.map(\.place.description) == ["2022-23/note.md:2:6"])
  }

  @Test func `a text that is not UTF-8 is refused`() throws {
    try folder.write("learning/2023-24/note.md", [0x61, 0xE9])
    #expect(
      folder.message { _ = try wording() } == """
        FOLDER/learning/2023-24/note.md: error: [not-utf-8] the file is not UTF-8 text; expected text in UTF-8; \
        save it as "CSV UTF-8" (for a register) or as UTF-8 text
        """)
  }

  @Test(arguments: ["", " \n", "<!-- what belongs here -->\n", "<!--a-->\n\n<!--\nb\n-->\n"])
  func `a file without any text counts as missing`(text: String) throws {
    try folder.write("learning/2023-24/rapid-review-1.md", text)
    try folder.write("learning/2022-23/carry-forward.md", text)
    let files = try wording()
    #expect(files.wording == Wording())
    #expect(files.inputs == [])
    #expect(files.findings.kept == [])
  }

  @Test func `a remark is left out of the text around it`() throws {
    try folder.write("learning/2023-24/note.md", "<!-- for\nwriters -->\nOne <!-- ask! -->two.\n")
    let files = try wording()
    #expect(files.wording.note?.markdown == "\nOne two.\n")
    #expect(files.inputs.map(\.name) == ["note.md"])
  }

  @Test func `a remark that never closes is a problem, because it is unknown what may be published`() throws {
    try folder.write("learning/2023-24/note.md", "One\n<!-- a -->\nb <!-- ask!\nTwo.\n")
    #expect(
      throws: Problem(
        .openRemark, at: "2023-24/note.md:3", found: "a remark opens here and never closes",
        expected: "expected --> at its end", remedy: "close it, or remove <!--")
    ) { try wording() }
  }
}
