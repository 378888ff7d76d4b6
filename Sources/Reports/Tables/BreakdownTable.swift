import Aggregation
import Records

extension TableWords {
  /// The words for a breakdown that a profile declares.
  static func breakdown(_ breakdown: Breakdown) -> TableWords {
    let isOfChildren = breakdown.subject == .children
    let unit = breakdown.subject.unit
    var notes: [String] = []
    if isOfChildren {
      notes.append("Children are counted here, not referrals: a referral may concern several.")
    }
    if breakdown.isSeveral {
      notes.append(
        "A \(unit.noun.singular) counts once for each of its values, so that rows may add up to more than the "
          + "\(unit.noun.plural).")
    }
    return TableWords(
      title: "\(isOfChildren ? "Children" : "Referrals") by \(breakdown.nameInProse)",
      breakdown: (breakdown.key, breakdown.name), heading: isOfChildren ? "Children" : "Referrals",
      notes: notes)
  }

  /// The same words for the referrals with a rapid review alone, or their children.
  var ofRapidReviews: TableWords {
    let parts = title.split(separator: " ", maxSplits: 1).map(String.init)
    var words = TableWords(
      title: "\(parts[0]) with a rapid review \(parts.dropFirst().joined())", breakdown: breakdown,
      breakdown2: breakdown2, heading: heading, notes: notes)
    words.hasUnits = hasUnits
    return words
  }
}

extension TableWords {
  /// The words for two breakdowns together.
  static func crossing(of ids: [TableID], _ breakdowns: [Breakdown]) -> TableWords {
    let (one, other) = (general(ids[0], of: breakdowns), general(ids[1], of: breakdowns))
    let names = ids.map { id in
      breakdowns.of(id)?.nameInProse ?? (id == .ageBands ? "age" : "primary outcome")
    }
    let isOfChildren = ids.contains(.ageBands) || ids.contains { breakdowns.of($0)?.subject == .children }
    let several = ids.compactMap { breakdowns.of($0) }.filter(\.isSeveral).map(\.nameInProse)
    let unit = isOfChildren ? Unit.children : .referrals
    var notes = ["Values that do not occur in the year have no rows."]
    if isOfChildren {
      notes.insert(
        "Children are counted here, each with what is said of it or of its referral, and not referrals.",
        at: 0)
    }
    if !several.isEmpty {
      notes.append(
        "A \(unit.noun.singular) counts once for each of its values (\(several.joined(separator: ", "))), so that rows may "
          + "add up to more than the \(unit.noun.plural).")
    }
    return TableWords(
      title: "\(isOfChildren ? "Children" : "Referrals") by \(names[0]) and \(names[1])",
      breakdown: one.breakdown,
      breakdown2: other.breakdown, heading: isOfChildren ? "Children" : "Referrals", notes: notes)
  }
}

extension Breakdown {
  /// The name as it is in the middle of a sentence.
  var nameInProse: String { Term(key: key, name: name).inProse }
}

extension [Breakdown] {
  /// The breakdown of a table; `nil` for another.
  func of(_ id: TableID) -> Breakdown? {
    switch id {
    case .breakdown(let key), .rapidReviews(let key), .firstChild(let key): first { $0.key == key }
    default: nil
    }
  }
}
