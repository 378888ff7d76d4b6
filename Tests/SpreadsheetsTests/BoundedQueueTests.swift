import Glibc
import Synchronization
import Testing

@testable import Spreadsheets

struct BoundedQueueTests {
  private struct Enough: Error {}

  @Test(arguments: [0, 1, 3, 4, 1000], [1, 3])
  func `elements come in the order in which they are made`(count: Int, capacity: Int) {
    var taken: [Int] = []
    BoundedQueue.run(capacity: capacity) { put in
      for number in 0..<count where !put(number) { return }
    } take: { number in
      taken.append(number)
      return true
    }
    #expect(taken == Array(0..<count))
  }

  @Test func `an error of the taker stops the maker, which has ended by then`() {
    let made = Mutex(0)
    let isEnded = Atomic(false)
    #expect(throws: Enough.self) {
      try BoundedQueue<Int>.run(capacity: 3) { put in
        for number in 0..<1000 {
          made.withLock { $0 += 1 }
          guard put(number) else { break }
        }
        isEnded.store(true, ordering: .relaxed)
      } take: { number throws(Enough) in
        if number == 5 { throw Enough() }
        return true
      }
    }
    let hasEnded = isEnded.load(ordering: .relaxed)
    #expect(hasEnded)
    // The six that were taken, the three in the queue, and the one that nobody took.
    #expect((6...10).contains(made.withLock { $0 }))
  }

  @Test func `a taker may stop without an error, and a maker may go on putting`() {
    var taken: [Int] = []
    let refused = Mutex(0)
    BoundedQueue.run(capacity: 2) { put in
      for number in 0..<100 where !put(number) { refused.withLock { $0 += 1 } }
    } take: { number in
      taken.append(number)
      return number < 2
    }
    #expect(taken == [0, 1, 2])
    #expect(refused.withLock { $0 } >= 94)
  }

  @Test func `without a thread of its own a maker is followed step by step, and stopped like any other`() {
    var taken: [Int] = []
    let refused = Mutex(0)
    BoundedQueue.runInTurn { put in
      for number in 0..<100 where !put(number) { refused.withLock { $0 += 1 } }
    } take: { number in
      taken.append(number)
      return number < 2
    }
    #expect(taken == [0, 1, 2])
    #expect(refused.withLock { $0 } == 98)
    #expect(throws: Enough.self) {
      try BoundedQueue<Int>.runInTurn { put in
        for number in 0..<10 where !put(number) { return }
      } take: { _ throws(Enough) in
        throw Enough()
      }
    }
  }

  @Test func `the maker is no further ahead than the queue has room`() {
    let made = Mutex(0)
    var ahead = 0
    BoundedQueue<Int>.run(capacity: 3) { put in
      for number in 0..<200 {
        made.withLock { $0 = number + 1 }
        guard put(number) else { return }
      }
    } take: { number in
      // Time enough to make all of them, for a maker that did not wait.
      if number == 0 { usleep(50_000) }
      ahead = max(ahead, made.withLock { $0 } - number)
      return true
    }
    #expect((4...5).contains(ahead))
  }
}
