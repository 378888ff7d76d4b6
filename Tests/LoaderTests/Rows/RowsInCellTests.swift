import Records
import Testing

@testable import Loader

/// Whole rows inside one cell, and notes that only look a little like them.
struct RowsInCellTests {
  private static let header = "reference,date_received,date_considered,agency,age,outcome,notes"
  private static let first = "A,01/05/2024,05/05/2024,GP,7,NFA,seen"

  @Test(arguments: [
    // Quoted as a whole, or pasted with other separators.
    ("\"B,02/05/2024,06/05/2024,GP,8,NFA,x\"", 1), ("B;02/05/2024;06/05/2024;GP;4; 6;NFA", 1),
    ("\"B\t02/05/2024\t06/05/2024\tGP\t8\tNFA\"", 1), ("B|02/05/2024|06/05/2024|GP|8|NFA|x", 1),
    ("\"B,02/05/2024,06/05/2024,GP,8,NFA,x\nC,02/05/2024,06/05/2024,GP,8,NFA,x\"", 1),
    // In another column than the first.
    (",,,,,,\"B,02/05/2024,06/05/2024,GP,8,NFA,x\"", 7),
    // Neither the agency nor the outcome is in the profile.
    ("\"B,02/05/2024,06/05/2024,Elsewhere,8,Something,x\"", 1),
  ])
  func `a row that was not split into its columns is an error where it is`(row: String, column: Int) throws {
    let register = try Register([Self.header, Self.first, row].joined(separator: "\n") + "\n")
    #expect(
      register.errors == ["referrals.csv:3:\(column) rows-in-one-cell"], "\(register.messages)")
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: [
    // In the last column, in one in the middle, in the first.
    "B,02/05/2024,06/05/2024,GP,8,NFA,\"left early\nC,03/05/2024,06/05/2024,GP,9,NFA,x\nD,03/05/2024,06/05/2024,GP,9,NFA,told\"",
    "B,02/05/2024,06/05/2024,\"GP,8,NFA,x\nC,03/05/2024,06/05/2024,GP,9,NFA,x\nD,03/05/2024,06/05/2024,GP\",9,NFA,x",
    "\"B,02/05/2024,06/05/2024,GP,8,NFA,x\nC,03/05/2024,06/05/2024,GP,9,NFA,x\nD\",03/05/2024,06/05/2024,GP,9,NFA,x",
    // No whole row in between: the first line and the last are completed by what is around the quotes.
    "\"B,02/05/2024,06/05/2024,GP,8,NFA,x\nD\",03/05/2024,06/05/2024,GP,9,NFA,x",
    "B,02/05/2024,06/05/2024,\"GP,8,NFA,x\nD,03/05/2024,06/05/2024,GP\",9,NFA,x",
    // The quote opens in a cell that is otherwise blank.
    "B,02/05/2024,06/05/2024,GP,8,NFA,\"\nD,03/05/2024,06/05/2024,GP,9,NFA,told\"",
    // Doubled quotes inside, and line ends of Windows.
    "B,02/05/2024,06/05/2024,GP,8,NFA,\"said \"\"no\"\"\r\nC,03/05/2024,06/05/2024,GP,9,NFA,x\r\nend\"",
  ])
  func `rows that a stray quote swallowed are an error where the quote opened`(rows: String) throws {
    let register = try Register([Self.header, Self.first, rows].joined(separator: "\n") + "\n")
    let errors = register.findings.kept.filter { $0.rule == .rowsInOneCell }
    #expect(errors.map(\.place.line) == [3], "\(register.messages)")
    #expect(register.referrals.count == 1)
    #expect(register.leftOut.count >= 2)
  }

  @Test(arguments: [
    "\(header)\"\nB,02/05/2024,06/05/2024,GP,8,NFA,seen\"\nC,03/05/2024,06/05/2024,GP,9,NFA,x",
    "reference,date_received,date_considered,agency,age,outcome,\"notes\nB,02/05/2024,06/05/2024,GP,8,NFA,x\"\nC,,06/05/2024,GP,9,NFA,x",
  ])
  func `rows that a quote in the header swallowed are an error there`(text: String) throws {
    guard let register = try? Register(text + "\n") else { return }
    #expect(register.findings.kept.filter { $0.rule == .rowsInOneCell }.map(\.place.line) == [1])
    #expect(register.referrals.count == 1)
  }

  private static let dividers = ["\t", "\n", "   ", " / ", " - ", " – ", ",", ";", "|", " · "]
  private static let pasted = ["B", "02/05/2024", "06/05/2024", "Anchor House", "8", "NFA"]

  @Test(arguments: dividers)
  func `a row that is divided by anything is an error, alone in its row or inside a note`(divider: String)
    throws
  {
    let row = Self.pasted.joined(separator: divider)
    let alone = try Register("\(Self.header)\n\(Self.first)\n\"\(row)\",,,,,,\n")
    #expect(alone.errors == ["referrals.csv:3:1 rows-in-one-cell"])
    #expect(alone.leftOut.count == 1)
    for note in [row, "seen \(row)", "seen at home\n\(row)"] {
      let inNote = try Register("\(Self.header)\nA,01/05/2024,05/05/2024,GP,7,NFA,\"\(note)\"\n")
      #expect(inNote.errors == ["referrals.csv:2:7 rows-in-one-cell"], "\(note)")
      #expect(inNote.leftOut.count == 2)
    }
  }

  @Test func `a row inside a harm or a feature is an error, not a harm that the profile lacks`() throws {
    let row = Self.pasted.joined(separator: "\t")
    for cells in [",,05/05/2024,GP,7,NFA,\(row),,,,,", ",,05/05/2024,GP,7,NFA,,\(row),,,,"] {
      #expect(try Register(rows: "A" + cells).errors.allSatisfy { $0.hasSuffix("rows-in-one-cell") })
    }
  }

  @Test(arguments: [
    "Seen at home - 05/05/2024 - by Police and GP", "03/05/2024 - 10/05/2024 - Police",
    "05/05/2024: strategy meeting; 12/05/2024: visit; 19/05/2024: NFA agreed",
    "Visits:\n03/05/2024\n10/05/2024\n17/05/2024", "Police\nGP\nProbation Service",
    "Aged 7 / lives with grandmother / 2 siblings (4 and 6)", "Discussed 05/05/2024, Police, GP, school, 7",
    "Chair to write by 30/06/2024   awaiting reply   NFA", "4 | 6 | 9",
    "Rapid review - not agreed - 7 May 2024",
  ])
  func `an ordinary note raises nothing`(note: String) throws {
    let register = try Register("\(Self.header)\nA,01/05/2024,05/05/2024,GP,7,NFA,\"\(note)\"\n")
    #expect(register.messages == [])
  }

  @Test(arguments: [
    "A3 17/07/2023 19/07/2023 Cafcass 5 months Rapid review",
    "K-107 received 01/02/2024 from Police re 3 month old, rapid review",
    "Police told us on 1 February 2024 about a child of 3 months: rapid review",
    "K-107, Anchor House, 01/02/2024, 14 weeks: NFA",
  ])
  func `a sentence that says a referral is an error, alone in its row`(text: String) throws {
    for cells in ["\"\(text)\",,,,,,", ",,,,,,\"\(text)\""] {
      let register = try Register("\(Self.header)\n\(Self.first)\n\(cells)\n")
      #expect(register.errors.map { $0.hasSuffix("rows-in-one-cell") } == [true], "\(register.messages)")
      #expect(register.referrals.count == 1)
    }
  }

  @Test func `a sentence about another referral in a column that is not read is an error`() throws {
    let text = "received 01/02/2024 from Police re 3 month old, rapid review"
    let other = try Register("\(Self.header)\nA-1,01/05/2024,05/05/2024,GP,7,NFA,\"K-107 \(text)\"\n")
    #expect(other.errors == ["referrals.csv:2:7 rows-in-one-cell"])
    for note in ["A-1 \(text)", text] {
      let own = try Register("\(Self.header)\nA-1,01/05/2024,05/05/2024,GP,7,NFA,\"\(note)\"\n")
      #expect(own.messages == [])
    }
  }

  @Test(arguments: [
    #""A2,16/08/2023,Cafcass,5 months,No further action""#,
    #""A2,16/08/2023,""seen\ntwice"",Cafcass,5 months,No further action""#,
    "A2 · 16/08/2023 · Cafcass · 5 months · No further action", "\"Cafcass, 5 months, No further action\"",
    "A2 / 16/08/2023 / Cafcass / 5 months",
  ])
  func `a row in one cell that lacks columns is an error`(row: String) throws {
    let text = row.replacing("\\n", with: "\n")
    let register = try Register(
      "reference,date_considered,notes,referring_agency,child_age,outcome\n"
        + "A1,05/05/2023,seen,GP,7,NFA\n\(text)\n")
    #expect(register.errors == ["referrals.csv:3:1 rows-in-one-cell"], "\(register.messages)")
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: [
    "* Rapid reviews by Police as at 31/03/2024", "Figures of 31/03/2024, Police and GP",
    "03/05/2024 - 10/05/2024 - Police", "Source: minutes of the group, 05/05/2024, Police",
  ])
  func `a footnote with a day and a body is no row`(note: String) throws {
    let register = try Register("\(Self.header)\n\(Self.first)\n\"\(note)\",,,,,,\n")
    #expect(register.findings.kept.map { "\($0.severity) \($0.rule)" } == ["note footnote-row"])
  }

  @Test func `a row that a quote inside a quoted cell swallowed is an error`() throws {
    let register = try Register(
      "year,agency,age,outcome\n2023-24,\"\"\"Cafcass,7,NFA\n2023-24,Police\",8,NFA\n2023-24,Police,9,NFA\n")
    #expect(register.errors == ["referrals.csv:2:2 rows-in-one-cell"])
    #expect(register.referrals.count == 1)
  }

  @Test func `all rows inside a cell are counted as left out`() throws {
    let inside = (1...3).map { "C\($0),03/05/2024,06/05/2024,GP,9,NFA,x" }
    let register = try Register(
      ([Self.header, "B,02/05/2024,06/05/2024,GP,8,NFA,\"left"] + inside).joined(separator: "\n") + "\"\n")
    #expect(register.leftOut.count == 4)
    #expect(register.reading.rows == 4)
  }

  @Test func `a thousand notes with lines and commas raise nothing`() throws {
    let words = [
      "Seen at home", "no, not yet", "Police, GP, school", "call back on 06/05/2024", "1, 2, 3", "NFA",
      "said: wait, then see, then decide", "7", "Rapid review, perhaps", "(a, b, c, d)", "",
      "-, -, -, -, -, -",
    ]
    var random = SplitMix64(seed: 20)
    let notes = (0..<1_000).map { index in
      let lines = (0..<random.number(in: 2...5)).map { _ in
        (0..<random.number(in: 1...4)).map { _ in
          words[random.number(below: words.count)]
        }.joined(separator: ", ")
      }
      return "A\(index),01/05/2024,05/05/2024,GP,7,NFA,\"\(lines.joined(separator: "\n"))\""
    }
    let register = try Register(([Self.header] + notes).joined(separator: "\n") + "\n")
    #expect(register.errors == [])
    #expect(register.referrals.count == 1_000)
  }

  @Test func `answers with lines and commas in recommendations raise nothing`() throws {
    let rows = (1...300).map { number in
      "a,\(number),\"Share, then act.\nOn 05/05/2024, again\",Police,\"Done, by all.\n1, 2, 3, 4\nPolice, GP\",Complete"
    }
    let register = try ReviewRegister(
      reviews: "review,name\na,A\n",
      recommendations: (["review,number,recommendation,responder,response,status"] + rows)
        .joined(separator: "\n") + "\n")
    #expect(register.reading.findings.filter { $0.rule == .rowsInOneCell } == [])
    #expect(register.reading.records.recommendations.count == 300)
  }

  @Test func `recommendations that a stray quote swallowed are an error`() throws {
    let register = try ReviewRegister(
      reviews: "review,name\na,A\n",
      recommendations: """
        review,number,recommendation,responder,status
        a,1,"Share chronologies,Police,Complete
        a,2,Train staff.,Police,Complete
        a,3,Meet early",Police,Complete

        """)
    #expect(
      register.reading.findings.map { "\($0.place) \($0.rule)" } == [
        "recommendations.csv:2:3 rows-in-one-cell"
      ])
    #expect(register.reading.leftOut == 3)
  }
}
