import Records
import Spreadsheets

/// A breakdown, where its columns are, and what their cells said before.
struct BreakdownSource {
  /// What a cell says: its entries, where they are among those that are remembered, and of how many children.
  struct Known {
    let start: Int32
    let count: UInt16
    let children: UInt16
    /// The first of them, most often the only one.
    let first: UInt16
  }

  let breakdown: Breakdown
  let columns: [Int]
  /// The column, where there is one; -1 where there are none.
  let onlyColumn: Int?
  let index: NameIndex<Term>
  let rule: Rule
  let noun: String
  var known = CellMemory<Known>()
  /// The entries of the cells that are remembered, one after the other.
  var pool: [UInt16] = []

  /// Writes what the row's cell says to `room` at `end`, if it is blank or remembered, after `blank` breakdowns of which the row
  /// says nothing; returns false where it is neither, where there are several, or where there is no room.
  ///
  /// Mutating, as the look-ups of a memory are.
  @inline(__always)
  mutating func recall(
    _ row: TableRow, of bytes: Span<UInt8>, after blank: inout Int, into result: inout ReferralRow,
    _ room: inout MutableSpan<UInt16>, from end: inout Int
  ) -> Bool {
    guard let onlyColumn else { return false }
    guard onlyColumn >= 0, onlyColumn < row.fields.count else {
      blank += 1
      return true
    }
    let field = row.fields[onlyColumn]
    if field.isEmpty {
      blank += 1
      return true
    }
    let cell = bytes.extracting(field.range)
    guard SpreadsheetDamage.allowsRecall(field.kind, cell, in: .features), let found = known.index(of: cell)
    else { return false }
    let said = known[found]
    guard said.children <= 1 || Int(said.children) == result.referral.children.count,
      room.count - end > blank + Int(said.count), known.note(found, at: onlyColumn, in: &result)
    else { return false }
    if said.count == 0 {
      blank += 1
      return true
    }
    while blank > 0 {
      room[end] = 0
      end &+= 1
      blank &-= 1
    }
    room[end] = said.count
    room[end &+ 1] = said.first
    end &+= 2
    for entry in 1..<Int(said.count) {
      room[end] = pool[Int(said.start) &+ entry]
      end &+= 1
    }
    return true
  }

  /// What a cell says that is remembered at `index`.
  func entries(of index: Int) -> [BreakdownEntry] {
    let start = Int(known[index].start)
    return pool[start..<start + Int(known[index].count)].map(BreakdownEntry.init(packed:))
  }

  /// Remembers what a cell says, and what the row says is wrong with it from its finding `first` on.
  mutating func keep(
    _ entries: [BreakdownEntry], of cell: Span<UInt8>, from first: Int, of row: borrowing ReferralRow
  ) {
    guard pool.count < Int(Int32.max) / 2 else { return }
    let children = breakdown.subject == .children ? entries.count(where: \.beginsChild) : 0
    let said = Known(
      start: Int32(pool.count), count: UInt16(truncatingIfNeeded: entries.count),
      children: UInt16(truncatingIfNeeded: children), first: entries.first?.packed ?? 0)
    guard known.keep(said, of: cell, from: first, of: row) else { return }
    pool.append(contentsOf: entries.map(\.packed))
  }
}
