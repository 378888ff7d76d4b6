import Records
import Testing

@testable import Loader

struct RowRulesTests {
  @Test func `the findings of a row are always in the same order, each with the row's year`() throws {
    let register = try Register(
      rows: "A,06/05/2024,05/05/2024,,,LCSPR,,,04/05/2024,03/05/2024,02/05/2024,yes")
    #expect(
      register.findings.kept.map(\.rule.code) == [
        "missing-value", "missing-value", "considered-before-received", "review-without-rapid-review",
        "notified-before-aware", "rapid-review-before-notification", "panel-without-rapid-review",
      ])
    #expect(register.findings.kept.allSatisfy { $0.year?.description == "2024-25" })
    #expect(register.leftOut == ["2024-25"])
  }

  @Test func `a broken row has no finding but what broke it`() throws {
    #expect(
      try Register(rows: "A,06/05/2024,05/05/2024").findings.kept.map(\.rule.code) == ["too-few-fields"])
  }
}
