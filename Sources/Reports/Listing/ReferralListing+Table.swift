import Records

extension ReferralListing {
  /// The listing by the date considered, and of one day in the order of the register; with the references that the register
  /// has, unless the profile wants none.
  package func table(withReferences: Bool) -> RecordTable {
    let rows = ListedReferrals(of: self)
    // Without references, the first column is the second of all.
    let first = withReferences ? 0 : 1
    let columns: [RecordTable.Column] = [
      RecordTable.Column("Date considered", .days), RecordTable.Column("Agency", .names),
      RecordTable.Column("Age band", .names), RecordTable.Column("Outcome", .names),
    ]
    return RecordTable(
      id: "listing", title: "Referrals considered, \(scope.year), one by one",
      remarks: [
        "There is one row for each referral considered, by the date considered. Entries that are pending, withdrawn or "
          + "duplicate are not listed.",
        "Behind an age band stands, in brackets, how many children of it a referral concerns, where there are several. "
          + "Behind an outcome stand further actions, after a semicolon.",
      ],
      columns: (withReferences ? [RecordTable.Column("Reference", .names)] : []) + columns,
      rows: RecordTable.Rows(count: rows.count, fewCells: rows.fewCells(from: first)) {
        rows.cell($0, first + $1)
      })
  }
}

/// The rows of a listing in their order, each by the texts that it has in common with others.
private struct ListedReferrals: Sendable {
  private struct Row {
    let considered: Int32
    let reference: Range<Int>
    let agencies: Int32
    let bands: Int32
    let outcome: Int32
  }

  private var rows: [Row] = []
  private var references: [UInt8] = []
  private var agencies = SharedTexts<ShortList<Code<Agency>>>()
  private var bands = SharedTexts<UInt64>()
  private var outcomes = SharedTexts<Decision>()

  /// A primary outcome and what was decided on top.
  private struct Decision: Hashable {
    let outcome: Code<Outcome>?
    let furtherActions: ShortList<Code<Outcome>>

    var packed: UInt64? {
      guard furtherActions.count <= 2 else { return nil }
      return (furtherActions.packedCodes ?? 0) << 17 | (outcome.map { UInt64($0.packed) + 1 } ?? 0)
    }
  }

  init(of listing: ReferralListing) {
    let vocabulary = listing.scope.vocabulary
    rows.reserveCapacity(listing.count)
    for part in listing.parts.sorted(by: { $0.start < $1.start }) {
      let before = references.count
      references += part.references
      for row in part.rows {
        let decision = Decision(outcome: row.outcome, furtherActions: row.furtherActions)
        rows.append(
          Row(
            considered: row.considered,
            reference: before + Int(row.reference.lowerBound)..<before + Int(row.reference.upperBound),
            agencies: agencies.place(of: row.agencies, packed: row.agencies.packedCodes) {
              Self.text(of: $0, by: vocabulary)
            },
            bands: bands.place(of: row.bands, packed: row.bands, Self.text),
            outcome: outcomes.place(of: decision, packed: decision.packed) {
              Self.text(of: $0, by: vocabulary)
            }))
      }
    }
    // Sorted by day and place: the order of the register stays within a day.
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
    case 2: return agencies[rows[index].agencies]
    case 3: return bands[rows[index].bands]
    default: return outcomes[rows[index].outcome]
    }
  }

  /// The cells of the columns whose texts rows have in common, counted from the column `first`.
  func fewCells(from first: Int) -> [Int: [RecordTable.Cell]] {
    [2 - first: agencies.cells, 3 - first: bands.cells, 4 - first: outcomes.cells]
  }

  private static func text(of agencies: ShortList<Code<Agency>>, by vocabulary: Vocabulary) -> String {
    var names: [String] = []
    agencies.forEachDistinct { names.append(vocabulary[$0]?.name ?? Category.notInProfile.name) }
    return names.joined(separator: "; ")
  }

  private static func text(of bands: UInt64) -> String {
    let counts = AgeBand.allCases.map { ($0, bands >> UInt64($0.position * 8) & 0xFF) }.filter { $0.1 > 0 }
    let isOne = counts.reduce(0) { $0 + $1.1 } == 1
    return counts.map { isOne ? $0.name : "\($0.name) (\($1))" }.joined(separator: "; ")
  }

  private static func text(of decision: Decision, by vocabulary: Vocabulary) -> String {
    ((decision.outcome.map { [$0] } ?? []) + decision.furtherActions).map { vocabulary[$0].name }
      .joined(separator: "; ")
  }
}

/// Texts that many rows have, each made and kept once.
private struct SharedTexts<Key: Hashable & Sendable>: Sendable {
  /// By keys packed into a number, which is hashed faster; those of keys that are too long for it stand apart.
  private var short: [UInt64: Int32] = [:]
  private var long: [Key: Int32] = [:]
  private(set) var cells: [RecordTable.Cell] = []

  /// The place of the text that `text` makes of `key`.
  mutating func place(of key: Key, packed: UInt64?, _ text: (Key) -> String) -> Int32 {
    if let known = packed.map({ short[$0] }) ?? long[key] { return known }
    let text = text(key)
    let place = Int32(cells.count)
    if let packed { short[packed] = place } else { long[key] = place }
    cells.append(text.isEmpty ? .symbol(.notAvailable) : .text(text))
    return place
  }

  subscript(place: Int32) -> RecordTable.Cell { cells[Int(place)] }
}

extension ShortList where Element.Packed == UInt16 {
  /// The elements one behind the other, 17 bits for each from 1 on; `nil` where there are more than three.
  fileprivate var packedCodes: UInt64? {
    guard count <= 3 else { return nil }
    return reduce(0) { $0 << 17 | UInt64($1.packed) + 1 }
  }
}
