package import Records

/// The rows of the table `reviews`.
package enum ReviewStage: String, CaseIterable, Sendable {
  case initiated, published, running

  /// The row and its words.
  package var category: Category {
    switch self {
    case .initiated: Category(rawValue, "Begun in the year")
    case .published: Category(rawValue, "Published in the year")
    case .running: Category(rawValue, "Running")
    }
  }
}
