import Testing

@testable import Spreadsheets

struct WorkerThreadsTests {
  private struct Broken: Error, Equatable {
    let number: Int
  }

  @Test func `what is made of items is in their order`() {
    #expect(WorkerThreads.map(Array(0..<1_000)) { $0 * 2 } == (0..<1_000).map { $0 * 2 })
    #expect(WorkerThreads.map([Int]()) { $0 }.isEmpty)
    #expect(WorkerThreads.map(Array(0..<100), on: 16) { $0 * 2 } == (0..<100).map { $0 * 2 })
  }

  @Test func `of several faults the first is told`() {
    #expect(throws: Broken(number: 7)) {
      try WorkerThreads.map(Array(0..<500)) { number in
        if number % 10 == 7 { throw Broken(number: number) }
        return number
      }
    }
  }
}
