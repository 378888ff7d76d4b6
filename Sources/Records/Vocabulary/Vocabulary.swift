/// The names that a partnership counts by, in the order in which it prints them.
package struct Vocabulary: Hashable, Sendable {
  package let agencies: [Agency]
  package let outcomes: [Outcome]
  package let features: [Term]
  package let harms: [Term]
  /// The agencies' sectors, in order of first appearance.
  package let sectors: [String]

  package init(agencies: [Agency], outcomes: [Outcome], features: [Term], harms: [Term]) {
    self.agencies = agencies
    self.outcomes = outcomes
    self.features = features
    self.harms = harms
    var sectors: [String] = []
    for agency in agencies where !sectors.contains(agency.sector) { sectors.append(agency.sector) }
    self.sectors = sectors
  }

  /// The outcome of a code that the register's reading gave.
  package subscript(outcome: Code<Outcome>) -> Outcome { outcomes[Int(outcome.index)] }

  /// The agency of a code, or `nil` for one that the profile lacks.
  package subscript(agency: Code<Agency>) -> Agency? {
    agency == .notInProfile ? nil : agencies[Int(agency.index)]
  }
}
