package import Records

/// The way in which figures were counted. Figures that were counted in different ways do not mean the same.
package struct CountingRules: Hashable, Sendable {
  /// The bands of ages, by their keys.
  package var ageBands = AgeBand.allCases.map(\.rawValue)
  /// The date that decides the year.
  package var countedBy = "date considered"
  /// Whether the day on which a clock starts was counted; `nil` in a snapshot from before clocks were counted.
  package var startDay: StartDay?
  /// On which day ages were counted from dates of birth; `nil` in a snapshot from before that was recorded.
  package var ageReference: Profile.AgeReference?
  package var policy: Profile.Policy
  /// What each answer of the Panel means, by its key.
  package var panelAnswers = CountingRules.meanings(of: PanelAnswer.usual)
  /// How the stages that referrals reached were counted; `nil` where they were not.
  package var stages: StageBasis?
  /// By which version of each definition the figures were counted.
  package var versions = Definition.currentVersions
  /// The tables whose counts were withheld, so that only their names are published; `nil` in a snapshot that does not say.
  package var namesOnly: Set<TableID>? = []
}

/// Which referrals the stages of a case are counted of.
package enum StageBasis: String, CaseIterable, Hashable, Sendable {
  /// The referrals of the year by the stages that they reached, whenever they did.
  case cohort
}

extension CountingRules {
  init(by profile: Profile, startDay: StartDay, for edition: Edition) {
    self.init(
      startDay: startDay, ageReference: profile.ages.reference, policy: profile.disclosure.policy,
      panelAnswers: CountingRules.meanings(of: profile.vocabulary.panelAnswers),
      stages: profile.figures.showsStages ? .cohort : nil,
      namesOnly: edition == .board ? [] : profile.disclosure.namesOnly)
  }

  static func meanings(of answers: [PanelAnswer]) -> [String: PanelAnswer.Meaning] {
    Dictionary(answers.map { ($0.key, $0.meaning) }) { first, _ in first }
  }

  /// What differs, in words, and how each of the two has it, where a word can say that.
  typealias Difference = (subject: String, ways: (own: String, other: String)?)

  /// The first difference in bands, dates and clocks; `nil` where there is none. Policies are not compared.
  func difference(from other: CountingRules) -> Difference? {
    if ageBands != other.ageBands { return ("the list of age bands", nil) }
    for (answer, meaning) in panelAnswers.sorted(by: { $0.key < $1.key }) {
      guard let other = other.panelAnswers[answer], other != meaning else { continue }
      return ("what the Panel's answer \"\(answer)\" means", (meaning.rawValue, other.rawValue))
    }
    let settings = [
      ("the date that decides the year", countedBy, other.countedBy),
      ("the day on which clocks start", startDay?.rawValue, other.startDay?.rawValue),
      ("the day on which ages are counted", ageReference?.rawValue, other.ageReference?.rawValue),
    ]
    for (subject, own, other) in settings {
      // An older snapshot does not record everything, and what it lacks cannot differ.
      if let own, let other, own != other { return (subject, (own, other)) }
    }
    return nil
  }
}
