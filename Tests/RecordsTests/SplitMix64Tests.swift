import Testing

@testable import Records

struct SplitMix64Tests {
  @Test func `the numbers of a seed are those of the published algorithm`() {
    var random = SplitMix64(seed: 1_234_567)
    let numbers = (0..<5).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func `a range is drawn from end to end, and not beyond`() {
    var random = SplitMix64(seed: 1)
    let numbers = (0..<1_000).map { _ in random.number(in: 3...6) }
    #expect(Set(numbers) == [3, 4, 5, 6])
  }

  @Test func `a fraction is at least 0 and below 1`() {
    var random = SplitMix64(seed: 1)
    let fractions = (0..<1_000).map { _ in random.fraction() }
    #expect(fractions.allSatisfy { (0..<1).contains($0) })
    #expect(abs(fractions.reduce(0, +) / 1_000 - 0.5) < 0.05)
  }
}
