import Testing

@testable import Records

struct VocabularyTests {
  private let vocabulary = Vocabulary(
    agencies: [
      Agency(key: "a", name: "A", sector: "Police"), Agency(key: "b", name: "B", sector: "Health"),
      Agency(key: "c", name: "C", sector: "Police"),
    ], outcomes: [Outcome(key: "nfa", name: "No further action", kind: .primary)], features: [], harms: [])

  @Test func `sectors are in the order of their first agency, each once`() {
    #expect(vocabulary.sectors == ["Police", "Health"])
  }

  @Test func `a code has its entry, and the code for other names has none`() {
    #expect(vocabulary[Code<Agency>(1)]?.name == "B")
    #expect(vocabulary[Code<Agency>.notInProfile] == nil)
    #expect(vocabulary[Code<Outcome>(0)].name == "No further action")
  }
}
