package import Records

/// The way in which figures were counted. Figures that were counted in different ways do not mean the same.
package struct CountingRules: Hashable, Sendable {
  /// The bands of ages, by their keys.
  package var ageBands = AgeBands.national.all.map(\.key)
  /// The date that decides the year.
  package var countedBy = "date considered"
  /// Whether the day on which a clock starts was counted; `nil` in a snapshot from before clocks were counted.
  package var startDay: StartDay?
  /// On which day ages were counted from dates of birth; `nil` in a snapshot from before that was recorded.
  package var ageReference: Profile.AgeReference?
  package var policy: Profile.Policy
  /// By which version of each definition the figures were counted.
  package var versions = Definition.currentVersions
  /// The tables whose counts were withheld, so that only their names are published; `nil` in a snapshot that does not say.
  package var namesOnly: Set<TableID>? = []
}

extension CountingRules {
  init(by profile: Profile, startDay: StartDay, for edition: Edition) {
    self.init(
      ageBands: profile.vocabulary.ageBands.all.map(\.key), startDay: startDay,
      ageReference: profile.ages.reference, policy: profile.disclosure.policy,
      namesOnly: edition == .board ? [] : profile.disclosure.namesOnly)
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
