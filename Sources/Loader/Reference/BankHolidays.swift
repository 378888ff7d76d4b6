package import Records

/// The bank holidays of England and Wales that are part of the program, from 2015 on.
///
/// Computed by rule and checked against an independent list: the Banking and Financial Dealings Act 1971, Schedule 1, days
/// by royal proclamation, Good Friday and Christmas Day by common law. From 2027 on proclamations may still change them.
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
