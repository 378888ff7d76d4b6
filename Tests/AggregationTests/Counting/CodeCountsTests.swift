import Records
import Testing

@testable import Aggregation

struct CodeCountsTests {
  private static let codes: [Code<Agency>] = [Code(0), Code(31), Code(32), Code(100), .notInProfile]

  /// Each code as often as its place says.
  private func counts(of codes: [Code<Agency>] = codes) -> CodeCounts<Agency> {
    var counts = CodeCounts<Agency>()
    for (place, code) in codes.enumerated() { counts.add(place + 1, to: code) }
    return counts
  }

  @Test func `the first entries of a list and those after them are counted alike`() {
    #expect(Self.codes.map { counts()[$0] } == [1, 2, 3, 4, 5])
    #expect(counts()[Code(33)] == 0 && counts()[Code(200)] == 0)
    #expect(counts().total == 15)
    #expect(CodeCounts<Agency>().isEmpty)
  }

  @Test func `parts merge to the whole, and what is taken away is no longer there`() {
    var sum = counts()
    sum.merge(counts())
    #expect(Self.codes.map { sum[$0] } == [2, 4, 6, 8, 10])
    #expect(sum.subtracting(counts()) == counts())
    #expect(counts().subtracting(counts()) == CodeCounts())
    #expect(counts() != counts(of: Self.codes.reversed()))
  }

  @Test func `counts are added to the codes that others have become`() {
    let bodies = (0...100).map { Code<Agency>($0 < 50 ? 40 : 5) }
    let sum = counts().adding(to: bodies)
    #expect(sum[Code(40)] == 6 && sum[Code(5)] == 4 && sum[.notInProfile] == 5 && sum.total == 15)
  }
}
