package import Records

/// What a data set must be so that the explore education statistics take it: the rules of the official screener, its
/// warnings among them, and what it lets pass (eesyscreener 0.3.1; Analysts' guide, "Open Data Standards").
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

  /// Whether only a name that the partnership gave can break it.
  var isAboutNames: Bool {
    switch self {
    case .trimmedItem, .itemLength, .noRowTwice, .noDataText: true
    default: false
    }
  }
}

/// A rule of the explore education statistics that a data set breaks, before anything is written.
package struct EESFault: Error, Hashable, Sendable {
  let rule: EESRule
  /// The name of the data set.
  let dataSet: String
  /// What breaks it.
  let detail: String

  /// Whether the partnership's own names are the reason, and not a defect of the program.
  package var isAboutNames: Bool { rule.isAboutNames }

  package var problem: Problem {
    let place = "ees/\(dataSet).csv"
    return isAboutNames
      ? Problem(
        .refusedName, at: place, found: "\(detail), which the explore education statistics do not take",
        expected: "expected names of their own, of at most 120 characters, without spaces around them",
        remedy: "nothing was written; rename it in the profile, or take [geography] out")
      : Problem(
        .brokenDataSet, at: place, found: "\(detail)",
        expected: "expected what the explore education statistics take (\(rule.rawValue))",
        remedy: "nothing was written; report it, this is a defect of the program")
  }
}

extension EESDataSet {
  /// All that breaks a rule, in the order in which the official screener looks.
  var faults: [EESFault] {
    nameFaults + columnFaults + metaFaults + timeFaults + filterFaults + placeFaults + cellFaults
  }

  /// The fault of a rule for each detail.
  func faults(_ rule: EESRule, _ details: [String]) -> [EESFault] {
    details.map { EESFault(rule: rule, dataSet: name, detail: $0) }
  }

  /// The names of the described filters, of what groups them, and of the indicators.
  var filters: [String] { described("Filter") }
  var groupings: [String] { meta["filter_grouping_column"].filter { !$0.isEmpty } }
  var indicators: [String] { described("Indicator") }

  private func described(_ type: String) -> [String] {
    meta.records.filter { $0["col_type"] == type }.compactMap { $0["col_name"] }
  }
}

extension Sequence where Element: Hashable {
  /// The elements that are there more than once, each once, in order.
  var repeated: [Element] {
    var seen: Set<Element> = []
    var told: Set<Element> = []
    return filter { !seen.insert($0).inserted && told.insert($0).inserted }
  }
}

/// The columns of time and place, and which of them belong to a geographic level.
enum EESGeography {
  /// A level with its columns, and the levels whose rows may have these filled: those of places within it.
  struct Level {
    let name: String
    let columns: [String]
    let lower: Set<String>
  }

  /// The levels that this program knows; the explore education statistics have more.
  static let levels = [
    Level(
      name: "National", columns: ["country_code", "country_name"],
      lower: ["Regional", "Local authority", "Police force area"]),
    Level(
      name: "Regional", columns: ["region_code", "region_name"],
      lower: ["Local authority", "Police force area"]),
    Level(
      name: "Local authority", columns: ["old_la_code", "new_la_code", "la_name"],
      lower: ["Police force area"]),
    Level(name: "Police force area", columns: ["pfa_code", "pfa_name"], lower: []),
  ]

  static let columns = Set(
    ["time_period", "time_identifier", "geographic_level"] + levels.flatMap(\.columns))

  /// The pairs of code and name that do not change; those of authorities do, and the official screener knows them.
  static let places = [
    ("country_code", "country_name", [Geography.england]), ("region_code", "region_name", Geography.regions),
  ]

  private static let beginnings = [
    "country", "sch", "prov", "inst", "estab", "reg", "la", "local", "rsc", "pfa", "pcon", "lep", "mca", "oa",
    "ward", "mat",
  ]
  private static let endings = ["name", "code", "urn", "ukprn", "number", "upin", "id"]
  private static let words: Set = [
    "laestab", "estab", "sch", "school", "schools", "prov", "provider", "providers", "inst", "institution",
    "institutions", "name", "code", "urn", "ukprn", "number", "upin", "id", "region", "la", "lad", "rsc",
    "pcon",
    "lep", "mca", "oa", "ward", "mat",
  ]

  /// Whether the official screener would take a filter of this name for a column of places, as it does `register_id`.
  static func isLikeAPlace(_ name: String) -> Bool {
    let name = name.lowercased()
    return words.contains(name)
      || beginnings.contains { name.hasPrefix($0) } && endings.contains { name.hasSuffix($0) }
  }
}

/// What files and columns are called, and which there are.
extension EESDataSet {
  private static let mandatory = [
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
  ]
  /// Words of filters: a column that has one seems to hold one of its items (so `comparable` does: "arab").
  private static let wordsOfFilters = [
    "male", "female", "asian", "chinese", "indian", "pakistani", "bangladeshi", "black", "african",
    "caribbean",
    "white", "roma", "irish", "english", "british", "scottish", "welsh", "arab",
  ]
  private static let longestName = 50

  /// The name of the file: what the guide asks for, and what our own files are held to besides: lower case, and no year.
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
    let unknown = meta.columns.filter { !(metaColumns + EESColumn.optionalMetaColumns).contains($0) }
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
        indicators.filter { name in Self.wordsOfFilters.contains { name.lowercased().containsBytes(of: $0) } }
          .map { "the indicator \($0) has the word of a filter in it" })
  }

  /// Whether a name is in snake case and begins with a letter, as the guide has it, and is none that it advises against.
  private static func isName(_ name: String) -> Bool {
    let isSnakeCase = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isSnakeCase && name.first?.isLowercase == true && name.count <= longestName
      && !["characteristic", "characteristic_group"].contains(name)
  }
}

/// How columns are described.
extension EESDataSet {
  private static let units: Set = ["", "%", "pp", "£", "£m", "numberstring"]
  /// The guide's limit; the screener's is a hundred.
  private static let longestLabel = 80
  /// Names that DfE has harmonised, by what shows that a column is about it.
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

  /// Fields of the other kind are blank, those of its own are of a known form.
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
    let signs = harmonised.filter { name.lowercased().containsBytes(of: $0.sign) }
    return !signs.isEmpty && !signs.contains { $0.names.contains(name) }
  }
}

/// What stands in cells.
extension EESDataSet {
  /// Texts by which programs say that there is nothing; the last five are those of older guidance.
  private static let textsForNothing: Set = [
    "NULL", "Null", "null", "NA", "na", "N/A", "n/a", ".", "..", "-",
  ]
  /// The shorthand of official statistics, bare; the screener lets others pass.
  private static let symbols: Set = ["c", "z", "x", "low", "k", "u"]

  var cellFaults: [EESFault] {
    let keys = data.columns.filter {
      EESGeography.columns.contains($0) || filters.contains($0) || groupings.contains($0)
    }
    let rows = data.records.map { row in keys.map { row[$0] ?? "" } }
    let cells = Set((data.rows + meta.rows).flatMap(\.self)).filter(Self.textsForNothing.contains).sorted()
    return faults(
      .noRowTwice, rows.repeated.map { "two rows are about \($0.suffix(2).joined(separator: ", "))" })
      + faults(.noDataText, cells.map { "\"\($0)\" is the text of a cell" })
      + faults(
        .figureOrSymbol,
        indicators.flatMap { indicator in
          data.items(of: indicator).sorted().filter { !Self.isFigure($0) && !Self.symbols.contains($0) }
            .map { "\(indicator) is \"\($0)\" in a row" }
        })
  }

  /// Whether a cell is a number: digits, with a sign or a decimal point perhaps, and nothing to part thousands.
  private static func isFigure(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}

/// What the items of filters are.
extension EESDataSet {
  private static let mostItems = 25_000
  private static let longestItem = 120

  var filterFaults: [EESFault] {
    let columns = filters + groupings
    return faults(
      .severalItems,
      filters.filter { data.items(of: $0).count < 2 }.map { "the filter \($0) has one item at most" })
      + columns.flatMap(itemFaults) + groupFaults + defaultFaults
  }

  private func itemFaults(of column: String) -> [EESFault] {
    let items = data.items(of: column).sorted()
    return faults(.filledItem, items.filter(\.isEmpty).map { _ in "\(column) is blank in a row" })
      + faults(.trimmedItem, items.filter(Self.hasSpacesAround).map { "\"\($0)\" has spaces around it" })
      + faults(.itemLength, items.filter { $0.count > Self.longestItem }.map { "\"\($0)\" is too long" })
      + faults(.itemCount, items.count > Self.mostItems ? ["\(column) has \(items.count) items"] : [])
  }

  static func hasSpacesAround(_ text: String) -> Bool {
    text.first?.isWhitespace == true || text.last?.isWhitespace == true
  }

  private var groupFaults: [EESFault] {
    let upside = meta.records.compactMap { row -> String? in
      guard let filter = row["col_name"], let group = row["filter_grouping_column"], !group.isEmpty else {
        return nil
      }
      return data.items(of: group).count > data.items(of: filter).count ? group : nil
    }
    return faults(.groupLevels, upside.map { "\($0) has more items than what it groups" })
  }

  /// A filter, and what groups it, has a total, or names the item that readers are shown first.
  private var defaultFaults: [EESFault] {
    let own = meta.records.filter { $0["col_type"] == "Filter" }.compactMap { row in
      row["col_name"].map { name in
        let item = row["filter_default"] ?? ""
        return (name, item.isEmpty ? "Total" : item)
      }
    }
    let all = own + groupings.map { ($0, "Total") }
    return faults(
      .defaultItem,
      all.filter { !data.items(of: $0.0).contains($0.1) }.map { "\($0.0) has no item \"\($0.1)\"" })
  }
}

/// Where the figures are from.
extension EESDataSet {
  private static let longestCode = 30

  var placeFaults: [EESFault] {
    let records = data.records
    let found = data.items(of: "geographic_level").sorted()
    let unknown = found.filter { name in !EESGeography.levels.contains { $0.name == name } }
    let totals = EESGeography.columns.sorted().filter { column in
      !data.items(of: column).isDisjoint(with: ["Total", "total", "All", "all"])
    }
    return faults(.geographicLevel, unknown.map { "the geographic level is \"\($0)\"" })
      + EESGeography.levels.flatMap { levelFaults(of: $0, in: records) } + authorityFaults(in: records)
      + EESGeography.places.flatMap { placeFaults($0, $1, $2, in: records) }
      + faults(.noTotalOfPlaces, totals.map { "\($0) holds a total" }) + nameOfPlaceFaults
  }

  /// A row has the place of its level, and none below it.
  private func levelFaults(of level: EESGeography.Level, in records: [[String: String]]) -> [EESFault] {
    let own = records.filter { $0["geographic_level"] == level.name }
    let others = records.filter { $0["geographic_level"] != level.name }
      .filter { !level.lower.contains($0["geographic_level"] ?? "") }
    let missing = level.columns.filter { column in own.contains { ($0[column] ?? "").isEmpty } }
    let surplus = level.columns.filter { column in others.contains { !($0[column] ?? "").isEmpty } }
    return faults(.placeOfLevel, missing.map { "\($0) is blank in a row of the level \(level.name)" })
      + faults(.noLowerPlace, surplus.map { "\($0) is filled in a row of a higher level" })
  }

  private func authorityFaults(in records: [[String: String]]) -> [EESFault] {
    let columns = ["old_la_code", "new_la_code", "la_name"]
    let there = columns.filter(data.columns.contains)
    let lonely = records.contains { row in
      row["geographic_level"] == "Local authority"
        && ["region_code", "region_name"].contains { (row[$0] ?? "").isEmpty }
    }
    return faults(
      .wholeAuthority, there.isEmpty || there.count == columns.count ? [] : ["only \(there) are there"])
      + faults(.regionOfAuthority, lonely ? ["an authority is in no region"] : [])
  }

  private func placeFaults(
    _ code: String, _ name: String, _ known: [Geography.Location], in records: [[String: String]]
  ) -> [EESFault] {
    let pairs = Set(records.map { Geography.Location(code: $0[code] ?? "", name: $0[name] ?? "") })
    let unknown = pairs.filter { !known.contains($0) && $0 != Geography.Location(code: "", name: "") }
    return faults(.knownPlace, unknown.map { "there is no \($0.code), \($0.name)" }.sorted())
  }

  /// Names of places are held to what items of filters are.
  private var nameOfPlaceFaults: [EESFault] {
    let texts = EESGeography.levels.flatMap(\.columns).flatMap { data.items(of: $0).sorted() }
    return faults(.trimmedItem, texts.filter(Self.hasSpacesAround).map { "\"\($0)\" has spaces around it" })
      + faults(
        .itemLength,
        EESGeography.levels.flatMap(\.columns).flatMap { column in
          let longest = column.hasSuffix("_code") ? Self.longestCode : 120
          return data.items(of: column).sorted().filter { $0.count > longest }
        }.map { "\"\($0)\" is too long" })
  }
}

/// Which periods there are.
extension EESDataSet {
  /// The periods of one kind, by how many digits they have; quarters and halves would be a filter.
  private static let digits = [
    "Financial year": 6, "Academic year": 6, "Tax year": 6, "Calendar year": 4, "Reporting year": 4,
  ]

  var timeFaults: [EESFault] {
    let identifiers = data.items(of: "time_identifier").sorted()
    let unknown = identifiers.filter { Self.digits[$0] == nil }
    let count = identifiers.first.flatMap { Self.digits[$0] } ?? 0
    let periods = data.items(of: "time_period").sorted().filter { !Self.isPeriod($0, ofDigits: count) }
    return faults(.timeIdentifier, unknown.map { "the time identifier is \"\($0)\"" })
      + faults(
        .timeIdentifier, identifiers.count > 1 ? ["there are \(identifiers.count) time identifiers"] : [])
      + faults(.timePeriod, periods.map { "the time period is \"\($0)\"" })
  }

  /// Six digits are two years that follow each other, `202324` and `199900`.
  private static func isPeriod(_ period: String, ofDigits count: Int) -> Bool {
    guard period.utf8.count == count, period.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
    guard count == 6, let first = Int(period.dropFirst(2).prefix(2)), let second = Int(period.suffix(2))
    else {
      return count == 4
    }
    return (first + 1) % 100 == second
  }
}
