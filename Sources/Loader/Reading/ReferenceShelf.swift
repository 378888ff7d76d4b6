import Glibc
import Records

/// The references of one batch as they came, and where they stand: all that grows with the rows of a register, and so
/// kept in as few bytes as will do. A shelf is never empty.
struct ReferenceShelf {
  /// The days by which two referrals on different sheets are told apart.
  struct Days {
    private static let unknown = Int32.min

    private let received: Int32
    private let considered: Int32

    init(_ referral: Referral) {
      received = referral.received?.number ?? Days.unknown
      considered = referral.considered?.number ?? Days.unknown
    }

    /// Whether all days are known, and neither is the same.
    func differ(from other: Days) -> Bool {
      ![received, considered, other.received, other.considered].contains(Days.unknown)
        && received != other.received && considered != other.considered
    }
  }

  /// The number of the first of them among all of the register.
  let first: Int
  let count: Int
  /// One after the other, in UTF-8.
  let bytes: [UInt8]
  /// Empty where nobody asks for them.
  let days: [Days]
  private let start: Place
  private let ends: RisingNumbers
  private let lines: RisingNumbers

  /// Takes the references of a batch.
  init(_ batch: RowBatch, first: Int, keepsDays: Bool) {
    self.first = first
    count = batch.references.count
    bytes = batch.rows.references.closelyCopied
    start = batch.rows.start
    ends = RisingNumbers(batch.references.lazy.map(\.end))
    lines = RisingNumbers(batch.references.lazy.map(\.line))
    days = keepsDays ? batch.references.map { Days(batch.rows[Int($0.row)].referral) } : []
  }

  var sheet: String? { start.sheet }

  var indices: Range<Int> { 0..<count }

  /// Where the reference at an index stands in `bytes`.
  func range(at index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Whether each reference is greater than the one before, the first than the last of `earlier`: then none of them is
  /// met twice.
  func rises(above earlier: ReferenceShelf?) -> Bool {
    let bytes = bytes.span
    if let earlier {
      let last = earlier.bytes.span.extracting(earlier.range(at: earlier.count - 1))
      guard CellBytes.isBelow(last, bytes.extracting(range(at: 0))) else { return false }
    }
    for index in 1..<count {
      let (one, next) = (range(at: index - 1), range(at: index))
      guard CellBytes.isBelow(bytes.extracting(one), bytes.extracting(next)) else { return false }
    }
    return true
  }

  /// Where the row of the reference at an index stands in the register.
  func place(at index: Int) -> Place { start.movedDown(by: lines[index]) }
}

/// Numbers of which each is mostly as much larger than the one before: then the first and the step say it all.
private struct RisingNumbers {
  private var first = 0
  private var step = 0
  /// The numbers themselves, where they rise in any other way.
  private var others: [Int32] = []

  init(_ numbers: some RandomAccessCollection<Int32>) {
    guard let first = numbers.first else { return }
    self.first = Int(first)
    self.step = numbers.dropFirst().first.map { Int($0) - Int(first) } ?? 0
    var expected = self.first
    for number in numbers {
      guard number == expected else {
        others = Array(numbers)
        return
      }
      expected += step
    }
  }

  subscript(index: Int) -> Int { others.isEmpty ? first + index * step : Int(others[index]) }
}

extension [UInt8] {
  /// A copy that has no more room than it needs.
  fileprivate var closelyCopied: [UInt8] { unsafe withUnsafeBufferPointer { unsafe Array($0) } }
}

/// The memory of a hash table of references: numbers in slots, all nought at first.
///
/// With five million references it is many times larger than the processor's caches, and each slot that is asked for lies
/// somewhere else. Large pages let the processor find it without a second search for the page.
@safe
struct ReferenceSlots: ~Copyable {
  let count: Int
  private let slots: UnsafeMutablePointer<UInt64>

  /// As many free slots as `count` says, which is a power of two.
  init(count: Int) {
    precondition(count.nonzeroBitCount == 1)
    let size = count * MemoryLayout<UInt64>.stride
    let memory = unsafe mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let memory = unsafe memory, unsafe memory != MAP_FAILED else { fatalError("out of memory") }
    // Advice alone: where the system has no large pages, it works with small ones.
    if size >= 4 << 20 { unsafe madvise(memory, size, MADV_HUGEPAGE) }
    self.count = count
    unsafe slots = memory.bindMemory(to: UInt64.self, capacity: count)
  }

  deinit { unsafe munmap(slots, count * MemoryLayout<UInt64>.stride) }

  /// The slot with a number, whose upper bits do not count.
  subscript(number: UInt64) -> UInt64 {
    @inline(__always) get { unsafe slots[place(of: number)] }
    @inline(__always) set { unsafe slots[place(of: number)] = newValue }
  }

  @inline(__always)
  private func place(of number: UInt64) -> Int { Int(truncatingIfNeeded: number) & (count &- 1) }
}
