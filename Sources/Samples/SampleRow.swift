package import Records

/// A cell of a sample, before it is written in a format.
enum SampleCell: Hashable, Sendable {
  case blank
  case reference(SampleReference)
  case day(Day)
  /// An age in whole years.
  case years(Int32)
  case text(SampleText)
}

/// The reference of a referral: `EX-2021-07`.
struct SampleReference: Hashable, Sendable {
  /// The calendar year in which its reporting year begins.
  let year: Int32
  /// From 1 in each year.
  let number: Int32
}

/// The columns of a sample, in their order. It has dates, so there is no column `year`.
enum SampleColumn: Int, CaseIterable, Sendable {
  case reference, dateReceived, dateConsidered, referringAgency, childAge, outcome, harm, features, dateAware,
    dateNotified, dateRapidReview, panelAgreed

  /// The column of the register.
  var registerColumn: RegisterColumn {
    switch self {
    case .reference: .reference
    case .dateReceived: .dateReceived
    case .dateConsidered: .dateConsidered
    case .referringAgency: .referringAgency
    case .childAge: .childAge
    case .outcome: .outcome
    case .harm: .harm
    case .features: .features
    case .dateAware: .dateAware
    case .dateNotified: .dateNotified
    case .dateRapidReview: .dateRapidReview
    case .panelAgreed: .panelAgreed
    }
  }
}

/// One row of a sample, reused for the next.
struct SampleRow: Sendable {
  /// The number of cells in a complete row.
  static let fullWidth = 12

  /// In the order of the columns.
  private(set) var cells = InlineArray<12, SampleCell>(repeating: .blank)
  /// The number of cells in this row; one that ends early has fewer.
  var width = SampleRow.fullWidth
  /// A text after the last column.
  var surplus: SampleText?
  /// What the row says in the breakdowns that the profile declares; empty in one that ends early.
  var breakdowns: [SampleCell] = []

  subscript(column: SampleColumn) -> SampleCell {
    get { cells[column.rawValue] }
    set { cells[column.rawValue] = newValue }
  }
}

/// The value of a cell, for formats other than CSV.
package enum SampleValue: Hashable, Sendable {
  case blank
  case text(String)
  case day(Day)
  case number(Int)
}

extension SampleRegister {
  /// Passes the rows of the register to `take`, the same as in its CSV: dates as days, ages in whole years as numbers.
  package func forEachRow<E: Error>(_ take: ([SampleValue]) throws(E) -> Void) throws(E) {
    var rows = SampleRows(of: self)
    var row = SampleRow()
    var values: [SampleValue] = []
    while rows.next(into: &row) {
      values.removeAll(keepingCapacity: true)
      for index in 0..<row.width { values.append(value(of: row.cells[index], digits: rows.digits)) }
      for cell in row.breakdowns { values.append(value(of: cell, digits: rows.digits)) }
      if let surplus = row.surplus { values.append(.text(texts[surplus])) }
      try take(values)
    }
  }

  private func value(of cell: SampleCell, digits: Int) -> SampleValue {
    switch cell {
    case .blank: return .blank
    case .text(let text): return .text(texts[text])
    case .day(let day): return .day(day)
    case .years(let years): return .number(Int(years))
    case .reference(let reference):
      let number = String(reference.number)
      let zeros = String(repeating: "0", count: digits - number.utf8.count)
      return .text("EX-\(reference.year)-\(zeros)\(number)")
    }
  }
}
