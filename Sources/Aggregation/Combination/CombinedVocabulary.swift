import Records

extension Vocabulary {
  /// The names that several partnerships count by, without aliases; of a key that several have, the first one's name.
  ///
  /// Agencies have no part in it: tables have them by name.
  init(of vocabularies: [SnapshotVocabulary]) {
    let outcomes = Vocabulary.shared(vocabularies.map(\.outcomes)).map { entry in
      Outcome(
        key: entry.key, name: entry.name, kind: entry.group.flatMap(Outcome.Kind.init(rawValue:)) ?? .primary)
    }
    let features = Vocabulary.shared(vocabularies.map(\.features)).map { Term(key: $0.key, name: $0.name) }
    let harms = Vocabulary.shared(vocabularies.compactMap(\.harms)).map { Term(key: $0.key, name: $0.name) }
    let statuses = Vocabulary.shared(vocabularies.compactMap(\.statuses)).map {
      Status(key: $0.key, name: $0.name, isDone: $0.group == "done")
    }
    self.init(agencies: [], outcomes: outcomes, features: features, harms: harms, statuses: statuses)
  }

  private static func shared(_ lists: [[SnapshotVocabulary.Entry]]) -> [SnapshotVocabulary.Entry] {
    var entries: [SnapshotVocabulary.Entry] = []
    for entry in lists.joined() where !entries.contains(where: { $0.key == entry.key }) {
      entries.append(entry)
    }
    return entries
  }
}

/// A name that one partnership has for what stands under another's name in the region's tables.
package struct OtherName: Hashable, Sendable {
  /// The name in the tables.
  package let name: String
  package let other: String
  package let partnership: String

  /// The outcomes, features, harms and statuses that a later partnership calls otherwise than an earlier one, under the
  /// same key.
  static func all(in partnerships: [CombinedPartnership]) -> [OtherName] {
    SnapshotVocabulary.joinedByKey.flatMap { entries in
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

extension SnapshotVocabulary {
  /// The lists of which the same key is the same thing in every partnership.
  fileprivate static let joinedByKey: [@Sendable (SnapshotVocabulary) -> [Entry]] = [
    { $0.outcomes }, { $0.features }, { $0.harms ?? [] }, { $0.statuses ?? [] },
  ]
}
