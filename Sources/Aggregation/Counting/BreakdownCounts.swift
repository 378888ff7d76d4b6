import Records

/// Referrals of one reporting year, or their children, by each breakdown of the profile: all of them, those with a rapid
/// review, and those of referrals that concern an infant under one.
///
/// A referral, or a child, counts once for each of its values, in the year of the date considered. Where nothing is said it
/// counts as not recorded, because missing is not zero. All counts are in one array, so counting a value is one addition: for each
/// breakdown and group those of its values, of what the profile lacks, and of what is recorded.
struct BreakdownCounts: Hashable, Sendable {
  /// Which of the referrals are counted.
  enum Group {
    case all, rapidReviews, infants
    /// Of children, the one that each referral names first: brothers and sisters are not independent.
    case firstChild

    /// The kinds of referrals that it has, of ``kinds``: each is counted once, by whether it has a rapid review and whether
    /// it concerns an infant.
    fileprivate var kinds: [Int] {
      switch self {
      case .all: [0, 1, 2, 3]
      case .rapidReviews: [1, 3]
      case .infants: [2, 3]
      case .firstChild: [4]
      }
    }
  }

  /// Four kinds of referrals, and their first children.
  private static let kinds = 5

  private let shapes: [Breakdown.Shape]
  /// Where the counts of the last breakdown begin, that of sectors.
  private let sectors: Int
  private var counts: [Int]

  init(by vocabulary: Vocabulary) {
    shapes = vocabulary.breakdownShapes
    counts = Array(repeating: 0, count: shapes.reduce(0) { $0 + $1.width * Self.kinds })
    sectors = shapes.dropLast().reduce(0) { $0 + $1.width * Self.kinds }
  }

  /// Counts what a row says in breakdowns, as ``BreakdownEntry`` has it.
  mutating func count(
    _ row: Span<UInt16>, children: Int, hasRapidReview: Bool, concernsInfant: Bool, by vocabulary: Vocabulary
  ) {
    if row.isEmpty { return }
    let kind = (hasRapidReview ? 1 : 0) + (concernsInfant ? 2 : 0)
    let shapes = vocabulary.breakdownShapes.span
    var counts = counts.mutableSpan
    var (breakdown, at, start) = (0, 0, 0)
    while at < row.count {
      let shape = shapes[breakdown]
      let first = at &+ 1
      at = first &+ Int(row[at])
      if at > first {
        let entries = row.extracting(first..<at)
        BreakdownCounts.add(entries, children, to: &counts, at: start &+ kind &* shape.width, shape)
        if shape.isOfChildren {
          let firstChild = entries.extracting(0..<BreakdownCounts.endOfFirstChild(in: entries))
          BreakdownCounts.add(firstChild, 1, to: &counts, at: start &+ 4 &* shape.width, shape)
        }
      }
      start &+= shape.width &* Self.kinds
      breakdown &+= 1
    }
  }

  /// Counts a referral in a sector of the agencies that made it; the `first` of its sectors is where it is recorded.
  @inline(__always)
  mutating func count(_ sector: Code<Sector>, isFirst: Bool, hasRapidReview: Bool, concernsInfant: Bool) {
    let shape = shapes[shapes.count - 1]
    let start = sectors &+ ((hasRapidReview ? 1 : 0) + (concernsInfant ? 2 : 0)) &* shape.width
    counts[start &+ min(Int(sector.index), shape.values)] += 1
    if isFirst { counts[start &+ shape.values &+ 1] += 1 }
  }

  private static func endOfFirstChild(in row: Span<UInt16>) -> Int {
    var end = 1
    while end < row.count, !BreakdownEntry(packed: row[end]).beginsChild { end += 1 }
    return end
  }

  @inline(__always)
  private static func add(
    _ row: Span<UInt16>, _ children: Int, to counts: inout MutableSpan<Int>, at start: Int,
    _ shape: Breakdown.Shape
  ) {
    guard shape.isOfChildren else {
      for at in row.indices { counts[start &+ min(BreakdownEntry(packed: row[at]).index, shape.values)] += 1 }
      counts[start &+ shape.values &+ 1] += 1
      return
    }
    // One child alone stands for all of them.
    let weight = endOfFirstChild(in: row) == row.count ? children : 1
    for at in row.indices {
      let entry = BreakdownEntry(packed: row[at])
      guard entry.index != BreakdownEntry.notRecorded else { continue }
      counts[start + min(entry.index, shape.values)] += weight
      if entry.beginsChild { counts[start + shape.values + 1] += weight }
    }
  }

  /// The count of a value, by its place among those of the breakdown; those that the profile lacks come after the last.
  subscript(breakdown: Int, value: Int, group: Group) -> Int {
    let start = shapes[..<breakdown].reduce(0) { $0 + $1.width * Self.kinds }
    return group.kinds.reduce(0) { $0 + counts[start + $1 * shapes[breakdown].width + value] }
  }

  /// How many are not in the profile.
  func notInProfile(_ breakdown: Int, _ group: Group) -> Int {
    self[breakdown, shapes[breakdown].values, group]
  }

  /// How many referrals or children have a value.
  func recorded(_ breakdown: Int, _ group: Group) -> Int {
    self[breakdown, shapes[breakdown].values + 1, group]
  }

  /// The sum of all values.
  func sum(_ breakdown: Int, _ group: Group) -> Int {
    (0...shapes[breakdown].values).reduce(0) { $0 + self[breakdown, $1, group] }
  }

  mutating func merge(_ other: BreakdownCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }
}
