import Glibc
import Synchronization

/// A queue between a thread that makes elements and the caller that takes them.
///
/// It holds few elements, which bounds the memory: a thread that is ahead waits until there is room.
package final class BoundedQueue<Element: Sendable>: Sendable {
  private let elements = Mutex<[Element?]>([])
  private let room = Semaphore()
  private let ready = Semaphore()
  private let isStopped = Atomic(false)

  private init(capacity: Int) {
    for _ in 0..<capacity { room.signal() }
  }

  /// Runs `make` on a thread of its own, and passes the elements that it puts to `take`, in order. Where the system gives no
  /// thread, it takes each element when it is put.
  ///
  /// `put` returns false once no more elements are wanted: after `take` has returned false or thrown. Both have ended
  /// when this returns.
  package static func run<Failure: Error>(
    capacity: Int, _ make: @escaping @Sendable (_ put: (Element) -> Bool) -> Void,
    take: (Element) throws(Failure) -> Bool
  ) throws(Failure) {
    let queue = BoundedQueue(capacity: capacity)
    let thread =
      WorkerThreads.areAvailable
      ? WorkerThread {
        make { queue.put($0) }
        _ = queue.put(nil)
      } : nil
    guard let thread else { return try runInTurn(make, take: take) }
    defer {
      queue.stop()
      thread.join()
    }
    while let element = queue.next(), try take(element) {}
  }

  /// The same on the caller's thread alone.
  static func runInTurn<Failure: Error>(
    _ make: @escaping @Sendable (_ put: (Element) -> Bool) -> Void,
    take: (Element) throws(Failure) -> Bool
  ) throws(Failure) {
    var failure: Failure?
    var isWanted = true
    make { element in
      guard isWanted else { return false }
      do throws(Failure) { isWanted = try take(element) } catch { (failure, isWanted) = (error, false) }
      return isWanted
    }
    if let failure { throw failure }
  }

  /// Waits for room and adds an element, or `nil` for the end; returns false once the queue is stopped.
  private func put(_ element: Element?) -> Bool {
    room.wait()
    if isStopped.load(ordering: .relaxed) {
      room.signal()  // the next call does not wait either
      return false
    }
    elements.withLock { $0.append(element) }
    ready.signal()
    return true
  }

  /// Waits for the next element; `nil` at the end.
  private func next() -> Element? {
    ready.wait()
    let element = elements.withLock { $0.removeFirst() }
    room.signal()
    return element
  }

  private func stop() {
    isStopped.store(true, ordering: .relaxed)
    room.signal()
  }
}

/// A number of things that are ready; a thread that finds none waits for one.
@safe private final class Semaphore: @unchecked Sendable {
  private let semaphore: UnsafeMutablePointer<sem_t>

  init() {
    unsafe semaphore = .allocate(capacity: 1)
    unsafe sem_init(semaphore, 0, 0)
  }

  deinit {
    unsafe sem_destroy(semaphore)
    unsafe semaphore.deallocate()
  }

  func signal() { unsafe sem_post(semaphore) }

  func wait() { while unsafe sem_wait(semaphore) != 0 {} }
}
