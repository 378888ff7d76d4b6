import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports

struct NationalTableTests {
  private static func source(_ publisher: NationalFigures.Publisher, _ year: String) -> NationalFigures.Source
  {
    .init(publisher: publisher, year: Example.year(year), release: "Release 9", address: "example.org/9")
  }

  private let national = NationalFigures(
    counts: [
      .init(source: source(.department, "2023-24"), kind: .notifications, value: 405, unit: .notifications),
      .init(source: source(.department, "2023-24"), kind: .childDeath, value: 205, unit: .notifications),
      .init(source: source(.department, "2023-24"), kind: .seriousHarm, value: 180, unit: .notifications),
      .init(source: source(.department, "2023-24"), kind: .other, value: 20, unit: .notifications),
      .init(source: source(.panel, "2023-24"), kind: .children, value: 485, unit: .children),
    ], agePatterns: [.init(source: source(.panel, "2022-23"), words: "two peaks of age")])

  @Test func `each table names its publisher, release and address in a note`() throws {
    var builder = TableBuilder(try Example.published([], beside: national))
    #expect(builder.table(.national)?.notes == [1, 2])
    #expect(builder.table(.nationalPanel)?.notes == [3, 4])
    #expect(
      builder.notes[0]
        == "Source: Department for Education, Release 9, read at example.org/9. A later release may revise it."
    )
    #expect(builder.notes[2].hasPrefix("Source: Child Safeguarding Practice Review Panel, Release 9"))
  }

  @Test func `the partnership's note on its figures is not printed under those that others published`() throws
  {
    var wording = Wording()
    wording.sections[.note] = [Example.text("Ours.")]
    let document = try Example.report(Example.published([], beside: national), wording: wording).document
    func texts(_ id: String) throws -> [String] {
      document.notes(on: try #require(document.table(id))).map { document.notes[$0 - 1] }
    }
    #expect(try texts("outcomes").contains("Ours."))
    #expect(try !texts("national").contains("Ours."))
    #expect(try !texts("national_panel").contains("Ours."))
  }

  @Test func `no table has figures of both publishers`() throws {
    let tables = try Example.report(Example.published([], beside: national)).document.tables
    for table in tables {
      let values = table.rows.joined()
      #expect(
        !(values.contains(.figure(.count(405))) && values.contains(.figure(.count(485)))), "\(table.id)")
    }
  }

  @Test func `national figures are given in words, and ages only in words`() throws {
    let figures = try Example.published([Example.referral(of: [.days(9)])], beside: national)
    let template =
      "{{national_notifications}}, {{national_child_death}}, {{national_panel_children}}\n{{national_ages}}"
    #expect(
      try Example.filled(template, figures) == [
        .prose(
          "405, 205, 485\nThe Child Safeguarding Practice Review Panel found two peaks of age (Release 9).")
      ])
    let text = try prose(Example.report(figures))
    #expect(
      text.contains("counted 405 serious incident notifications in England in 2023-24: 205 about the death"))
    #expect(text.contains("found two peaks of age (Release 9)."))
  }

  @Test func `a learning text about the country replaces the sentence on ages`() throws {
    var wording = Wording()
    wording.sections[.national] = [Example.text("Our own words.")]
    let figures = try Example.published([Example.referral()], beside: national)
    let text = try prose(Example.report(figures, wording: wording))
    #expect(text.contains("Our own words.") && !text.contains("two peaks"))
  }

  @Test func `before anything is published nothing is said, and nothing is zero`() throws {
    let figures = try Example.published([Example.referral()])
    let text = try prose(Example.report(figures))
    #expect(!text.contains("Across England"))
    #expect(
      try Example.filled(
        "{{national_notifications}}{{#national_notifications_none}}!{{/national_notifications_none}}", figures
      ) == [.prose("not available")])
  }

  private func prose(_ report: YearlyReport) -> String {
    report.document.blocks.compactMap { if case .prose(let text) = $0 { text } else { nil } }
      .joined(separator: "\n")
  }
}
