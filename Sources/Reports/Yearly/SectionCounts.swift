import Aggregation
import Records

/// Holds the number of learning texts against the figures: two rapid reviews have two texts.
enum SectionCounts {
  static func findings(of figures: PublishedFigures, _ wording: Wording) -> Findings {
    var findings = Findings()
    // A practice review that follows a rapid review has its own report, and no text here.
    let keys = Set(figures.vocabulary.outcomes.filter { $0.kind == .further }.map(\.key))
    let further = figures[.furtherActions].rows.filter { keys.contains($0.category.key) }
      .reduce(0) { $0 + (count($1.figure) ?? 0) }
    let expected: [(LearningSection, Int?)] = [
      (.rapidReview, figures[.outcomes]["rapid-review"].map(count) ?? 0),
      (.localLearningEvent, figures[.outcomes]["local-learning-event"].map(count) ?? 0),
      (.furtherAction, further),
    ]
    for (section, count) in expected {
      let texts = wording.texts(section).count
      if let count, count != texts { findings.add(.sectionCount(section, texts, count, figures.year)) }
    }
    return findings
  }

  private static func count(_ figure: Figure) -> Int? {
    if case .count(let count) = figure { count } else { nil }
  }
}

extension Finding {
  fileprivate static func sectionCount(
    _ section: LearningSection, _ texts: Int, _ count: Int, _ year: ReportingYear
  ) -> Finding {
    Finding(
      .warning, "section-count", at: Place(file: "learning/\(year)"),
      found: texts == 1
        ? "there is 1 text \(section.rawValue)-N.md" : "there are \(texts) texts \(section.rawValue)-N.md",
      expected: "expected \(count), as the figures say",
      remedy: texts < count ? "write the missing ones" : "take out those that belong to another year")
  }
}
