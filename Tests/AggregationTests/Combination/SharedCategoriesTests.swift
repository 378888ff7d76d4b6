import Records
import Testing

@testable import Aggregation

struct SharedCategoriesTests {
  private func table(_ id: TableID, _ categories: [(String, String)]) -> FigureTable {
    FigureTable(id, categories.map { FigureTable.Row(Category($0.0, $0.1), .count(1), .referrals) })
  }

  private func keys(_ id: TableID, _ tables: [(String, String)]...) -> [String] {
    SharedCategories(of: id, in: tables.map { table(id, $0) }).all.map { "\($0.key) \($0.name)" }
  }

  @Test func `a key is one row, under its first name`() {
    #expect(keys(.features, [("a", "A"), ("b", "B")], [("b", "Bee"), ("a", "A")]) == ["a A", "b B"])
  }

  @Test func `a name under another key is the same row, so that no name stands twice`() {
    #expect(keys(.features, [("a", "Neglect")], [("n", "Neglect")]) == ["a Neglect"])
  }

  @Test func `an agency is the same by its name, whatever its key`() {
    #expect(
      keys(
        .agencies, [("council", "North Council"), ("police", "Constabulary")],
        [("council", "South Council"), ("force", "Constabulary")])
        == ["council-2 South Council", "council North Council", "police Constabulary"])
  }

  @Test func `what only one table has stands behind what it follows there, totals last`() {
    #expect(
      keys(
        .outcomes, [("a", "A"), ("c", "C"), ("not-in-profile", "Not in the profile"), ("total", "Total")],
        [("a", "A"), ("b", "B"), ("total", "Total")], [("total", "Total"), ("z", "Z")])
        == ["a A", "b B", "c C", "z Z", "not-in-profile Not in the profile", "total Total"])
  }
}
