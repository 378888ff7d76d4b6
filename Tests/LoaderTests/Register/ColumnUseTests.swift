import Records
import Testing

@testable import Loader

/// Which columns are used for what, and what the others may be.
struct ColumnUseTests {
  @Test func `the columns that are used are named with their headers`() throws {
    let register = try Register("Ref,Meeting date,Referrer,Age,Decision\nA,05/05/2024,GP,7,NFA\n")
    #expect(
      register.reading.columns.map { $0.columns.map { "\($0.name)=\($0.header)" } } == [
        [
          "reference=Ref", "date_considered=Meeting date", "referring_agency=Referrer", "child_age=Age",
          "outcome=Decision",
        ]
      ])
    #expect(register.messages == [])
  }

  @Test func `a column that is not used is noted once, a blank header is not`() throws {
    let register = try Register("ref,date_considered,agency,age,outcome,room,\nA,05/05/2024,GP,7,NFA,B12,x\n")
    #expect(
      register.reading.findings.kept.map(\.description) == [
        """
        referrals.csv:1:6: note: [unused-column] "room" is not used; \
        expected a header that the program or the profile knows; passed over
        """
      ])
  }

  @Test(arguments: [
    // By its header.
    ("referance", "x", "reference = [\"referance\"]"),
    // By what it holds: a word with a digit in every row, and none twice.
    ("Log entry", "L-1", "reference = [\"Log entry\"]"),
    ("He said \"no\"", "12", "reference = [\"He said \\\"no\\\"\"]"),
    // Names of the profile in every row.
    ("What happened", "Neglect", "features = [\"What happened\"]"),
    ("How bad", "died", "harm = [\"How bad\"]"),
  ])
  func `the line for the profile is given for a column that may be one that is missing`(
    header: String, cell: String, line: String
  ) throws {
    let quoted = "\"\(header.replacing("\"", with: "\"\""))\""
    let register = try Register(
      "\(quoted),date_considered,agency,age,outcome\n\(cell),05/05/2024,GP,7,NFA\n")
    let finding = try #require(register.reading.findings.kept.first { $0.rule == .unusedColumn })
    #expect(finding.remedy.contains("write \(line) under [columns] of the profile"))
  }

  @Test(arguments: [
    ("date_considered,agency,age,outcome\n05/05/2024,GP,7,NFA\n", "add a column \"reference\""),
    ("reference,date_considered,agency,age,outcome\n,05/05/2024,GP,7,NFA\n", "add a column \"reference\""),
    (
      "Entry,date_considered,agency,age,outcome\nL1,05/05/2024,GP,7,NFA\nL2,05/05/2024,GP,7,NFA\n",
      "if the column \"Entry\" holds it, write reference = [\"Entry\"] under [columns] of the profile"
    ),
  ])
  func `a register in which no reference is found is a warning`(text: String, remedy: String) throws {
    let reading = try Register(text).reading
    #expect(reading.findings.kept.filter { $0.severity == .warning }.map(\.rule) == [.noReference])
    #expect(reading.findings.kept.contains { $0.rule == .noReference && $0.remedy == remedy })
  }

  @Test func `a register without rows lacks no reference`() throws {
    #expect(
      try Register("date_considered,agency,age,outcome\n").reading.findings.count(of: .noReference) == 0)
  }

  @Test func `rows that Excel cut after their last filled cell are read`() throws {
    let header = "reference,date_considered,agency,age,outcome,harm,features\n"
    let register = try Register(
      header + "A,05/05/2024,GP,7,NFA\nB,05/05/2024,GP,7,NFA,died\nC,05/05/2024,GP,7\n")
    #expect(register.referrals.count == 2)
    #expect(
      register.findings.kept.map { "\($0.place) \($0.severity) \($0.rule)" } == [
        "referrals.csv:2 note too-few-fields", "referrals.csv:3 note too-few-fields",
        "referrals.csv:4 error too-few-fields",
      ])
  }
}
