import Records
import Testing

@testable import Loader

struct PanelFieldTests {
  private func meaning(
    _ text: String, among answers: [PanelAnswer] = PanelAnswer.usual
  ) throws -> PanelAnswer.Meaning? {
    let bytes = Array(text.utf8)
    let index = try VocabularyIndex(
      Vocabulary(agencies: [], outcomes: [], features: [], harms: [], panelAnswers: answers))
    return index.panelAnswers.code(of: bytes.span).map { answers[Int($0.index)].meaning }
  }

  private func isNotApplicable(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return PanelField.isNotApplicable(bytes.span)
  }

  @Test(arguments: [
    ("yes", PanelAnswer.Meaning.agreed), ("Y", .agreed), ("Agreed", .agreed), ("agrees", .agreed),
    ("TRUE", .agreed),
    ("1", .agreed),
    ("no", .notAgreed), ("N", .notAgreed), ("Disagreed", .notAgreed), ("disagrees", .notAgreed),
    ("queried", .notAgreed),
    ("false", .notAgreed), ("0", .notAgreed), ("awaited", .awaited), ("Awaiting", .awaited),
    ("pending", .awaited),
    ("TBC", .awaited), ("yes.", .agreed), ("✓", .agreed), ("✔", .agreed), ("✔\u{FE0F}", .agreed),
    ("☑", .agreed),
    ("✅", .agreed), ("agreed with", .agreed), ("Not agreed", .notAgreed), ("did not agree", .notAgreed),
    ("didn\u{2019}t agree", .notAgreed), ("not agreed with", .notAgreed),
  ])
  func `the Panel's view is read in the words of registers`(text: String, view: PanelAnswer.Meaning) throws {
    #expect(try meaning(text) == view)
    #expect(!isNotApplicable(text))
  }

  @Test(arguments: ["n/a", "N/A", "na", "not applicable"])
  func `not applicable is not a view`(text: String) throws {
    #expect(try meaning(text) == nil)
    #expect(isNotApplicable(text))
  }

  @Test(arguments: ["", "?", "-", "yes and no", "2", "ja", "x", "✗", "☐", "partly agreed", "✓✗"])
  func `other words are not read`(text: String) throws {
    #expect(try meaning(text) == nil)
    #expect(!isNotApplicable(text))
  }

  @Test func `an unreadable view is counted as not in the profile, with a warning`() {
    #expect(
      Finding.unreadablePanelView(at: Place(file: "r.csv", line: 2, column: 13)).description == """
        r.csv:2:13: warning: [unreadable-panel-view] this is none of the Panel's answers in the profile; \
        expected yes, no, awaited, or an answer under [[panel_answers]] of the profile; \
        counted as not in the profile; list it there with what it means, or correct the cell
        """)
  }

  @Test
  func `a profile's own answers are read beside the usual words, which count as the first with that meaning`()
    throws
  {
    let answers = [
      PanelAnswer(key: "supported", name: "Supported", meaning: .agreed),
      PanelAnswer(key: "partly", name: "Partially agreed", meaning: .other, aliases: ["queried"]),
    ]
    for (text, meaning) in [
      ("SUPPORTED", PanelAnswer.Meaning.agreed), ("yes", .agreed), ("partially agreed", .other),
      ("Queried", .other), ("no", nil), ("awaited", nil), ("supported?", nil),
    ] as [(String, PanelAnswer.Meaning?)] {
      #expect(try self.meaning(text, among: answers) == meaning, "\(text)")
    }
  }
}

struct VocabularyIndexTests {
  private let vocabulary = Vocabulary(
    agencies: [Agency(key: "gp", name: "General practice", sector: "Health", aliases: ["Primary care"])],
    outcomes: [Outcome(key: "nfa", name: "No further action", kind: .primary, aliases: ["closed"])],
    features: [Term(key: "neglect", name: "Neglect", aliases: ["home conditions"])],
    harms: [Term(key: "death", name: "Child death", aliases: ["neglect"])])

  private func code<Entry>(_ text: String, in index: NameIndex<Entry>) -> Code<Entry>? {
    let bytes = Array(text.utf8)
    return index.code(of: bytes.span)
  }

  @Test func `a name, a key and an alias find the entry`() throws {
    let index = try VocabularyIndex(vocabulary)
    for text in ["General Practice", "GP", "primary-care"] {
      #expect(code(text, in: index.agencies) == Code(0))
      #expect(code(text, in: index.outcomes) == nil)
    }
    for text in ["no further action", "NFA", "Closed"] {
      #expect(code(text, in: index.outcomes) == Code(0))
    }
  }

  @Test func `one spelling may be in two lists`() throws {
    let index = try VocabularyIndex(vocabulary)
    #expect(code("neglect", in: index.features) == Code(0))
    #expect(code("neglect", in: index.harms) == Code(0))
  }

  @Test(arguments: [
    [Term(key: "a", name: "A", aliases: ["Both"]), Term(key: "b", name: "B", aliases: ["both"])],
    [Term(key: "both", name: "A"), Term(key: "b", name: "Both")],
    [Term(key: "a", name: "Both"), Term(key: "b", name: "B", aliases: ["B.O.T.H."])],
  ])
  func `one spelling for two entries of a list is refused`(terms: [Term]) {
    for (features, harms) in [(terms, []), ([], terms)] as [([Term], [Term])] {
      let error = #expect(throws: AmbiguousName.self) {
        try VocabularyIndex(Vocabulary(agencies: [], outcomes: [], features: features, harms: harms))
      }
      #expect(error?.spelling.lowercased().filter(\.isLetter) == "both")
    }
  }
}
