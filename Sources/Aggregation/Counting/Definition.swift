import Records

/// What decides what some figures count. The `rules` of a `figures.json` say how its own were counted.
///
/// Some definitions have been made anew since the first `figures.json`: a file that says nothing of them was counted by
/// version 1. Others are the profile's. A figure counted otherwise than those beside it is not available there: it would
/// compare, or add up, what does not mean the same.
package enum Definition: String, CaseIterable, Hashable, Sendable {
  /// The clocks of working days. 1: of the referrals considered in the year. 2: those that ended in the year, and those
  /// still running.
  case clocks
  /// The lowest and highest age. 1: with approximate ages. 2: of exact ages alone.
  case exactAges = "exact_ages"
  /// Responses to recommendations. 1: of the bodies that answered, or else of those addressed. 2: of every body addressed.
  case responses
  /// The day on which the years begin, by the profile.
  case years = "year_start"
  /// The day from which the clocks count, by the profile.
  case clockStart = "clock_start"
  /// The bands of ages, by the profile.
  case ageBands = "age_bands"
  /// The day on which ages are counted from dates of birth, by the profile.
  case ageDay = "age_reference"
  /// Which outcomes add to the referrals, and which agencies are in which sector, by the profile.
  case outcomes, sectors
  /// Which statuses mean that a response is done, by the profile.
  case statuses
  /// What an answer of the Panel means, by the profile.
  case panelAnswers = "panel_answers"

  /// Those that have versions.
  package static let versioned: [Definition] = [.clocks, .exactAges, .responses]

  /// The version by which this program counts.
  package var current: Int { 2 }

  /// The versions by which this program counts.
  package static var currentVersions: [Definition: Int] {
    Dictionary(uniqueKeysWithValues: versioned.map { ($0, $0.current) })
  }
}

extension CountingRules {
  /// The version of a definition by which the figures were counted.
  package func version(of definition: Definition) -> Int { versions[definition] ?? 1 }

  /// The newest version of each definition by which any of the figures were counted.
  static func newestVersions(of rules: [CountingRules]) -> [Definition: Int] {
    Dictionary(
      uniqueKeysWithValues: Definition.versioned.map { definition in
        (definition, rules.map { $0.version(of: definition) }.max() ?? 1)
      })
  }

  /// Whether figures were counted by a definition as those of `other` were. What an older file does not say cannot differ.
  func agrees(with other: CountingRules, on definition: Definition) -> Bool {
    func isSame<Setting: Equatable>(_ own: Setting?, _ other: Setting?) -> Bool {
      own == nil || other == nil || own == other
    }
    return switch definition {
    case .clocks, .exactAges, .responses: version(of: definition) >= other.version(of: definition)
    case .years: yearStart == other.yearStart
    case .clockStart: isSame(startDay, other.startDay)
    case .ageBands:
      ageBands.filter { !AgeBand.isRare($0) } == other.ageBands.filter { !AgeBand.isRare($0) }
    case .ageDay: isSame(ageReference, other.ageReference)
    case .panelAnswers:
      panelAnswers.allSatisfy { other.panelAnswers[$0.key] ?? $0.value == $0.value }
    // The names decide these.
    case .outcomes, .sectors, .statuses: true
    }
  }
}
