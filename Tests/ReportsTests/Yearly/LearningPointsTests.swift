import Testing

@testable import Reports

/// Learning texts as one list, which must not tell how many there were.
struct LearningPointsTests {
  private let one = """
    **Learning from the first review**

    The review brought out this learning:

    - Share information early,
      with everyone.
    - Be curious.

    ---

    What went well
    --------------

    1. The child's voice was heard.
    """
  private let two = """
    ## Second

    The review brought out this learning:
    * Be curious.

    > Ask who cares for a child.

    | a | b |
    | - | - |
    """

  @Test
  func `labels, headings, lines and sentences that lead to a list are left out, and points are in order`() {
    #expect(
      LearningPoints(of: [one, two]).markdown == """
        - Ask who cares for a child.
        - Be curious.
        - Share information early, with everyone.
        - The child's voice was heard.

        | a | b |
        | - | - |
        """)
  }

  @Test func `the same points in one text or in two, in any order, give the same list`() {
    let whole = LearningPoints(of: [one, two]).markdown
    #expect(LearningPoints(of: [two, one]).markdown == whole)
    #expect(LearningPoints(of: [one + "\n\n" + two]).markdown == whole)
  }

  @Test(arguments: ["***", "* * *", "___", "- - -", "---"])
  func `a line between two parts is none of the points`(line: String) {
    #expect(LearningPoints(of: ["One.\n\n\(line)\n\nTwo."]).markdown == "- One.\n- Two.")
  }

  @Test func `code and remarks are kept as they are`() {
    #expect(LearningPoints(of: ["```\n- a:\n```\nOne."]).markdown == "- One.\n\n```\n- a:\n```")
  }
}
