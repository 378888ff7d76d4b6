import Records

/// What some figures count has been defined anew since the first `figures.json`. The `rules` of a file say by which version
/// of each definition its figures were counted; a file that says nothing was counted by version 1.
///
/// A figure counted by an earlier version than those beside it is not available there: it would compare, or add up, what
/// does not mean the same.
package enum Definition: String, CaseIterable, Hashable, Sendable {
  /// The clocks of working days. 1: of the referrals considered in the year. 2: those that ended in the year, and those
  /// still running.
  case clocks
  /// The lowest and highest age. 1: with approximate ages. 2: of exact ages alone.
  case exactAges = "exact_ages"
  /// Responses to recommendations. 1: of the bodies that answered, or else of those addressed. 2: of every body addressed.
  case responses

  /// The version by which this program counts.
  package var current: Int { 2 }

  /// The versions by which this program counts.
  package static var currentVersions: [Definition: Int] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.current) })
  }
}

extension CountingRules {
  /// The version of a definition by which the figures were counted.
  package func version(of definition: Definition) -> Int { versions[definition] ?? 1 }

  /// The newest version of each definition by which any of the figures were counted.
  static func newestVersions(of rules: [CountingRules]) -> [Definition: Int] {
    Dictionary(
      uniqueKeysWithValues: Definition.allCases.map { definition in
        (definition, rules.map { $0.version(of: definition) }.max() ?? 1)
      })
  }
}
