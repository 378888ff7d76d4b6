import Records
import Testing

@testable import Loader

/// Rows of forms: they say what to write, or have what a form fills in beforehand.
struct HintRowTests {
  private let good = "A,,05/05/2024,GP,7,NFA,,,,,,"

  @Test(arguments: [
    "text,dd/mm/yyyy,dd/mm/yyyy,list,number,drop-down,,,dd/mm/yyyy,,,yes/no",
    "---,---,---,---,---,---,---,---,---,---,---,---", "1,2,3,4,5,6,7,8,9,10,11,12",
    "(free text),(date),(date),(choose),(in years),(choose),,,,,,",
    ",,,Please select,,Please select,,,,,,Please select",
    ",,,,,Please select,,,,,,", ",0,0,,,,,,,,,", ",0,0,,,Select,FALSE,FALSE,,,,", ",DD-MM-YY,,,,,,,,,,",
    "[unique reference],,,<agency>,,,,,,,,",
  ])
  func `a row that only says what to write is passed over with a note, wherever it is`(row: String) throws {
    for rows in ["\(good)\n\(row)", "\(row)\n\(good)"] {
      let register = try Register(rows: rows)
      #expect(
        register.findings.kept.map { "\($0.severity) \($0.rule)" } == ["note hint-row"],
        "\(register.messages)")
      #expect(register.referrals.count == 1 && register.leftOut.isEmpty)
    }
  }

  @Test(arguments: [
    // An age, an outcome, an agency or a date in its own column, among hints.
    ",,,Please select,5 months,Please select,,,,,,", ",,,Please select,,NFA,,,,,,",
    ",,,GP,,Please select,,,,,,",
    ",,05/05/2024,Please select,,Please select,,,,,,", ",0,0,,0,,,,,,,", ",,,,(unborn),Please select,,,,,,",
    ",,,,-,Please select,,,,,,", ",,,(Police),,Please select,,,,,,", ",,,Please select,,Rapd review,,,,,,",
    // Numbers, but not those of the columns.
    "1,2,3,4,6,5,,,,,,", "1,2,3,4,5,,,,,,,", "2,3,4,5,6,7,8,9,10,11,12,13",
  ])
  func `what could be a part of a referral is no hint`(row: String) throws {
    let register = try Register(rows: good, row)
    #expect(register.findings.count(of: .hintRow) == 0)
    #expect(register.leftOut.count == 1 && register.findings.count(.error) > 0, "\(register.messages)")
  }

  @Test func `a reference beside what the form filled in is kept ready`() throws {
    let register = try Register(
      rows: good, "A-3,,,Please select,,Please select,,,,,,", "A-4,,0,,,,FALSE,,,,,")
    #expect(
      register.findings.kept.map { "\($0.severity) \($0.rule)" } == [
        "note reference-alone", "note reference-alone",
      ])
  }

  /// Each of the first four filled cells is a reference or a number that no column is called like.
  @Test func `a pending referral behind several columns of numbers is counted`() throws {
    let register = try Register(
      "No,Week,Ref,Month,date_received,date_considered,agency,age,outcome\n1,12,K-1,3,01/05/2024,05/05/2024,GP,7,NFA\n"
        + "2,13,K-2,4,01/06/2024,,GP,7,\n")
    #expect(register.referrals.count == 2 && register.findings.kept.isEmpty)
  }
}

/// Headings and small tables around the list.
struct AsideRowTests {
  private let good = "A,,05/05/2024,GP,7,NFA,,,,,,"

  @Test(arguments: [
    "LIG meeting 12 May 2023,,,,,,,,,,,", ",LIG meeting 12 May 2023,,,,,,,,,,",
    "Meeting 12/05/2023,,,,,,,,,,,",
    "LIG meeting,12 May 2023,,,,,,,,,,", ",,Meeting of 12/05/2023,,,,,,,,,", "Outcome,Number,,,,,,,,,,",
  ])
  func `a meeting with its day, and the header of a summary, are noted`(row: String) throws {
    for rows in ["\(good)\n\(row)", "\(row)\n\(good)"] {
      let register = try Register(rows: rows)
      #expect(
        register.findings.kept.map { "\($0.severity) \($0.rule)" } == ["note footnote-row"],
        "\(register.messages)")
    }
  }

  @Test func `a summary below the list is noted, and a warning between rows`() throws {
    let after = try Register(
      rows: good, "", "Rapid review,2,,,,,,,,,,", "NFA,6,,,,,,,,,,", "Total,8,,,,,,,,,,")
    #expect(
      after.findings.kept.map { "\($0.severity) \($0.rule)" } == [
        "note blank-row", "note footnote-row", "note footnote-row", "note totals-row",
      ])
    let between = try Register(rows: good, "Rapid review,2,,,,,,,,,,", "B,,05/05/2024,GP,7,NFA,,,,,,")
    #expect(between.findings.kept.map { "\($0.severity) \($0.rule)" } == ["warning footnote-row"])
  }

  @Test(arguments: [
    // A sum in the column of ages may be an age, and a name in its own column an outcome or a body.
    ",,,,27,,,,,,,", ",,,,9,,,,,,,", ",,,,Rapid review,2,,,,,,", ",,,,,Rapid review,2,,,,,", ",,,GP,9,,,,,,,",
    ",,,Rapid review,2,,,,,,,", "Meeting,12 May 2023,,,7,,,,,,,", "Meeting,12 May 2023,,GP,,,,,,,,",
  ])
  func `what can be read in its own column is an error`(row: String) throws {
    let register = try Register(rows: good, row)
    #expect(register.leftOut.count == 1 && register.findings.count(.error) > 0, "\(register.messages)")
  }
}
