/// A name that one partnership uses for what the region's tables have under another partnership's name.
package struct OtherName: Hashable, Sendable {
  /// The name in the tables.
  package let name: String
  package let other: String
  package let partnership: String

  /// The outcomes, features, harms and statuses that a later partnership names differently from an earlier one, under the
  /// same key.
  static func all(in partnerships: [CombinedPartnership]) -> [OtherName] {
    // The lists in which the same key means the same in every partnership.
    let lists: [(SnapshotVocabulary) -> [SnapshotVocabulary.Entry]] = [
      { $0.outcomes }, { $0.features }, { $0.harms ?? [] }, { $0.statuses ?? [] },
    ]
    return lists.flatMap { entries in
      var names: [String: String] = [:]
      return partnerships.flatMap { part in
        entries(part.figures.vocabulary).compactMap { entry -> OtherName? in
          guard let name = names[entry.key] else {
            names[entry.key] = entry.name
            return nil
          }
          return name == entry.name ? nil : OtherName(name: name, other: entry.name, partnership: part.name)
        }
      }
    }
  }
}
