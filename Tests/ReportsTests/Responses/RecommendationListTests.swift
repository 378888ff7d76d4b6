import Records
import Testing

@testable import Reports

struct RecommendationListTests {
  @Test func `recommendations stand by number and part, whatever the order of the rows`() {
    var example = ExampleReview()
    example.add(2, "Second", by: ["Police"], "Done.")
    example.add(1, part: "b", "Part b", by: ["Police"], "Done.")
    example.add(1, part: "a", "Part a", by: ["Police"], "Done.")
    #expect(example.list.entries.map(\.number) == [1, 2])
    #expect(example.list.entries[0].items.map(\.text) == ["Part a", "Part b"])
    #expect(example.list.itemCount == 3)
  }

  @Test func `those who answer stand in the order of their rows`() {
    var example = ExampleReview()
    for body in ["Trust", "Council", "Police"] { example.add(1, "One", by: [body], "Done.") }
    #expect(
      example.list.entries[0].items[0].answers.map { $0.responders[0].name } == [
        "Trust", "Council", "Police",
      ])
    #expect(example.list.entries[0].hasSeveralBodies)
  }

  @Test func `a row that opens parts is no item to answer`() {
    var example = ExampleReview()
    example.add(1, "The partnership should:")
    example.add(1, part: "a", "Write it.", by: ["Police"], "Done.")
    #expect(example.list.entries[0].items.map(\.answers.count) == [0, 1])
    #expect(example.list.itemCount == 1)
  }

  @Test func `a recommendation that nobody answered, and that has no parts, is one to answer`() {
    var example = ExampleReview()
    example.add(1, "Write it.")
    #expect(example.list.itemCount == 1)
  }

  @Test func `recommendations of other reviews are not among them`() {
    var example = ExampleReview()
    example.add(1, "Write it.")
    example.rows[0].review = "b"
    #expect(example.list.entries.isEmpty)
  }
}
