import Records
import Spreadsheets
import Synchronization

/// Reads the rows of a text register block by block, several blocks at once, and enters them in the register's order.
struct ParallelReading: Sendable {
  let register: TextRegister
  let reader: RegisterReader

  /// Passes each block's rows to one of several copies of `counter`, then merges the copies into it.
  ///
  /// Returns false if the bytes turn out not to be UTF-8; then nothing that was read may be used.
  func read<Counter: RegisterCounter>(
    into counter: inout Counter, _ ledger: inout RegisterLedger
  ) throws(Problem) -> Bool {
    let progress = SharedProgress(register, by: reader)
    swap(&progress.ledger, &ledger)
    defer { swap(&progress.ledger, &ledger) }
    let parts = Mutex<[Counter]>([])
    let empty = counter
    let work: @Sendable (Int) -> Void = { _ in
      var part = empty
      var reader = BlockReader(register, by: self.reader)
      while let block = progress.claim() {
        // Also counts blocks that other threads have read and could not enter yet.
        guard progress.read(block, by: &reader, { part.count($0) }) else { break }
      }
      parts.withLock { $0.append(part) }
    }
    let workers = max(1, min(reader.threads, progress.blocks))
    WorkerThreads.perform(iterations: workers, work)
    if let failure = progress.failure { throw failure }
    guard progress.isUTF8 else { return false }
    for part in parts.withLock({ $0 }) { counter.merge(part) }
    return true
  }
}

/// What the threads that read one register share: which block is next, and what is known up to the last block entered.
///
/// What is constant never changes, `claimed` is atomic, `full` and `buffer` have locks of their own. The other variables are used only
/// while a block is entered, which one thread does at a time.
private final class SharedProgress: @unchecked Sendable {
  private let register: TextRegister
  private let blockSize: Int
  /// How many blocks there are.
  let blocks: Int
  private let onProgress: (@Sendable (Double) -> Void)?
  private let buffer: ReorderBuffer<BlockResult>
  private let claimed = Atomic<Int>(0)
  /// The kinds of findings of which no more are kept, after the blocks that have been entered.
  private let full = Mutex(Findings.FullKinds())
  /// How many blocks have been entered.
  private var entered = 0
  /// Where the next row begins, in bytes and on which line.
  private var cursor: (offset: Int, line: Int)
  var ledger: RegisterLedger
  private(set) var failure: Problem?
  private(set) var isUTF8 = true

  init(_ register: TextRegister, by reader: RegisterReader) {
    let blockSize = reader.blockSize
    self.register = register
    self.blockSize = blockSize
    self.blocks = (register.bytes.count - register.body.offset + blockSize - 1) / blockSize
    self.cursor = register.body
    self.onProgress = reader.onProgress
    self.buffer = ReorderBuffer(capacity: reader.threads)
    self.ledger = RegisterLedger(by: reader)
  }

  /// The number of a block that no thread has claimed yet, or `nil` if there is none.
  func claim() -> Int? {
    let block = claimed.wrappingAdd(1, ordering: .relaxed).oldValue
    return block < blocks ? block : nil
  }

  /// Reads the block with `reader`, and enters it once all blocks before it are, together with those that waited for it.
  ///
  /// Rows that are entered are passed to `count`. Returns whether there is a reason to continue.
  func read(_ block: Int, by reader: inout BlockReader, _ count: (RegisterRows) -> Void) -> Bool {
    buffer.submit(result(of: block, by: &reader), number: block) { rows in
      do throws(Problem) {
        if let failure = rows.failure { throw failure }
        try enter(&rows, by: &reader)
      } catch {
        failure = error
        return false
      }
      if isUTF8 { count(rows.batch.rows) }
      entered += 1
      onProgress?(Double(entered) / Double(blocks))
      return isUTF8
    }
  }

  /// The rows of a block, or why it could not be read. Nothing else holds them, so they can be changed in place.
  private func result(of block: Int, by reader: inout BlockReader) -> BlockResult {
    var rows = buffer.spare() ?? BlockResult(of: register)
    do throws(Problem) {
      let start = block == 0 ? register.body.offset : nil
      try reader.read(range(of: block), from: start, full: full.withLock { $0 }, into: &rows)
    } catch {
      rows.failure = error
    }
    return rows
  }

  private func range(of block: Int) -> Range<Int> {
    let start = register.body.offset + block * blockSize
    return start..<min(start + blockSize, register.bytes.count)
  }

  /// Enters the next block. If its first row does not begin where it was assumed to, `reader` reads the block again.
  private func enter(_ rows: inout BlockResult, by reader: inout BlockReader) throws(Problem) {
    let range = range(of: entered)
    // A row of an earlier block may go beyond this one.
    guard cursor.offset < range.upperBound else {
      rows.removeAll()
      return
    }
    if rows.startOffset != cursor.offset {
      try reader.read(range, from: cursor.offset, full: ledger.full, into: &rows)
    }
    isUTF8 = rows.isUTF8
    guard isUTF8 else { return }
    ledger.enter(&rows.batch, movedDownBy: cursor.line - 1, columns: register.header.columns)
    full.withLock { $0 = ledger.full }
    cursor = (rows.endOffset, cursor.line + rows.lineCount)
  }
}
