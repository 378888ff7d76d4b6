/// Two breakdowns that are counted together, as `[figures] crossings` of a profile lists them.
///
/// Where one of them is of children, children are counted, each with what is said of its referral.
package struct Crossing: Hashable, Sendable {
  /// One of the two: a breakdown by its place in the vocabulary, or a list that every profile has.
  package enum Side: Hashable, Sendable {
    case breakdown(Int)
    case ageBands, outcomes
  }

  package let first: Side
  package let second: Side
  /// The id of its table, as `sex_by_age_bands`.
  package let id: TableID
  package let unit: Unit
  /// A breakdown of the board's makes its crossings the board's too.
  package let edition: Edition
  /// How many pairs of values there are, with what is not in the profile and what is not recorded.
  package let width: Int

  /// The crossing of two keys; `nil` where they are not those of two breakdowns, of the outcomes or of the bands of ages, and
  /// where every profile has their crossing.
  package init?(_ keys: [String], of vocabulary: Vocabulary) {
    guard keys.count == 2, keys[0] != keys[1], let first = Side(keys[0], of: vocabulary),
      let second = Side(keys[1], of: vocabulary), Crossing.standardTable(of: keys) == nil
    else { return nil }
    let breakdowns = [first, second].compactMap { side -> Breakdown? in
      if case .breakdown(let place) = side { vocabulary.breakdowns[place] } else { nil }
    }
    self.first = first
    self.second = second
    self.id = .crossing(keys[0], keys[1])
    self.unit =
      [first, second].contains(.ageBands) || breakdowns.contains { $0.subject == .children }
      ? .children : .referrals
    self.edition = breakdowns.contains { $0.edition == .board } ? .board : .public
    self.width = vocabulary.width(of: first) * vocabulary.width(of: second)
  }

  /// The table of two keys that every profile has under another id: outcomes by age, or by sector.
  package static func standardTable(of keys: [String]) -> TableID? {
    guard keys.contains(TableID.outcomes.rawValue) else { return nil }
    if keys.contains(TableID.ageBands.rawValue) { return .outcomesByAgeBand }
    return keys.contains(TableID.sectors.rawValue) ? .outcomesBySector : nil
  }

  /// The keys that can be crossed.
  package static func keys(of vocabulary: Vocabulary) -> [String] {
    [TableID.outcomes.rawValue, TableID.ageBands.rawValue] + vocabulary.breakdowns.map(\.key)
  }
}

extension Crossing.Side {
  fileprivate init?(_ key: String, of vocabulary: Vocabulary) {
    switch TableID(rawValue: key) {
    case .outcomes: self = .outcomes
    case .ageBands: self = .ageBands
    default:
      guard let place = vocabulary.breakdowns.firstIndex(where: { $0.key == key }) else { return nil }
      self = .breakdown(place)
    }
  }
}

extension Vocabulary {
  /// How many values one of two crossed breakdowns has, with those that the profile lacks and what is not recorded.
  package func width(of side: Crossing.Side) -> Int {
    switch side {
    case .breakdown(let place): breakdowns[place].shape.width
    case .ageBands: ageBands.all.count
    case .outcomes: outcomes.count
    }
  }

  /// The category at a position of one of two crossed breakdowns.
  package func category(at position: Int, of side: Crossing.Side) -> Category {
    switch side {
    case .ageBands: Category(ageBands.all[position].key, ageBands.all[position].name)
    case .outcomes: Category(outcomes[position].key, outcomes[position].name)
    case .breakdown(let place):
      switch position - breakdowns[place].values.count {
      case ..<0: Category(breakdowns[place].values[position].key, breakdowns[place].values[position].name)
      case 0: .notInProfile
      default: .notRecorded
      }
    }
  }
}
