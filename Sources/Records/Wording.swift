/// The partnership's own words: its template, and the learning of the year.
package struct Wording: Hashable, Sendable {
  /// A text, and the file it came from for findings.
  package struct Text: Hashable, Sendable {
    package let file: String
    package let markdown: String

    package init(file: String, markdown: String) {
      self.file = file
      self.markdown = markdown
    }
  }

  /// The text of a section that only this partnership has.
  package struct OwnText: Hashable, Sendable {
    package let section: OwnSection
    package let text: Text

    package init(_ section: OwnSection, _ text: Text) {
      self.section = section
      self.text = text
    }
  }

  /// The partnership's own templates of the yearly report's chapter and of its annex; `nil` for the default ones.
  package var template: Text?
  package var annexTemplate: Text?
  /// The learning of the year by section, each with its texts in order: `rapid-review` may have several.
  package var sections: [LearningSection: [Text]] = [:]
  /// The texts of the partnership's own sections, in the order of its profile.
  package var ownTexts: [OwnText] = []
  /// The section `carry-forward` of the year before, shown in this year's report.
  package var carriedForward: Text?

  package init() {}

  /// The texts of a section that are not blank.
  package func texts(_ section: LearningSection) -> [Text] {
    sections[section, default: []].filter { !$0.markdown.allSatisfy(\.isWhitespace) }
  }

  /// The note that is printed in every output of the year.
  package var note: Text? { texts(.note).first }

  /// The note on one line.
  package var yearNote: String? {
    let words = note?.markdown.split(whereSeparator: \.isWhitespace) ?? []
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

/// A part of the report that people write, one Markdown file each in the learning folder of the year.
package enum LearningSection: String, CaseIterable, Hashable, Sendable {
  case note
  case foreword
  case summary
  case keyMessages = "key-messages"
  case howItWorked = "how-it-worked"
  case changes
  case national
  case resources
  case rapidReview = "rapid-review"
  case panel
  case localLearningEvent = "local-learning-event"
  case furtherAction = "further-action"
  /// What was learnt from all cases together, for a public edition that hides how many there were of a kind.
  case learning
  case action
  case products
  case training
  case linkedWork = "linked-work"
  case carryForward = "carry-forward"

  /// Whether the section has one file for each review, event or action: `rapid-review-1.md`, `rapid-review-2.md`.
  package var isNumbered: Bool {
    self == .rapidReview || self == .localLearningEvent || self == .furtherAction
  }
}
