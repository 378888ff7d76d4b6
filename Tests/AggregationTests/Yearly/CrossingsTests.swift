import Records
import Testing

@testable import Aggregation

struct CrossingsTests {
  @Test func `children stand under the outcome of their referral, of what occurs`() throws {
    let figures = try Example.figures([
      Example.referral(Example.rapidReview, of: [.days(9), .years(4), .years(5)], further: [Example.lcspr]),
      Example.referral(of: [.years(5)]),
      Example.referral(Example.withdrawn, of: [.years(17)]),
    ])
    #expect(
      figures[.outcomesByAgeBand].lines == [
        "rapid-review,under-1 1", "rapid-review,1-to-5 2", "no-further-action,under-1 0",
        "no-further-action,1-to-5 1",
      ])
    #expect(figures[.outcomesByAgeBand].rows.allSatisfy { $0.unit == .children })
  }

  @Test func `a joint referral counts once in each sector of its agencies`() throws {
    let figures = try Example.figures([
      Example.referral(Example.rapidReview, from: [Example.hospital, Example.trust, Example.police]),
      Example.referral(from: [.notInProfile]),
    ])
    #expect(
      figures[.outcomesBySector].lines == [
        "rapid-review,health 1", "rapid-review,police 1", "rapid-review,not-in-profile 0",
        "no-further-action,health 0", "no-further-action,police 0", "no-further-action,not-in-profile 1",
      ])
  }

  /// Counted again with nothing but the referrals.
  @Test(arguments: UInt64(1)...8)
  func `random registers counted by hand give the same crossings, months and harms`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let all = (0..<200).map { _ in Referral.random(using: &generator) }
    let figures = try Example.figures(all)
    let year = Example.year("2023-24")
    let vocabulary = Example.vocabulary
    let counted = all.filter { $0.year == year && $0.primaryOutcome != Example.withdrawn }
    for row in figures[.outcomesByAgeBand].rows {
      let ofOutcome = counted.filter { $0.primaryOutcome.map { vocabulary[$0].key } == row.category.key }
      let children = ofOutcome.flatMap { Array($0.children) }
      #expect(row.figure == .count(children.count { $0.band?.rawValue == row.category2?.key }), "\(row.key)")
    }
    for row in figures[.outcomesBySector].rows {
      let ofOutcome = counted.filter { $0.primaryOutcome.map { vocabulary[$0].key } == row.category.key }
      let count = ofOutcome.count { referral in
        referral.agencies.contains { agency in
          (vocabulary[agency]?.sector ?? "Not in the profile") == row.category2?.name
        }
      }
      #expect(row.figure == .count(count), "\(row.key)")
    }
    for (index, name) in MonthCounts.names.enumerated() {
      let count = counted.count { ($0.considered?.components.month ?? 0) == (index + 3) % 12 + 1 }
      #expect(figures[.months][name.lowercased()] == .count(count))
    }
    #expect(
      figures[.harm]["serious-harm"] == .count(counted.count { $0.harms.contains(Example.seriousHarm) }))
    #expect(figures[.harm]["not-recorded"] == .count(counted.count { $0.harms.isEmpty }))
  }
}
