/// What is counted and shown under one name: its key in data, its name in print.
package struct Category: Hashable, Sendable {
  package let key: String
  package let name: String

  /// A category with its key (lower case, hyphens) and its name.
  package init(_ key: String, _ name: String) {
    self.key = key
    self.name = name
  }

  /// The key of a row, `rapid-review` or, in a crossing, `rapid-review,under-1`.
  package func key(crossedWith other: Category?) -> String { other.map { "\(key),\($0.key)" } ?? key }

  /// The row of all names that the profile lacks.
  package static let notInProfile = Category("not-in-profile", "Not in the profile")

  /// The row of what the register does not say.
  package static let notRecorded = Category("not-recorded", "Not recorded")

  /// The row of referrals of which the register keeps the year alone.
  package static let dateNotKnown = Category("date-not-known", "Date not known")

  /// The row that sums a table up.
  package static let total = Category("total", "Total")
}
