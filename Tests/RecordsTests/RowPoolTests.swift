import Testing

@testable import Records

struct RowPoolTests {
  @Test func `each row finds what it added, however much others add`() {
    var pool = RowPool<UInt16>()
    var rows: [(positions: Range<Int32>, values: [UInt16])] = []
    for number in 0..<300 {
      let values = (0..<number % 7).map { UInt16(number * 10 + $0) }
      let start = Int32(pool.count)
      pool.append(values)
      rows.append((start..<Int32(pool.count), values))
    }
    #expect(rows.allSatisfy { Array(pool[$0.positions]) == $0.values })
    #expect(Array(pool) == rows.flatMap(\.values))
  }

  @Test func `what is removed makes room for what comes next`() {
    var pool = RowPool<UInt8>()
    pool.append([1, 2, 3, 4])
    let room = pool.room.count
    pool.remove(from: 1)
    pool.append([9])
    #expect(Array(pool) == [1, 9])
    pool.remove(from: 0)
    #expect(pool.isEmpty)
    #expect(pool.room.count == room)
  }

  @Test func `an element is asked for once, with room for it or without`() {
    var pool = RowPool<Int>()
    var asked = 0
    func next() -> Int {
      asked += 1
      return asked
    }
    for _ in 0..<20 { pool.append(next()) }
    pool.remove(from: 5)
    for _ in 0..<30 { pool.append(next()) }
    #expect(asked == 50)
    #expect(Array(pool) == Array(1...5) + Array(21...50))
  }

  @Test func `room that was made is there`() {
    var pool = RowPool<UInt8>()
    pool.append([1])
    pool.makeRoom(for: 1_000, of: 0)
    #expect(pool.room.count - pool.count >= 1_000)
    #expect(Array(pool) == [1])
  }
}
