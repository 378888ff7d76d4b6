import Testing

@testable import Loader

struct SeveralFilesTests {
  private struct Broken: Error, Equatable {
    let number: Int
  }

  @Test func `what is made of files is in their order`() throws {
    #expect(try SeveralFiles.map(Array(0..<1_000)) { $0 * 2 } == (0..<1_000).map { $0 * 2 })
    #expect(try SeveralFiles.map([Int]()) { $0 }.isEmpty)
  }

  @Test func `of several faults the first is told`() {
    #expect(throws: Broken(number: 7)) {
      try SeveralFiles.map(Array(0..<500)) { number in
        if number % 10 == 7 { throw Broken(number: number) }
        return number
      }
    }
  }
}
