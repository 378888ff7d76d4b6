import Dispatch
import Synchronization
import Testing

@testable import Loader

struct InOrderTests {
  @Test(arguments: [1, 2, 8, 400])
  func `work is done in the order of its numbers, whoever comes first`(room: Int) {
    let order = InOrder<[Int]>(room: room)
    let next = Atomic<Int>(0)
    let done = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      while case let number = next.wrappingAdd(1, ordering: .relaxed).oldValue, number < 300 {
        let goesOn = order.bring([number], number) { value in
          done.withLock { $0 += value }
          return true
        }
        #expect(goesOn)
      }
    }
    #expect(done.withLock { $0 } == Array(0..<300))
  }

  @Test func `nobody waits for a value that is missing while there is room`() {
    let order = InOrder<String>(room: 2)
    var done: [String] = []
    for (number, value) in [(2, "c"), (1, "b")] {
      let goesOn = order.bring(value, number) { _ in
        Issue.record("\(value) came before its turn")
        return false
      }
      #expect(goesOn)
    }
    let goesOn = order.bring("a", 0) { value in
      done.append(value)
      return true
    }
    #expect(goesOn && done == ["a", "b", "c"])
  }

  @Test func `what was worked on may be used again`() {
    let order = InOrder<[Int]>(room: 1)
    #expect(order.spare() == nil)
    _ = order.bring([1, 2, 3], 0) { value in
      value.removeLast()
      return true
    }
    #expect(order.spare() == [1, 2])
    #expect(order.spare() == nil)
  }

  @Test func `after work that ends the whole nothing is done`() {
    let order = InOrder<Int>(room: 2)
    var done: [Int] = []
    let answers = [1, 2, 0, 3].map { number in
      order.bring(number, number) { value in
        done.append(value)
        return value != 1
      }
    }
    #expect(done == [0, 1])
    #expect(answers == [true, true, false, false])
  }

  @Test func `those who wait for room are let go when the whole ends`() {
    let order = InOrder<Int>(room: 0)
    let answers = Mutex<[Bool]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      let goesOn = order.bring(number, number) { _ in false }
      answers.withLock { $0.append(goesOn) }
    }
    #expect(answers.withLock { $0 } == [false, false])
  }
}
