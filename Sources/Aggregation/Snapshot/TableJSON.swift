import FoundationEssentials
import Records

/// The layout of one table in `figures.json`.
struct TableJSON: Codable {
  /// One value of a figure.
  ///
  /// A count is one row, with the measure `number`. A share is two, `number` and `of`, and a third, `percent`, if it has
  /// limits. A rate is three: `number`, `children` and `rate`.
  struct Row: Codable {
    let category: String
    let name: String
    /// Given in a crossing, with its name.
    var category_2: String?
    var name_2: String?
    let measure: String
    var value: JSONNumber?
    var symbol: String?
    /// The 95 % confidence limits of the value, if it has any.
    var lower: Double?
    var upper: Double?
    /// Given if it is not the table's.
    var unit: String?
  }

  let id: String
  let unit: String
  let rows: [Row]

  /// The tables of a snapshot. A breakdown is one table with two measures, of all and of those with a rapid review.
  static func all(of tables: [FigureTable]) -> [TableJSON] {
    tables.compactMap { table in
      if case .rapidReviews = table.id { return nil }
      guard case .breakdown(let key) = table.id else { return TableJSON(table) }
      return TableJSON(table, and: tables[.rapidReviews(key)])
    }
  }

  init(_ table: FigureTable, and part: FigureTable? = nil) {
    let unit = table.rows.first?.unit ?? .referrals
    self.id = table.id.rawValue
    self.unit = unit.rawValue
    self.rows = table.rows.flatMap { row in
      func made(_ measure: String, _ value: JSONNumber?, _ symbol: String?, _ limits: Figure.Limits?) -> Row {
        Row(
          category: row.category.key, name: row.category.name, category_2: row.category2?.key,
          name_2: row.category2?.name, measure: measure, value: value, symbol: symbol,
          lower: limits?.lower.value, upper: limits?.upper.value,
          unit: row.unit == unit ? nil : row.unit.rawValue)
      }
      let derived = TableJSON.derived(from: row)
      let values = TableJSON.values(of: row.figure).map { measure, value, symbol in
        made(measure, value, symbol, derived == nil ? row.limits : nil)
      }
      let ofPart = (part?.rows ?? []).filter { $0.key == row.key }.map { other in
        made(
          TableID.measureOfRapidReviews, other.figure.number.map(JSONNumber.whole),
          other.figure.symbol?.rawValue,
          other.limits)
      }
      return values + (derived.map { [made($0.measure, .decimal($0.value), nil, row.limits)] } ?? []) + ofPart
    }
  }

  /// The numbers of a figure that others are worked out from, or its symbol, by their measures.
  static func values(of figure: Figure) -> [(measure: String, value: JSONNumber?, symbol: String?)] {
    switch figure {
    case .count, .age, .days, .symbol:
      [("number", figure.number.map(JSONNumber.whole), figure.symbol?.rawValue)]
    case .average(let days): [("number", .decimal(days.value), nil)]
    case .change(let change): [("change", .whole(change), nil)]
    case .share(let share): [("number", .whole(share.number), nil), ("of", .whole(share.of), nil)]
    case .rate(let rate): [("number", .whole(rate.number), nil), ("children", .whole(rate.children), nil)]
    }
  }

  /// The percentage or rate of a figure: the limits of the row are those of this number.
  private static func derived(from row: FigureTable.Row) -> (measure: String, value: Double)? {
    switch row.figure {
    case .share(let share): row.limits.flatMap { _ in share.percent.map { ("percent", $0.value) } }
    case .rate(let rate): rate.rounded.map { ("rate", $0.value) }
    case .count, .age, .days, .average, .change, .symbol: nil
    }
  }
}

/// A number in `figures.json`: a count is whole, a percentage, a rate or a limit has decimals.
enum JSONNumber: Hashable, Sendable, Codable {
  case whole(Int)
  case decimal(Double)

  /// A whole number, or `nil` for a number with decimals.
  var whole: Int? { if case .whole(let number) = self { number } else { nil } }

  /// The number, whole or not.
  var decimal: Double {
    switch self {
    case .whole(let number): Double(number)
    case .decimal(let number): number
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .whole(number)
    } else {
      self = .decimal(try container.decode(Double.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .whole(let number): try container.encode(number)
    case .decimal(let number): try container.encode(number)
    }
  }
}

/// A value as a JSON file: sorted keys and one value a line, so the difference between two files is easy to read.
enum JSONFile {
  static func bytes(of file: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(file)) + Array("\n".utf8)
    } catch {
      // Texts and finite numbers only: the encoder refuses none of them.
      preconditionFailure("figures could not be encoded: \(error)")
    }
  }
}
