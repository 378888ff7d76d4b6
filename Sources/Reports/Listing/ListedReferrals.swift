import Records

/// The sorted rows of a listing, with each text that rows share kept once.
struct ListedReferrals: Sendable {
  private struct Row {
    let considered: Int32
    let reference: Range<Int>
    let agencies: Int32
    let bands: Int32
    let outcome: Int32
  }

  private var rows: [Row] = []
  private var references: [UInt8] = []
  private let agencies: [RecordTable.Cell]
  private let bands: [RecordTable.Cell]
  private let outcomes: [RecordTable.Cell]

  init(of listing: ReferralListing) {
    var agencies = CommonKeys<ShortList<Code<Agency>>>()
    var bands = CommonKeys<ListedBands>()
    var decisions = CommonKeys<ListedDecision>()
    rows.reserveCapacity(listing.count)
    for part in listing.parts.sorted(by: { $0.start < $1.start }) {
      let before = references.count
      references += part.references
      let (ofAgencies, ofBands, ofDecisions) = (
        agencies.places(of: part.agencies), bands.places(of: part.bands), decisions.places(of: part.decisions)
      )
      for row in part.rows {
        rows.append(
          Row(
            considered: row.considered,
            reference: before + Int(row.reference.lowerBound)..<before + Int(row.reference.upperBound),
            agencies: ofAgencies[Int(row.agencies)], bands: ofBands[Int(row.bands)],
            outcome: ofDecisions[Int(row.decision)]))
      }
    }
    let vocabulary = listing.scope.vocabulary
    self.agencies = agencies.all.map { Self.cell(of: Self.text(of: $0, by: vocabulary)) }
    self.bands = bands.all.map { Self.cell(of: Self.text(of: $0, by: vocabulary.ageBands)) }
    self.outcomes = decisions.all.map { Self.cell(of: Self.text(of: $0, by: vocabulary)) }
    // Sorted by day and then by place, which keeps the register's order within a day.
    let keys = rows.indices.map { Int(rows[$0].considered) << 32 | $0 }.sorted()
    rows = keys.map { rows[$0 & 0xFFFF_FFFF] }
  }

  var count: Int { rows.count }

  func cell(_ index: Int, _ column: Int) -> RecordTable.Cell {
    switch column {
    case 0:
      let range = rows[index].reference
      return range.isEmpty
        ? .symbol(.notAvailable) : .text(String(decoding: references[range], as: UTF8.self))
    case 1:
      return Day(number: Int(rows[index].considered)).map(RecordTable.Cell.day) ?? .symbol(.notAvailable)
    case 2: return agencies[Int(rows[index].agencies)]
    case 3: return bands[Int(rows[index].bands)]
    default: return outcomes[Int(rows[index].outcome)]
    }
  }

  /// The different cells of the columns that have few, with columns counted from `first`.
  func fewCells(from first: Int) -> [Int: [RecordTable.Cell]] {
    [2 - first: agencies, 3 - first: bands, 4 - first: outcomes]
  }

  private static func cell(of text: String) -> RecordTable.Cell {
    text.isEmpty ? .symbol(.notAvailable) : .text(text)
  }

  private static func text(of agencies: ShortList<Code<Agency>>, by vocabulary: Vocabulary) -> String {
    var names: [String] = []
    agencies.forEachDistinct { names.append(vocabulary[$0]?.name ?? Category.notInProfile.name) }
    return names.joined(separator: "; ")
  }

  private static func text(of listed: ListedBands, by bands: AgeBands) -> String {
    let counts = bands.all.enumerated().map { position, band in
      (band, listed.count { Int($0.packed) == position })
    }.filter { $0.1 > 0 }
    let isOne = counts.reduce(0) { $0 + $1.1 } == 1
    return counts.map { isOne ? $0.name : "\($0.name) (\($1))" }.joined(separator: "; ")
  }

  private static func text(of decision: ListedDecision, by vocabulary: Vocabulary) -> String {
    ((decision.outcome.map { [$0] } ?? []) + decision.furtherActions).map { vocabulary[$0].name }
      .joined(separator: "; ")
  }
}

/// Gives each different key a place in a list, so rows can share it.
struct CommonKeys<Key: CommonKey> {
  /// Places of keys that fit into a number, which is hashed faster, and of those that do not.
  private var short: [UInt64: Int32] = [:]
  private var long: [Key: Int32] = [:]
  /// The latest short keys, in slots chosen by a cheap hash: most rows have one of a few dozen.
  private var recent = Array(repeating: (key: UInt64.max, place: Int32(0)), count: 256)
  private(set) var all: [Key] = []

  /// The place of `key` in `all`.
  mutating func place(of key: Key) -> Int32 {
    guard let packed = key.packed, packed != .max else {
      let place = long[key] ?? add(key)
      long[key] = place
      return place
    }
    let slot = Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 56)
    if recent[slot].key != packed {
      let place = short[packed] ?? add(key)
      short[packed] = place
      recent[slot] = (packed, place)
    }
    return recent[slot].place
  }

  /// The places of several.
  mutating func places(of keys: [Key]) -> [Int32] { keys.map { place(of: $0) } }

  private mutating func add(_ key: Key) -> Int32 {
    all.append(key)
    return Int32(all.count - 1)
  }
}

/// A key that mostly fits into a number.
protocol CommonKey: Hashable {
  /// A number that no other key has; `nil` where the key is too long for one.
  var packed: UInt64? { get }
}

extension ListedDecision: CommonKey {
  var packed: UInt64? {
    guard furtherActions.count <= 2 else { return nil }
    return (furtherActions.packed ?? 0) << 17 | (outcome.map { UInt64($0.packed) + 1 } ?? 0)
  }
}

extension BoundedList: CommonKey where Element.Packed == UInt16 {
  /// Up to three elements one after the other, each plus one in 17 bits.
  var packed: UInt64? {
    guard count <= 3 else { return nil }
    return reduce(0) { $0 << 17 | UInt64($1.packed) + 1 }
  }
}
