import Records
import Spreadsheets
import SystemPackage
import Testing

@testable import Writers

/// The test oracle of data sets: it finds every fault, and finds none in the committed reports.
struct EESScreenerTests {
  struct Break: CustomTestStringConvertible, Sendable {
    let rule: EESRule
    let how: String
    let change: @Sendable (inout EESDataSet) -> Void

    init(_ rule: EESRule, _ how: String, _ change: @escaping @Sendable (inout EESDataSet) -> Void) {
      self.rule = rule
      self.how = how
      self.change = change
    }

    var testDescription: String { "\(rule.rawValue): \(how)" }
  }

  static let ofColumns = [
    Break(.fileName, "a space") { $0.name = "my referrals" },
    Break(.fileName, "a sign") { $0.name = "referrals!" },
    Break(.fileName, "a year") { $0.name = "referrals202324" },
    Break(.fileName, "a capital") { $0.name = "Referrals" },
    Break(.rows, "none") { $0.data.rows = [] }, Break(.rows, "a short one") { $0.data.rows[1].removeLast() },
    Break(.mandatoryColumns, "no country") { $0.remove("country_code") },
    Break(.metaColumns, "one missing") { $0.meta.columns[6] = "filter_default" },
    Break(.metaColumns, "one unknown") { set in
      set.meta.columns.append("note")
      for row in set.meta.rows.indices { set.meta.rows[row].append("") }
    },
    Break(.moreColumnsThanDescribed, "columns that are not there") { set in
      for index in 0..<10 {
        set.meta.rows.append(["a\(index)", "Indicator", "A \(index)", "", "", "0", "", ""])
      }
    },
    Break(.describedColumnExists, "an indicator") { $0.describe("col_name", 1, as: "child_count") },
    Break(.describedColumnExists, "a grouping") { $0.describe("filter_grouping_column", 0, as: "topic") },
    Break(.columnIsDescribed, "several values") { $0.add("quarter", ["Q1", "Q2"]) },
    Break(.columnName, "a capital") { $0.rename("breakdown", to: "Breakdown") },
    Break(.columnName, "a space") { $0.rename("breakdown", to: "break down") },
    Break(.columnName, "a digit first") { $0.rename("breakdown", to: "2nd") },
    Break(.columnName, "advised against") { $0.rename("breakdown", to: "characteristic") },
    Break(.columnName, "too long") { $0.rename("breakdown", to: String(repeating: "b", count: 51)) },
    Break(.columnName, "twice") { $0.add("la_name", ["Hampshire"]) },
    Break(.tidyIndicator, "comparable") { $0.rename("referral_count", to: "comparable_rate") },
    Break(.tidyIndicator, "female") { $0.rename("referral_count", to: "female_count") },
  ]

  static let ofDescriptions = [
    Break(.columnType, "a small letter") { $0.describe("col_type", 0, as: "filter") },
    Break(.noPlaceDescribed, "a region") { $0.describe("col_name", 1, as: "region_name") },
    Break(.describedOnce, "blank") { $0.describe("col_name", 1, as: "") },
    Break(.describedOnce, "a space") { $0.rename("referral_count", to: "referral count") },
    Break(.describedOnce, "twice") { $0.meta.rows.append(["breakdown", "Filter", "B", "", "", "", "", ""]) },
    Break(.label, "blank") { $0.describe("label", 1, as: "") },
    Break(.label, "twice") { $0.describe("label", 1, as: "Breakdown") },
    Break(.label, "too long") { $0.describe("label", 1, as: String(repeating: "l", count: 81)) },
    Break(.filterFields, "decimal places") { $0.describe("indicator_dp", 0, as: "0") },
    Break(.filterFields, "a unit") { $0.describe("indicator_unit", 0, as: "%") },
    Break(.filterFields, "a grouping of indicators") { $0.describe("indicator_grouping", 0, as: "Counts") },
    Break(.indicatorFields, "a hint") { $0.describe("filter_hint", 1, as: "By topic") },
    Break(.indicatorFields, "a grouping") { $0.describe("filter_grouping_column", 1, as: "breakdown_topic") },
    Break(.decimalPlaces, "none") { $0.describe("indicator_dp", 1, as: "") },
    Break(.decimalPlaces, "negative") { $0.describe("indicator_dp", 1, as: "-1") },
    Break(.decimalPlaces, "not whole") { $0.describe("indicator_dp", 1, as: "1.5") },
    Break(.indicatorUnit, "a word") { $0.describe("indicator_unit", 1, as: "children") },
    Break(.grouping, "two filters") { set in
      set.add("agency", ["Total", "Police"])
      set.meta.rows.append(["agency", "Filter", "Agency", "", "", "", "", "breakdown_topic"])
    },
    Break(.grouping, "a filter itself") { set in
      set.meta.rows.append(["breakdown_topic", "Filter", "Topic", "", "", "", "", ""])
    },
    Break(.grouping, "alike but for punctuation") { $0.set("breakdown_topic", 3, to: "A-ge") },
    Break(.notLikeAPlace, "register_id") { $0.rename("breakdown", to: "register_id") },
    Break(.notLikeAPlace, "late_number") { $0.rename("breakdown", to: "late_number") },
    Break(.notLikeAPlace, "region") { $0.rename("breakdown_topic", to: "region") },
    Break(.harmonisedName, "ethnic") { $0.rename("breakdown", to: "ethnic_group") },
    Break(.harmonisedName, "phase") { $0.rename("breakdown", to: "review_phase") },
  ]

  static let ofRows = [
    Break(.timePeriod, "a dash") { $0.set("time_period", 0, to: "2022-23") },
    Break(.timePeriod, "four digits") { $0.set("time_period", 0, to: "2023") },
    Break(.timePeriod, "not consecutive") { $0.set("time_period", 0, to: "202325") },
    Break(.timeIdentifier, "unknown") { $0.setAll("time_identifier", to: "Year") },
    Break(.timeIdentifier, "mixed") { $0.set("time_identifier", 0, to: "Tax year") },
    Break(.severalItems, "one") { $0.setAll("breakdown", to: "Total") },
    Break(.filledItem, "blank") { $0.set("breakdown", 1, to: "") },
    Break(.filledItem, "a blank group") { $0.set("breakdown_topic", 1, to: "") },
    Break(.trimmedItem, "before") { $0.set("breakdown", 1, to: " Under 1") },
    Break(.trimmedItem, "of a place") { $0.setAll("la_name", to: "Hampshire\u{A0}") },
    Break(.itemLength, "121 letters") { $0.set("breakdown", 1, to: String(repeating: "a", count: 121)) },
    Break(.itemLength, "a code of 31") {
      $0.setAll("new_la_code", to: "E" + String(repeating: "1", count: 30))
    },
    Break(.itemCount, "25,001") { set in
      set.data.rows += (0..<25_000).map { ExampleDataSet.place("202324") + ["Age", "a\($0)", "1", "1"] }
    },
    Break(.groupLevels, "more groups") { set in
      set.setAll("breakdown", to: "Total")
      set.set("breakdown", 1, to: "Other")
      for row in 1...3 { set.set("breakdown_topic", row, to: "T\(row)") }
    },
    Break(.defaultItem, "no total") {
      $0.set("breakdown", 0, to: "All"); $0.set("breakdown", 2, to: "All")
    },
    Break(.defaultItem, "no total of groups") { set in
      set.set("breakdown_topic", 0, to: "All")
      set.set("breakdown_topic", 2, to: "All")
    },
    Break(.defaultItem, "one that is not there") { set in
      set.meta.columns.append("filter_default")
      for row in set.meta.rows.indices { set.meta.rows[row].append(row == 0 ? "Everything" : "") }
    },
    Break(.noTotalOfPlaces, "of authorities") { $0.setAll("la_name", to: "Total") },
    Break(.noTotalOfPlaces, "of years") { $0.set("time_period", 0, to: "All") },
    Break(.geographicLevel, "unknown") { $0.setAll("geographic_level", to: "Authority") },
    Break(.placeOfLevel, "no name") { $0.set("la_name", 0, to: "") },
    Break(.placeOfLevel, "no columns") { set in
      for column in ["old_la_code", "new_la_code", "la_name"] { set.remove(column) }
    },
    Break(.wholeAuthority, "no old code") { $0.remove("old_la_code") },
    Break(.regionOfAuthority, "none") { set in
      set.setAll("region_code", to: "")
      set.setAll("region_name", to: "")
    },
    Break(.knownPlace, "a region without name") { $0.setAll("region_name", to: "") },
    Break(.knownPlace, "another region's name") { $0.setAll("region_name", to: "South West") },
    Break(.knownPlace, "the council's spelling") { $0.setAll("country_name", to: "ENGLAND") },
    Break(.noLowerPlace, "of a region") { $0.set("geographic_level", 0, to: "Regional") },
    Break(.noRowTwice, "other figures") { set in
      set.data.rows.append(set.data.rows[0])
      set.set("referral_count", 4, to: "11")
    },
    Break(.noDataText, "of an indicator") { $0.set("referral_count", 1, to: "NA") },
    Break(.noDataText, "of a filter") { $0.set("breakdown", 1, to: "N/A") },
    Break(.noDataText, "of the description") { $0.describe("filter_hint", 0, as: "null") },
    Break(.figureOrSymbol, "blank") { $0.set("referral_count", 1, to: "") },
    Break(.figureOrSymbol, "a colon") { $0.set("referral_count", 1, to: ":") },
    Break(.figureOrSymbol, "a tilde") { $0.set("referral_count", 1, to: "~") },
    Break(.figureOrSymbol, "brackets") { $0.set("referral_count", 1, to: "[c]") },
    Break(.figureOrSymbol, "another letter") { $0.set("referral_count", 1, to: "s") },
    Break(.figureOrSymbol, "a thousands separator") { $0.set("referral_count", 1, to: "1,000") },
    Break(.figureOrSymbol, "a percent sign") { $0.set("agreed_percent", 1, to: "37.2%") },
  ]

  static let all = ofColumns + ofDescriptions + ofRows

  @Test func `the example breaks no rule`() { #expect(ExampleDataSet.sound.faults == []) }

  @Test(arguments: ["2023-24", "2021-22-to-2023-24"], ["referrals", "timeliness"])
  func `the data sets of the committed reports break no rule`(folder: String, name: String) throws {
    let set = EESDataSet(
      name: name, data: try table("\(folder)/ees/\(name).csv"),
      meta: try table("\(folder)/ees/\(name).meta.csv"))
    #expect(set.data.rows.count > 2 && set.indicators.count > 2)
    #expect(set.faults == [])
  }

  private func table(_ path: String) throws -> EESTable {
    let file = FilePath(#filePath).removingLastComponent().appending("../../../reports/\(path)")
    let bytes = try file.readBytes()
    var (reader, row, rows) = (CSVReader(), TableRow(), [[String]]())
    while reader.readRow(into: &row, of: bytes.span) {
      rows.append(
        row.fields.indices.map { index in
          row.withText(of: index, in: bytes.span) { text in
            String(decoding: text.indices.map { text[$0] }, as: UTF8.self)
          }
        })
    }
    return EESTable(columns: rows[0], rows: Array(rows.dropFirst()))
  }

  @Test(arguments: all)
  func `a data set that breaks a rule has a fault of that rule`(broken: Break) {
    var set = ExampleDataSet.sound
    broken.change(&set)
    #expect(set.faults.contains { $0.rule == broken.rule }, "\(set.faults)")
  }

  @Test func `every rule has an example that breaks it`() {
    #expect(EESRule.allCases.filter { rule in !Self.all.contains { $0.rule == rule } } == [])
  }

  @Test(arguments: [
    "agency", "agency_code", "case_id", "age_band", "outcome", "breakdown", "quarter", "education_phase",
    "ethnicity_major",
  ])
  func `ordinary names of filters are no fault`(name: String) {
    var set = ExampleDataSet.sound
    set.rename("breakdown", to: name)
    #expect(set.faults == [])
  }

  @Test(arguments: ["0", "1000", "-3", "37.2", "c", "z", "x", "low", "k", "u"])
  func `numbers and the symbols of official statistics are no fault`(text: String) {
    var set = ExampleDataSet.sound
    set.setAll("referral_count", to: text)
    #expect(set.faults == [])
  }

  @Test func `a filter without a total may name its default`() {
    var set = ExampleDataSet.sound
    set.add("clock", ["A", "B"])
    set.meta.columns.append("filter_default")
    for row in set.meta.rows.indices { set.meta.rows[row].append("") }
    set.meta.rows.append(["clock", "Filter", "Clock", "", "", "", "", "", "A"])
    #expect(set.faults == [])
  }
}
