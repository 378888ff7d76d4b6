import Foundation
import Testing

/// Counts the fixture again without the program, and finds the same numbers in every output.
@Suite struct RecountTests {
  let place: Workplace
  /// The rows of 2023-24: each a list of cells. No cell of these rows has a comma or a quote.
  let rows: [[String]]

  init() throws {
    place = try Workplace()
    try place.lay(.report, at: "out")
    rows = try place.text("fixtures/register/referrals.csv").split(separator: "\n")
      .filter { $0.hasPrefix("EX-2023-") }.map { $0.components(separatedBy: ",") }
  }

  /// The recounted headline: referrals, rapid reviews, no further action, events, infants, lowest, highest, children.
  private var recounted: [String: Int] {
    let outcomes = rows.map { $0[5].components(separatedBy: "; ")[0] }
    let ages = rows.map { $0[4].components(separatedBy: "; ") }
    let infants = ages.filter {
      $0.contains { $0.hasSuffix("days") || $0.hasSuffix("weeks") || $0.hasSuffix("months") }
    }
    let others = ages.filter { !infants.contains($0) }.joined().compactMap(Int.init)
    return [
      "Referrals considered": rows.count,
      "Rapid review": outcomes.count { $0 == "Rapid review" },
      "No further action": outcomes.count { $0 == "No further action" },
      "Local learning event": outcomes.count { $0 == "Local learning event" },
      "LCSPRs commissioned": rows.count { $0[5].contains("LCSPR") },
      "Concerning an infant under one": infants.count,
      "Lowest age of the others": others.min() ?? -1, "Highest age of the others": others.max() ?? -1,
      "Children concerned": ages.joined().count,
    ]
  }

  @Test func `the fixture says what was published`() {
    #expect(
      recounted == [
        "Referrals considered": 9, "Rapid review": 2, "No further action": 6, "Local learning event": 1,
        "LCSPRs commissioned": 0, "Concerning an infant under one": 5,
        "Lowest age of the others": 2,
        "Highest age of the others": 16, "Children concerned": 10,
      ])
    #expect(
      Set(rows.flatMap { $0[3].components(separatedBy: "; ") }) == [
        "Hampshire and Isle of Wight Integrated Care Board", "Hampshire Hospitals Foundation Trust",
        "Southern Health Foundation Trust", "Hampshire County Council's Children's Services",
        "Hampshire and Isle of Wight Constabulary",
      ])
    #expect(rows.filter { $0[5] == "Rapid review" }.map { $0[11] } == ["Yes", "Yes"])
    #expect(
      rows.filter { $0[5].contains("Reflective learning report") }.map { [$0[4], $0[7]] }
        == [["9; 12", "Elective home education"]])
  }

  @Test func `figures.json has the recounted numbers`() throws {
    let json = try #require(
      try JSONSerialization.jsonObject(with: place.bytes("out/figures.json")) as? [String: Any])
    let tables = try #require(json["tables"] as? [[String: Any]])
    let headline = try #require(
      tables.first { $0["id"] as? String == "headline" }?["rows"] as? [[String: Any]])
    for (name, count) in recounted {
      #expect(headline.first { $0["name"] as? String == name }?["value"] as? Int == count, "\(name)")
    }
  }

  @Test func `figures.csv has the recounted numbers`() throws {
    let lines = try place.text("out/figures.csv").split(separator: "\n").map {
      $0.components(separatedBy: ",")
    }
    for (name, count) in recounted {
      #expect(lines.first { $0[1] == "headline" && $0[3] == name }?[7] == String(count), "\(name)")
    }
  }

  @Test func `the tables of the Markdown have the recounted numbers`() throws {
    let lines = try place.text("out/statistics.md").split(separator: "\n").filter { $0.hasPrefix("|") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    for (name, count) in recounted {
      #expect(lines.first { $0[0] == name }?[1] == String(count), "\(name)")
    }
  }

  @Test func `the cells of the workbook have the recounted numbers`() throws {
    let cells = try WorkbookCells(at: place.url("out/yearly-report.xlsx"))
    let headline = try #require(cells.sheets["headline"])
    for (name, count) in recounted {
      #expect(headline.first { $0.first == name }?[1] == String(count), "\(name)")
    }
  }

  /// Counted on a wall calendar: three and four working days to the notification; 13 to the first rapid review, over the
  /// bank holiday of 1 May, and 15 to the second, its last day.
  @Test func `the clocks of the fixture are in time, both at the limit and before it`() throws {
    #expect(
      rows.filter { !$0[8].isEmpty }.map { $0[8...10].joined(separator: " ") } == [
        "11/04/2023 14/04/2023 04/05/2023", "09/10/2023 13/10/2023 03/11/2023",
      ])
    let lines = try place.text("out/figures.csv").split(separator: "\n").filter {
      $0.hasPrefix("2023-24,timeliness,")
    }
    func value(_ name: String, _ measure: String = "number") -> Substring? {
      lines.first { $0.contains(",\(name),,,\(measure),") }?.split(
        separator: ",", omittingEmptySubsequences: false)[7]
    }
    for clock in ["Notification within 5 working days", "Rapid review within 15 working days"] {
      #expect(value(clock) == "2" && value(clock, "of") == "2", "\(clock)")
    }
    for clock in ["Notification", "Rapid review"] {
      #expect(value("\(clock): days late in all") == "0" && value("\(clock): most days late") == "0")
      #expect(value("\(clock): clock still running") == "0")
    }
  }

  @Test func `the prose has the recounted numbers in words`() throws {
    let text = try place.text("out/yearly-report.md")
    #expect(
      text.contains(
        "In 2023-24 the group considered nine referrals. It decided on two rapid reviews and one local learning event. Once considered, six referrals were closed with no further action.\nThe partnership commissioned no LCSPRs."
      ))
    // The earlier years are those of the fixture; agencies are tested and not counted here.
    #expect(
      text.contains(
        "2023-24 is consistent with the earlier years (8 referrals in 2021-22, 10 in 2022-23) in the number of referrals, the number about infants under one, what came of them, the ages of the youngest children and which agencies referred."
      ))
    #expect(text.contains("An infant under one was the concern of five referrals."))
    #expect(text.contains("The children of the other referrals were aged from two to 16."))
    #expect(text.contains("agreed with the decision on both rapid reviews."))
  }
}
