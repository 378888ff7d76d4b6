package import Records

/// The vocabulary as a snapshot keeps it.
package struct SnapshotVocabulary: Hashable, Sendable, Codable {
  /// A name that was counted by.
  package struct Entry: Hashable, Sendable, Codable {
    package let key: String
    package let name: String
    /// An agency's sector, an outcome's kind, or whether a status is `done` or `open`.
    package var group: String?
    /// The key of the agency that took over.
    package var successor: String?
    /// The days on which an agency's name was in use, as `2024-09-30`, as far as they are known.
    package var from: String?
    package var to: String?

    /// The first day of the name.
    package var firstDay: Day? { from.flatMap(Day.init(iso:)) }
    /// The last day of the name.
    package var lastDay: Day? { to.flatMap(Day.init(iso:)) }
  }

  package let agencies: [Entry]
  package let outcomes: [Entry]
  package let features: [Entry]
  /// `nil` where nothing was counted by them, and in files from before they were kept.
  package let harms: [Entry]?
  /// `nil` likewise.
  package let statuses: [Entry]?

  /// The names that `tables` were counted by.
  init(_ vocabulary: Vocabulary, of tables: [FigureTable]) {
    func isCounted(_ id: TableID) -> Bool { tables.contains { $0.id == id && !$0.rows.isEmpty } }
    self.agencies = vocabulary.agencies.map {
      Entry(
        key: $0.key, name: $0.name, group: $0.sector, successor: $0.successor, from: $0.from?.iso,
        to: $0.to?.iso)
    }
    self.outcomes = vocabulary.outcomes.map { Entry(key: $0.key, name: $0.name, group: $0.kind.rawValue) }
    self.features = vocabulary.features.map { Entry(key: $0.key, name: $0.name) }
    self.harms = isCounted(.harm) ? vocabulary.harms.map { Entry(key: $0.key, name: $0.name) } : nil
    self.statuses =
      isCounted(.recommendationsByStatus)
      ? vocabulary.statuses.map { Entry(key: $0.key, name: $0.name, group: $0.isDone ? "done" : "open") }
      : nil
  }
}
