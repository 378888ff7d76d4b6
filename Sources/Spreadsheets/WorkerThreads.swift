import Dispatch
import Glibc

/// Work on several threads at once, as far as the system gives them.
///
/// Dispatch waits for ever where no thread can be made, as under a tight limit on memory or processes, and ends the process
/// where it cannot open the descriptors that it needs. So both are tried first, and without them the work is done on the
/// one thread that is there.
package enum WorkerThreads {
  /// Whether the system gives the program another thread, and Dispatch its descriptors.
  package static let areAvailable = hasSpareDescriptors && canMakeThread

  private static var canMakeThread: Bool {
    var thread = pthread_t()
    guard unsafe pthread_create(&thread, nil, { _ in nil }, nil) == 0 else { return false }
    pthread_join(thread, nil)
    return true
  }

  /// Whether four more descriptors can be open at once; Dispatch needs three.
  private static var hasSpareDescriptors: Bool {
    var (first, second): ([CInt], [CInt]) = ([-1, -1], [-1, -1])
    defer { for descriptor in first + second where descriptor >= 0 { close(descriptor) } }
    return unsafe pipe(&first) == 0 && pipe(&second) == 0
  }

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
  /// Whether the system would give the program this many bytes more.
  package static func has(_ bytes: Int) -> Bool {
    let memory = unsafe mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let memory = unsafe memory, unsafe memory != MAP_FAILED else { return false }
    unsafe munmap(memory, bytes)
    return true
  }

  /// Ends the program. What was written earlier stays as it is.
  package static func isExhausted() -> Never {
    let message = Array("hscp-report: error: there is not enough memory; nothing was written\n".utf8)
    _ = unsafe message.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
    _exit(74)
  }
}
