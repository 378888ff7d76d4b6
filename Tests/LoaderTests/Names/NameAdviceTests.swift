import Records
import Testing

@testable import Loader

/// What the program suggests for cells that name nothing, or several things at once.
struct NameAdviceTests {
  private let index: VocabularyIndex

  init() throws { index = try BuiltInProfile.names.get() }

  private func remedy<Entry>(_ text: String, in index: NameIndex<Entry>) -> String? {
    let bytes = Array(text.utf8)
    return index.advice(about: bytes.span)?.remedy
  }

  @Test func `a text longer than a cell of names has no advice`() {
    let many = String(repeating: "Police, ", count: 500)
    #expect(remedy(many, in: index.agencies) == nil)
    #expect(remedy("Polcie" + String(repeating: " ", count: 500), in: index.agencies) != nil)
  }

  @Test(arguments: [
    ("NAI & neglect", "Non-accidental injury; Neglect"), ("NAI, neglect", "Non-accidental injury; Neglect"),
    ("NAI\nneglect", "Non-accidental injury; Neglect"),
    ("NAI \u{2013} neglect", "Non-accidental injury; Neglect"),
    ("neglect/NAI + CSE", "Neglect; Non-accidental injury; Sexual exploitation"),
    ("Neglect and D&A", "Neglect; Substance misuse of a parent"),
    ("Drowning, fire or poisoning and neglect", "Drowning, fire or poisoning; Neglect"),
    ("overdose plus self harm, neglect", "Self-harm; Neglect"),
  ])
  func `where every piece is a name, the advice is to write them all with a semicolon between them`(
    text: String, cell: String
  ) {
    #expect(remedy(text, in: index.features) == "write \"\(cell)\"")
  }

  @Test(arguments: [
    "Police, ICB", "Police and ICB", "Police + ICB", "Police\nICB", "Police/ICB", "police & icb",
  ])
  func `agencies are advised by their own names`(text: String) {
    #expect(
      remedy(text, in: index.agencies) == """
        write "Hampshire and Isle of Wight Constabulary; Hampshire and Isle of Wight Integrated Care Board"
        """)
  }

  @Test func `where a piece is mistyped, the advice is a question`() {
    #expect(remedy("neglct / NAI", in: index.features) == "did you mean \"Neglect; Non-accidental injury\"?")
  }

  @Test func `pieces of one meaning are one name`() {
    #expect(remedy("NAI / physical abuse", in: index.features) == "did you mean \"Non-accidental injury\"?")
  }

  @Test func `a cell is what it most likely means, or else the names in it`() {
    func remedy(_ text: String) -> String? {
      let bytes = Array(text.utf8)
      return index.outcomes.advice(onCell: bytes.span)?.remedy
    }
    #expect(remedy("LCSPR?") == "did you mean \"Local child safeguarding practice review\"?")
    #expect(remedy("RR LCSPR") == "did you mean \"Rapid review; Local child safeguarding practice review\"?")
    #expect(remedy("no LCSPR") == nil)
  }

  private func remedyOnNames<Entry>(_ text: String, in index: NameIndex<Entry>) -> String? {
    let bytes = Array(text.utf8)
    return index.adviceOnNames(in: bytes.span)?.remedy
  }

  @Test(arguments: [
    ("RR LCSPR", "did you mean \"Rapid review; Local child safeguarding practice review\"?"),
    ("Rapid review (LCSPR)", "did you mean \"Rapid review; Local child safeguarding practice review\"?"),
    (
      "Joint LCSPR with Surrey",
      "if it is \"Local child safeguarding practice review\", write that, and the other words in a column of their own"
    ),
    (
      "LCSPR / thematic audit",
      "did you mean \"Local child safeguarding practice review; Another kind of review\"?"
    ),
  ])
  func `outcomes beside each other or among other words are advised with all that is said`(
    text: String, advice: String
  ) {
    #expect(remedyOnNames(text, in: index.outcomes) == advice)
  }

  @Test func `where one of two bodies is not known, nothing is left out of the advice`() {
    #expect(
      remedyOnNames("Police/Health", in: index.agencies)
        == "write each name as the profile has it, with ; between them")
  }

  @Test(arguments: [
    "no LCSPR", "NFA, no LCSPR", "LCSPR not needed", "RR or LCSPR", "LCSPR?", "LCSPR declined",
    "awaiting LCSPR", "closed for now",
    "RR, LCSPR to be considered", "nothing",
  ])
  func `where a word may say the opposite, there is no advice`(text: String) {
    #expect(remedyOnNames(text, in: index.outcomes) == nil)
  }

  @Test(arguments: [
    "Neglect / MH", "Neglect (mother)", "neglect, mother", "no neglect", "Neglect - unclear", "/", "and",
  ])
  func `where only a part is a name, nothing is suggested`(text: String) {
    #expect(remedy(text, in: index.features) == nil)
  }

  @Test(arguments: [
    "Green", "amber", "RED", "RAG green", "blue", "Green / complete", "not agreed", "unagreed", "disagreed",
    "incomplete", "uncompleted", "Not complete", "Not done", "unstarted", "archived", "none agreed",
  ])
  func `a colour, or what could mean the opposite, is never taken for a status`(text: String) {
    #expect(remedy(text, in: index.statuses) == nil)
  }

  @Test(arguments: [
    "Intra-familial harm", "intrafamilial harm", "Explained death", "Practice Learning Review",
    "Looked before",
  ])
  func `a word is never exchanged for another word`(text: String) {
    #expect(remedy(text, in: index.features) == nil)
    #expect(remedy(text, in: index.outcomes) == nil)
  }

  @Test(arguments: ["Northern Health", "Southern Hearth Trust Charity", "West Solent"])
  func `a body of another name is not suggested`(text: String) {
    #expect(remedy(text, in: index.agencies) == nil)
  }

  @Test func `the same text is searched for once`() {
    var searches = 0
    let memory = AdviceMemory<String>()
    for _ in 1...3 {
      let found = memory.advice(about: "\u{43F}\u{43E}") { _ in
        searches += 1
        return nil
      }
      #expect(found == nil)
    }
    #expect(searches == 1)
  }
}

/// What is said about an outcome that the profile lacks.
struct OutcomeWordsTests {
  private func message(_ outcome: String) throws -> [Substring] {
    let register = try Register(rows: "A,,05/05/2024,GP,7,\"\(outcome)\",,,,,,")
    return register.messages.first?.split(separator: "; ", maxSplits: 2) ?? []
  }

  @Test(arguments: [
    "RR / LCSPR", "LCSPR, RR", "RR and LCSPR", "RR then LCSPR", "RR\nLCSPR", "SIN + RR + CSPR",
  ])
  func `a primary outcome and what follows it are advised in that order`(text: String) throws {
    #expect(try message(text).last == "write \"Rapid review; Local child safeguarding practice review\"")
  }

  @Test(arguments: [
    ("NFA / LLE", "No further action", "Local learning event"),
    ("RR - no further review", "Rapid review", "No further action"),
  ])
  func `of two primary outcomes the reader has to choose one`(text: String, one: String, other: String) throws
  {
    #expect(
      try message(text).last == """
        a referral has one of "\(one)" and "\(other)": write the one that counts, or add this name to the profile
        """)
  }

  @Test(arguments: ["RR (no LCSPR)", "SIN", "Practice Learning Review"])
  func `nothing is suggested that says less than the cell`(text: String) throws {
    #expect(try message(text).last == "correct the cell, or add the name to the profile")
  }

  @Test func `the names that are allowed are listed, for the first entry and for later ones`() throws {
    #expect(
      try message("x").dropFirst().first == """
        expected one of the names under [[outcomes]], such as "Rapid review", "No further action", \
        "Local learning event", "Another kind of review"
        """)
    #expect(
      try message("NFA; x").dropFirst().first == """
        expected one of the names under [[outcomes]], such as "Local child safeguarding practice review", \
        "Reflective learning report", "National review"
        """)
  }

  @Test func `of many names a dozen are listed`() {
    let outcomes = (1...14).map { Outcome(key: "o\($0)", name: "Outcome \($0)", kind: .primary) }
    let words = OutcomeWords(Vocabulary(agencies: [], outcomes: outcomes, features: [], harms: []))
    let finding = words.unknown(at: Place(file: "r.csv"), isFirst: true, advice: nil)
    #expect(finding.expected.hasSuffix("\"Outcome 11\", \"Outcome 12\", …"))
  }
}
