import Foundation
import Testing

/// How the documents that people publish read: their words, their sentences and their note marks are counted.
@Suite struct ProseTests {
  private static let chapters: [(MadeFolder, String)] =
    [.report, .boardReport, .report2021, .report2022, .second, .neighbour].map { ($0, "yearly-report.md") }
  private static let comparisons: [(MadeFolder, String)] =
    [.comparison, .secondComparison].map { ($0, "comparison.md") }
  private static let responses: [(MadeFolder, String)] =
    ["index.md", "baby-amelia.md", "child-u.md", "baby-sally.md", "baby-lucy.md"].map { (.responses, $0) }
    + ["index.md", "q-06.md", "q-18.md"].map { (.secondResponses, $0) }

  private func text(_ folder: MadeFolder, _ name: String) throws -> String {
    let place = try Workplace()
    try place.lay(folder, at: "out")
    return try place.text("out/\(name)")
  }

  @Test(arguments: chapters + comparisons + responses)
  func `there is no note mark, no symbol in a sentence, no digest and no word of the register's keepers`(
    folder: MadeFolder, name: String
  ) throws {
    let text = try text(folder, name)
    #expect(!text.contains(/\[note|Note \d|## Notes|SHA-256/))
    #expect(Prose(of: text).sentences.allSatisfy { !$0.contains(where: { $0.contains(/^\[[a-z]\]/) }) })
    for word in [
      "Clock", "days late in all", "the edition in force was that of", "The register ",
      "No response is recorded",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test(arguments: chapters)
  func `a chapter has at most 2,000 words, in sentences of 9 to 15 words`(folder: MadeFolder, name: String)
    throws
  {
    let prose = try Prose(of: text(folder, name))
    #expect((300...2_000).contains(prose.words))
    #expect((9...15).contains(prose.wordsInSentence), "\(prose.wordsInSentence)")
    #expect(prose.longest.count <= 46, "\(prose.longest)")
  }

  /// The one sentence that says how the years compare is long, and there are few others.
  @Test(arguments: comparisons)
  func `a comparison has at most 150 words, in sentences of 9 to 21 words`(folder: MadeFolder, name: String)
    throws
  {
    let prose = try Prose(of: text(folder, name))
    #expect((50...150).contains(prose.words))
    #expect((9...21).contains(prose.wordsInSentence), "\(prose.wordsInSentence)")
  }

  @Test(arguments: responses)
  func `a response has at most 240 words of its own, in sentences of 9 to 15 words of which none is over 25`(
    folder: MadeFolder, name: String
  ) throws {
    let own = try #require(
      try text(folder, name).components(separatedBy: "\n## Recommendations and responses\n").first)
    let prose = Prose(of: own)
    #expect((60...240).contains(prose.words), "\(prose.words)")
    #expect((9...15).contains(prose.wordsInSentence), "\(prose.wordsInSentence)")
    #expect(prose.longest.count <= 25, "\(prose.longest)")
  }
}

/// The sentences of a Markdown text, without headings, tables, pictures, titles, the contents and what it was made from.
struct Prose {
  private(set) var sentences: [[Substring]] = []

  /// An entry of a list is a sentence of its own, or several.
  init(of markdown: String) {
    var passage: [Substring] = []
    for line in markdown.prefix(upTo: markdown.range(of: "\n---\n")?.lowerBound ?? markdown.endIndex)
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      let isEntry = line.hasPrefix("- ")
      let isOther =
        line.isEmpty || "#|!".contains(line.first ?? " ") || line.hasPrefix("**")
        || line.hasPrefix("- [")
          && line.contains("](#")
      if isEntry || isOther { add(&passage) }
      if !isOther { passage += line.dropFirst(isEntry ? 2 : 0).split(separator: " ") }
    }
    add(&passage)
  }

  /// Divides a passage after each word that ends a sentence.
  private mutating func add(_ passage: inout [Substring]) {
    var sentence: [Substring] = []
    for (word, next) in zip(passage, passage.dropFirst() + [""]) {
      if word.contains(where: { $0.isLetter || $0.isNumber }) { sentence.append(word) }
      let isEnd = word.last.map(".:!?".contains) ?? false
      if next.isEmpty || isEnd && next.first.map({ $0.isUppercase || "*\"[".contains($0) }) ?? false {
        if !sentence.isEmpty { sentences.append(sentence) }
        sentence = []
      }
    }
    passage = []
  }

  var words: Int { sentences.map(\.count).reduce(0, +) }

  /// The mean, to the nearest whole number of words.
  var wordsInSentence: Int { Int((Double(words) / Double(max(sentences.count, 1))).rounded()) }

  var longest: [Substring] { sentences.max { $0.count < $1.count } ?? [] }
}

@Suite struct ProseItselfTests {
  @Test func `words are counted in sentences and entries, and in nothing else`() {
    let prose = Prose(
      of: """
        # A title of six words here

        **A table**

        | a | b |

        - [Link](#link)

        One two three. Four
        five! *Six* at 5 p.m. yes

        - **Seven**: eight
        - nine. Ten

        ---

        Made by a program.
        """)
    #expect(prose.sentences.map(\.count) == [3, 2, 5, 2, 1, 1])
    #expect((prose.words, prose.wordsInSentence, prose.longest.count) == (14, 2, 5))
  }
}
