import Foundation
import Testing

/// A year that is not over is compared with the same months of earlier ones.
@Suite struct RunningYearTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.writeVale(RunningYearTests.rows)
  }

  /// Two referrals a month from April 2022 to June 2024, on the 5th and the 20th, the last of them on 20 June.
  private static let rows: String = {
    let months = (0..<27).map { (2022 + ($0 + 3) / 12, ($0 + 3) % 12 + 1) }
    return months.flatMap { year, month in
      ["05", "20"].map { day in
        let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day)"
        return MergedTrusts.row("R\(date)", date)
      }
    }.joined()
  }()

  @Test func `a report says what it compares, and that six in three months are like six in three months`()
    throws
  {
    let run = try place.run("report", "vale", "--as-at", "2024-06-30", "--output", "out")
    #expect(run.output.contains("  Referrals considered                      6\n"))
    #expect(
      try place.text("out/yearly-report.md").contains(
        "2024-25 to 30 June 2024 is consistent with the same months of the earlier years (6 referrals in 2023-24) in the number of referrals"
      ))
  }

  @Test func `its prose ends on the day, later months are not available, and there are no ees files`() throws
  {
    let run = try place.run("report", "vale", "--as-at", "2024-06-30", "--output", "out")
    #expect(run.output.contains("No ees files: their layout is for whole years, and 2024-25 is not over.\n"))
    #expect(!place.exists("out/ees"))
    let text = try place.text("out/yearly-report.md")
    #expect(text.contains("from 1 April 2024 to 30 June 2024:"))
    _ = try place.run(
      "report", "vale", "--as-at", "2024-06-30", "--edition", "board", "--output", "board")
    let annex = try place.text("board/statistics.md")
    #expect(annex.contains("| June      |         2 |\n| July      |       [x] |\n"))
    #expect(annex.contains("The months after 30 June 2024 are not available, because the year is not over."))
    #expect(annex.contains("The pattern of referrals by the month considered in 2024-25 to 30 June 2024"))
    let whole = try place.run("report", "vale", "--year", "2023-24", "--output", "whole")
    #expect(!whole.output.contains("is not over"))
    #expect(!(try place.text("whole/statistics.md")).contains("[x] |\n| August"))
  }

  @Test func `the board's workbook does so by itself, up to the last day of the register`() throws {
    let run = try place.run("export", "vale", "--output", "out")
    #expect(run.output.contains("; board edition, as at 20 June 2024\n"))
    let sheets = try WorkbookParts(at: place.url("out/board.xlsx")).sheets
    let headline = try #require(sheets.first { $0.name == "headline" })
    #expect(
      headline.header.map(\.text).prefix(3) == ["Figure", "2023-24, to 20 June", "2024-25, to 20 June"])
    #expect(headline.body.prefix(4).map(\.text) == ["Referrals considered", "6", "6", "0"])
    let tests = try #require(sheets.first { $0.name == "tests" })
    #expect(
      tests.body.contains {
        $0.text.contains("2024-25 to 20 June 2024 (6) is consistent with that of the same months")
      })
  }

  @Test func `a body that is renamed later in the year has its name of the day, in every command`() throws {
    let profile = MergedTrusts.profile.replacingOccurrences(of: "2024-03-31", with: "2024-06-30")
      .replacingOccurrences(of: "2024-04-01", with: "2024-07-01")
    try place.writeVale(
      RunningYearTests.rows + MergedTrusts.row("Z", "2024-06-25", from: "Hill Trust; Dale Trust"))
    try place.write(profile, to: "vale/profile.toml")
    func agencies(_ day: String) throws -> [String] {
      #expect(try place.run("report", "vale", "--as-at", day, "--output", day, "--quiet").status == 0)
      return try place.text("\(day)/figures.csv").split(separator: "\n").filter { $0.contains(",agencies,") }
        .map { String($0.split(separator: ",", omittingEmptySubsequences: false)[3]) }
    }
    #expect(try agencies("2024-06-30") == ["Hill Trust", "Dale Trust", "Vale Police", "Total"])
    #expect(try agencies("2024-07-01") == ["Vale Trust", "Vale Police", "Total"])
    #expect(
      try place.run("compare", "vale", "--as-at", "2024-06-30", "--output", "compared", "--quiet").status == 0
    )
    let compared = try place.compared("agencies", in: "compared")
    #expect(compared["Hill Trust"] == ["0", "1"] && compared["Dale Trust"] == ["0", "1"])
    // The last day in the register is 25 June.
    #expect(try place.run("export", "vale", "--output", "board", "--quiet").status == 0)
    let sheets = try WorkbookParts(at: place.url("board/board.xlsx")).sheets
    let sheet = try #require(sheets.first { $0.name == "agencies" })
    #expect(sheet.body.map(\.text).contains("Hill Trust"))
    let list = try place.run(
      "check", "vale", "--as-at", "2024-06-30", "--year", "2024-25", "--list", "agencies=hill")
    #expect(list.output.contains("agencies=hill, Hill Trust, 2024-25: 1 referral in 1 row\n"), "\(list)")
  }

  @Test func `a comparison says the day, in its summary, its columns, its notes and its data`() throws {
    let run = try place.run(
      "compare", "vale", "--as-at", "2024-06-10", "--years", "2022-23:2024-25", "--output", "out")
    #expect(run.output.contains("2022-23, 2023-24, 2024-25; public edition, as at 10 June 2024\n"))
    #expect(
      run.output.contains(
        "(5) is consistent with that of the same months of the earlier years (5 in 2022-23, 5 in 2023-24)."))
    #expect(
      run.output.contains(
        "No ees files: their layout is for whole years, and a part of a year is compared.\n"))
    #expect(
      try place.text("out/comparison.md").contains("2022-23 to 2024-25, each from 1 April to 10 June."))
    let text = try place.text("out/statistics.md")
    #expect(
      text.contains(
        "| Figure                         | 2022-23, to 10 June | 2023-24, to 10 June | 2024-25, to 10 June |"
      ))
    #expect(text.contains("Those of 2024-25 are as at 10 June 2024."))
    #expect(
      text.contains(
        "2024-25 is not over. The figures of 2022-23 to 10 June 2022, 2023-24 to 10 June 2023 and 2024-25 to 10 June 2024 are those of a part of the year."
      ))
    #expect(
      text.contains(
        "Pending referrals are those received by 10 June of each year and not considered by then."))
    #expect(
      try place.text("out/comparison.csv").contains(
        "2022-23,headline,figure,Referrals considered,,,number,5,1.6,11.7,,referrals,2022-06-10,,referrals,\n"
      ))
    #expect(!place.exists("out/ees"))
  }

  @Test func `where only whole years were published it is not tested, and that is said`() throws {
    #expect(try place.run("report", "vale", "--year", "2023-24", "--output", "whole", "--quiet").status == 0)
    #expect(
      try place.run("report", "vale", "--as-at", "2024-06-30", "--output", "running", "--quiet").status == 0)
    let run = try place.shell("hscp-report compare whole/figures.json running/figures.json --output out")
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        "  2024-25 is not tested against 2023-24, because there are no figures of 2023-24 up to 30 June.\n"))
    #expect(!run.output.contains("lower") && !run.output.contains("consistent"))
    #expect(try place.compared("headline", in: "out")["Referrals considered"] == ["24", "6"])
    #expect(try place.compared("headline", in: "out", measure: "change")["Referrals considered"] == ["[z]"])
    try place.writeVale(MergedTrusts.rows("2024-04-05", "2024-05-20"), to: "alone")
    let report = try place.shell(
      "hscp-report report alone --as-at 2024-06-30 --published whole/figures.json --output alone-out")
    #expect(report.status == 0)
    #expect(
      try place.text("alone-out/yearly-report.md").contains(
        "2024-25 is not tested against 2023-24, because"))
  }

  @Test func `published whole years stay beside the register's, and take no part in the tests`() throws {
    #expect(try place.run("report", "vale", "--year", "2022-23", "--output", "whole", "--quiet").status == 0)
    let later = RunningYearTests.rows.split(separator: "\n").filter {
      !$0.hasPrefix("R2022") && !$0.hasPrefix("R2023-0")
    }
    try place.writeVale(
      later.joined(separator: "\n") + "\n" + MergedTrusts.rows("2023-04-05", "2023-05-06"), to: "late")
    let run = try place.shell(
      "hscp-report compare late whole/figures.json --as-at 2024-06-30 --output out")
    #expect(
      run.output.contains(
        "(6) is consistent with that of the same months of the earlier years (2 in 2023-24)."))
    #expect(
      run.output.contains(
        "  2022-23 takes no part in the tests, because there are no figures of 2022-23 up to 30 June.\n"))
    #expect(try place.compared("headline", in: "out")["Referrals considered"] == ["24", "2", "6"])
  }

  @Test func `a register without days of consideration has no part of a year to compare with`() throws {
    let rows =
      "reference,date_received,year,referring_agency,child_age,outcome\n"
      + (1...9).map { "A\($0),2023-05-01,2023-24,Vale Police,5,No further action\n" }.joined()
      + "B,2024-05-01,2024-25,Vale Police,5,No further action\n"
    try place.write(MergedTrusts.profile, to: "years/profile.toml")
    try place.write(rows, to: "years/referrals.csv")
    let run = try place.run("compare", "years", "--as-at", "2024-06-30", "--output", "out")
    #expect(
      run.output.contains(
        "2024-25 is not tested against 2023-24, because it is not over, and the register has no days for its referrals."
      ))
  }

  @Test func `a running year without days is not tested, even if the earlier years have them`() throws {
    let rows =
      "reference,date_considered,year,referring_agency,child_age,outcome\n"
      + "A1,2022-05-01,2022-23,Vale Police,5,No further action\n"
      + (1...9).map { "B\($0),,2023-24,Vale Police,5,No further action\n" }.joined()
    try place.write(MergedTrusts.profile, to: "years/profile.toml")
    try place.write(rows, to: "years/referrals.csv")
    let run = try place.run("report", "years", "--as-at", "2023-06-30", "--output", "out")
    #expect(run.status == 0)
    let text = try place.text("out/yearly-report.md")
    #expect(!text.contains("is higher than"))
    #expect(text.contains("2023-24 is not tested against 2022-23, because it is not over"))
  }

  @Test func `a year of which nothing came after its first half is said to look unfinished`() throws {
    let run = try place.run("compare", "vale", "--output", "out")
    #expect(
      run.output.contains(
        "Nothing was considered after 20 June 2024; if 2024-25 is not over, add --as-at with the last day that the register covers\n"
      ))
  }

  @Test func `the board's workbook counts a year that is over on its last day, as the report does`() throws {
    try place.writeVale(
      MergedTrusts.rows("2022-05-02", "2023-05-02")
        + "P,2023-03-20,2023-04-20,Vale Police,4,No further action,,\n")
    let report = try place.run("report", "vale", "--year", "2022-23", "--output", "report")
    let board = try place.run("export", "vale", "--year", "2022-23", "--output", "board")
    for run in [report, board] {
      #expect(run.output.contains(" edition, as at 31 March 2023\n"))
      #expect(run.output.contains("  Pending                                   1\n"))
    }
    let later = try place.run(
      "report", "vale", "--year", "2022-23", "--as-at", "2023-09-30", "--output", "later")
    #expect(later.output.contains("  Pending                                   1\n"))
  }
}
