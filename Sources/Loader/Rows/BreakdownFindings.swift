import Records

extension NameAdvice where Entry == Term {
  /// What to do about a cell of a breakdown, where only some may list several names.
  func remedy(in breakdown: Breakdown) -> String {
    let isOfChildren = breakdown.subject == .children
    guard isAboutList else { return remedy }
    return breakdown.isSeveral
      ? remedy(separatedBy: isOfChildren ? breakdown.separator : ";") : Finding.severalRemedy(breakdown)
  }
}

/// What may be wrong with what a row says in breakdowns.
extension Finding {
  static func notInProfile(_ rule: Rule, called noun: String, at place: Place, remedy: String?) -> Finding {
    Finding(
      rule, at: place, found: "this \(noun) is not in the profile",
      expected: "expected one of the profile's names",
      remedy: "counted separately, \(remedy ?? "correct the cell, or add the name to the profile")")
  }

  static func severalValues(of breakdown: Breakdown, at place: Place) -> Finding {
    Finding(
      .severalValues, at: place, found: "there are several values of \"\(breakdown.name)\"",
      expected: "expected one for each \(breakdown.subject == .children ? "child" : "referral")",
      remedy: severalRemedy(breakdown))
  }

  fileprivate static func severalRemedy(_ breakdown: Breakdown) -> String {
    breakdown.subject == .children
      ? "write one for each child, with ; between children, or several = true in the profile"
      : "keep the one that counts, or write several = true in the profile"
  }

  static func valuesPerChild(
    of breakdown: Breakdown, _ said: Int, _ children: Int, at place: Place
  ) -> Finding {
    Finding(
      .valuesPerChild, at: place,
      found:
        "\"\(breakdown.name)\" has \(said) entries, and the referral \(children) \(children == 1 ? "child" : "children")",
      expected: "expected an entry for each child in the order of the ages, or one for all")
  }

  static func crowdedBreakdown(at place: Place) -> Finding {
    Finding(
      .crowdedCell, at: place, found: "the cell has more than 1000 entries",
      expected: "expected at most 1000 in one referral")
  }
}
