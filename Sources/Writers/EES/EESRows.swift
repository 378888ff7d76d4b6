import Records
import Reports

/// The rows of a data set while figures are collected; each figure of a row has a column of its own.
struct EESRows {
  /// What distinguishes a row from all others.
  struct Key: Hashable {
    let year: ReportingYear
    /// The keys of its subject, as names may be the same.
    let keys: [String]
  }

  private struct Row {
    let year: ReportingYear
    let filters: [String]
    var figures: [String: String] = [:]
  }

  private var rows: [Row] = []
  private var indices: [Key: Int] = [:]

  /// The indicators that at least one row has a figure for.
  var indicators: Set<String> { Set(rows.flatMap(\.figures.keys)) }

  /// Sets a figure of a row, whose filters are the texts `filters`.
  mutating func set(_ indicator: String, to figure: String, in key: Key, filters: [String]) {
    let index = indices[key] ?? rows.count
    if index == rows.count {
      indices[key] = index
      rows.append(Row(year: key.year, filters: filters))
    }
    rows[index].figures[indicator] = figure
  }

  /// The table, year by year; an indicator without a figure for a row is not applicable.
  func table(filters: [String], indicators: [String], in geography: Geography) -> EESTable {
    let years = Set(rows.map(\.year)).sorted()
    return EESTable(
      columns: EESPlace.columns(of: geography) + filters + indicators,
      rows: years.flatMap { year in
        rows.filter { $0.year == year }.map { row in
          EESPlace.cells(of: year, in: geography) + row.filters
            + indicators.map { row.figures[$0] ?? EESFigure.notApplicable }
        }
      })
  }
}

/// The columns of time and place, with which every row of a data set begins.
enum EESPlace {
  private static let time = ["time_period", "time_identifier"]
  /// The columns that may hold the name of the partnership's area.
  static let nameColumns = ["la_name", "pfa_name"]
  private static let identifier = "Financial year"

  /// The columns, those of the area's own level last.
  static func columns(of geography: Geography) -> [String] {
    let common = time + ["geographic_level", "country_code", "country_name", "region_code", "region_name"]
    return switch geography.area {
    case .localAuthority: common + ["old_la_code", "new_la_code", "la_name"]
    case .policeForce: common + ["pfa_code", "pfa_name"]
    }
  }

  /// The cells of a year in these columns.
  static func cells(of year: ReportingYear, in geography: Geography) -> [String] {
    let (level, area) =
      switch geography.area {
      case .localAuthority(let place, let oldCode): ("Local authority", [oldCode, place.code, place.name])
      case .policeForce(let place): ("Police force area", [place.code, place.name])
      }
    return [
      year.sixDigits, identifier, level, geography.country.code, geography.country.name,
      geography.region.code,
      geography.region.name,
    ] + area
  }
}

/// The text in the cell of an indicator: a number without thousands separators, or a symbol without brackets.
enum EESFigure {
  static let notApplicable = Figure.Symbol.notApplicable.rawValue

  static func text(of cell: Table.Cell) -> String {
    switch cell {
    case .label(let label): label
    case .figure(let figure): figure.numeral ?? figure.symbol?.rawValue ?? notApplicable
    case .percent(let share): share.percent?.text ?? notApplicable
    }
  }
}
