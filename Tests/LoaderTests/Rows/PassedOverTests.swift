import Records
import Testing

@testable import Loader

/// Rows that are not referrals, and rows that could be.
struct PassedOverTests {
  @Test(arguments: [
    ("Total,,,,27,,,,,,,", "totals-row"), ("Totals,,27,,,,,,,,,", "totals-row"),
    (",,,TOTAL:,27,12,,,,,,", "totals-row"), ("Grand total,27,,,,,,,,,,", "totals-row"),
    ("Subtotal,,,,4", "totals-row"), ("sum,,,,4,,,,,,,", "totals-row"), ("Overall,27", "totals-row"),
    ("Total,,,,,,,,,,,", "totals-row"), ("Total", "totals-row"),
    ("* figures are provisional,,,,,,,,,,,", "footnote-row"),
    (",,,,,see the minutes,,,,,,", "footnote-row"), ("Source: LIG minutes", "footnote-row"),
    ("", "blank-row"), (",,,,,,,,,,,", "blank-row"), (" ,\t,\u{A0}", "blank-row"),
  ])
  func `a title, total, footnote or blank row is noted and not counted`(row: String, rule: String) throws {
    let good = "A,,05/05/2024,GP,7,NFA,,,,,,"
    let register = try Register(rows: good, row, "B,,05/05/2024,GP,7,NFA,,,,,,")
    #expect(
      register.findings.kept.map { "\($0.place) \($0.severity) \($0.rule)" } == [
        "referrals.csv:3 note \(rule)"
      ])
    #expect(register.reading.rows == 2)
  }

  @Test(arguments: [
    // Complete referrals, whatever their reference.
    ("Total,,05/05/2024,GP,7,NFA,,,,,,", 1, 0), ("Sum,01/05/2024,,GP,7,pending,,,,,,", 1, 0),
    // In error, but an outcome or a date can be read.
    ("Total,,05/05/2024,GP,x,NFA,,,,,,", 0, 1), ("Total,,,GP,7,NFA,,,,,,", 0, 1),
    ("Total,,05/05/2024,,,,,,,,,", 0, 1),
    // Two cells, and not a total.
    ("EX-28,,,GP,,,,,,,,", 0, 1), ("Total,,,GP,9,,,,,,,", 0, 1), ("A total,,,,27,,,,,,,", 0, 1),
    ("EX-28,Total,,,,,,,,,,", 0, 1),
    // Broken: it could be anything.
    ("Total,,,,\"27,,,,,,,", 0, 1), ("Total\u{0},,,,27,,,,,,,", 0, 1), ("5\" screen", 0, 1),
  ])
  func `what could be a referral is counted, or left out with an error`(
    row: String, counted: Int, leftOut: Int
  ) throws {
    let register = try Register(rows: row)
    #expect(register.reading.rows == 1)
    #expect(register.referrals.count == counted)
    #expect(register.leftOut.count == leftOut)
    #expect(register.findings.count(.error) >= leftOut)
    #expect(register.findings.count(.note) == 0)
  }

  @Test func `a reference alone in its row does not make the next one a repeat`() throws {
    let register = try Register(rows: "EX-1,,,,,,,,,,,", "EX-1,,05/05/2024,GP,7,NFA,,,,,,")
    #expect(register.findings.kept.map(\.rule.code) == ["reference-alone"])
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: ["EX-28,,,,,,,,,,,", "EX-28", "2023/014,,,,,,,,,,,"])
  func `a reference alone is kept ready after the last row, and a warning between rows`(row: String) throws {
    let good = "A,,05/05/2024,GP,7,NFA,,,,,,"
    let between = try Register(rows: good, row, "", "B,,05/05/2024,GP,7,NFA,,,,,,")
    let after = try Register(rows: good, row, "", "* provisional")
    #expect(
      between.findings.kept.map { "\($0.place) \($0.severity) \($0.rule)" } == [
        "referrals.csv:3 warning reference-alone", "referrals.csv:4 note blank-row",
      ])
    #expect(
      after.findings.kept.map { "\($0.place) \($0.severity) \($0.rule)" } == [
        "referrals.csv:3 note reference-alone", "referrals.csv:4 note blank-row",
        "referrals.csv:5 note footnote-row",
      ])
    #expect(between.referrals.count == 2 && after.referrals.count == 1)
  }

  @Test func `whether a reference is between rows does not depend on where the file is cut`() throws {
    var lines = [Register.header]
    for index in 0..<200 {
      lines.append(index % 5 == 0 ? "R-\(index),,,,,,,,,,," : "A-\(index),,05/05/2024,GP,7,NFA,,,,,,")
    }
    lines += ["R-900,,,,,,,,,,,", "", "R-901,,,,,,,,,,,"]
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let whole = try Register(bytes)
    for size in [16, 100, 1_000] {
      #expect(try Register(bytes, blockSize: size, threads: 3).messages == whole.messages)
    }
    #expect(whole.findings.count(of: .referenceAlone, .warning) == 40)
    #expect(whole.findings.count(of: .referenceAlone, .note) == 2)
  }

  @Test func `a year beside the reference is kept ready as well`() throws {
    let register = try Register(
      "reference,year,agency,age,outcome\nA-1,2023-24,GP,7,NFA\nA-2,2023-24,,,\nA-3,2024-25,,,\n")
    #expect(
      register.findings.kept.map { "\($0.severity) \($0.rule)" } == [
        "note reference-alone", "note reference-alone",
      ])
  }

  @Test(arguments: [
    (",,,,5 months,,,,,,,", "referrals.csv:3:5"), (",,,,,NFA,,,,,,", "referrals.csv:3:6"),
    (",,,GP,,,,,,,,", "referrals.csv:3:4"), (",,,GP,5 months,,,,,,,", "referrals.csv:3:4"),
    (",,,,5 months,NFA,,,,,,", "referrals.csv:3:5"), (",,,,,,,neglect,,,,", "referrals.csv:3:8"),
    (",,,,2 childrn,,,,,,,", "referrals.csv:3:5"),
  ])
  func `a row that goes on with the one above is an error, and not a referral`(row: String, place: String)
    throws
  {
    let register = try Register(rows: "A,,05/05/2024,GP,7,NFA,,,,,,", row)
    #expect(register.errors == ["\(place) part-of-a-row"])
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: [
    ",,,,,Rapd review,,,,,,", ",,,Probaton Service,,,,,,,,", ",,,,Unborn sibling,,,,,,,",
    ",,,,baby brother,,,,,,,",
    ",,,,twin,,,,,,,",
  ])
  func `a name that is nearly right, or a child, alone in its column is an error`(row: String) throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,NFA,,,,,,", row)
    #expect(register.errors.map { $0.hasSuffix("part-of-a-row") } == [true])
  }

  @Test(arguments: [
    ",,,,,LCSPR agreed by Panel,,,,,,", ",,,,,Outcome: Rapid review,,,,,,", ",,,referred by Police,,,,,,,,",
    ",,,Foo Trust,,,,,,,,", ",,,,,,,\"Neglect, and more\",,,,",
  ])
  func `a name among other words, alone in its column, is an error`(row: String) throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,NFA,,,,,,", row)
    #expect(register.errors.map { $0.hasSuffix("part-of-a-row") } == [true], "\(register.messages)")
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: [
    "Outcome: Rapid review,,,,,,,,,,,", ",,referred by Police,,,,,,,,,",
    ",,,,,Joint review with Dorset,,,,,,",
    ",,,,,,,,,,,told the Police",
  ])
  func `a name among other words is a warning between rows, and a note below them`(row: String) throws {
    let good = "A,,05/05/2024,GP,7,NFA,,,,,,"
    let between = try Register(rows: good, row, "B,,05/05/2024,GP,7,NFA,,,,,,")
    let after = try Register(rows: good, row)
    #expect(between.findings.kept.map { "\($0.severity) \($0.rule)" } == ["warning footnote-row"])
    #expect(after.findings.kept.map { "\($0.severity) \($0.rule)" } == ["note footnote-row"])
  }

  @Test(arguments: [
    "RR: Rapid review,,,,,,,,,,,", ",,,,,NFA = No further action,,,,,,", "Source: Police data",
  ])
  func `a key or a source in one cell is a note, wherever it is`(row: String) throws {
    let good = "A,,05/05/2024,GP,7,NFA,,,,,,"
    let register = try Register(rows: good, row, "B,,05/05/2024,GP,7,NFA,,,,,,")
    #expect(register.findings.kept.map { "\($0.severity) \($0.rule)" } == ["note footnote-row"])
  }

  @Test func `the error about a mistyped outcome says which one it may be`() throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,NFA,,,,,,", ",,,,,Rapd review,,,,,,")
    #expect(
      register.messages == [
        """
        referrals.csv:3:6: error: [part-of-a-row] the row has neither a reference nor a date, and is not complete; \
        expected a whole referral in one row; did you mean "Rapid review"? \
        then write what belongs to the row above in its cells, with ; between entries, or complete the row
        """
      ])
  }

  @Test(arguments: [
    "Prepared by,31/03/2024", "Prepared by,A Smith,31/03/2024", "Last updated:,,31/03/2024",
    ",,Updated:,31/03/2024",
    "Version,1.2", "Page,1 of 3", "Next review,01/04/2025", "RR,Rapid review", ",,,,RR,Rapid review",
    "LLE,Local learning event", "GP,,General practice", ",April 2023", ",,May 2023", ",Apr-23",
    ",Quarter 1 2023/24",
    ",Q1", ",2023-24",
  ])
  func `a footer, a key and a period are noted, wherever they are`(cells: String) throws {
    let row = cells + String(repeating: ",", count: 11 - cells.count { $0 == "," })
    let good = "A,,05/05/2024,GP,7,NFA,,,,,,"
    for rows in ["\(good)\n\(row)", "\(row)\n\(good)"] {
      let register = try Register(rows: rows)
      #expect(register.findings.kept.map { "\($0.severity) \($0.rule)" } == ["note footnote-row"])
      #expect(register.referrals.count == 1)
    }
  }

  @Test(arguments: [
    "Smith,31/03/2024,,,,,,,,,,", "K-9,31/03/2024,,,,,,,,,,", "Prepared by,,,Police,,,,,,,,",
    "Notes:,,05/05/2024,,7,,,,,,,", "GP,,,,,Rapid review,,,,,,",
  ])
  func `what could be the beginning of a referral is no footer`(row: String) throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,NFA,,,,,,", row)
    #expect(register.leftOut.count == 1)
    #expect(register.findings.count(.error) > 0)
  }

  @Test func `a reference beside the number of its row is kept ready`() throws {
    let register = try Register(
      "No,Log ref,date_considered,agency,age,outcome\n1,K-1,05/05/2024,GP,7,NFA\n2,K-2,,,,\n3,K-3,,,,\n")
    #expect(
      register.findings.kept.map { "\($0.severity) \($0.rule)" } == [
        "note reference-alone", "note reference-alone",
      ])
  }

  @Test func `a reference alone that shows an error is an error there`() throws {
    let text = try Register(rows: "A,,05/05/2024,GP,7,NFA,,,,,,", "#REF!,,,,,,,,,,,")
    #expect(text.errors == ["referrals.csv:3:1 cell-error"])
    let row: [Cell] = ["A", .blank, .day("45417"), "GP", 7, "NFA"]
    let workbook = try Workbook(Sheet(row, [.formula("B9")])).register()
    #expect(workbook.errors == ["register.xlsx:Referrals!A3 formula-without-result"])
  }

  @Test(arguments: ["LCSPR", "3 weeks", "Police"])
  func `what was cut off the last cell of the row above is an error`(piece: String) throws {
    let register = try Register(
      "reference,date_considered,agency,age,outcome\nA-1,05/05/2024,GP,7,NFA\n\(piece),,,,\n")
    #expect(Set(register.errors.map { $0.prefix(15) }) == ["referrals.csv:3"])
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: ["Total referrals,,,,7", "Total: 7", "Totals 2023-24,,,,7,,"])
  func `a row that begins with the word for a total is one`(row: String) throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,NFA,,,,,,", row)
    #expect(register.findings.kept.map(\.rule) == [.totalsRow])
  }

  @Test(arguments: [(",06/05/2024,,,,,,,,,,"), (",,06/05/2024,,,,,,,,,")])
  func `a date alone is a referral that lacks the rest`(row: String) throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,NFA,,,,,,", row)
    #expect(Set(register.findings.kept.map(\.severity)) == [.error])
    #expect(register.leftOut.count == 1)
  }
}

struct SecondHeaderTests {
  @Test func `the header again in other words is the header again, if each column means the same`() throws {
    let header = "reference,date_received,date_considered,agency,age,outcome,notes"
    let rows = "\nA-1,01/05/2024,05/05/2024,GP,7,NFA,\n"
    let same = try Register(
      header + rows
        + "Ref,Received,Date discussed,Referrer,Age of child,Decision,Comments\nA-2,02/05/2024,06/05/2024,GP,7,NFA,\n"
    )
    #expect(same.findings.kept.map { "\($0.place) \($0.rule)" } == ["referrals.csv:3 repeated-header-row"])
    #expect(same.referrals.count == 2)
    for other in [
      "Ref,Date discussed,Received,Referrer,Age of child,Decision,Comments",
      "Ref,Received,Date discussed,Referrer,Age of child,Decision,Harm",
    ] {
      let register = try Register(header + rows + other + "\nA-2,02/05/2024,06/05/2024,GP,7,NFA,\n")
      #expect(register.errors == ["referrals.csv:3 second-header"])
      #expect(register.referrals.count == 1)
    }
  }

  @Test func `the header again is passed over, another header is an error`() throws {
    let header = "date_considered,agency,age,outcome"
    let same = try Register(
      header + "\n05/05/2024,GP,7,NFA\nDate considered,AGENCY,Age,outcome\n06/05/2024,GP,8,NFA\n")
    #expect(same.findings.kept.map { "\($0.place) \($0.rule)" } == ["referrals.csv:3 repeated-header-row"])
    #expect(same.referrals.count == 2)
    let other = try Register(header + "\n05/05/2024,GP,7,NFA\noutcome,age,agency,date_considered\n")
    #expect(
      other.messages == [
        """
        referrals.csv:3: error: [second-header] this row is another header, with other columns than that on line 1; \
        expected one table, in the order of its header; \
        the rows below it are not counted: put them in the order of the first, or in a file or sheet of their own
        """
      ])
    #expect(other.referrals.count == 1)
  }

  /// Dates received and considered are exchanged: by the first header, each row would be counted in another year.
  @Test func `no row below another header is counted, until the first one comes again`() throws {
    let first = "reference,date_received,date_considered,agency,age,outcome"
    let other = "reference,date_considered,date_received,agency,age,outcome"
    let rows = (1...60).map { "B-\($0),05/04/2024,05/03/2024,GP,7,NFA" }
    let lines =
      [first, "A-1,01/05/2023,05/05/2023,GP,7,NFA", other] + rows + [
        first, "C-1,01/05/2023,05/05/2023,GP,8,NFA",
      ]
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    let whole = try Register(bytes)
    #expect(whole.referrals.count == 2 && whole.leftOut.count == 61)
    #expect(whole.errors == ["referrals.csv:3 second-header"])
    #expect(Set(whole.leftOut) == [nil])
    for size in [40, 300] {
      let parts = try Register(bytes, blockSize: size, threads: 3)
      #expect(parts.messages == whole.messages && parts.leftOut == whole.leftOut)
    }
  }

  @Test func `on a sheet as well, and the next sheet begins anew`() throws {
    let row: [Cell] = ["A", .blank, .day("45417"), "GP", 7, "NFA"]
    let other: [Cell] = [
      "reference", "date_considered", "date_received", "referring_agency", "child_age", "outcome",
    ]
    let late: [Cell] = ["C", .day("45418"), .day("45400"), "GP", 7, "NFA"]
    let next: [Cell] = ["D", .blank, .day("45419"), "GP", 7, "NFA"]
    let register = try Workbook(Sheet("2023", row, other, late), Sheet("2024", next)).register()
    #expect(
      register.errors == ["register.xlsx:2023!row 3 second-header"]
        || register.errors == ["register.xlsx:2023!A3 second-header"], "\(register.errors)")
    #expect(register.referrals.count == 2 && register.leftOut.count == 2)
  }
}

struct TotalsRowTests {
  @Test(arguments: [
    "Total,9", ",,,TOTAL,9,9,,,,,,", "Sub-total,,,,,,,,,,,",
    "Grand total,,n/a,x,9,9,,,,,,",
    "Sum,,,,3,,,,,,,", "overall:,,,,3,,,,,,,",
  ])
  func `a total is noted and not counted`(row: String) throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,NFA,,,,,,", row)
    #expect(
      register.messages == [
        "referrals.csv:3: note: [totals-row] the row is a total; expected a referral; passed over"
      ])
    #expect(register.referrals.count == 1)
    #expect(register.leftOut == [])
  }

  @Test(arguments: [
    "Total,,06/05/2024,GP,9,RR,,,,06/05/2024,,", "Total,,06/05/2024,GP,9,,,,,,,", "Totalled,,,GP,9,,,,,,,",
  ])
  func `a row with a date or an outcome is a referral, whatever its reference`(row: String) throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,NFA,,,,,,", row)
    #expect(register.findings.count(of: .totalsRow) == 0)
    #expect(register.referrals.count + register.leftOut.count == 2)
  }
}
