import Glibc

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
