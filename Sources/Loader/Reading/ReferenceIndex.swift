import Glibc
import Records
import Spreadsheets

/// The references met so far, so that a row entered twice is not counted twice.
///
/// This is the only part of a reading that grows with the number of rows. It is an open-addressing hash table of our own,
/// because a `Set` of strings takes five times as long: with five million references of 12 bytes, 225 ns for each
/// insertion instead of 45 ns, and 204 ns for each look-up instead of 35 ns. The table holds only numbers; the references
/// themselves are on shelves, one for each batch. An equal hash never decides: the bytes are always compared.
struct ReferenceIndex: ~Copyable {
  /// An earlier row with the same reference.
  struct Earlier: Hashable {
    /// Where it is among the shelves. Not its place, which has the name of the file: all threads would write to its reference count.
    fileprivate let shelf: Int
    fileprivate let index: Int
    /// Whether it is most likely another referral: on another sheet and with both dates different, as where numbering
    /// starts again each year.
    let isOfOtherReferral: Bool
  }

  private static let numberBits: UInt64 = (1 << 40) - 1

  /// Whether the same reference on another sheet may belong to another referral.
  private let hasSeveralSheets: Bool
  private var shelves: [ReferenceShelf] = []
  /// The upper bits of a hash, and the number of its reference, counted from 1. Zero is a free slot.
  private var slots = ReferenceSlots(count: 1 << 10)
  private var count = 0
  /// How many references are in the table while nearly all rise.
  private var taken = 0
  /// The references that rise, while nearly all do; the others are in the table. `nil` where all are there, as with several sheets,
  /// each of which may begin anew.
  private var rising: RisingReferences?
  private var expected = 0
  /// Never read. Storing a result here keeps the compiler from removing the loads that it is made of; see `add`.
  private var prefetched: UInt64 = 0

  /// An empty index, for a register on one sheet (or in a text) or on several.
  init(ofSeveralSheets hasSeveralSheets: Bool = false) {
    self.hasSeveralSheets = hasSeveralSheets
    rising = hasSeveralSheets ? nil : RisingReferences()
  }

  /// The place of an earlier row.
  func place(of earlier: Earlier) -> Place { shelves[earlier.shelf].place(at: earlier.index) }

  /// Makes room for the expected number of references, so that the table need not grow by doubling.
  mutating func reserve(_ references: Int) {
    expected = max(expected, references)
    if rising == nil { makeRoom(for: expected) }
  }

  private mutating func makeRoom(for references: Int) {
    if slots.count * 3 < references * 4 { enter(marked(), in: size(for: references)) }
  }

  /// Adds the references of `batch` in order, and calls `repeated` with each row whose reference was met before.
  mutating func add(_ batch: RowBatch, _ repeated: (Int, Earlier) -> Void) {
    guard !batch.references.isEmpty else { return }
    let shelf = ReferenceShelf(batch, first: count, keepsDays: hasSeveralSheets)
    if rising != nil, taken > max(1_000, count / 16) { enterRising() }
    if rising != nil { return addAmongRising(shelf, batch, repeated) }
    reserve(count + batch.references.count)
    let bytes = shelf.bytes.span
    let hashes = shelf.indices.map { CellBytes.hashIgnoringCase(of: bytes.extracting(shelf.range(at: $0))) }
    // The table is larger than the caches. Independent loads of all slots run at the same time; the insertions below
    // would wait for one load after the other.
    prefetched = hashes.reduce(0) { $0 | slots[$1] }
    shelves.append(shelf)
    for (index, reference) in batch.references.enumerated() {
      let text = bytes.extracting(shelf.range(at: index))
      let days = hasSeveralSheets ? shelf.days[index] : nil
      if let earlier = insert(hashes[index], text, days, on: shelf.sheet, as: count) {
        repeated(Int(reference.row), earlier)
      }
      count += 1
    }
  }

  /// The same while nearly all references rise. One that does is no repeat: it is greater than all before it, those in the table too.
  private mutating func addAmongRising(
    _ shelf: ReferenceShelf, _ batch: RowBatch, _ repeated: (Int, Earlier) -> Void
  ) {
    guard let others = rising?.add(shelf, at: shelves.count, after: shelves) else { return }
    makeRoom(for: taken + others.count)
    shelves.append(shelf)
    count += shelf.count
    var before = -1
    for index in others.lazy.map({ Int($0) }) {
      let text = shelf.bytes.span.extracting(shelf.range(at: index))
      let row = Int(batch.references[index].row)
      let isBelowRising = index > 0 && before != index - 1
      before = index
      // Most rows that repeat a reference are copies of the one above.
      if isBelowRising, shelf.isSame(as: text, at: index - 1) {
        repeated(row, Earlier(shelf: shelves.count - 1, index: index - 1, isOfOtherReferral: false))
      } else if let place = rising?.place(of: text, on: shelves) {
        repeated(row, Earlier(shelf: place.shelf, index: place.index, isOfOtherReferral: false))
      } else if let earlier = insert(
        CellBytes.hashIgnoringCase(of: text), text, nil, on: shelf.sheet, as: shelf.first + index)
      {
        repeated(row, earlier)
      } else {
        taken += 1
      }
    }
  }

  /// Puts a reference into a slot, or returns the earlier row that already has it.
  private mutating func insert(
    _ hash: UInt64, _ text: Span<UInt8>, _ days: ReferenceShelf.Days?, on sheet: String?, as number: Int
  ) -> Earlier? {
    var slot = hash
    var other: Earlier?
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) & ~Self.numberBits == 0 {
        let known = Int(slots[slot] & Self.numberBits) - 1
        if let earlier = reference(known, ifSameAs: text, days, on: sheet) {
          // On the same sheet, or on a third one, there may still be a row that is the same referral.
          guard earlier.isOfOtherReferral else { return earlier }
          other = other ?? earlier
        }
      }
      slot &+= 1
    }
    slots[slot] = hash & ~Self.numberBits | UInt64(number + 1)
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
      shelf: low, index: index,
      isOfOtherReferral: shelf.sheet != sheet && (days.map { shelf.days[index].differ(from: $0) } ?? false))
  }

  /// Enters the references that rise in the table, beside the others.
  private mutating func enterRising() {
    var hasSlot = marked()
    rising?.forEach { hasSlot[shelves[$0].first + $1] = true }
    rising = nil
    enter(hasSlot, in: size(for: max(expected, count)))
  }

  /// How many slots so many references need if they take up at most three quarters of them.
  private func size(for references: Int) -> Int {
    var size = slots.count
    while size * 3 < references * 4 { size *= 2 }
    return size
  }

  /// Which references have a slot. Rows that repeat a reference have none and get none: a thousand equal references would slow
  /// down every search.
  private func marked() -> [Bool] {
    var hasSlot = [Bool](repeating: false, count: count)
    for number in 0..<UInt64(slots.count) where slots[number] != 0 {
      hasSlot[Int(slots[number] & Self.numberBits) - 1] = true
    }
    return hasSlot
  }

  /// Makes a table of so many slots, and gives one to each reference on the shelves that `hasSlot` marks.
  private mutating func enter(_ hasSlot: [Bool], in size: Int) {
    slots = ReferenceSlots(count: size)
    // The lower bits of a hash are not kept, so it is computed again from the text.
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

/// The memory of a hash table of references: slots for numbers, all zero at first.
///
/// With five million references it is many times larger than the processor's caches, and each access goes to a different
/// page. With large pages the processor finds the page without a second search.
@safe
private struct ReferenceSlots: ~Copyable {
  let count: Int
  private let slots: UnsafeMutablePointer<UInt64>

  /// Makes `count` free slots.
  ///
  /// - Precondition: `count` is a power of two.
  init(count: Int) {
    precondition(count.nonzeroBitCount == 1)
    let size = count * MemoryLayout<UInt64>.stride
    let memory = unsafe mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let memory = unsafe memory, unsafe memory != MAP_FAILED else { Memory.isExhausted() }
    // Only advice: a system without large pages uses small ones.
    if size >= 4 << 20 { unsafe madvise(memory, size, MADV_HUGEPAGE) }
    self.count = count
    unsafe slots = memory.bindMemory(to: UInt64.self, capacity: count)
  }

  deinit { unsafe munmap(slots, count * MemoryLayout<UInt64>.stride) }

  /// The slot with a number; its upper bits are ignored.
  subscript(number: UInt64) -> UInt64 {
    @inline(__always) get { unsafe slots[place(of: number)] }
    @inline(__always) set { unsafe slots[place(of: number)] = newValue }
  }

  @inline(__always)
  private func place(of number: UInt64) -> Int { Int(truncatingIfNeeded: number) & (count &- 1) }
}
