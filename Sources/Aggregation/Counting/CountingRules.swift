package import Records

/// The way in which figures were counted. Figures that were counted in different ways do not mean the same.
package struct CountingRules: Hashable, Sendable {
  /// The bands of ages, by their keys.
  package var ageBands = AgeBands.national.all.map(\.key)
  /// The day on which the years begin.
  package var yearStart = YearStart.april
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
      ageBands: profile.vocabulary.ageBands.all.map(\.key), yearStart: profile.vocabulary.yearStart,
      startDay: startDay,
      ageReference: profile.ages.reference, policy: profile.disclosure.policy,
      panelAnswers: CountingRules.meanings(of: profile.vocabulary.panelAnswers),
      stages: profile.figures.showsStages ? .cohort : nil,
      namesOnly: edition == .board ? [] : profile.disclosure.namesOnly)
  }

  static func meanings(of answers: [PanelAnswer]) -> [String: PanelAnswer.Meaning] {
    Dictionary(answers.map { ($0.key, $0.meaning) }) { first, _ in first }
  }

  /// Whether the bands are those of the national figures.
  package var areAgeBandsNational: Bool { agrees(with: CountingRules(policy: .none), on: .ageBands) }

  /// The same rules, by the newest version of each definition that any of `others` were counted by.
  func newest(among others: [CountingRules]) -> CountingRules {
    var rules = self
    rules.versions = CountingRules.newestVersions(of: others)
    rules.startDay = startDay ?? others.lazy.compactMap(\.startDay).first
    rules.ageReference = ageReference ?? others.lazy.compactMap(\.ageReference).first
    return rules
  }
}
