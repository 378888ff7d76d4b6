import Dispatch
import Glibc

/// Work on several threads at once, as far as the system gives them.
///
/// Dispatch waits for ever where no thread can be made, as under a tight limit on memory or processes. So that is tried
/// first, and without threads the work is done on the one that is there.
package enum WorkerThreads {
  /// Whether the system gives the program another thread.
  package static let areAvailable: Bool = {
    var thread = pthread_t()
    guard unsafe pthread_create(&thread, nil, { _ in nil }, nil) == 0 else { return false }
    pthread_join(thread, nil)
    return true
  }()

  /// Calls `body` with each number below `iterations`, several at once.
  package static func perform(iterations: Int, _ body: @Sendable (Int) -> Void) {
    if iterations > 1, areAvailable {
      DispatchQueue.concurrentPerform(iterations: iterations, execute: body)
    } else {
      for index in 0..<max(iterations, 0) { body(index) }
    }
  }
}

/// The end of a run for which there is not enough memory: with a message and the code for failed reading or writing.
package enum Memory {
  /// Ends the program. What was written earlier stays as it is.
  package static func isExhausted() -> Never {
    let message = Array("hscp-report: error: there is not enough memory; nothing was written\n".utf8)
    _ = unsafe message.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
    _exit(74)
  }
}
