package import Aggregation
package import Records

/// Learning texts are one for each rapid review, event or action, so that they would tell a number that is not published.
extension Wording {
  /// Whether the number of a kind of learning section is one that `figures` hide.
  package static func hidesNumber(ofLearningIn figures: PublishedFigures) -> Bool {
    let further = figures.vocabulary.outcomes.filter { $0.kind == .further }.map(\.key)
    let counts =
      [figures[.outcomes]["rapid-review"], figures[.outcomes]["local-learning-event"]]
      + further.map { figures[.furtherActions][$0] }
    return counts.contains(.symbol(.suppressed))
  }

  /// The same words with all learning of cases as one text under one heading, without the headings of its parts.
  var withoutNumbersOfLearning: Wording {
    let numbered = LearningSection.allCases.filter(\.isNumbered)
    let parts = numbered.flatMap(texts).map { Wording.withoutHeadings($0.markdown) }
    guard let first = numbered.flatMap(texts).first else { return self }
    var wording = self
    for section in numbered { wording.sections[section] = [] }
    wording.sections[.rapidReview] = [
      Text(
        file: first.file,
        markdown: "### Learning from the cases of the year\n\n" + parts.joined(separator: "\n\n") + "\n")
    ]
    return wording
  }

  private static func withoutHeadings(_ markdown: String) -> String {
    var headings = MarkdownHeadings()
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      headings.level(of: line) == nil
    }
    return lines.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0.allSatisfy(\.isWhitespace) }.joined(separator: "\n").trimmingEnd
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}

extension LearningSection {
  /// Whether a file is one of several of its section, whose names count them.
  package static func isNumbered(file name: String) -> Bool {
    allCases.contains { $0.isNumbered && name.hasPrefix("\($0.rawValue)-") && name.hasSuffix(".md") }
  }
}
