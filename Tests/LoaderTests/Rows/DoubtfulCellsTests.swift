import Records
import Testing

@testable import Loader

/// Cells that say more than a name, which must not be dropped.
struct DoubtfulCellsTests {
  private func findings(_ row: String) throws -> [String] {
    try Register("reference,date_considered,agency,age,outcome\n\(row)\n").messages
  }

  @Test(arguments: [
    ("LCSPR; Rapid review", "write \"Rapid review; Local child safeguarding practice review\""),
    ("Rapid review; No further action", "keep the one that counts"),
    ("LCSPR; Rapid review; NFA", "keep the one that counts"),
  ])
  func `entries in the wrong order are to be written in the other one`(outcome: String, remedy: String) throws
  {
    let finding = try #require(try findings("A1,05/05/2024,GP,9,\(outcome)").first)
    #expect(finding.contains("second-primary-outcome") && finding.contains(remedy))
  }

  @Test(arguments: [
    ("GP,9,Rapid review; LCSPR?", "error: [unknown-outcome]"), ("GP,9,NFA?", "error: [unknown-outcome]"),
    ("Police?,9,NFA", "warning: [agency-not-in-profile]"),
    ("Police (?),9,NFA", "warning: [agency-not-in-profile]"),
  ])
  func `a name with a question mark is not counted as the name`(cells: String, finding: String) throws {
    #expect(try findings("A1,05/05/2024,\(cells)").map { $0.contains(finding) } == [true])
  }

  @Test(arguments: [
    "Police (with Cafcass)", "Police (Cafcass)", "Police (jointly with Cafcass)", "Police [and the Cafcass]",
  ])
  func `a body in brackets is not dropped`(agency: String) throws {
    #expect(
      try findings("A1,05/05/2024,\(agency),9,NFA").map { $0.contains("[agency-not-in-profile]") } == [true])
  }

  @Test(arguments: ["Police (child abuse team)", "Police (Winchester)", "Police (PC, by phone)"])
  func `other words in brackets are details`(agency: String) throws {
    #expect(try findings("A1,05/05/2024,\"\(agency)\",9,NFA") == [])
  }

  @Test(arguments: [
    "A4; A5", "K-106 & K-107", "K-106\nK-107", "K-106\r\nK-107", "\"K-106, K-107\"", "2023/4 and 2023/15",
    "106;107;108",
  ])
  func `several references in one cell are a warning`(reference: String) throws {
    let cell = reference.contains(where: \.isNewline) ? "\"\(reference)\"" : reference
    let register = try Register(
      "reference,date_considered,agency,age,outcome\n\(cell),05/05/2024,GP,9,NFA\n")
    #expect(register.findings.kept.map { "\($0.severity) \($0.rule)" } == ["warning several-references"])
    #expect(register.referrals.count == 1)
  }

  /// References are looked at eight bytes at a time, the last eight perhaps twice.
  @Test(arguments: 1...20)
  func `a sign between two references is found wherever it is`(length: Int) {
    func hasSign(_ cell: String) -> Bool {
      let bytes = Array(cell.utf8)
      return SeveralReferences.mayBe(in: bytes.span)
    }
    let reference = String(repeating: "K", count: length - 1) + "7"
    for sign in [";", "&", "+", "\n", "\r", ", ", " and ", " plus "] {
      for cell in ["\(reference)\(sign)\(reference)", "7\(sign)\(reference.suffix(1))"] {
        #expect(hasSign(cell), "\(cell)")
      }
    }
    for cell in ["\(reference)-\(reference)", "\(reference)/\(reference)", "\(reference) 7", "\(reference)é"]
    {
      #expect(!hasSign(cell), "\(cell)")
    }
  }

  @Test(arguments: [
    "A4", "R & D 5", "2023/24", "LSP 2023 and on", "A4; see B", "\"1,234\"", "A & B", "K 106 A",
  ])
  func `one reference is none`(reference: String) throws {
    #expect(try findings("\(reference),05/05/2024,GP,9,NFA") == [])
  }

  @Test(arguments: ["11-18", "16 to 18", "17-25 years"])
  func `a range from a child's age to above is no reason to take the row out`(age: String) throws {
    let findings = try findings("A1,05/05/2024,GP,\(age),NFA")
    #expect(findings.map { $0.contains("[age-out-of-range]") } == [true])
    #expect(findings.contains { $0.contains("care_leavers = true") && !$0.contains("take the row out") })
  }

  @Test(arguments: ["yes?", "no ?", "n/a?"])
  func `an answer with a question mark is none, and the referral counts`(view: String) throws {
    let register = try Register(
      "reference,date_considered,agency,age,outcome,panel_agreed\nA1,05/05/2024,GP,9,RR,\(view)\n")
    #expect(register.messages.contains { $0.contains("referrals.csv:2:6: warning: [unreadable-panel-view]") })
    #expect(register.referrals.map(\.panel) == [.notInProfile])
  }
}
