import Records
import Testing

@testable import Loader

struct LetterBagTests {
  private let words = [
    "", "a", "gp", "police", "polcie", "plice", "constabulary", "neglect", "neglct", "rapidreview",
    "rapidreviw", "solent",
    "silent", "hampshirehospitals", "hampshirehopsitals", "hospitalshampshire", "équipe", "equipe", "école",
    "écolé",
    "日本", "日木", "abc", "ab日",
  ]

  @Test func `a word that would be suggested is never passed over`() {
    var suggested = 0
    var wrong: [String] = []
    for word in words {
      for other in words where Suggestion.nearest(to: word, among: [other]) != nil {
        suggested += 1
        if !LetterBag(Array(word.utf8)).mayBeNear(Array(other.utf8)) { wrong.append("\(word) \(other)") }
      }
    }
    #expect(wrong == [])
    #expect(suggested > words.count)
  }

  @Test(arguments: [
    ("police", "solent"), ("gp", "police"), ("neglect", "constabulary"), ("silent", "police"),
  ])
  func `a word with other letters is passed over`(word: String, other: String) {
    let isNear = LetterBag(Array(word.utf8)).mayBeNear(Array(other.utf8))
    #expect(!isNear)
  }
}
