import Records
import Testing

@testable import Loader

/// Headers that the profile gives and that the register lacks.
struct MappedColumnsTests {
  private static let header = "date_considered,agency,age,outcome"
  private static let row = "05/05/2024,GP,7,NFA"

  private func profile(_ lines: String...) throws -> Profile {
    let text = ProfileFile.builtInText + "\n[columns]\n" + lines.joined(separator: "\n") + "\n"
    return try ProfileFile.profile(from: text, source: "own.toml")
  }

  @Test func `each is an error that names it, the headers without a use, and the nearest`() throws {
    let register = try Register(
      "\(Self.header),SIN sent,Panel's answer,Gender\n\(Self.row),12/05/2024,Agreed,F\n",
      profile: profile("date_notified = [\"SIN snet\"]", "panel_agreed = [\"Answer\"]"))
    #expect(
      register.messages == [
        """
        referrals.csv:1: error: [mapped-column-missing] no column is called "SIN snet", as [columns] of the profile \
        says of date_notified; \
        expected this header, or one without a use: "SIN sent", "Panel's answer", "Gender"; \
        column 5, "SIN sent", is close: rename it, or write date_notified = ["SIN sent"] under [columns] of the profile
        """,
        """
        referrals.csv:1: error: [mapped-column-missing] no column is called "Answer", as [columns] of the profile \
        says of panel_agreed; \
        expected this header, or one without a use: "SIN sent", "Panel's answer", "Gender"; \
        column 6, "Panel's answer", is close: rename it, or write panel_agreed = ["Panel's answer"] under [columns] of \
        the profile
        """,
      ])
    #expect(register.referrals.count == 1)
    #expect(register.findings.errors(affecting: [YearStart.april.year(named: "2024-25")!]) == 2)
  }

  @Test func `one of several headers is enough`() throws {
    let register = try Register(
      "\(Self.header),Severity\n\(Self.row),Child death\n",
      profile: profile("harm = [\"How bad\", \"Severity\"]"))
    #expect(register.messages == [])
  }

  @Test func `the program's own header is enough`() throws {
    let register = try Register(
      "\(Self.header),harm\n\(Self.row),Child death\n", profile: profile("harm = [\"How bad\"]"))
    #expect(register.messages == [])
  }

  @Test func `one of several sheets is enough`() throws {
    let header: [Cell] = ["date_considered", "agency", "age", "outcome"]
    let row: [Cell] = [.day("45417"), "GP", 7, "NFA"]
    let old = Sheet("2022-23", header: header, row)
    let new = Sheet("2023-24", header: header + ["How bad"], row + ["Child death"])
    let profile = try profile("harm = [\"How bad\"]", "features = [\"What\"]")
    let found = try Workbook(old, new).register(by: profile).findings.kept.map { "\($0.place) \($0.rule)" }
    #expect(found == ["register.xlsx:2023-24!row 1 mapped-column-missing", "register.xlsx several-sheets"])
  }

  @Test func `recommendations are checked too`() throws {
    let register = try ReviewRegister(
      recommendations: "review,number,recommendation,How far\nchild-a,1,Share it.,Complete\n",
      profile: profile("status = [\"How fra\"]"))
    #expect(
      register.found == [
        "recommendations.csv:1 error mapped-column-missing", "recommendations.csv:1:4 note unused-column",
      ])
  }
}
