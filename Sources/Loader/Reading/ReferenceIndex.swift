import Records

/// The references met so far, so that a row entered twice is not counted twice.
///
/// Of all that a reading keeps, this alone grows with the rows: the references as they stand, where they stand, and a
/// hash table of their numbers. A hash that is the same is never enough, the bytes are compared.
struct ReferenceIndex: ~Copyable {
  /// An earlier row with the same reference.
  struct Earlier: Hashable {
    let place: Place
    /// Whether it is most likely another referral: on another sheet and with both dates different, as where numbering
    /// begins again each year.
    let isOfOtherReferral: Bool
  }

  private static let numberBits: UInt64 = (1 << 40) - 1

  /// Whether the same reference on another sheet may be that of another referral.
  private let hasSeveralSheets: Bool
  private var shelves: [ReferenceShelf] = []
  /// The upper bits of a hash with the number of its reference, from 1; nought is free.
  private var slots = ReferenceSlots(count: 1 << 10)
  private var count = 0
  /// Whether each reference so far is greater than the one before, as where a register numbers its rows: then none can
  /// have been met earlier, and the table stays empty until one is not.
  private var isRising = true
  private var expected = 0
  private var touched: UInt64 = 0

  /// An index of no references yet, for a register on one sheet (or in a text) or on several.
  init(ofSeveralSheets hasSeveralSheets: Bool = false) { self.hasSeveralSheets = hasSeveralSheets }

  /// Makes room for about as many references as there will be, so that the table need not grow by doubling.
  mutating func reserve(_ references: Int) {
    expected = max(expected, references)
    if !isRising, slots.count * 3 < expected * 4 { grow() }
  }

  /// Adds the references of `batch` in their order, and hands over each row of it whose reference was met before.
  mutating func add(_ batch: RowBatch, _ repeated: (Int, Earlier) -> Void) {
    guard !batch.references.isEmpty else { return }
    let shelf = ReferenceShelf(batch, first: count, keepsDays: hasSeveralSheets)
    if isRising, shelf.rises(above: shelves.last) {
      shelves.append(shelf)
      count += shelf.count
      return
    }
    reserve(count + batch.references.count)
    if isRising { beginTable() }
    let bytes = batch.rows.references.span
    let hashes = shelf.indices.map { CellBytes.hashIgnoringCase(of: bytes.extracting(shelf.range(at: $0))) }
    // The table is larger than the caches: asked for one after the other, each place would be waited for in turn.
    touched = hashes.reduce(0) { $0 | slots[$1] }
    shelves.append(shelf)
    for (index, reference) in batch.references.enumerated() {
      let text = bytes.extracting(shelf.range(at: index))
      let days = hasSeveralSheets ? shelf.days[index] : nil
      if let earlier = insert(hashes[index], text, days, on: shelf.sheet) {
        repeated(Int(reference.row), earlier)
      }
      count += 1
    }
  }

  /// Puts the next reference into its slot, unless it is that of an earlier row; returns the row that has it too.
  private mutating func insert(
    _ hash: UInt64, _ text: Span<UInt8>, _ days: ReferenceShelf.Days?, on sheet: String?
  ) -> Earlier? {
    var slot = hash
    var other: Earlier?
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) & ~Self.numberBits == 0 {
        let number = Int(slots[slot] & Self.numberBits) - 1
        if let earlier = reference(number, ifSameAs: text, days, on: sheet) {
          // On its own sheet, or on a third one, there may still be one that is the same referral.
          guard earlier.isOfOtherReferral else { return earlier }
          other = other ?? earlier
        }
      }
      slot &+= 1
    }
    slots[slot] = hash & ~Self.numberBits | UInt64(count + 1)
    return other
  }

  private func reference(
    _ number: Int, ifSameAs text: Span<UInt8>, _ days: ReferenceShelf.Days?, on sheet: String?
  ) -> Earlier? {
    var low = 0
    var high = shelves.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if shelves[middle].first <= number { low = middle } else { high = middle }
    }
    let shelf = shelves[low]
    let index = number - shelf.first
    guard CellBytes.areSameIgnoringCase(shelf.bytes.span.extracting(shelf.range(at: index)), text) else {
      return nil
    }
    return Earlier(
      place: shelf.place(at: index),
      isOfOtherReferral: shelf.sheet != sheet && (days.map { shelf.days[index].differ(from: $0) } ?? false))
  }

  /// Enters all that is on the shelves in the table.
  private mutating func beginTable() {
    isRising = false
    slots = ReferenceSlots(count: size)
    enter([Bool](repeating: true, count: count))
  }

  private mutating func grow() {
    var old = ReferenceSlots(count: size)
    swap(&old, &slots)
    // Rows that repeat a reference have no slot, and get none: a thousand of the same would stand in each other's way.
    var hasSlot = [Bool](repeating: false, count: count)
    for number in 0..<UInt64(old.count) where old[number] != 0 {
      hasSlot[Int(old[number] & Self.numberBits) - 1] = true
    }
    enter(hasSlot)
  }

  /// How many slots the expected references need, of which they take three quarters at most.
  private var size: Int {
    var size = slots.count
    while size * 3 < expected * 4 { size *= 2 }
    return size
  }

  /// Gives a slot to each reference on the shelves that has one.
  private mutating func enter(_ hasSlot: [Bool]) {
    // The lower bits of a hash are not kept: they are made again from the text.
    for shelf in shelves {
      for index in 0..<shelf.count where hasSlot[shelf.first + index] {
        let hash = CellBytes.hashIgnoringCase(of: shelf.bytes.span.extracting(shelf.range(at: index)))
        var slot = hash
        while slots[slot] != 0 { slot &+= 1 }
        slots[slot] = hash & ~Self.numberBits | UInt64(shelf.first + index + 1)
      }
    }
  }
}
