package import Records

/// The figures of a region: those that its partnerships published, added up.
///
/// It is made from snapshots alone, and so from published figures: what it prints, anybody with the snapshots could work
/// out, and no record changes hands.
package struct Combination: Hashable, Sendable {
  /// In the order in which they were named.
  package let partnerships: [CombinedPartnership]
  /// Those of the region, under its name and the strictest policy of its partnerships.
  package let figures: PublishedFigures
  package let otherNames: [OtherName]
  private let parts: [TableID: [[Figure?]]]

  /// The figures of `partnerships` together, under the name of the region, with those of `national` about the same year
  /// beside them.
  ///
  /// Throws ``Problem`` where there are fewer than two, where one is there twice, where they were counted in
  /// different ways, and where the figures of one do not agree with each other; `totals-disagree` where those of the
  /// region do not, a defect of this program.
  package init(
    of partnerships: [CombinedPartnership], named name: String,
    beside national: NationalFigures = NationalFigures()
  ) throws {
    guard let first = partnerships.first, partnerships.count > 1 else {
      throw Problem.onePartnershipAlone(partnerships)
    }
    for (index, part) in partnerships.enumerated() {
      for earlier in partnerships[..<index] { try Combinability.check(part, beside: earlier) }
    }
    for part in partnerships {
      if let problem = Combination.defect(of: part.figures) {
        throw Problem.tablesDisagree(part, problem)
      }
    }
    let ids = TableID.allCases.filter(\.canBeCombined)
    let combined = try ids.compactMap { id throws -> CombinedTable? in
      do throws(DifferentKinds) {
        return try CombinedTable(id, of: partnerships)
      } catch {
        throw Combination.error(error, in: partnerships)
      }
    }
    let tables = combined.map(\.table) + national.tables(for: first.figures.year)
    if let defect = PublishedTotals(tables).disagreement {
      throw Problem.totalsDisagree(
        "\(defect.what) and \(defect.whole) agree in the region", defect.number, defect.other)
    }
    var region = Profile.Partnership()
    region.name = name
    let snapshots = partnerships.map(\.figures)
    var rules = first.figures.rules
    rules.policy = Combination.strictest(snapshots.map(\.rules.policy))
    rules.startDay = snapshots.lazy.compactMap(\.rules.startDay).first ?? .excluded
    rules.ageReference = snapshots.lazy.compactMap(\.rules.ageReference).first
    self.partnerships = partnerships
    self.figures = PublishedFigures(
      partnership: region, vocabulary: Vocabulary(of: snapshots.map(\.vocabulary)), year: first.figures.year,
      edition: first.figures.edition, rules: rules, asAt: snapshots.map(\.asAt).max() ?? first.figures.asAt,
      tables: tables, leftOut: snapshots.reduce(0) { $0 + $1.leftOut }, national: national)
    self.otherNames = OtherName.all(in: partnerships)
    self.parts = Dictionary(uniqueKeysWithValues: combined.map { ($0.table.id, $0.parts) })
  }

  /// For each row of a table the figure of each partnership, in their order.
  ///
  /// A category that a partnership has, and that did not occur there, is nought; one that it does not have does not apply.
  package func parts(of id: TableID) -> [[Figure]] {
    zip(figures[id].rows, parts[id] ?? []).map { row, own in
      zip(partnerships, own).map { part, figure in
        figure ?? (part.figures.vocabulary.has(row.category.key) ? .count(0) : .symbol(.notApplicable))
      }
    }
  }

  /// What only a hand can have done to a snapshot, in words; `nil` where its figures agree.
  private static func defect(of snapshot: Snapshot) -> String? {
    guard PublishedTotals.isPossible(snapshot.leftOut) else { return "the number of rows left out cannot be" }
    let totals = PublishedTotals(snapshot.tables)
    return totals.impossibility ?? totals.disagreement?.words
  }

  private static func strictest(_ policies: [Profile.Policy]) -> Profile.Policy {
    Profile.Policy.allCases.last { policies.contains($0) } ?? .none
  }

  /// Names the two files in which a row is of different kinds.
  private static func error(
    _ difference: DifferentKinds, in partnerships: [CombinedPartnership]
  ) -> Problem {
    .rulesDiffer(
      partnerships[difference.one], partnerships[difference.other],
      "what \"\(difference.category.name)\" counts in the table \(difference.table.rawValue)")
  }
}

extension SnapshotVocabulary {
  fileprivate func has(_ key: String) -> Bool { outcomes.contains { $0.key == key } }
}

/// Whether the figures of two partnerships may be added up.
enum Combinability {
  /// Throws for a partnership that is there twice, and where something differs that the figures were counted by.
  static func check(
    _ other: CombinedPartnership, beside one: CombinedPartnership
  ) throws(Problem) {
    guard one.name.lowercased() != other.name.lowercased() else { throw .partnershipTwice(one, other) }
    guard one.figures.year == other.figures.year else { throw .yearsDiffer(one, other) }
    guard one.figures.edition == other.figures.edition else { throw .editionsDiffer(one, other) }
    guard let difference = difference(between: one.figures, and: other.figures) else { return }
    throw .rulesDiffer(one, other, difference)
  }

  /// What differs, in words that name it; `nil` where nothing does.
  private static func difference(between one: Snapshot, and other: Snapshot) -> String? {
    if let (subject, ways) = one.rules.difference(from: other.rules) {
      return subject + (ways.map { " (\($0.other), not \($0.own))" } ?? "")
    }
    let (own, others) = (one.vocabulary, other.vocabulary)
    if let (key, kinds) = differing(own.outcomes, others.outcomes) {
      return "the kind of the outcome \"\(key)\" (\(kinds))"
    }
    return differing(own.statuses ?? [], others.statuses ?? []).map { key, kinds in
      "what the status \"\(key)\" says (\(kinds))"
    }
  }

  /// Names may differ, and one may have outcomes that the other lacks; but a key that adds to the referrals in one place
  /// must do so in the other, and a status that says that all is done must say so too.
  private static func differing(
    _ one: [SnapshotVocabulary.Entry], _ other: [SnapshotVocabulary.Entry]
  ) -> (key: String, kinds: String)? {
    for entry in other {
      guard let same = one.first(where: { $0.key == entry.key }), same.group != entry.group else { continue }
      let kinds = [entry.group, same.group].map { $0 ?? "none" }
      return (entry.key, "\(kinds[0]), not \(kinds[1])")
    }
    return nil
  }
}

/// One partnership of a region: its published figures, and the file that they come from.
package struct CombinedPartnership: Hashable, Sendable {
  package let figures: Snapshot
  /// The path as it was written, for messages: the files of several partnerships have one name.
  package let path: String
  /// The file's name and digest, for the provenance.
  package let input: Provenance.Input

  package init(_ figures: Snapshot, path: String, input: Provenance.Input) {
    self.figures = figures
    self.path = path
    self.input = input
  }

  package var name: String { figures.partnership }
}

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
