import Records
import Testing

@testable import Aggregation

struct CombinedFigureTests {
  private static func average(_ days: Double) -> Figure { .average(RoundedNumber(days, places: 1)) }

  @Test(
    arguments: [
      ([Figure.count(2), .count(0), .count(5)], "x", Figure.count(7)),
      ([.count(2), nil], "x", .count(2)),
      ([.share(.init(1, of: 2)), .share(.init(3, of: 3))], "x", .share(.init(4, of: 5))),
      ([.age(4), .age(2)], "rest-lowest", .age(2)),
      ([.age(4), .age(2)], "rest-highest", .age(4)),
      ([.days(4), .days(3)], "notification-days-late", .days(7)),
      ([.days(4), .days(9)], "rapid-review-longest", .days(9)),
      ([average(6.5), .symbol(.notApplicable)], "rapid-review-average-days", average(6.5)),
      ([average(6.5), average(7)], "rapid-review-average-days", .symbol(.notAvailable)),
      ([.count(2), .symbol(.notApplicable)], "x", .count(2)),
      ([.symbol(.notApplicable), nil], "x", .symbol(.notApplicable)),
    ] as [([Figure?], String, Figure)])
  func `counts, shares and days late add up; ages and most days are the lowest or highest; averages cannot`(
    parts: [Figure?], key: String, sum: Figure
  ) {
    #expect(CombinedFigure.sum(of: parts, of: key) == sum)
  }

  @Test(arguments: ["median-age", "x"])
  func `a median cannot be made from medians`(key: String) {
    #expect(CombinedFigure.sum(of: [.age(4), .age(2)], of: key) == .symbol(.notAvailable))
    #expect(CombinedFigure.sum(of: [.days(4), .days(2)], of: key) == .symbol(.notAvailable))
  }

  @Test func `what one part suppresses or lacks is not in the sum, and suppression comes first`() {
    let kept = Figure.symbol(.suppressed)
    let missing = Figure.symbol(.notAvailable)
    #expect(CombinedFigure.sum(of: [.count(2), kept], of: "x") == kept)
    #expect(CombinedFigure.sum(of: [.age(2), kept], of: "rest-lowest") == kept)
    #expect(CombinedFigure.sum(of: [.count(2), missing], of: "x") == missing)
    #expect(CombinedFigure.sum(of: [missing, kept, .count(1)], of: "x") == kept)
  }

  @Test func `figures of different kinds have no sum`() {
    #expect(CombinedFigure.sum(of: [.count(2), .age(2)], of: "x") == nil)
    #expect(CombinedFigure.sum(of: [.share(.init(1, of: 2)), .count(2)], of: "x") == nil)
  }
}

struct SharedCategoriesTests {
  private func keys(_ id: TableID, _ tables: [(String, String)]...) -> [String] {
    SharedCategories(of: tables.map { $0.map { Category($0.0, $0.1) } }, byName: id == .agencies).all.map {
      "\($0.key) \($0.name)"
    }
  }

  @Test func `a key is one row, under its first name`() {
    #expect(keys(.features, [("a", "A"), ("b", "B")], [("b", "Bee"), ("a", "A")]) == ["a A", "b B"])
  }

  @Test func `a name under a different key is the same row, so no name is there twice`() {
    #expect(keys(.features, [("a", "Neglect")], [("n", "Neglect")]) == ["a Neglect"])
  }

  @Test func `an agency is matched by its name, not its key`() {
    #expect(
      keys(
        .agencies, [("council", "North Council"), ("police", "Constabulary")],
        [("council", "South Council"), ("force", "Constabulary")])
        == ["council-2 South Council", "council North Council", "police Constabulary"])
  }

  @Test func `a category that only one table has comes after the one it follows there, totals last`() {
    #expect(
      keys(
        .outcomes, [("a", "A"), ("c", "C"), ("not-in-profile", "Not in the profile"), ("total", "Total")],
        [("a", "A"), ("b", "B"), ("total", "Total")], [("total", "Total"), ("z", "Z")])
        == ["a A", "b B", "c C", "z Z", "not-in-profile Not in the profile", "total Total"])
  }
}
