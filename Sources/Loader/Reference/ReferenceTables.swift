package import Records
import Spreadsheets

/// A CSV table that is part of the program: its rows as texts.
private struct ReferenceTable {
  let rows: [[String]]

  /// The rows of `bytes`.
  ///
  /// - Precondition: the header is `columns` and no row is broken, because the table is part of the program.
  init(_ bytes: [UInt8], columns: [String]) {
    var (reader, row) = (CSVReader(), TableRow())
    var rows: [[String]] = []
    let text = bytes.span
    while reader.readRow(into: &row, of: text) {
      precondition(row.fault == nil && row.fields.count == columns.count, "line \(row.line) is broken")
      rows.append(row.fields.indices.map { row.withText(of: $0, in: text, FieldText.string) })
    }
    precondition(rows.first == columns, "the columns of the bundled table are not \(columns)")
    self.rows = Array(rows.dropFirst())
  }
}

/// The bank holidays of England and Wales that are part of the program, from 2015 on.
///
/// Computed by rule and checked against an independent list: the Banking and Financial Dealings Act 1971 (Schedule 1), days
/// by royal proclamation, and Good Friday and Christmas Day by common law. From 2027 on, proclamations may still change
/// them.
package enum BankHolidays {
  /// The calendar from 1 January of the first year on the list to 31 December of the last.
  package static let workingCalendar: WorkingCalendar = {
    let table = ReferenceTable(PackageResources.bank_holidays_csv, columns: ["date", "name"])
    let days = table.rows.compactMap { Day(iso: $0[0]) }
    guard days.count == table.rows.count, let first = days.min(), let last = days.max(),
      let start = Day(year: first.components.year, month: 1, day: 1),
      let end = Day(year: last.components.year, month: 12, day: 31)
    else { preconditionFailure("the bundled bank holidays cannot be read") }
    return WorkingCalendar(bankHolidays: Set(days), in: start...end)
  }()
}

extension NationalFigures {
  /// The figures published for the whole of England.
  package static let published: NationalFigures = {
    let counts = ReferenceTable(
      PackageResources.national_csv,
      columns: ["publisher", "year", "category", "value", "unit", "release", "address"])
    let ages = ReferenceTable(
      PackageResources.national_ages_csv, columns: ["publisher", "year", "words", "release", "address"])
    return NationalFigures(counts: counts.rows.map(count(in:)), agePatterns: ages.rows.map(agePattern(in:)))
  }()

  private static func count(in row: [String]) -> Count {
    guard let source = source(row[0], row[1], release: row[5], address: row[6]),
      let kind = Kind(rawValue: row[2]), let value = Int(row[3]), let unit = Unit(rawValue: row[4])
    else { preconditionFailure("a bundled national figure cannot be read: \(row)") }
    return Count(source: source, kind: kind, value: value, unit: unit)
  }

  private static func agePattern(in row: [String]) -> AgePattern {
    guard let source = source(row[0], row[1], release: row[3], address: row[4]) else {
      preconditionFailure("a bundled national finding cannot be read: \(row)")
    }
    return AgePattern(source: source, words: row[2])
  }

  private static func source(
    _ publisher: String, _ year: String, release: String, address: String
  ) -> Source? {
    guard let publisher = Publisher(rawValue: publisher), let year = YearStart.april.year(named: year) else {
      return nil
    }
    return Source(publisher: publisher, year: year, release: release, address: address)
  }
}
