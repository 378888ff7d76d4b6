import Records

/// Whether the agencies that refer are like those of earlier years: all that a public edition says where it publishes no
/// counts of them, as the yearly report of 2023-24 does.
package enum AgencyPattern: Hashable, Sendable {
  case consistent, different

  /// The pattern of a year beside earlier ones, by the agency that each referral names first; all must be counted by the
  /// bodies of the same day. `nil` where there are too few referrals to tell, or the test is on the edge.
  package init?(of last: YearlyFigures, beside earlier: [YearlyFigures]) {
    let tables = ([last] + earlier).map { $0.tables[.agenciesNamedFirst]?.rows ?? [] }
    let aside: Set<Category> = [.total, .notInProfile, .notRecorded]
    var keys: [String] = []
    for row in tables.joined() where !aside.contains(row.category) && !keys.contains(row.key) {
      keys.append(row.key)
    }
    let counts = tables.map { rows in
      keys.map { key in rows.first { $0.key == key }?.figure.count ?? 0 }
    }
    let before = keys.indices.map { place in counts.dropFirst().reduce(0) { $0 + $1[place] } }
    guard let own = counts.first, own.contains(where: { $0 > 0 }), before.contains(where: { $0 > 0 }) else {
      return nil
    }
    switch TestConclusion(ofPattern: [own, before]) {
    case .consistent: self = .consistent
    case .differentPattern: self = .different
    case .tooFewToTell, .onTheEdge, .higher, .lower: return nil
    }
  }
}
