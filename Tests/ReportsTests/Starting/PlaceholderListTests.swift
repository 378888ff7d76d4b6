import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports

struct PlaceholderListTests {
  /// The names in the tables of the page, without those of the templates for responses; a count has all its names.
  private func listed(_ page: String) -> [String] {
    let endings = page.matches(of: /\| `\{\{#?x([a-z_]*)\}\}`/).map { String($0.output.1) }
    let sections = page.split(separator: "\n## ").filter { !$0.hasPrefix("In response") }
    return sections.flatMap { section -> [String] in
      let names = section.matches(of: /\n\| `(?:\{\{)?([a-z0-9_]+)(?:\}\})?` \|/).map { String($0.output.1) }
      guard section.hasPrefix("Counts") else { return names }
      return names.filter { $0 != "x" && !$0.hasPrefix("x_") }.flatMap { name in endings.map { name + $0 } }
    }
  }

  @Test func `every placeholder is listed once, and every name listed exists`() throws {
    let figures = try Example.published([])
    let names = listed(PlaceholderList.markdown(for: figures))
    #expect(names.count > 200)
    let all = Placeholders(figures, Wording()).adding(.regional(named: "", of: []))
    #expect(names.sorted() == all.names)
  }

  @Test func `the templates for responses have lists of their own, with all their names`() throws {
    let figures = try Example.published([])
    let sections = PlaceholderList.markdown(for: figures).split(separator: "\n## ")
    let review = Placeholders.response(
      to: Example.review("a", began: "2019-07-11"), in: ReviewRecords(), by: figures.partnership)
    let index = Placeholders.responseIndex(
      of: ReviewRecords(), figures, files: ResponseFileNames(of: []))
    for (heading, placeholders) in [("In response-lcspr.md", review), ("In responses-index.md", index)] {
      let section = try #require(sections.first { $0.hasPrefix(heading) })
      let names = section.matches(of: /\n\| `(?:\{\{#?)?([a-z_]+)(?:\}\})?` \|/).map { String($0.output.1) }
      #expect(names == placeholders.meanings.map(\.name))
      #expect(Set(names).count == names.count)
    }
  }

  @Test func `every name says what it gives`() throws {
    let meanings = Placeholders(try Example.published([]), Wording()).meanings
    #expect(meanings.allSatisfy { $0.text.count > 5 })
    let page = PlaceholderList.markdown(for: try Example.published([]))
    #expect(page.contains("\n| `{{year_before}}` | the year before it |\n"))
    #expect(
      page.contains("\n| `outcomes_rapid_review` | referrals with the primary outcome Rapid review |\n"))
    #expect(page.contains("\n| `rapid_reviews` | the same as `outcomes_rapid_review` |\n"))
    #expect(page.contains("\n| `{{section_panel}}` | the learning text of `panel.md` |\n"))
    #expect(page.contains("\n| `{{region}}` | the name that was given with `--name` |\n"))
    #expect(page.contains("\n| `rest_same_age` | whether the lowest and the highest age are the same |\n"))
  }

  @Test func `what can be asked of a count is what the page says`() throws {
    let endings = Placeholders(try Example.published([]), Wording()).meanings.compactMap { meaning in
      if case .count(let endings) = meaning.kind { endings } else { nil }
    }
    #expect(
      Set(endings) == [["", "_counted", "_were", "_none", "_one", "_many", "_suppressed", "_not_available"]])
  }

  @Test func `the page is the same for the same profile`() throws {
    let figures = try Example.published([])
    #expect(PlaceholderList.markdown(for: figures) == PlaceholderList.markdown(for: figures))
  }
}
