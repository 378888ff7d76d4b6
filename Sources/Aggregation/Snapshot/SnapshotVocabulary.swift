package import Records

/// The vocabulary as a snapshot keeps it, without aliases.
package struct SnapshotVocabulary: Hashable, Sendable, Codable {
  /// A name that figures were counted by.
  package struct Entry: Hashable, Sendable, Codable {
    package let key: String
    package let name: String
    /// An agency's sector, an outcome's kind, or whether a status is `done` or `open`.
    package var group: String?
    /// The key of the agency that took over.
    package var successor: String?
    /// The first and last day of an agency's name, as `2024-09-30`; `nil` if not known.
    package var from: String?
    package var to: String?

    package var firstDay: Day? { from.flatMap(Day.init(iso:)) }

    package var lastDay: Day? { to.flatMap(Day.init(iso:)) }
  }

  package let agencies: [Entry]
  package let outcomes: [Entry]
  package let features: [Entry]
  /// `nil` if nothing was counted by harm, and in older files.
  package let harms: [Entry]?
  /// `nil` if nothing was counted by status, and in older files.
  package let statuses: [Entry]?
  /// The breakdowns that the profile declared and that have a table; `nil` if none has, and in older files.
  package let breakdowns: [Breakdown]?
  /// The keys of the breakdowns that were counted two together; `nil` if none were, and in older files.
  package let crossings: [[String]]?

  /// A breakdown that figures were counted by.
  package struct Breakdown: Hashable, Sendable, Codable {
    package let key: String
    package let name: String
    /// What it counts, as the profile says it.
    package let of: String
    package let several: Bool
    package let test: Bool
    package let topic: String
    package let values: [Entry]
  }

  /// The names that `tables` of figures were counted by.
  init(_ vocabulary: Vocabulary, of tables: [FigureTable]) {
    func isCounted(_ id: TableID) -> Bool { tables.contains { $0.id == id && !$0.rows.isEmpty } }
    self.agencies = vocabulary.agencies.map {
      Entry(
        key: $0.key, name: $0.name, group: $0.sector, successor: $0.successor, from: $0.from?.iso,
        to: $0.to?.iso)
    }
    self.outcomes = vocabulary.outcomes.filter(\.countsAs.isEmpty).map {
      Entry(key: $0.key, name: $0.name, group: $0.kind.rawValue)
    }
    self.features = vocabulary.features.map { Entry(key: $0.key, name: $0.name) }
    self.harms = isCounted(.harm) ? vocabulary.harms.map { Entry(key: $0.key, name: $0.name) } : nil
    self.statuses =
      isCounted(.recommendationsByStatus)
      ? vocabulary.statuses.map { Entry(key: $0.key, name: $0.name, group: $0.isDone ? "done" : "open") }
      : nil
    let crossed = vocabulary.crossings.map(\.id).filter { id in tables.contains { $0.id == id } }
    self.crossings = crossed.isEmpty ? nil : crossed.map { $0.crossed.map(\.rawValue) }
    let own = vocabulary.breakdowns.filter {
      // One of which the register says nothing has a table all the same, without rows.
      breakdown in
      breakdown.isOwn
        && tables.contains { $0.id == breakdown.tables.all }
    }
    self.breakdowns =
      own.isEmpty
      ? nil
      : own.map { breakdown in
        Breakdown(
          key: breakdown.key, name: breakdown.name, of: breakdown.subject.rawValue,
          several: breakdown.isSeveral, test: breakdown.isTested, topic: breakdown.topic,
          values: breakdown.values.map { Entry(key: $0.key, name: $0.name) })
      }
  }

  /// The tables that figures counted by these names may have, in their order.
  package var tables: [TableID] {
    TableID.all(
      with: [TableID.features, .harm, .sectors].map(\.rawValue) + (breakdowns ?? []).map(\.key),
      and: (crossings ?? []).filter { $0.count == 2 }.map { .crossing($0[0], $0[1]) })
  }

  /// The tables of the breakdowns by which years are tested.
  var testedTables: [TableID] {
    (breakdowns ?? []).filter { $0.test && !$0.several }
      .map { $0.of == Records.Breakdown.Subject.children.rawValue ? .firstChild($0.key) : .breakdown($0.key) }
  }

  /// What a breakdown counts, and by which values, as far as the file says; `nil` for one that it does not know.
  func breakdown(of id: TableID) -> (unit: Unit, values: [Entry]?)? {
    switch id {
    case .features: return (.referrals, features)
    case .harm: return (.referrals, harms)
    // Those of the agencies; what another list of agencies has is zero.
    case .sectors: return (.referrals, nil)
    case .breakdown(let key), .rapidReviews(let key), .firstChild(let key):
      guard id == .breakdown(key) else {
        // Of the child that is named first, each referral has one.
        return breakdown(of: .breakdown(key)).map {
          (id == .firstChild(key) ? .referrals : $0.unit, $0.values)
        }
      }
      guard let own = breakdowns?.first(where: { $0.key == key }) else { return nil }
      return (own.of == Records.Breakdown.Subject.children.rawValue ? .children : .referrals, own.values)
    default: return nil
    }
  }
}

extension SnapshotVocabulary {
  /// Throws where a name is there twice, or a day of one cannot be read.
  func check() throws(SnapshotError) {
    var lists = [
      ("agencies", agencies), ("outcomes", outcomes), ("features", features), ("harms", harms ?? []),
      ("statuses", statuses ?? []),
    ]
    var keys: Set<String> = []
    for (index, breakdown) in (breakdowns ?? []).enumerated() {
      let place = "vocabulary.breakdowns[\(index)]"
      try SnapshotError.check(name: breakdown.key, at: "\(place).key")
      try SnapshotError.check(name: breakdown.name, at: "\(place).name")
      try SnapshotError.check(name: breakdown.topic, at: "\(place).topic")
      guard Records.Breakdown.Subject(rawValue: breakdown.of) != nil else {
        throw .unknown(breakdown.of, at: "\(place).of", expected: "expected referrals or children")
      }
      guard keys.insert(breakdown.key).inserted, Records.Breakdown.isKey(breakdown.key) else {
        throw .unknown(
          breakdown.key, at: "\(place).key", expected: "expected the key of a breakdown, each once")
      }
      lists.append(("breakdowns[\(index)].values", breakdown.values))
    }
    let known = Set(["outcomes", "age_bands", "features", "harm", "sectors"]).union(keys)
    for (index, crossed) in (crossings ?? []).enumerated() {
      guard crossed.count == 2, crossed[0] != crossed[1], known.isSuperset(of: crossed) else {
        throw SnapshotError(
          reason: "this is no crossing", place: "vocabulary.crossings[\(index)]",
          expected: "expected the keys of two breakdowns")
      }
    }
    for (name, entries) in lists {
      var keys: Set<String> = []
      for (index, entry) in entries.enumerated() {
        let place = "vocabulary.\(name)[\(index)]"
        try SnapshotError.check(name: entry.key, at: "\(place).key")
        try SnapshotError.check(name: entry.name, at: "\(place).name")
        guard keys.insert(entry.key).inserted else {
          throw SnapshotError(
            reason: "this key is there twice", place: "\(place).key", expected: "expected it once")
        }
        for (key, text, day) in [("from", entry.from, entry.firstDay), ("to", entry.to, entry.lastDay)] {
          if let text, day == nil {
            throw .unknown(text, at: "\(place).\(key)", expected: "expected a day, as in 2024-03-31")
          }
        }
      }
    }
  }
}
