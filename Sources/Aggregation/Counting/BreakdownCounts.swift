import Records

/// Referrals of one reporting year, or their children, by each breakdown of the profile: all of them, those with a rapid
/// review, and those of referrals that concern an infant under one.
///
/// A referral, or a child, counts once for each of its values, in the year of the date considered. Where nothing is said it
/// counts as not recorded, because missing is not zero. All counts are in one array, so counting a value is one addition.
struct BreakdownCounts: Hashable, Sendable {
  /// Which of the referrals are counted.
  enum Group: Int, CaseIterable {
    case all, rapidReviews, infants
    /// Of children, the one that each referral names first: brothers and sisters are not independent.
    case firstChild
  }

  /// For each breakdown, where its counts begin, and how many values it has.
  private let starts: [Int]
  private let values: [Int]
  private let ofChildren: [Bool]
  private var counts: [Int]

  init(by vocabulary: Vocabulary) {
    values = vocabulary.breakdowns.map(\.values.count)
    ofChildren = vocabulary.breakdowns.map { $0.subject == .children }
    var starts: [Int] = []
    var size = 0
    for count in values {
      starts.append(size)
      size += (count + 2) * Group.allCases.count
    }
    self.starts = starts
    counts = Array(repeating: 0, count: size)
  }

  /// Counts what a row says in breakdowns, as ``BreakdownEntry`` has it.
  mutating func count(
    _ row: Span<UInt16>, children: Int, hasRapidReview: Bool, concernsInfant: Bool
  ) {
    var (breakdown, at) = (0, 0)
    while at < row.count {
      let end = at + 1 + Int(row[at])
      if end > at + 1 {
        let entries = row.extracting((at + 1)..<end)
        add(entries, to: breakdown, .all, children)
        if hasRapidReview { add(entries, to: breakdown, .rapidReviews, children) }
        if concernsInfant { add(entries, to: breakdown, .infants, children) }
        if ofChildren[breakdown] {
          add(
            entries.extracting(0..<BreakdownCounts.endOfFirstChild(in: entries)), to: breakdown, .firstChild,
            1)
        }
      }
      breakdown += 1
      at = end
    }
  }

  private static func endOfFirstChild(in row: Span<UInt16>) -> Int {
    var end = 1
    while end < row.count, !BreakdownEntry(packed: row[end]).beginsChild { end += 1 }
    return end
  }

  private mutating func add(_ row: Span<UInt16>, to breakdown: Int, _ group: Group, _ children: Int) {
    let count = values[breakdown]
    let start = starts[breakdown] + group.rawValue * (count + 2)
    guard ofChildren[breakdown] else {
      for at in row.indices { counts[start + min(BreakdownEntry(packed: row[at]).index, count)] += 1 }
      counts[start + count + 1] += 1
      return
    }
    // One child alone stands for all of them.
    let standsForAll =
      row.count == 1 || (1..<row.count).allSatisfy { !BreakdownEntry(packed: row[$0]).beginsChild }
    let weight = standsForAll ? children : 1
    for at in row.indices {
      let entry = BreakdownEntry(packed: row[at])
      guard entry.index != BreakdownEntry.notRecorded else { continue }
      counts[start + min(entry.index, count)] += weight
      if entry.beginsChild { counts[start + count + 1] += weight }
    }
  }

  /// The count of a value, by its place among those of the breakdown; those that the profile lacks come after the last.
  subscript(breakdown: Int, value: Int, group: Group) -> Int {
    counts[starts[breakdown] + group.rawValue * (values[breakdown] + 2) + value]
  }

  /// How many are not in the profile.
  func notInProfile(_ breakdown: Int, _ group: Group) -> Int { self[breakdown, values[breakdown], group] }

  /// How many referrals or children have a value.
  func recorded(_ breakdown: Int, _ group: Group) -> Int { self[breakdown, values[breakdown] + 1, group] }

  /// The sum of all values.
  func sum(_ breakdown: Int, _ group: Group) -> Int {
    (0...values[breakdown]).reduce(0) { $0 + self[breakdown, $1, group] }
  }

  mutating func merge(_ other: BreakdownCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }
}
