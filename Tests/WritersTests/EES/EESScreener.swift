@testable import Writers

/// A rule that a data set for explore education statistics must keep: those of the official screener, including its
/// warnings, and those of the guide that it does not check (eesyscreener 0.3.1; Analysts' guide, "Open Data Standards").
enum EESRule: String, CaseIterable {
  case fileName = "file name"
  case rows
  case mandatoryColumns = "mandatory columns"
  case metaColumns = "columns of the description"
  case moreColumnsThanDescribed = "more columns than are described"
  case describedColumnExists = "a described column exists"
  case columnIsDescribed = "a column is described"
  case columnName = "column name"
  case tidyIndicator = "tidy indicator"
  case columnType = "column type"
  case noPlaceDescribed = "time and place are not described"
  case describedOnce = "described once"
  case label
  case filterFields = "fields of a filter"
  case indicatorFields = "fields of an indicator"
  case decimalPlaces = "decimal places"
  case indicatorUnit = "unit of an indicator"
  case grouping
  case notLikeAPlace = "not named like a place"
  case harmonisedName = "harmonised name"
  case timePeriod = "time period"
  case timeIdentifier = "time identifier"
  case severalItems = "several items"
  case filledItem = "filled item"
  case trimmedItem = "trimmed item"
  case itemLength = "length of an item"
  case itemCount = "number of items"
  case groupLevels = "levels of a grouping"
  case defaultItem = "default item"
  case noTotalOfPlaces = "no total of places"
  case geographicLevel = "geographic level"
  case placeOfLevel = "place of the level"
  case wholeAuthority = "whole authority"
  case regionOfAuthority = "region of an authority"
  case knownPlace = "known place"
  case noLowerPlace = "no lower place"
  case noRowTwice = "no row twice"
  case noDataText = "no text for missing data"
  case figureOrSymbol = "figure or symbol"
}

/// A rule that a data set breaks.
struct EESFault: Hashable {
  let rule: EESRule
  /// What breaks it.
  let detail: String
}

/// The test oracle of data sets: everything that the official screener and the guide ask for, checked independently of how
/// the program makes them.
extension EESDataSet {
  /// Everything that breaks a rule.
  var faults: [EESFault] {
    nameFaults + columnFaults + metaFaults + timeFaults + filterFaults + placeFaults + cellFaults
  }

  /// The fault of a rule for each detail.
  func faults(_ rule: EESRule, _ details: [String]) -> [EESFault] {
    details.map { EESFault(rule: rule, detail: $0) }
  }
}

/// The names of files and columns, and which columns there are.
extension EESDataSet {
  private static let mandatory = [
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
  ]
  /// Items of filters: a column with one of them in its name seems to hold only that item (`comparable` has "arab").
  private static let wordsOfFilters = [
    "male", "female", "asian", "chinese", "indian", "pakistani", "bangladeshi", "black", "african",
    "caribbean",
    "white", "roma", "irish", "english", "british", "scottish", "welsh", "arab",
  ]
  private static let longestColumnName = 50

  /// The name of the file, as the guide asks; our own files are in lower case and have no year besides.
  var nameFaults: [EESFault] {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
      default: false
      }
    }
    return faults(.fileName, isPlain && !name.isEmpty ? [] : ["the file is called \"\(name)\""])
      + faults(.rows, data.rows.isEmpty ? ["there are no rows"] : [])
      + faults(
        .rows,
        data.rows.contains { $0.count != data.columns.count }
          || meta.rows.contains { $0.count != meta.columns.count }
          ? ["a row has other columns than the header"] : [])
  }

  var columnFaults: [EESFault] {
    let missing = Self.mandatory.filter { !data.columns.contains($0) }
    let metaColumns = EESColumn.metaColumns
    let undescribing = metaColumns.filter { !meta.columns.contains($0) }
    let unknown = meta.columns.filter { !(metaColumns + ["filter_default", "parent_filter"]).contains($0) }
    let room = data.columns.count - Self.mandatory.count
    let described = meta["col_name"] + groupings
    let spare = data.columns.filter { column in
      !EESGeography.columns.contains(column) && !described.contains(column)
        && data.items(of: column).count > 1
    }
    return faults(.mandatoryColumns, missing.map { "there is no column \($0)" })
      + faults(.metaColumns, undescribing.map { "the description has no \($0)" })
      + faults(.metaColumns, unknown.map { "the description has a column \($0)" })
      + faults(
        .moreColumnsThanDescribed,
        room < meta.rows.count ? ["\(meta.rows.count) columns are described, of \(room)"] : [])
      + faults(
        .describedColumnExists,
        described.filter { !$0.isEmpty && !data.columns.contains($0) }.map { "there is no column \($0)" })
      + faults(.columnIsDescribed, spare.map { "\($0) is not described" })
      + faults(.columnName, data.columns.filter { !Self.isName($0) }.map { "a column is called \"\($0)\"" })
      + faults(.columnName, data.columns.repeated.map { "two columns are called \($0)" })
      + faults(
        .tidyIndicator,
        indicators.filter { name in Self.wordsOfFilters.contains { name.lowercased().contains($0) } }
          .map { "the indicator \($0) has the word of a filter in it" })
  }

  /// Whether a name is in snake case and begins with a letter, as the guide asks, and is not one that it advises against.
  private static func isName(_ name: String) -> Bool {
    let isSnakeCase = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isSnakeCase && name.first?.isLowercase == true && name.count <= longestColumnName
      && !["characteristic", "characteristic_group"].contains(name)
  }
}

/// The description of columns.
extension EESDataSet {
  private static let units: Set = ["", "%", "pp", "£", "£m", "numberstring"]
  /// The guide's limit; that of the screener is 100.
  private static let longestLabel = 80
  /// Names that DfE has harmonised, by the part of a name that shows what a column is about.
  private static let harmonised: [(sign: String, names: Set<String>)] = [
    ("sen_", ["sen_status", "sen_primary_need", "sen_secondary_need", "sen_provision"]),
    ("primary_need", ["sen_primary_need"]), ("secondary_need", ["sen_secondary_need"]),
    ("establishment_type", ["establishment_type", "establishment_type_group"]),
    ("provider_type", ["provider_type"]),
    ("school_type", ["establishment_type", "establishment_type_group"]),
    ("ethnic", ["ethnicity_major", "ethnicity_minor", "ethnicity_detailed", "minority_ethnic"]),
    ("phase", ["education_phase", "phase_type_grouping"]),
  ]

  var metaFaults: [EESFault] {
    let names = meta["col_name"]
    let types = meta["col_type"].filter { !["Filter", "Indicator"].contains($0) }
    let all = names + groupings
    return faults(.columnType, types.map { "a column is of type \"\($0)\"" })
      + faults(.noPlaceDescribed, all.filter(EESGeography.columns.contains).map { "\($0) is described" })
      + faults(
        .describedOnce, names.filter { $0.isEmpty || $0.contains(" ") }.map { "\"\($0)\" is described" })
      + faults(.describedOnce, names.repeated.map { "\($0) is described twice" })
      + labelFaults + meta.records.flatMap(fieldFaults) + groupingFaults
      + faults(
        .notLikeAPlace,
        (filters + groupings).filter(EESGeography.isLikeAPlace).map { "a filter is called \($0)" })
      + faults(.harmonisedName, all.filter(Self.isUnharmonised).map { "a column is called \($0)" })
  }

  private var labelFaults: [EESFault] {
    let labels = meta["label"]
    return faults(.label, labels.filter(\.isEmpty).map { _ in "a label is blank" })
      + faults(.label, labels.repeated.map { "two columns are labelled \"\($0)\"" })
      + faults(
        .label, labels.filter { $0.count > Self.longestLabel }.map { "the label \"\($0)\" is too long" })
  }

  /// The fields of the other type are blank, and those of its own type have a known form.
  private func fieldFaults(of row: [String: String]) -> [EESFault] {
    func filled(_ columns: [String]) -> [String] {
      columns.filter { !(row[$0] ?? "").isEmpty }.map { "\(row["col_name"] ?? "") has \($0)" }
    }
    guard row["col_type"] == "Indicator" else {
      return faults(.filterFields, filled(["indicator_grouping", "indicator_unit", "indicator_dp"]))
    }
    let places = row["indicator_dp"] ?? ""
    let unit = row["indicator_unit"] ?? ""
    let isNumber = !places.isEmpty && places.allSatisfy { $0.isASCII && $0.isNumber }
    return faults(
      .indicatorFields,
      filled(["filter_hint", "filter_grouping_column", "filter_default"]))
      + faults(.decimalPlaces, isNumber ? [] : ["there are \"\(places)\" decimal places"])
      + faults(.indicatorUnit, Self.units.contains(unit) ? [] : ["a unit is \"\(unit)\""])
  }

  private var groupingFaults: [EESFault] {
    let alike = groupings.filter { grouping in
      let items = data.items(of: grouping)
      return Set(items.map { $0.filter { $0.isLetter || $0.isNumber } }).count < items.count
    }
    return faults(.grouping, groupings.repeated.map { "\($0) groups two filters" })
      + faults(.grouping, groupings.filter(filters.contains).map { "\($0) is a filter and groups one" })
      + faults(.grouping, alike.map { "groups of \($0) differ in punctuation alone" })
  }

  private static func isUnharmonised(_ name: String) -> Bool {
    let signs = harmonised.filter { name.lowercased().contains($0.sign) }
    return !signs.isEmpty && !signs.contains { $0.names.contains(name) }
  }
}

extension EESTable {
  /// The rows as records by column.
  var records: [[String: String]] {
    rows.map { row in Dictionary(zip(columns, row), uniquingKeysWith: { first, _ in first }) }
  }
}

extension Sequence where Element: Hashable {
  /// The elements that occur more than once, each once, in order.
  var repeated: [Element] {
    var seen: Set<Element> = []
    var reported: Set<Element> = []
    return filter { !seen.insert($0).inserted && reported.insert($0).inserted }
  }
}
