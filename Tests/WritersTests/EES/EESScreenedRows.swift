import Foundation
import Records

@testable import Writers

/// What the test oracle of data sets checks in their rows.
extension EESDataSet {
  /// How many digits the periods of each kind have; quarters and halves would be a filter.
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

  /// Six digits are two consecutive years, as in `202324` and `199900`.
  private static func isPeriod(_ period: String, ofDigits count: Int) -> Bool {
    guard period.utf8.count == count, period.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
    guard count == 6, let first = Int(period.dropFirst(2).prefix(2)), let second = Int(period.suffix(2))
    else {
      return count == 4
    }
    return (first + 1) % 100 == second
  }
}

/// The items of filters.
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
      + faults(.trimmedItem, items.filter(Self.isUntrimmed).map { "\"\($0)\" has spaces around it" })
      + faults(.itemLength, items.filter { $0.count > Self.longestItem }.map { "\"\($0)\" is too long" })
      + faults(.itemCount, items.count > Self.mostItems ? ["\(column) has \(items.count) items"] : [])
  }

  static func isUntrimmed(_ text: String) -> Bool {
    text != text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private var groupFaults: [EESFault] {
    let wrong = meta.records.compactMap { row -> String? in
      guard let filter = row["col_name"], let group = row["filter_grouping_column"], !group.isEmpty else {
        return nil
      }
      return data.items(of: group).count > data.items(of: filter).count ? group : nil
    }
    return faults(.groupLevels, wrong.map { "\($0) has more items than what it groups" })
  }

  /// A filter has a total, or names the item that readers are shown first; the column that groups it has a total.
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

/// The places.
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

  /// A row has the place of its level, and no place of a lower level.
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

  /// The names of places keep the rules for items of filters.
  private var nameOfPlaceFaults: [EESFault] {
    let texts = EESGeography.levels.flatMap(\.columns).flatMap { data.items(of: $0).sorted() }
    return faults(.trimmedItem, texts.filter(Self.isUntrimmed).map { "\"\($0)\" has spaces around it" })
      + faults(
        .itemLength,
        EESGeography.levels.flatMap(\.columns).flatMap { column in
          let longest = column.hasSuffix("_code") ? Self.longestCode : 120
          return data.items(of: column).sorted().filter { $0.count > longest }
        }.map { "\"\($0)\" is too long" })
  }
}

/// The text of cells.
extension EESDataSet {
  /// Texts by which programs say that there is no value; the last five are from older guidance.
  private static let noData: Set = ["NULL", "Null", "null", "NA", "na", "N/A", "n/a", ".", "..", "-"]
  /// The symbols of official statistics, without brackets; the screener accepts others too.
  private static let symbols: Set = ["c", "z", "x", "low", "k", "u"]

  var cellFaults: [EESFault] {
    let keys = data.columns.filter {
      EESGeography.columns.contains($0) || filters.contains($0) || groupings.contains($0)
    }
    let rows = data.records.map { row in keys.map { row[$0] ?? "" } }
    let cells = Set((data.rows + meta.rows).flatMap(\.self)).filter(Self.noData.contains).sorted()
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

  /// Whether a cell is a number: digits, an optional sign and decimal point, and no thousands separator.
  private static func isFigure(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}

/// The columns of time and place, by geographic level.
enum EESGeography {
  /// A level with its columns, and the levels below it, whose rows fill these columns too.
  struct Level {
    let name: String
    let columns: [String]
    let lower: Set<String>
  }

  /// The levels that the program uses; explore education statistics have more.
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

  /// The codes and names that do not change. Those of authorities do; only the official screener knows them.
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

  /// Whether the official screener would take a filter of this name for a place, as it does `register_id`.
  static func isLikeAPlace(_ name: String) -> Bool {
    let name = name.lowercased()
    return words.contains(name)
      || beginnings.contains { name.hasPrefix($0) } && endings.contains { name.hasSuffix($0) }
  }
}
