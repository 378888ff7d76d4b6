import Testing

@testable import Records

struct SuggestionTests {
  @Test(arguments: [
    ("rapid reveiw", "rapid review"), ("rapd review", "rapid review"), ("rapidd review", "rapid review"),
    ("RAPID REVIEV", "rapid review"), ("polcie", "police"), ("agecny", "agency"), ("policee", "police"),
  ])
  func `the one name that is near is suggested`(text: String, name: String) {
    #expect(Suggestion.nearest(to: text, among: ["rapid review", "police", "agency"]) == name)
  }

  @Test func `two swapped letters are one edit, which makes the nearer of two names clear`() {
    #expect(Suggestion.nearest(to: "abdc", among: ["abcd", "abxy"]) == "abcd")
  }

  @Test(arguments: [["cat", "bat"], ["bat", "cat"], ["cat", "bat", "bat"], ["bat", "cat", "bat"]])
  func `two names equally near are a guess, whatever their order and number`(names: [String]) {
    #expect(Suggestion.nearest(to: "rat", among: names) == nil)
  }

  @Test func `a nearer name after two equal ones is clear`() {
    #expect(Suggestion.nearest(to: "agencies", among: ["agenciexx", "agenciesxy", "agencie"]) == "agencie")
  }

  @Test func `one name in two cases is not a tie`() {
    #expect(Suggestion.nearest(to: "neglct", among: ["Neglect", "neglect"])?.lowercased() == "neglect")
  }

  @Test(arguments: [
    ("xyz", ["abc"]), ("ab", ["ax"]), ("rapid", ["rapid review"]), ("agency", []), ("", ["abc"]),
    ("abcdef", ["abcxyz"]),
  ])
  func `a name that is too far is not suggested`(text: String, names: [String]) {
    #expect(Suggestion.nearest(to: text, among: names) == nil)
  }

  @Test func `an edit in every three letters is still near, one more is not`() {
    #expect(Suggestion.nearest(to: "abcdxy", among: ["abcdef"]) == "abcdef")
    #expect(Suggestion.nearest(to: "abcxyz", among: ["abcdef"]) == nil)
  }

  @Test func `a text longer than any name has no suggestion, and neither is a long name suggested`() {
    let name = String(repeating: "a", count: 200)
    #expect(Suggestion.nearest(to: name.dropLast(), among: [name]) == name)
    #expect(Suggestion.nearest(to: name, among: [name + "a"]) == nil)
    #expect(Suggestion.nearest(to: name + "a", among: [name]) == nil)
  }

  @Test func `the edits between two words are counted up to a limit`() {
    #expect(Suggestion.edits(from: Array("abcdef"), to: Array("badcfe"), atMost: 3) == 3)
    #expect(Suggestion.edits(from: Array("abcdef"), to: Array("badcfe"), atMost: 2) == nil)
    #expect(Suggestion.edits(from: Array("abc"), to: Array("abc"), atMost: 0) == 0)
    #expect(Suggestion.edits(from: Array("ab"), to: Array("ba"), atMost: 0) == nil)
    #expect(Suggestion.edits(from: [Character](), to: Array("abc"), atMost: 3) == 3)
  }
}
