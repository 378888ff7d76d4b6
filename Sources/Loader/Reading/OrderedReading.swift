import Records
import Synchronization

/// What the threads that read one register share: which block is next, and what is known up to the last one entered.
///
/// All but the next block's number is touched by whoever enters a block alone, and only one does at a time.
final class OrderedReading: @unchecked Sendable {
  private let register: TextRegister
  private let blockSize: Int
  /// How many blocks there are.
  let blocks: Int
  private let order: InOrder<BlockRows>
  private let claimed = Atomic<Int>(0)
  /// How many blocks were entered.
  private var entered = 0
  /// Where the next row begins, in bytes and on which line.
  private var cursor: (offset: Int, line: Int)
  var ledger = RegisterLedger()
  private(set) var failure: LoaderError?
  private(set) var isUTF8 = true

  init(_ register: TextRegister, blockSize: Int, threads: Int) {
    self.register = register
    self.blockSize = blockSize
    self.blocks = (register.bytes.count - register.body.offset + blockSize - 1) / blockSize
    self.cursor = register.body
    self.order = InOrder(room: threads)
  }

  /// The number of a block that nobody has read yet, or `nil` where there is none.
  func claim() -> Int? {
    let block = claimed.wrappingAdd(1, ordering: .relaxed).oldValue
    return block < blocks ? block : nil
  }

  /// Has `reader` read the block, and enters it once all blocks before it are, with those that waited for it; what was
  /// entered goes to `count`. False where there is nothing to go on for.
  func read(_ block: Int, by reader: inout BlockReader, _ count: (RegisterRows) -> Void) -> Bool {
    var rows = order.spare() ?? BlockRows(of: register)
    do throws(LoaderError) {
      try reader.read(range(of: block), from: block == 0 ? register.body.offset : nil, into: &rows)
    } catch {
      rows.failure = error
    }
    return order.bring(rows, block) { rows in
      do throws(LoaderError) {
        if let failure = rows.failure { throw failure }
        try enter(&rows, by: &reader)
      } catch {
        failure = error
        return false
      }
      if isUTF8 { count(rows.batch.rows) }
      entered += 1
      return isUTF8
    }
  }

  private func range(of block: Int) -> Range<Int> {
    let start = register.body.offset + block * blockSize
    return start..<min(start + blockSize, register.bytes.count)
  }

  /// Enters the next block; `reader` reads it again where its first row does not begin where it seemed to.
  private func enter(_ rows: inout BlockRows, by reader: inout BlockReader) throws(LoaderError) {
    let range = range(of: entered)
    // A row of an earlier block may go beyond this one.
    if cursor.offset >= range.upperBound { return rows.removeAll() }
    if rows.start != cursor.offset { try reader.read(range, from: cursor.offset, into: &rows) }
    isUTF8 = rows.isUTF8
    guard isUTF8 else { return }
    ledger.enter(&rows.batch, movedDownBy: cursor.line - 1, columns: register.header.columns)
    cursor = (rows.end, cursor.line + rows.lines)
  }
}
