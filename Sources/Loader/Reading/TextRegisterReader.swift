import Dispatch
import Records
import Spreadsheets
import Synchronization

/// Reads the rows of a text register block by block, several blocks at once, and enters them in the register's order.
struct TextRegisterReader: Sendable {
  let register: TextRegister
  let reader: RegisterReader

  /// Hands each block's rows to one of several copies of `counter`, which then holds the sum of them all.
  ///
  /// Returns false where the bytes are no UTF-8 after all, and nothing of what was read may be used.
  func read<Counter: RegisterCounter>(
    into counter: inout Counter, _ ledger: inout RegisterLedger
  ) throws(LoaderError) -> Bool {
    let reading = OrderedReading(register, blockSize: reader.blockSize, threads: reader.threads)
    swap(&reading.ledger, &ledger)
    defer { swap(&reading.ledger, &ledger) }
    let parts = Mutex<[Counter]>([])
    let empty = counter
    let work: @Sendable (Int) -> Void = { _ in
      var part = empty
      var reader = BlockReader(register, by: self.reader)
      while let block = reading.claim(), reading.read(block, by: &reader, { part.count($0) }) {}
      parts.withLock { $0.append(part) }
    }
    let workers = max(1, min(reader.threads, reading.blocks))
    if workers == 1 { work(0) } else { DispatchQueue.concurrentPerform(iterations: workers, execute: work) }
    if let failure = reading.failure { throw failure }
    guard reading.isUTF8 else { return false }
    for part in parts.withLock({ $0 }) { counter.merge(part) }
    return true
  }
}
