import Glibc
import Synchronization
import Testing

@testable import Writers

struct MadeAheadTests {
  private struct Enough: Error {}

  @Test(arguments: [0, 1, 3, 4, 1000]) func `pieces come in the order in which they are made`(count: Int) {
    var taken: [Int] = []
    MadeAhead.run { hand in
      for number in 0..<count where !hand(number) { return }
    } take: {
      taken.append($0)
    }
    #expect(taken == Array(0..<count))
  }

  @Test func `whoever has enough stops the work`() async throws {
    let made = Mutex(0)
    let (ended, end) = AsyncStream.makeStream(of: Void.self)
    #expect(throws: Enough.self) {
      try MadeAhead<Int>.run { hand in
        for number in 0..<1000 {
          made.withLock { $0 += 1 }
          guard hand(number) else { break }
        }
        end.finish()
      } take: { number throws(Enough) in
        if number == 5 { throw Enough() }
      }
    }
    for await _ in ended {}
    // The six that were taken, the three ahead, and the one that nobody took.
    #expect((6...10).contains(made.withLock { $0 }))
  }

  @Test func `the work is only few pieces ahead`() {
    let made = Mutex(0)
    var ahead = 0
    MadeAhead<Int>.run { hand in
      for number in 0..<200 {
        made.withLock { $0 = number + 1 }
        guard hand(number) else { return }
      }
    } take: { number in
      // Time enough to make all of them, for one who did not wait.
      if number == 0 { usleep(50_000) }
      ahead = max(ahead, made.withLock { $0 } - number)
    }
    #expect((4...5).contains(ahead))
  }
}
