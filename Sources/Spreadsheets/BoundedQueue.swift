import Dispatch
import Synchronization

/// A queue between a thread that makes elements and the caller that takes them.
///
/// It holds few elements, which bounds the memory: a thread that is ahead waits until there is room.
package final class BoundedQueue<Element: Sendable>: Sendable {
  private let elements = Mutex<[Element?]>([])
  private let room = DispatchSemaphore(value: 0)
  private let ready = DispatchSemaphore(value: 0)
  private let isStopped = Atomic(false)

  private init(capacity: Int) {
    // A semaphore traps if it is freed below the value it was created with.
    for _ in 0..<capacity { room.signal() }
  }

  /// Runs `make` on a thread of its own, and passes the elements that it puts to `take`, in order.
  ///
  /// `put` returns false once no more elements are wanted: after `take` has returned false or thrown. Both have ended
  /// when this returns.
  package static func run<Failure: Error>(
    capacity: Int, _ make: @escaping @Sendable (_ put: (Element) -> Bool) -> Void,
    take: (Element) throws(Failure) -> Bool
  ) throws(Failure) {
    let queue = BoundedQueue(capacity: capacity)
    let thread = DispatchQueue(label: "bounded-queue")
    thread.async {
      make { queue.put($0) }
      _ = queue.put(nil)
    }
    defer {
      queue.stop()
      thread.sync {}  // waits for `make`
    }
    while let element = queue.next(), try take(element) {}
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
