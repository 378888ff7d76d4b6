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

  @Test func `a word that would be suggested is never ruled out`() {
    var suggested = 0
    var wrong: [String] = []
    for word in words {
      for other in words where Suggestion.nearest(to: word, among: [other]) != nil {
        suggested += 1
        if !LetterBag(word).mayBeNear(other) { wrong.append("\(word) \(other)") }
      }
    }
    #expect(wrong == [])
    #expect(suggested > words.count)
  }

  @Test(arguments: [
    ("police", "solent"), ("gp", "police"), ("neglect", "constabulary"), ("silent", "police"),
  ])
  func `a word with other letters is ruled out`(word: String, other: String) {
    let isNear = LetterBag(word).mayBeNear(other)
    #expect(!isNear)
  }
}

struct SuggestionMemoryTests {
  @Test func `a suggestion is searched once for each spelling`() {
    let memory = SuggestionMemory()
    var searches: [String] = []
    for word in ["полиция", "polcie", "полиция", "polcie", "полиция"] {
      let suggestion = memory.suggestion(for: word) {
        searches.append(word)
        return word == "polcie" ? "Police" : nil
      }
      #expect(suggestion == (word == "polcie" ? "Police" : nil))
    }
    #expect(searches == ["полиция", "polcie"])
  }

  @Test func `a word of another script is ruled out by its letters`() {
    for other in ["police", "constabulary", "hampshireconstabulary"] {
      #expect(!LetterBag("полицияхэмпшира").mayBeNear(other))
    }
    #expect(LetterBag("полицея").mayBeNear("полиция"))
  }
}

struct NameFoldTests {
  private func fold(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return NameFold.fold(bytes.span)
  }

  @Test(arguments: [
    ("Children's Services", "childrensservices"), ("CHILDREN\u{2019}S  SERVICES", "childrensservices"),
    ("children\u{2018}s-services", "childrensservices"), ("Childrens_Services", "childrensservices"),
    ("Children's\u{A0}Services", "childrensservices"), ("Drugs & alcohol", "drugsandalcohol"),
    ("Drugs and Alcohol", "drugsandalcohol"), ("D&A", "danda"), ("SIN + RR", "sinrr"),
    ("Self\u{2013}harm", "selfharm"),
    ("15 day review", "15dayreview"), ("(GP)", "gp"), ("", ""), ("- ? !", "- ? !"), ("École", "école"),
    ("ÀÉÎÕÜÞ×", "àéîõüþ×"), ("ÿß÷", "ÿß÷"), ("caf\u{AD}cass", "cafcass"), ("Children\u{B4}s", "childrens"),
    ("\u{FEFF}Police", "police"), ("½", "½"), ("✓", "✓"),
    ("日本", "日本"),
  ])
  func `spellings of a name share their letters and digits`(text: String, folded: String) {
    #expect(fold(text) == folded)
  }

  @Test(arguments: [[0xE2, 0x80], [0xE2], [0xC2]] as [[UInt8]])
  func `a text that ends within a character is folded without a crash`(bytes: [UInt8]) {
    let folded = NameFold.fold(bytes.span)
    #expect(folded.unicodeScalars.allSatisfy { $0 == "\u{FFFD}" })
  }
}

struct NameIndexTests {
  @Test func `a spelling finds its entry, an unknown text none`() {
    var index = NameIndex<Agency>()
    let areNew = [
      index.add("Solent NHS Trust", of: "Solent NHS Trust", at: 0),
      index.add("Police", of: "Hampshire Constabulary", at: 1),
    ]
    #expect(areNew == [true, true])
    let texts = ["SOLENT nhs-trust", "police.", "Solent", ""].map { Array($0.utf8) }
    let codes = texts.map { index.code(of: $0.span) }
    #expect(codes == [Code(0), Code(1), nil, nil])
  }

  @Test func `a letter is the same with its accent built in or typed after it`() {
    var index = NameIndex<Agency>()
    _ = index.add("\u{C9}cole", of: "\u{C9}cole", at: 0)
    let text = Array("e\u{301}cole".utf8)
    let code = index.code(of: text.span)
    #expect(code == Code(0))
  }

  @Test func `a name of signs alone is found by the same signs, and a blank one never`() {
    var index = NameIndex<Agency>()
    let areNew = [
      index.add("-", of: "None", at: 0), index.add("?", of: "Unclear", at: 1), index.add("", of: "", at: 2),
    ]
    #expect(areNew == [true, true, true])
    let texts = ["-", "?", "--", "!", "", "–"].map { Array($0.utf8) }
    let codes = texts.map { index.code(of: $0.span) }
    #expect(codes == [Code(0), Code(1), nil, nil, nil, nil])
  }

  @Test func `one entry may have a spelling twice, two entries may not share one`() {
    var index = NameIndex<Agency>()
    let areUnambiguous = [
      index.add("Police", of: "Police", at: 0), index.add("police", of: "Police", at: 0),
      index.add("POLICE!", of: "Other", at: 1),
    ]
    #expect(areUnambiguous == [true, true, false])
  }

  @Test(arguments: [
    ("Neglct", "Neglect"), ("rapd reviw", "Rapid review"), ("rapid_reviw", "Rapid review"),
    ("polcie", "Constabulary"),
    ("constabulery", "Constabulary"), ("drugs & alcohl", "Substances"),
  ])
  func `the name of the nearest entry is suggested, whichever of its spellings is near`(
    text: String, name: String
  ) {
    var index = NameIndex<Term>()
    for (number, (name, spellings)) in [
      ("Neglect", ["Neglect", "neglect"]), ("Rapid review", ["Rapid review", "rapid-review"]),
      ("Constabulary", ["Constabulary", "Police"]), ("Substances", ["Substances", "Drugs and alcohol"]),
    ].enumerated() {
      for spelling in spellings { _ = index.add(spelling, of: name, at: number) }
    }
    let bytes = Array(text.utf8)
    let nearest = index.nearestName(to: bytes.span)
    #expect(nearest == name)
  }

  @Test func `nothing is suggested where two entries are equally near, or none is near`() {
    var index = NameIndex<Term>()
    for (number, name) in ["boat", "coat"].enumerated() { _ = index.add(name, of: name, at: number) }
    let texts = ["moat", "something else", ""].map { Array($0.utf8) }
    let nearest = texts.map { index.nearestName(to: $0.span) }
    #expect(nearest == [nil, nil, nil])
  }
}
