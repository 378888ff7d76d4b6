import Foundation
import Testing

/// The four published responses: each keeps the form that it has in print.
@Suite struct ResponseShapesTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.lay(.responses, at: "out")
  }

  private func headings(_ text: String) -> [String] {
    text.components(separatedBy: "\n").filter { $0.hasPrefix("### ") }
  }

  /// The text without what it was made from.
  private func body(_ name: String) throws -> String {
    try #require(try place.text("out/\(name).md").components(separatedBy: "\n\n---\n").first)
  }

  @Test
  func `Baby Amelia has five recommendations in words, parts a to c in the first and third, and its day`()
    throws
  {
    let text = try body("baby-amelia")
    #expect(
      text.hasPrefix(
        "# Response to the recommendations from the local child safeguarding practice review – Baby Amelia\n\n"
          + "**Hampshire Safeguarding Children Partnership**\n"))
    #expect(headings(text) == ["One", "Two", "Three", "Four", "Five"].map { "### Recommendation \($0)" })
    let parts = text.matches(of: /\n\*\*([a-z])\)\s/).map { String($0.output.1) }
    #expect(parts == ["a", "b", "c", "a", "b", "c"])
    #expect(!text.contains("Sounding board"))
    #expect(text.contains("in force at the time"))
    #expect(text.hasSuffix("\n\nPublished on 29 March 2022."))
  }

  @Test func `the sentence that opens Baby Amelia's third recommendation stands on its own before part a`()
    throws
  {
    #expect(
      try body("baby-amelia").contains(
        """
        ### Recommendation Three

        **Escalation has come up in earlier reviews and audits.**

        **a) HSCP should write a brief guide for agencies to use when training and briefing staff.**

        *Hampshire Safeguarding Children Partnership:*

        """))
  }

  @Test func `of Baby Amelia's 1 b two bodies answer, each under its name`() throws {
    let part = try #require(try body("baby-amelia").components(separatedBy: "\n**b) ").dropFirst().first)
    let answers = try #require(part.components(separatedBy: "\n**c) ").first)
    #expect(
      answers.contains(
        "\n\n*Southern Health Foundation Trust:*\n\nNew starters at the Trust are trained on both toolkits."))
    #expect(
      answers.contains(
        "\n\n*Hampshire Children's Services:*\n\nFrontline staff have received both toolkits."
      ))
  }

  @Test
  func
    `Child U is of the Board and its group, numbered 1 to 4, each answered by several bodies, and not published`()
    throws
  {
    let text = try body("child-u")
    #expect(
      text.hasPrefix(
        "# Response to the recommendations from the serious case review of Child U\n\n"
          + "**Hampshire Safeguarding Children Board**\n"))
    #expect(headings(text) == (1...4).map { "### Recommendation \($0)" })
    #expect(text.contains("\n- **Considered by**: Serious case review subgroup, on 20 July 2015\n"))
    #expect(text.contains("\n- **Sounding board**: reference group\n"))
    #expect(!text.contains("The Serious"))
    #expect(!text.contains("in force at the time"))
    #expect(text.contains("to the Hampshire Safeguarding Children Board and its partner agencies."))
    #expect(text.matches(of: /\n\*Hampshire Safeguarding Children Board:\*\n/).count == 4)
    #expect(text.matches(of: /\n\*[^*]+:\*\n/).count == 13)
    #expect(
      text.contains("\n*Clinical Commissioning Groups and Health Learning and Inquiry Working Group:*\n"))
    #expect(!text.contains("Published"))
  }

  @Test func `the third recommendation of Child U has a list of two, the first response to it one of six`()
    throws
  {
    let text = try body("child-u")
    let answers = try #require(text.components(separatedBy: "\n## Recommendations and responses\n").last)
    #expect(answers.matches(of: /\n- \*\*/).count == 2)
    #expect(answers.matches(of: /\n- [^*]/).count == 6)
    #expect(
      text.contains("\n- **managing and sharing information between people, teams and organisations**\n- **"))
    #expect(text.contains(" Measures so far include:\n\n- regional forums with messages"))
  }

  @Test func `Baby Sally has seven, the third answered in two paragraphs, the fourth by two bodies`() throws {
    let text = try body("baby-sally")
    #expect(headings(text).count == 7)
    let parts = text.components(separatedBy: "\n### ")
    #expect(parts[3].hasPrefix("Recommendation Three\n"))
    #expect(
      parts[3].contains(
        "include key agencies.\n\nIt is agreed that all babies' cases stay open for three months"))
    #expect(parts.map { $0.matches(of: /\n\*[^*]+:\*\n/).count } == [0, 1, 1, 1, 2, 1, 1, 1])
    #expect(!text.contains("Sounding board"))
    #expect(!text.contains("Published"))
  }

  @Test func `Baby Lucy has a list of four inside a response, text after it, and its day`() throws {
    let text = try body("baby-lucy")
    #expect(headings(text).count == 4)
    #expect(
      text.contains(
        """
         Children's Services must notify:

        - health staff, with any health visitor the child already has
        - the GP of the child
        - the GP and health visitor of whoever takes the child
        - the school attended and the local education service

        A message to social work teams will remind them
        """))
    #expect(text.contains("\n- **Sounding board**: staff of involved agencies\n"))
    #expect(text.hasSuffix("\n\nPublished on 24 January 2022."))
  }

  @Test func `the index leads to all four, and says what is still to be done in words for everyone`() throws {
    let text = try body("index")
    let links = text.matches(of: /\n- \[([^\]]+)\]\(([a-z-]+\.md)\)/).map { String($0.output.2) }
    #expect(links == ["baby-amelia.md", "child-u.md", "baby-sally.md", "baby-lucy.md"])
    for link in links { #expect(place.exists("out/\(link)")) }
    #expect(text.contains("20 recommendations were made, and 35 responses were asked for."))
    #expect(text.contains("come on 28 February 2024: seven planned, 17 in progress and 11 complete."))
    #expect(text.contains("So 24 responses were still to be completed."))
    #expect(!text.contains("register") && !text.contains("late") && !text.contains("## Notes"))
  }

  @Test func `each of them says at its top that the example is a paraphrase`() throws {
    let note =
      "This is an example. Recommendations and answers are told in other words than those that were published"
    for name in ["index", "baby-amelia", "child-u", "baby-sally", "baby-lucy"] {
      let start = try #require(try body(name).components(separatedBy: "\n## ").first)
      #expect(start.contains("\n\n\(note)"), "\(name)")
    }
  }

  @Test func `every document lists the files that it was made from`() throws {
    for name in try Workplace.names(in: place.url("out")) where name.hasSuffix(".md") {
      let text = try place.text("out/\(name)")
      #expect(
        text.contains(
          "\n\n---\n\nMade by hscp-report 0.1.0 with the built-in profile from:\n\n- reviews.csv\n"))
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    }
  }
}
