import Glibc
import Synchronization

/// Work on several threads at once, as far as the system gives them.
///
/// No library's pool of threads: such a pool waits for ever where no thread can be made, as under a tight limit on memory or
/// processes. What no other thread takes, the caller does.
package enum WorkerThreads {
  /// Whether more than one thread is asked for. With little memory it is not: each thread takes a stack and a heap of its own.
  package static let areAvailable = !Memory.isShort

  /// As many threads as there are processors.
  package static let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Calls `body` with each number below `iterations`, several at once; `most` threads are for bodies that wait.
  package static func perform(
    iterations: Int, on most: Int = processors, _ body: @Sendable (Int) -> Void
  ) {
    let next = Atomic(0)
    let others = areAvailable ? min(iterations, most) - 1 : 0
    withoutActuallyEscaping(body) { body in
      let work: @Sendable () -> Void = {
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < iterations else { return }
          body(index)
        }
      }
      let threads = (0..<max(0, others)).compactMap { _ in WorkerThread(work) }
      work()
      for thread in threads { thread.join() }
    }
  }

  /// What `work` makes of each item, several at once, in the order of the items.
  ///
  /// Throws what the first of the items has thrown for which anything was, however many others there are.
  package static func map<Item: Sendable, Made: Sendable, Failure: Error>(
    _ items: [Item], on most: Int = processors, _ work: @Sendable (Item) throws(Failure) -> Made
  ) throws(Failure) -> [Made] {
    let made = Mutex([Result<Made, Failure>?](repeating: nil, count: items.count))
    perform(iterations: items.count, on: most) { place in
      let result = Result { () throws(Failure) in try work(items[place]) }
      made.withLock { $0[place] = result }
    }
    var all: [Made] = []
    for case let result? in made.withLock({ $0 }) { all.append(try result.get()) }
    return all
  }
}

/// A thread with one piece of work; whoever starts it waits for its end.
struct WorkerThread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private let thread: pthread_t

  /// Starts `body`; `nil` where the system gives no thread.
  init?(_ body: @escaping @Sendable () -> Void) {
    let work = unsafe Unmanaged.passRetained(Work(body))
    // The new thread inherits this: signals are for the thread that waits for them.
    var (signals, before) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let error = unsafe pthread_create(
      &thread, nil,
      { context in
        if let context = unsafe context {
          unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        }
        return nil
      }, work.toOpaque())
    guard error == 0 else {
      unsafe work.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits until the work is done.
  func join() { pthread_join(thread, nil) }
}
