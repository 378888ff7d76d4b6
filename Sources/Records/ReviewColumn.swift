/// A column of the sheet `Reviews`, by its canonical header.
package enum ReviewColumn: String, CaseIterable, Hashable, Sendable {
  case review, name, kind, partnership, group, considered, initiated, regulation, guidance, method, published

  /// Whether the column holds days.
  package var holdsDays: Bool {
    switch self {
    case .considered, .initiated, .published: true
    case .review, .name, .kind, .partnership, .group, .regulation, .guidance, .method: false
    }
  }
}
