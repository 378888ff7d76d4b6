import Records

/// Referrals of one reporting year, or their children, by two breakdowns together, for each crossing of the profile.
///
/// What has several values counts once for each pair of them. Where nothing is said it counts as not recorded.
struct CrossingCounts: Hashable, Sendable {
  /// For each crossing, the count of each pair of positions.
  private var counts: [[Int]]

  init(by vocabulary: Vocabulary) {
    counts = vocabulary.crossings.map { Array(repeating: 0, count: $0.width) }
  }

  var isEmpty: Bool { counts.isEmpty }

  /// Counts a referral of agencies in these sectors; `row` is what it says in breakdowns, as ``BreakdownEntry`` has it.
  mutating func count(
    _ referral: Referral, _ row: Span<UInt16>, sectors: [Code<Sector>], by vocabulary: Vocabulary
  ) {
    let said = Said(referral, row, sectors)
    for (index, crossing) in vocabulary.crossings.enumerated() {
      let width = vocabulary.width(of: crossing.second)
      for child in 0..<(crossing.unit == .children ? referral.children.count : 1) {
        let second = said.positions(of: crossing.second, child: child, by: vocabulary)
        for one in said.positions(of: crossing.first, child: child, by: vocabulary) {
          for other in second { counts[index][one * width + other] += 1 }
        }
      }
    }
  }

  mutating func merge(_ other: CrossingCounts) {
    for index in counts.indices {
      for pair in counts[index].indices { counts[index][pair] += other.counts[index][pair] }
    }
  }

  /// The count of a pair of positions.
  func count(of index: Int, _ one: Int, _ other: Int, by vocabulary: Vocabulary) -> Int {
    counts[index][one * vocabulary.width(of: vocabulary.crossings[index].second) + other]
  }

  /// The sum of a position of the first breakdown over all of the second.
  func sum(of index: Int, _ one: Int, by vocabulary: Vocabulary) -> Int {
    (0..<vocabulary.width(of: vocabulary.crossings[index].second)).reduce(0) {
      $0 + count(of: index, one, $1, by: vocabulary)
    }
  }

  func total(of index: Int) -> Int { counts[index].reduce(0, +) }

  /// The rows of the table of a crossing: each value that occurs with each other that occurs.
  func rows(of index: Int, by vocabulary: Vocabulary) -> [FigureTable.Row] {
    let crossing = vocabulary.crossings[index]
    let ones = (0..<vocabulary.width(of: crossing.first)).filter { sum(of: index, $0, by: vocabulary) > 0 }
    let others = (0..<vocabulary.width(of: crossing.second)).filter { other in
      ones.contains { count(of: index, $0, other, by: vocabulary) > 0 }
    }
    return ones.flatMap { one in
      others.map { other in
        FigureTable.Row(
          vocabulary.category(at: one, of: crossing.first),
          and: vocabulary.category(at: other, of: crossing.second),
          .count(count(of: index, one, other, by: vocabulary)), crossing.unit)
      }
    }
  }
}

/// What a referral says in each breakdown, taken apart once for all crossings.
private struct Said {
  let referral: Referral
  /// The entries of each breakdown. Those after the last one of which something is said are left out.
  private var entries: [[BreakdownEntry]] = []

  private let sectors: [Code<Sector>]

  init(_ referral: Referral, _ row: Span<UInt16>, _ sectors: [Code<Sector>]) {
    self.referral = referral
    self.sectors = sectors
    var at = 0
    while at < row.count {
      let end = at + 1 + Int(row[at])
      var own: [BreakdownEntry] = []
      for index in (at + 1)..<end { own.append(BreakdownEntry(packed: row[index])) }
      entries.append(own)
      at = end
    }
  }

  /// The positions of what is said of a child, or of the referral, in one of two crossed breakdowns.
  func positions(of side: Crossing.Side, child: Int, by vocabulary: Vocabulary) -> [Int] {
    switch side {
    case .ageBands: return [referral.children.counted(at: child).band]
    case .outcomes: return referral.primaryOutcome.map { [Int($0.index)] } ?? []
    case .breakdown(let place):
      let shape = vocabulary.breakdownShapes[place]
      if place == vocabulary.breakdowns.count - 1 { return sectors.map { min(Int($0.index), shape.values) } }
      let own = entries.indices.contains(place) ? entries[place][...] : []
      let said = shape.isOfChildren ? entries(of: child, among: own) : own
      let positions = said.filter { $0.index != BreakdownEntry.notRecorded }.map {
        min($0.index, shape.values)
      }
      return positions.isEmpty ? [shape.values + 1] : positions
    }
  }

  /// Those of one child; those of one child alone stand for all.
  private func entries(of child: Int, among all: ArraySlice<BreakdownEntry>) -> ArraySlice<BreakdownEntry> {
    let starts = all.indices.filter { all[$0].beginsChild }
    guard starts.count > 1 else { return all }
    guard starts.indices.contains(child) else { return [] }
    return all[starts[child]..<(starts.indices.contains(child + 1) ? starts[child + 1] : all.endIndex)]
  }
}
