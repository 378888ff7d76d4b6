import Spreadsheets
import Synchronization

/// Work on several files side by side, as far as the system gives threads.
package enum SeveralFiles {
  /// What `work` makes of each file, in their order.
  ///
  /// Throws what the first of the files has thrown for which anything was, however many others there are.
  package static func map<File: Sendable, Made: Sendable>(
    _ files: [File], _ work: @Sendable (File) throws -> Made
  ) throws -> [Made] {
    let made = Mutex([Result<Made, any Error>?](repeating: nil, count: files.count))
    WorkerThreads.perform(iterations: files.count) { place in
      let result = Result { try work(files[place]) }
      made.withLock { $0[place] = result }
    }
    return try made.withLock { $0 }.compactMap { try $0?.get() }
  }
}
