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
