import Dispatch
import Synchronization
import Testing

@testable import Loader

struct TurnTests {
  @Test func `work is done in the order of its numbers, whoever comes first`() {
    let turn = Turn()
    let next = Atomic<Int>(0)
    let done = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      while case let number = next.wrappingAdd(1, ordering: .relaxed).oldValue, number < 200 {
        let wasDone = turn.take(number) {
          done.withLock { $0.append(number) }
          return true
        }
        #expect(wasDone)
      }
    }
    #expect(done.withLock { $0 } == Array(0..<200))
  }

  @Test func `after work that ends the whole nobody has a turn, those who wait neither`() {
    let turn = Turn()
    let done = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { number in
      let goesOn = turn.take(number) {
        done.withLock { $0.append(number) }
        return number < 1
      }
      #expect(goesOn == (number < 1))
    }
    #expect(done.withLock { $0 } == [0, 1])
    let isLate = turn.take(2) { true }
    #expect(!isLate)
  }
}
