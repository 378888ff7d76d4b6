import CLinuxFiles
import Spreadsheets

/// The memory that a run takes for a usual register, asked for before the run begins.
///
/// Neither Swift nor the library for workbooks can go on where memory ends in the middle, nor clean up. So where the system
/// allows little, all of it is there from the start, or the run ends before anything is read or written. What grows with the
/// input is asked for where it grows.
package enum ReservedMemory {
  /// About twice what the commands take for a register of some hundred rows on one thread.
  private static let bytes = 48 << 20

  /// Takes the memory where there is little, or ends the program.
  package static func take() {
    guard Memory.isShort else { return }
    // First the stack, while what is asked for still goes back to the system: it grows where there is room for it.
    if !Memory.has(2 << 20) { Memory.isExhausted() }
    growStack()
    // All requests are met from one heap, and nothing of it is given back.
    mallopt(M_ARENA_MAX, 1)
    mallopt(M_MMAP_MAX, 0)
    mallopt(M_TRIM_THRESHOLD, Int32.max)
    if !Memory.has(bytes) { Memory.isExhausted() }
  }
}
