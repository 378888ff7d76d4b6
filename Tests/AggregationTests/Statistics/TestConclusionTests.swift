import Testing

@testable import Aggregation

struct TestConclusionTests {
  private func total(_ count: Int, against earlier: Int) -> TestConclusion {
    TestConclusion(ofTotal: count, against: earlier, inEarlierYears: 5)
  }

  @Test func `a total with p above 0.05 is consistent with earlier years`() {
    for conclusion in [total(9, against: 50), total(16, against: 45)] {
      #expect(conclusion == .consistent(conclusion.p))
    }
  }

  @Test func `a total with p of at most 0.05 is higher or lower`() {
    let high = total(20, against: 45)
    #expect(high == .higher(high.p))
    let low = total(2, against: 45)
    #expect(low == .lower(low.p))
  }

  /// One event falls into this year with a probability of 1/6; two do with 1/36, which is below 0.05.
  @Test func `one event in six years is too few to tell, two are not`() {
    let one = total(1, against: 0)
    #expect(one == .tooFewToTell(one.p))
    #expect(abs(one.p.smallest - 1.0 / 6) < 1e-15)
    let two = total(2, against: 0)
    #expect(two == .higher(two.p))
    let elsewhere = total(0, against: 2)
    #expect(elsewhere == .consistent(elsewhere.p))
  }

  @Test func `five events in two years are too few to tell whichever year they are in, six are not`() {
    let five = TestConclusion(ofTotal: 0, against: 5, inEarlierYears: 1)
    #expect(five == .tooFewToTell(five.p))
    let six = TestConclusion(ofTotal: 0, against: 6, inEarlierYears: 1)
    #expect(six == .lower(six.p))
    #expect(abs(six.p.value - 2.0 / 64) < 1e-15)
  }

  @Test func `a p value of 0.05 itself is a difference, however it was rounded`() {
    let total = TestConclusion(ofTotal: 1, against: 0, inEarlierYears: 19)
    #expect(total == .higher(total.p))
    let pattern = TestConclusion(ofPattern: [[1, 0], [0, 19]])
    #expect(pattern == .differentPattern(pattern.p))
    #expect(pattern.p.value == 0.05)
  }

  @Test func `a breakdown is consistent, of a different pattern, or too small to tell`() {
    let alike = TestConclusion(ofPattern: [[2, 5, 1, 1, 0], [14, 12, 9, 8, 7]])
    #expect(alike == .consistent(alike.p))
    let different = TestConclusion(ofPattern: [[9, 1, 0], [2, 5, 3]])
    #expect(different == .differentPattern(different.p))
    let few = TestConclusion(ofPattern: [[2, 0], [0, 2]])
    #expect(few == .tooFewToTell(few.p))
    #expect(abs(few.p.smallest - 1.0 / 3) < 1e-15)
  }

  @Test func `a single category is too few to tell, not consistent`() {
    let conclusion = TestConclusion(ofPattern: [[0, 9], [0, 10]])
    #expect(conclusion == .tooFewToTell(conclusion.p))
  }

  @Test func `a drawn p whose error spans 0.05 is on the edge, an exact one never is`() {
    func conclusion(_ value: Double, _ method: PValue.Method) -> TestConclusion {
      let p = PValue(value, smallest: 0.001, method)
      return TestConclusion.conclusion(from: p, difference: .differentPattern(p))
    }
    let drawn = PValue.Method.simulated(draws: 160_000, standardError: 0.0005)
    for value in [0.0486, 0.05, 0.0514] {
      let edge = conclusion(value, drawn)
      #expect(edge == .onTheEdge(edge.p))
    }
    let below = conclusion(0.0484, drawn)
    #expect(below == .differentPattern(below.p))
    let above = conclusion(0.0516, drawn)
    #expect(above == .consistent(above.p))
    let exact = conclusion(0.0501, .enumerated(outcomes: 9))
    #expect(exact == .consistent(exact.p))
  }
}
