import Synchronization

/// What the threads that read one register share: which block is next, and what is known up to the last one entered.
///
/// All but the next block's number is touched in one's turn alone.
final class OrderedReading: @unchecked Sendable {
  private let register: TextRegister
  private let blockSize: Int
  /// How many blocks there are.
  let blocks: Int
  private let turn = Turn()
  private let claimed = Atomic<Int>(0)
  /// Where the next row begins, in bytes and on which line.
  private var cursor: (offset: Int, line: Int)
  var ledger = RegisterLedger()
  private(set) var failure: LoaderError?
  private(set) var isUTF8 = true

  init(_ register: TextRegister, blockSize: Int) {
    self.register = register
    self.blockSize = blockSize
    self.blocks = (register.bytes.count - register.body.offset + blockSize - 1) / blockSize
    self.cursor = register.body
  }

  /// The number of a block that nobody has read yet, or `nil` where there is none.
  func claim() -> Int? {
    let block = claimed.wrappingAdd(1, ordering: .relaxed).oldValue
    return block < blocks ? block : nil
  }

  /// Has `reader` read the block, and enters it once all blocks before it are; false where there is nothing to go on for.
  func read(_ block: Int, by reader: inout BlockReader) -> Bool {
    let start = register.body.offset + block * blockSize
    let range = start..<min(start + blockSize, register.bytes.count)
    var failure: LoaderError?
    do throws(LoaderError) {
      try reader.read(range, from: block == 0 ? start : nil)
    } catch {
      failure = error
    }
    return turn.take(block) {
      do throws(LoaderError) {
        if let failure { throw failure }
        try enter(range, by: &reader)
        return isUTF8
      } catch {
        self.failure = error
        return false
      }
    }
  }

  private func enter(_ range: Range<Int>, by reader: inout BlockReader) throws(LoaderError) {
    // A row of an earlier block may go beyond this one, or the first of this one begin elsewhere than it seemed.
    if cursor.offset >= range.upperBound { return reader.forget() }
    if reader.start != cursor.offset { try reader.read(range, from: cursor.offset) }
    isUTF8 = reader.isUTF8
    guard isUTF8 else { return }
    reader.enter(into: &ledger, movedDownBy: cursor.line - 1, columns: register.header.columns)
    cursor = (reader.end, cursor.line + reader.lines)
  }
}
