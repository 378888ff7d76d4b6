package import Aggregation
package import Records

/// Names of placeholders that a profile's breakdowns make, and that mean something else already.
package enum TakenNames {
  /// Throws ``Problem`` where a breakdown of the profile of these figures makes a name that another has; `source` is the profile.
  package static func check(_ figures: PublishedFigures, of source: String) throws(Problem) {
    let repeated = Placeholders(figures, Wording()).repeated
    for breakdown in figures.vocabulary.breakdowns where breakdown.isOwn {
      let start = Placeholders.name(of: breakdown.key)
      let made = repeated.first { name in
        [start, "table_\(start)", "list_\(start)"].contains { name == $0 || name.hasPrefix("\($0)_") }
      }
      guard let made else { continue }
      throw Problem(
        .placeholderTaken, at: source,
        found:
          "the key \"\(breakdown.key)\" of a breakdown and those of its values make the placeholder \"\(made)\" twice"
      )
    }
  }
}
