import Records
import Testing

@testable import Reports

struct RecommendationListTests {
  @Test func `recommendations are sorted by number and part, whatever the order of the rows`() {
    var example = ExampleReview()
    example.add(2, "Second", by: ["Police"], "Done.")
    example.add(1, part: "b", "Part b", by: ["Police"], "Done.")
    example.add(1, part: "a", "Part a", by: ["Police"], "Done.")
    #expect(example.list.entries.map(\.number) == [1, 2])
    #expect(example.list.entries[0].items.map(\.text) == ["Part a", "Part b"])
    #expect(example.list.itemCount == 3)
  }

  @Test func `answers are in the order of their rows`() {
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

  @Test func `a recommendation without parts that nobody answered is one to answer`() {
    var example = ExampleReview()
    example.add(1, "Write it.")
    #expect(example.list.itemCount == 1)
  }

  @Test func `a body that has not answered while another has is named, with what it owes`() {
    var example = ExampleReview()
    example.add(1, "Write it.", by: ["Police"], "Done.")
    example.add(1, "Write it.")
    example.rows[1].addressedTo = [Category("police", "Police"), Category("trust", "Trust")]
    #expect(
      example.prose == """
        ### Recommendation One

        **Write it.**

        *Police:*

        Done.

        *Trust:*

        No response has been written yet.
        """)
  }

  @Test func `recommendations of other reviews are left out`() {
    var example = ExampleReview()
    example.add(1, "Write it.")
    example.rows[0].review = "b"
    #expect(example.list.entries.isEmpty)
  }
}

struct RecommendationProseTests {
  @Test func `parts are bold under one heading, with the opening sentence above them`() {
    var example = ExampleReview()
    example.add(1, part: "b", "Share it.", by: ["Police"], "Shared.")
    example.add(1, part: "a", "Write it.", by: ["Police"], "Written.")
    example.add(1, "The partnership should:")
    #expect(
      example.prose == """
        ### Recommendation One

        **The partnership should:**

        **a) Write it.**

        *Police:*

        Written.

        **b) Share it.**

        *Police:*

        Shared.
        """)
  }

  @Test func `each answer is under the name of who gives it, also where there is one`() {
    var example = ExampleReview()
    example.add(1, part: "a", "Write it.", by: ["Police"], "Written.")
    example.add(1, part: "b", "Share it.", by: ["Trust", "Council"], "Shared.")
    example.add(2, "Rest.", by: ["Police"], "Resting.")
    #expect(
      example.prose == """
        ### Recommendation One

        **a) Write it.**

        *Police:*

        Written.

        **b) Share it.**

        *Trust and Council:*

        Shared.

        ### Recommendation Two

        **Rest.**

        *Police:*

        Resting.
        """)
  }

  @Test func `a response has its own day where the register has one`() {
    var example = ExampleReview()
    example.add(1, "Write it.", by: ["Police"], "Written.", responded: "2016-12-05")
    #expect(example.prose.hasSuffix("**Write it.**\n\n*Police, 5 December 2016:*\n\nWritten."))
    example.add(1, "Write it.", by: ["A*"], "Will do.")
    #expect(example.prose.contains("*Police, 5 December 2016:*\n\nWritten.\n\n*A\\*:*\n\nWill do."))
  }

  @Test func `a missing response is reported, and so is a missing body`() {
    var example = ExampleReview()
    example.add(1, "Write it.", by: ["Police"])
    #expect(example.prose.hasSuffix("**Write it.**\n\n*Police:*\n\nNo response has been written yet."))
    example.add(1, "Write it.", by: ["Trust"], "Written.")
    example.add(1, "Write it.", "Also written.")
    #expect(example.prose.hasSuffix("*Trust:*\n\nWritten.\n\n*Body not named:*\n\nAlso written."))
  }

  @Test func `where nobody has answered, those who are to are named, or nobody if that is not known`() {
    var example = ExampleReview()
    example.add(1, "Write it.")
    #expect(example.prose.hasSuffix("**Write it.**\n\nNo response has been written yet."))
    example.rows[0].addressedTo = [Category("police", "Police"), Category("trust", "Trust")]
    #expect(example.prose.hasSuffix("\n\n*Police and Trust:*\n\nNo response has been written yet."))
  }

  @Test func `a list in a recommendation is bold, one in a response is plain`() {
    var example = ExampleReview(.seriousCaseReview)
    example.add(1, "Plan:\n- this\n- that", by: ["Police"], "We did:\n- this\n\nAnd that.")
    #expect(
      example.prose
        == "### Recommendation 1\n\n**Plan:**\n\n- **this**\n- **that**\n\n*Police:*\n\nWe did:\n\n- this\n\nAnd that."
    )
  }

  @Test(arguments: [(1, "One"), (11, "Eleven"), (20, "Twenty"), (21, "21")])
  func `numbers are words to twenty`(number: Int, word: String) {
    var example = ExampleReview()
    example.add(number, "Write it.")
    #expect(example.prose.hasPrefix("### Recommendation \(word)\n"))
  }

  @Test func `a review of another kind numbers as today's reviews do`() {
    var example = ExampleReview(.other("Thematic review"))
    example.add(4, "Write it.")
    #expect(example.prose.hasPrefix("### Recommendation Four\n"))
  }
}
