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

  /// The same words with all learning of cases under one heading: as the partnership wrote it for such a year, otherwise as one
  /// list of all points.
  var withoutNumbersOfLearning: Wording {
    let numbered = LearningSection.allCases.filter(\.isNumbered)
    let own = texts(.learning).first
    guard let first = own ?? numbered.flatMap(texts).first else { return self }
    var wording = self
    for section in numbered { wording.sections[section] = [] }
    let words = own?.markdown ?? LearningPoints(of: numbered.flatMap(texts).map(\.markdown)).markdown
    let hasHeading = own != nil && words.drop(while: \.isWhitespace).hasPrefix("#")
    wording.sections[.rapidReview] = [
      Text(
        file: first.file,
        markdown: hasHeading ? words : "### Learning from the cases of the year\n\n\(words)\n")
    ]
    return wording
  }
}

extension LearningSection {
  /// Whether a file is one of several of its section, whose names count them.
  package static func isNumbered(file name: String) -> Bool {
    allCases.contains { $0.isNumbered && name.hasPrefix("\($0.rawValue)-") && name.hasSuffix(".md") }
  }
}
