import Records

/// What cells meant when they were read before, and what was wrong with them: a register repeats the same few spellings
/// thousands of times. The size is bounded.
///
/// A hash table of our own, since every row asks for five cells: a `Dictionary` by the same hash takes 18 ns instead of 9,
/// which is 8 % of `check`, and one by strings takes 160 ns. To look up is mutating although it changes nothing: otherwise each
/// call would copy what it is called on.
struct CellMemory<Meaning: Sendable>: Sendable {
  private static var longestCell: Int { 200 }
  private static var mostCells: Int { 4_096 }
  /// How many slots a look-up may pass: of cells that share more than this, no more are kept.
  private static var mostSteps: Int { 32 }
  /// In words, each finding takes half a kilobyte.
  private static var mostFindings: Int { 4_096 }

  private struct Entry: Sendable {
    let ends: CellBytes.Ends
    /// Where its bytes are among all ``bytes``.
    let start: Int
    let end: Int
    let meaning: Meaning
    /// What was wrong with it, among all ``findings``.
    let findings: Range<Int32>
  }

  private let seed = CellBytes.seed
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  private var findings: [NotedFinding] = []
  /// The same in words; `nil` for those that were only noted.
  private var written: [Finding?] = []
  /// Indices into `entries` by the low bits of the hash; -1 is free.
  ///
  /// At most an eighth is taken, so few look-ups collide, and never much less, so the table stays in the nearest cache.
  private var slots: [Int32] = []

  /// The index of the cell's meaning, if it is known; what was wrong with it is noted in `row`, for the column at an index.
  ///
  /// A cell whose findings are to be written out is unknown where they were never written for this column.
  @inline(__always)
  mutating func index(of cell: Span<UInt8>, at column: Int, notingIn row: inout ReferralRow) -> Int? {
    guard let index = index(of: cell), note(index, at: column, in: &row) else { return nil }
    return index
  }

  /// Notes in `row` what was wrong with the cell of an index; false where it is to be written out and was not before.
  @inline(__always)
  mutating func note(_ index: Int, at column: Int, in row: inout ReferralRow) -> Bool {
    let findings = entries[index].findings
    return findings.isEmpty || note(findings, at: column, in: &row)
  }

  @inline(never)
  private mutating func note(_ range: Range<Int32>, at column: Int, in row: inout ReferralRow) -> Bool {
    guard !row.writesFindings else { return addWords(range, at: column, to: &row) }
    for index in range { row.note(remembered: findings[Int(index)], at: column) }
    return true
  }

  @inline(never)
  private mutating func addWords(_ range: Range<Int32>, at column: Int, to row: inout ReferralRow) -> Bool {
    let known = written[Int(range.lowerBound)..<Int(range.upperBound)]
    guard known.allSatisfy({ $0?.place.column == column + 1 }) else { return false }
    for index in range {
      if let words = written[Int(index)] { row.add(remembered: findings[Int(index)], as: words, at: column) }
    }
    return true
  }

  subscript(index: Int) -> Meaning {
    @inline(__always) get { entries[index].meaning }
  }

  /// The index of the cell's meaning, if it is known.
  @inline(__always)
  mutating func index(of cell: Span<UInt8>) -> Int? {
    guard !slots.isEmpty, cell.count <= Self.longestCell else { return nil }
    let ends = CellBytes.Ends(of: cell)
    let slot = Int(truncatingIfNeeded: ends.roughHash(of: cell, by: seed)) & (slots.count &- 1)
    guard slots[slot] >= 0 else { return nil }
    let index = Int(slots[slot])
    return isCell(at: index, cell, ends) ? index : self.index(of: cell, ends, after: slot)
  }

  /// The same where the first slot has another cell, as few have.
  @inline(never)
  private mutating func index(of cell: Span<UInt8>, _ ends: CellBytes.Ends, after first: Int) -> Int? {
    var slot = (first &+ 1) & (slots.count &- 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if isCell(at: index, cell, ends) { return index }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Keeps the meaning of a cell, and what is wrong with it: the findings of the row from `first` on, which depend on the cell and
  /// its column alone. Returns whether the cell was added.
  ///
  /// One that is not what it should be, and in which a whole row may be, is looked at each time.
  @discardableResult
  mutating func keep(
    _ meaning: Meaning, of cell: Span<UInt8>, from first: Int, of row: borrowing ReferralRow
  ) -> Bool {
    let found = row.noted.room[first..<row.noted.count]
    guard found.isEmpty || !RowsInCell<RegisterColumn>.mayHoldRow(cell) else { return false }
    // A cell whose findings are written out may be known by those that were only noted.
    let known = index(of: cell)
    guard let entry = known ?? add(meaning, of: cell, with: found) else { return false }
    let range = entries[entry].findings
    if row.writesFindings, range.count == found.count {
      for (place, (noted, words)) in zip(range, zip(found, row.findings[first...])) {
        findings[Int(place)] = noted
        written[Int(place)] = words
      }
    }
    return known == nil
  }

  /// Adds a cell that is not known yet, with what is wrong with it, and returns its index; `nil` where there is no room.
  @discardableResult
  mutating func add(_ meaning: Meaning, of cell: Span<UInt8>, with found: ArraySlice<NotedFinding> = [])
    -> Int?
  {
    guard entries.count < Self.mostCells, cell.count <= Self.longestCell,
      findings.count + found.count <= Self.mostFindings
    else { return nil }
    let ends = CellBytes.Ends(of: cell)
    let hash = ends.roughHash(of: cell, by: seed)
    guard slots.isEmpty || steps(from: hash) <= Self.mostSteps else { return nil }
    let start = bytes.count
    for at in cell.indices { bytes.append(cell[at]) }
    let first = Int32(findings.count)
    findings += found
    written += repeatElement(nil, count: found.count)
    entries.append(
      Entry(
        ends: ends, start: start, end: bytes.count, meaning: meaning, findings: first..<Int32(findings.count)
      ))
    if entries.count * 8 > slots.count {
      slots = [Int32](repeating: -1, count: max(slots.count * 2, 128))
      for index in entries.indices { place(index) }
    } else {
      place(entries.count - 1)
    }
    return entries.count - 1
  }

  /// How many slots are taken from the one of a hash on.
  private func steps(from hash: UInt64) -> Int {
    var steps = 0
    while steps <= Self.mostSteps,
      slots[Int(truncatingIfNeeded: hash &+ UInt64(steps)) & (slots.count - 1)] >= 0
    {
      steps += 1
    }
    return steps
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: hash(at: index)) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  private func hash(at index: Int) -> UInt64 {
    let cell = bytes.span.extracting(entries[index].start..<entries[index].end)
    return entries[index].ends.roughHash(of: cell, by: seed)
  }

  @inline(__always)
  private mutating func isCell(at index: Int, _ cell: Span<UInt8>, _ ends: CellBytes.Ends) -> Bool {
    guard entries[index].ends == ends else { return false }
    if ends.areAll { return true }
    return ends.haveSameBetween(cell, bytes.span.extracting(entries[index].start..<entries[index].end))
  }
}
