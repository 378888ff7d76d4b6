import Dispatch
import Synchronization
import Testing

@testable import Loader

struct ReorderBufferTests {
  @Test(arguments: [1, 2, 8, 400])
  func `work is done in the order of the numbers, whichever comes first`(capacity: Int) {
    let buffer = ReorderBuffer<[Int]>(capacity: capacity)
    let next = Atomic<Int>(0)
    let done = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      while case let number = next.wrappingAdd(1, ordering: .relaxed).oldValue, number < 300 {
        let shouldContinue = buffer.submit([number], number: number) { value in
          done.withLock { $0 += value }
          return true
        }
        #expect(shouldContinue)
      }
    }
    #expect(done.withLock { $0 } == Array(0..<300))
  }

  @Test func `no thread waits for a missing value while there is room`() {
    let buffer = ReorderBuffer<String>(capacity: 2)
    var done: [String] = []
    for (number, value) in [(2, "c"), (1, "b")] {
      let shouldContinue = buffer.submit(value, number: number) { _ in
        Issue.record("\(value) came before its turn")
        return false
      }
      #expect(shouldContinue)
    }
    let shouldContinue = buffer.submit("a", number: 0) { value in
      done.append(value)
      return true
    }
    #expect(shouldContinue && done == ["a", "b", "c"])
  }

  @Test func `a value may be used again once its work is done`() {
    let buffer = ReorderBuffer<[Int]>(capacity: 1)
    #expect(buffer.spare() == nil)
    _ = buffer.submit([1, 2, 3], number: 0) { value in
      value.removeLast()
      return true
    }
    #expect(buffer.spare() == [1, 2])
    #expect(buffer.spare() == nil)
  }

  @Test func `no work is done after work that stops everything`() {
    let buffer = ReorderBuffer<Int>(capacity: 2)
    var done: [Int] = []
    let answers = [1, 2, 0, 3].map { number in
      buffer.submit(number, number: number) { value in
        done.append(value)
        return value != 1
      }
    }
    #expect(done == [0, 1])
    #expect(answers == [true, true, false, false])
  }

  @Test func `threads that wait for room are released when everything stops`() {
    let buffer = ReorderBuffer<Int>(capacity: 0)
    let answers = Mutex<[Bool]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      let shouldContinue = buffer.submit(number, number: number) { _ in false }
      answers.withLock { $0.append(shouldContinue) }
    }
    #expect(answers.withLock { $0 } == [false, false])
  }
}
