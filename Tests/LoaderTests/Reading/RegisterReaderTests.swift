import Records
import Testing

@testable import Loader

struct RegisterReaderTests {
  private let good =
    "EX-1,20/04/2021,05/05/2021,HHFT,11 weeks,Rapid review; LCSPR,Serious harm,AHT,,22/04/2021,,Yes"

  @Test func `a whole row becomes a referral without findings`() throws {
    let register = try Register(
      rows: """
        EX-1,20/04/2021,05/05/2021,GP; School,11 weeks; 7,Rapid review; LCSPR,Serious harm,AHT; neglect,\
        19/04/2021,22/04/2021,13/05/2021,Yes
        """)
    #expect(register.messages == [])
    #expect(register.reading.rows == 1)
    let profile = try BuiltInProfile.profile
    let referral = try #require(register.referrals.first)
    #expect(referral.year?.description == "2021-22")
    #expect(referral.received?.iso == "2021-04-20")
    #expect(referral.considered?.iso == "2021-05-05")
    #expect(referral.agencies.map { profile.vocabulary[$0]?.key } == ["general-practice", "education"])
    #expect(referral.children == [.weeks(11), .years(7)])
    #expect(referral.primaryOutcome.map { profile.vocabulary[$0].key } == "rapid-review")
    #expect(referral.furtherActions.map { profile.vocabulary[$0].key } == ["lcspr"])
    #expect(register.entries(of: .harm) == [["serious-harm"]])
    #expect(register.entries(of: .features) == [["abusive-head-trauma", "neglect"]])
    #expect(referral.aware?.iso == "2021-04-19")
    #expect(referral.notified?.iso == "2021-04-22")
    #expect(referral.rapidReview?.iso == "2021-05-13")
    #expect(referral.panel == Code(0))
  }

  /// One row each, on line 2; the finding is the only one.
  @Test(arguments: [
    (
      "A,31/02/2024,05/05/2024,GP,7,NFA,,,,,,",
      "2:2: error: [impossible-date] there is no such day; expected a day from 1 April 1900 to 31 March 2199; correct the cell"
    ),
    (
      "A,,5th May,GP,7,NFA,,,,,,",
      "2:3: error: [unreadable-date] this is not a date; expected day/month/year, as in 31/03/2024, or 2024-03-31; correct the cell"
    ),
    (
      "A,,05/05/2024,GP,7; tod,NFA,,,,,,",
      "2:5: error: [unreadable-age] this is not an age; expected an age from 0 to 17, as in 7, 4 months, 14 weeks, unborn or unknown; correct the cell, one entry for each child with ; between them"
    ),
    (
      "A,,05/05/2024,GP,18,NFA,,,,,,",
      "2:5: error: [age-out-of-range] this is not a child's age; expected an age from 0 to 17, as in 7, 4 months, 14 weeks, unborn or unknown; correct the cell; if it is a care leaver of up to 24, set care_leavers = true under [ages] of the profile"
    ),
    (
      "A,,05/05/2024,GP,0,NFA,,,,,,",
      "2:5: note: [age-zero] the age is 0; expected days, weeks or months; counted as under one"
    ),
    (
      "A,,05/05/2024,GP,7,Rapid reviw,,,,,,",
      "2:6: error: [unknown-outcome] this outcome is not in the profile; expected one of the names under [[outcomes]], such as \"Rapid review\", \"No further action\", \"Local learning event\", \"Another kind of review\"; did you mean \"Rapid review\"?"
    ),
    (
      "A,,05/05/2024,GP,7,something else altogether,,,,,,",
      "2:6: error: [unknown-outcome] this outcome is not in the profile; expected one of the names under [[outcomes]], such as \"Rapid review\", \"No further action\", \"Local learning event\", \"Another kind of review\"; correct the cell, or add the name to the profile"
    ),
    (
      "A,,05/05/2024,GP,7,NFA; RR,,,,,,",
      "2:6: error: [second-primary-outcome] a later entry is not a further action; expected one outcome, then further actions; keep the one that counts"
    ),
    (
      "A,,05/05/2024,GP,7,reflective review,,,,,,",
      "2:6: error: [further-action-alone] the first outcome is a further action; expected the primary outcome first; write the outcome before it, as in \"no further action; reflective learning report\""
    ),
    (
      "A,,05/05/2024,Cafcas,7,NFA,,,,,,",
      "2:4: warning: [agency-not-in-profile] this agency is not in the profile; expected one of the profile's names; counted separately, did you mean \"Cafcass\"?"
    ),
    (
      "A,,05/05/2024,GP,7,NFA,a fall,,,,,",
      "2:7: warning: [harm-not-in-profile] this harm is not in the profile; expected one of the profile's names; counted separately, correct the cell, or add the name to the profile"
    ),
    (
      "A,,05/05/2024,GP,7,NFA,,Neglct,,,,",
      "2:8: warning: [feature-not-in-profile] this feature is not in the profile; expected one of the profile's names; counted separately, did you mean \"Neglect\"?"
    ),
    (
      "A,,05/05/2024,GP,7,NFA,,,x,,,",
      "2:9: error: [unreadable-date] this is not a date; expected day/month/year, as in 31/03/2024, or 2024-03-31; correct the cell"
    ),
    (
      "A,,05/05/2024,GP,7,RR,,,,05/05/2024,,maybe",
      "2:12: warning: [unreadable-panel-view] this is none of the Panel's answers in the profile; expected yes, no, awaited, or an answer under [[panel_answers]] of the profile; counted as not in the profile; list it there with what it means, or correct the cell"
    ),
    (
      "A,,05/05/2024,GP,7",
      "2: error: [too-few-fields] the row has 5 of 12 fields; expected as many as the header; complete the row, or take it out"
    ),
    (
      "A,,05/05/2024,GP,7,NFA,,,,,,,,",
      "2:13: note: [surplus-empty-fields] there are empty fields beyond the last column; expected as many fields as the header; passed over"
    ),
    (
      "A,,05/05/2024,GP,7,NFA,,,,,,,,x",
      "2:14: error: [surplus-text] there is text beyond the last of 12 columns; expected as many fields as the header; put quotes around a field that holds a comma"
    ),
    (
      "A,,05/05/2024,\"GP,7,NFA,,,,,,",
      "2:4: error: [open-quote] a quote opens here and never closes; expected a closing quote; close it or take it out, the rows below are read as they are"
    ),
    (
      "A,,05/05/2024,GP \"the\",7,NFA,,,,,,",
      "2:4: error: [stray-quote] there is a quote in the wrong place; expected quotes around the whole field, doubled inside it; correct the field"
    ),
    (
      "A,,05/05/2024,GP,7\u{0},NFA,,,,,,",
      "2:5: error: [nul-byte] the field contains a zero byte; expected text; save the register again as \"CSV UTF-8\""
    ),
    (",, ,\t,,,,,,,,", "2: note: [blank-row] the row is blank; expected a referral; passed over"),
  ])
  func `what is wrong with a row is reported with its place`(row: String, message: String) throws {
    let register = try Register(rows: row)
    #expect(register.messages == ["referrals.csv:" + message])
    let isBlank = message.contains("[blank-row]")
    #expect(register.reading.rows == (isBlank ? 0 : 1))
    #expect(register.rows.count == (isBlank ? 0 : 1))
    #expect(register.leftOut.count == (message.contains(": error:") ? 1 : 0))
  }

  @Test func `a date with the month first is reported with its place, and its column at the end`() throws {
    let register = try Register(rows: "A,,05/31/2024,GP,7,NFA,,,,,,", good)
    #expect(
      register.messages == [
        "referrals.csv:2:3: error: [month-first-date] the second number cannot be a month; expected day/month/year; put the day first, or write the date as 2024-03-31",
        "referrals.csv:1:3: warning: [month-first-column] 1 date in this column can only have the month first; expected the day first throughout; check the other dates too: 03/04/2024 was read as 3 April",
      ])
    #expect(register.leftOut.count == 1)
  }

  /// A list without an entry once counted as filled: a referral without a child, or considered without an outcome.
  @Test(arguments: [
    ("A,,05/05/2024,;,7,NFA,,,,,,", "missing-value"), ("A,,05/05/2024,GP,;,NFA,,,,,,", "missing-value"),
    ("A,,05/05/2024,GP,\" ; ;\u{A0}\",NFA,,,,,,", "missing-value"),
    ("A,,05/05/2024,GP,7,;;,,,,,,", "missing-outcome"),
  ])
  func `an empty list is a blank cell`(row: String, rule: String) throws {
    let register = try Register(rows: row)
    #expect(register.findings.kept.map(\.rule.code) == [rule])
    #expect(register.leftOut == ["2024-25"])
  }

  @Test func `an empty entry between others is not a child`() throws {
    #expect(
      try Register(rows: "A,,05/05/2024,GP;,7;;8;,NFA;,,,,,,").referrals.map(\.children) == [
        [.years(7), .years(8)]
      ])
  }

  @Test func `an agency written twice counts once`() throws {
    let register = try Register(rows: "A,,05/05/2024,HHFT; Hampshire Hospitals; x; y,7,NFA,,,,,,")
    #expect(register.referrals.map(\.agencies) == [[Code(1), .notInProfile]])
    #expect(register.findings.count(of: .agencyNotInProfile) == 2)
  }

  @Test func `the rows below an open quote are read as usual`() throws {
    let register = try Register(
      rows: "A,,05/05/2024,\"GP,7,NFA,,,,,,", good, "B,,05/05/2024,\"GP\",7,NFA,,,,,,")
    #expect(register.findings.kept.map(\.place.description) == ["referrals.csv:2:4"])
    #expect(register.leftOut == [nil])
    #expect(register.referrals.count == 2)
  }

  @Test func `a pending referral has no year`() throws {
    let register = try Register(rows: "A,05/05/2024,,GP,7,,,,,,,", "B,06/05/2024,,GP,unborn,pending,,,,,,")
    #expect(register.messages == [])
    #expect(register.referrals.map(\.year) == [nil, nil])
    #expect(register.referrals.map { $0.primaryOutcome == nil } == [true, false])
  }

  @Test func `a row in error is left out of its year, or has none if its date is unreadable`() throws {
    let register = try Register(
      rows: "A,,31/03/2024,GP,x,NFA,,,,,,", "B,,01/04/2024,GP,x,NFA,,,,,,", "C,,x,GP,7,NFA,,,,,,", good)
    #expect(register.leftOut == ["2023-24", "2024-25", nil])
    #expect(register.reading.rows == 4)
    #expect(register.findings.kept.map { $0.year?.description } == ["2023-24", "2024-25", nil])
  }

  @Test(arguments: [
    ("\u{A0},,\u{A0} ,,,,,,,,,", true), ("\"\n\",,,,,,,,,,,", true), ("\"\"x,,,,,,,,,,,", false),
  ])
  func `a row of spaces of any kind is blank, one with a stray quote is not`(row: String, isBlank: Bool)
    throws
  {
    let register = try Register(rows: good, row)
    #expect(register.findings.count(of: .blankRow) == (isBlank ? 1 : 0))
    #expect(register.findings.count(.error) == (isBlank ? 0 : 1))
  }

  @Test func `blank rows anywhere are noted`() throws {
    let register = try Register("\n,,,\n" + Register.header + "\n\n" + good + "\n\n")
    #expect(
      register.messages == [
        "referrals.csv:1: note: [blank-row] the row is blank; expected a referral; passed over",
        "referrals.csv:2: note: [blank-row] the row is blank; expected a referral; passed over",
        "referrals.csv:4: note: [blank-row] the row is blank; expected a referral; passed over",
        "referrals.csv:6: note: [blank-row] the row is blank; expected a referral; passed over",
      ])
    #expect(register.referrals.count == 1)
  }

  @Test func `a register of a header alone has no rows`() throws {
    let register = try Register(Register.header)
    #expect(register.reading.rows == 0)
    #expect(register.messages == [])
  }

  @Test(arguments: ["", "\u{FEFF}", "\n", "\n,,,\n  \n"])
  func `a file without a header is refused`(text: String) throws {
    let folder = try TemporaryFolder()
    let file = InputFile(try folder.write("referrals.csv", text))
    let reader = try BuiltInProfile.reader()
    #expect(
      folder.message {
        var rows = KeptRows()
        _ = try reader.read(file, hashing: false, into: &rows)
      } == """
        FOLDER/referrals.csv: error: [empty-register] there is nothing in it; \
        expected a header and a row per referral; check that this is the register
        """)
  }

  @Test func `a byte-order mark is not part of the first header`() throws {
    let register = try Register("\u{FEFF}" + Register.header + "\r\n" + good + "\r\n")
    #expect(register.messages == [])
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: [[0x81], [0xC3, 0x28, 0x8D], [0xED, 0xA0, 0x9D]] as [[UInt8]])
  func `bytes that are not text in any known encoding are refused wherever they are`(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let text = Array((Register.header + "\n" + good + "\n").utf8)
    let reader = try BuiltInProfile.reader()
    for all in [bytes + text, text + bytes] {
      let file = InputFile(try folder.write("referrals.csv", all))
      #expect(
        folder.message {
          var rows = KeptRows()
          _ = try reader.read(file, hashing: false, into: &rows)
        } == """
          FOLDER/referrals.csv: error: [not-utf-8] the file is not UTF-8 text; expected text in UTF-8; \
          save it as "CSV UTF-8" (for a register) or as UTF-8 text
          """)
    }
  }

  @Test func `a register of another encoding gives the same referrals, with a note`() throws {
    let folder = try TemporaryFolder()
    let text = "date_considered\tagency\tage\toutcome\n05/05/2024\tChildren’s Services\t7\tNFA\n"
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let windows: [UInt8] = text.unicodeScalars.map { $0 == "’" ? 0x92 : UInt8($0.value) }
    let reader = try BuiltInProfile.reader()
    for (bytes, name) in [(utf16, "UTF-16"), (windows, "Windows-1252")] {
      var kept = KeptRows()
      let reading = try reader.read(
        InputFile(folder.write("referrals.csv", bytes)), hashing: false, into: &kept)
      #expect(
        reading.findings.kept.filter { $0.rule != .noReference }.map(\.description) == [
          "referrals.csv: note: [encoding] the text is not UTF-8; expected UTF-8; read as \(name)",
          "referrals.csv:1: note: [delimiter] the columns are separated by tabs; expected commas; read as they are",
        ])
      #expect(kept.rows.map(\.row.referral.children) == [[.years(7)]])
    }
  }

  /// If this were accepted, a header with stray quotes could give each column the cells of its neighbour.
  @Test(arguments: [
    (
      "\"a\"b,date_considered,referring_agency,child_age,outcome\n",
      "1:1: error: [stray-quote] there is a quote in the wrong place; expected quotes around the whole field, doubled inside it"
    ),
    (
      "date_considered,referring_agency,child_age,\"outcome\n05/05/2024,GP,7,NFA\n",
      "1:4: error: [open-quote] a quote opens here and never closes; expected a closing quote"
    ),
    (
      "date_considered,o\u{0}\n",
      "1:2: error: [nul-byte] the field contains a zero byte; expected text"
    ),
  ])
  func `a broken header is refused`(text: String, message: String) throws {
    let error = #expect(throws: Problem.self) { try Register(text) }
    #expect(
      error?.description
        == "referrals.csv:\(message); correct the header: without it no column can be trusted")
  }

  @Test func `the text of a cell at fault is kept only on request`() throws {
    let row = "A,,05/05/2024,Amelia's mum,Amelia,NFA,,Amelia,,,,"
    #expect(try Register(rows: row).findings.kept.map(\.value) == [nil, nil, nil])
    #expect(
      try Register(rows: row, keepsValues: true).findings.kept.map(\.value) == [
        "Amelia's mum", "Amelia", "Amelia",
      ])
    #expect(try Register(rows: row, keepsValues: true).messages.allSatisfy { !$0.contains("Amelia") })
  }

  @Test func `no finding mentions a column that is not mapped`() throws {
    let header = "name,date_considered,referring_agency,child_age,outcome,notes"
    let rows = [
      "Amelia,05/05/2024,GP,x,NFA,Amelia", "Amelia,x,GP,7,NFA,Amelia", "Amelia,05/05/2024,GP,7,NFA",
      "Amelia,05/05/2024,GP,7,NFA,Amelia,Amelia", "Amelia,05/05/2024,GP,7,NFA,\"Amelia", "Amelia,,,,,Amelia",
      "\"Amelia\"s,05/05/2024,GP,7,NFA,",
    ]
    let register = try Register(([header] + rows).joined(separator: "\n"), keepsValues: true)
    #expect(register.leftOut.count == 6)
    #expect(register.messages.count == 9)
    #expect(register.findings.kept.allSatisfy { !"\($0) \($0.value ?? "")".contains("Amelia") })
  }

  /// The digest is that of `printf 'year,age,agency,outcome\n2023-24,7,GP,NFA\n' | sha256sum`.
  @Test func `the digest is that of the file's bytes, and only made on request`() throws {
    let folder = try TemporaryFolder()
    let file = InputFile(try folder.write("referrals.csv", "year,age,agency,outcome\n2023-24,7,GP,NFA\n"))
    let reader = try BuiltInProfile.reader()
    var rows = KeptRows()
    let hashed = try reader.read(file, hashing: true, into: &rows)
    #expect(
      hashed.input
        == Provenance.Input(
          name: "referrals.csv", sha256: "d05b412d9ecc644f4ee5b89a8e76692abcc90cc1f2c3c99ed8ceca2a001f347c"))
    let unhashed = try reader.read(file, hashing: false, into: &rows)
    #expect(unhashed.input == nil)
  }

  @Test func `a year replaces the date considered`() throws {
    let register = try Register(
      "year,age,agency,outcome,received\n2023-24,7,GP,NFA,\n22/23,7,GP,NFA,\n,7,GP,,01/02/2024\n")
    #expect(register.messages == [])
    #expect(register.referrals.map { $0.year?.description } == ["2023-24", "2022-23", nil])
    #expect(register.referrals.map(\.considered) == [nil, nil, nil])
  }

  @Test func `a year that cannot be read is reported`() throws {
    #expect(
      try Register("year,age,agency,outcome\n2023-25,7,GP,NFA\n").messages == [
        """
        referrals.csv:2:1: error: [unreadable-year] this is not a reporting year; \
        expected a year from April to March, as in 2023-24; correct the cell
        """
      ])
  }

  /// A date in a year at the edge of the calendar used to stop the program.
  @Test(arguments: [("31/03/2199", "2198-99"), ("01/04/1900", "1900-01")])
  func `a mistyped century is a year like any other`(date: String, year: String) throws {
    let register = try Register(rows: "A,,\(date),GP,7,NFA,,,,,,")
    #expect(register.referrals.map { $0.year?.description } == [year])
  }

  @Test func `a cell as long as a book is read to its end`() throws {
    let long = String(repeating: "9", count: 60_000)
    let register = try Register(
      rows: "\(long),\(long),\(long),\(long),\(long),\(long),\(long),\(long),\(long),,,\(long)")
    #expect(register.findings.count(.error) == 5)
    #expect(register.leftOut == [nil])
  }

  @Test func `a profile that gives one spelling to two agencies is refused`() throws {
    let profile = Profile(
      source: "profile.toml",
      vocabulary: Vocabulary(
        agencies: [
          Agency(key: "a", name: "Police", sector: "S"),
          Agency(key: "b", name: "B", sector: "S", aliases: ["police"]),
        ], outcomes: [], features: [], harms: []))
    let error = #expect(throws: Problem.self) { try RegisterReader(profile: profile, keepsValues: false) }
    #expect(
      error?.description == """
        profile.toml: error: [ambiguous-name] "police" names two entries of one list; \
        expected each name and alias once; remove it from one of them
        """)
  }
}
