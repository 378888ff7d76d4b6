import Records
import Testing

@testable import Loader

@Suite struct ColumnWordsTests {
  private func words(_ cells: [String], rows: Int? = nil, known: Set<String> = [], areLists: Bool = true)
    -> ColumnWords
  {
    let texts = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($0, $1) })
    return ColumnWords(of: [ColumnCells("x", texts)], areLists: areLists, rows: rows ?? cells.count) {
      known.contains($0)
    }
  }

  @Test func `each word is counted, the first of a cell apart from those behind it`() {
    let all = words(["NFA", "Rapid review; CSPR", "rapid Review ;cspr", "NFA"], rows: 6)
    #expect(all.words.map(\.text) == ["NFA", "Rapid review", "CSPR"])
    #expect(all.words.map(\.count) == [2, 2, 2])
    #expect(all.words.map(\.first) == [2, 2, 0])
  }

  @Test func `more other words than half the rows are free text`() {
    #expect(words(["a", "b", "a", "b"]).words.count == 2)
    #expect(words(["a", "b", "c", "a"]).refusal == .freeText)
    #expect(words(["a", "b", "c", "a"]).words.isEmpty)
    #expect(words(["a", "b", "c", "a"], known: ["b"]).words.count == 3, "what everyone has is no free text")
    #expect(words(["a", "b", "c"], rows: 6).words.count == 3, "blank rows are rows")
    #expect(words(["North Yorkshire Police"]).refusal == .freeText)
  }

  @Test func `one word above sixty characters is free text`() {
    let long = String(repeating: "x", count: 60)
    #expect(words([long, long]).words.count == 1)
    #expect(words([long + "x", "a", "a", "a"]).refusal == .longText)
    #expect(words([long + "x", "a", "a", "a"], known: [long + "x"]).words.count == 2)
  }

  @Test(arguments: ["ask on 023 9212 3456", "a.b@example.org", "lives at PO16 7GZ", "943 476 5919"])
  func `one cell with personal data is enough to take none`(cell: String) {
    #expect(words(["a", "a", "a", cell, "a"]).refusal == .personalData)
  }

  @Test(arguments: ["Police?", "-", "12/05/2023", "a\u{202E}b", "  "])
  func `what is no name is passed over`(cell: String) {
    #expect(words(["a", "a", cell]).words.map(\.text) == ["a"])
  }
}
