import Dispatch
import Synchronization

/// The pieces of a long work, which a thread of its own makes ahead of whoever takes them.
///
/// It is few pieces ahead, which bounds the memory.
final class MadeAhead<Piece: Sendable>: Sendable {
  private static var most: Int { 3 }

  private let pieces = Mutex<[Piece?]>([])
  private let room = DispatchSemaphore(value: 0)
  private let ready = DispatchSemaphore(value: 0)
  private let isLeft = Atomic(false)

  private init() {
    // A semaphore may not be dropped with less than it began with.
    for _ in 0..<Self.most { room.signal() }
  }

  /// Gives `take` the pieces that `make` hands on, in their order.
  ///
  /// Handing on says `false` once `take` has thrown, and nobody wants more.
  static func run<Failure: Error>(
    _ make: @escaping @Sendable (_ hand: (Piece) -> Bool) -> Void, take: (Piece) throws(Failure) -> Void
  ) throws(Failure) {
    let work = MadeAhead()
    DispatchQueue(label: "made-ahead").async {
      make { work.put($0) }
      _ = work.put(nil)
    }
    defer {
      work.isLeft.store(true, ordering: .relaxed)
      work.room.signal()
    }
    while let piece = work.next() { try take(piece) }
  }

  private func put(_ piece: Piece?) -> Bool {
    room.wait()
    if isLeft.load(ordering: .relaxed) {
      // So that whoever hands on once more does not wait either.
      room.signal()
      return false
    }
    pieces.withLock { $0.append(piece) }
    ready.signal()
    return true
  }

  private func next() -> Piece? {
    ready.wait()
    let piece = pieces.withLock { $0.removeFirst() }
    room.signal()
    return piece
  }
}
