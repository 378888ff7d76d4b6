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
  /// Throws ``CombinationError`` where there are fewer than two, where one is there twice, where they were counted in
  /// different ways, and where the figures of one do not agree with each other; ``TotalsDisagree`` where those of the
  /// region do not, a defect of this program.
  package init(
    of partnerships: [CombinedPartnership], named name: String,
    beside national: NationalFigures = NationalFigures()
  ) throws {
    guard let first = partnerships.first, partnerships.count > 1 else {
      throw CombinationError.onePartnershipAlone(partnerships)
    }
    for (index, part) in partnerships.enumerated() {
      for earlier in partnerships[..<index] { try Combinability.check(part, beside: earlier) }
    }
    for part in partnerships {
      if let problem = Combination.defect(of: part.figures) {
        throw CombinationError.tablesDisagree(part, problem)
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
      throw TotalsDisagree(
        rule: "\(defect.what) and \(defect.whole) agree in the region", sum: defect.number,
        total: defect.other)
    }
    var region = Profile.Partnership()
    region.name = name
    let snapshots = partnerships.map(\.figures)
    self.partnerships = partnerships
    self.figures = PublishedFigures(
      partnership: region, vocabulary: Vocabulary(of: snapshots.map(\.vocabulary)), year: first.figures.year,
      edition: first.figures.edition, policy: Combination.strictest(snapshots.map(\.policy)),
      asAt: snapshots.map(\.asAt).max() ?? first.figures.asAt, tables: tables,
      leftOut: snapshots.reduce(0) { $0 + $1.leftOut },
      startDay: snapshots.lazy.compactMap(\.startDay).first ?? .excluded,
      ageReference: snapshots.lazy.compactMap(\.ageReference).first, national: national)
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
  ) -> CombinationError {
    .rulesDiffer(
      partnerships[difference.one], partnerships[difference.other],
      "what \"\(difference.category.name)\" counts in the table \(difference.table.rawValue)")
  }
}

extension SnapshotVocabulary {
  fileprivate func has(_ key: String) -> Bool { outcomes.contains { $0.key == key } }
}
