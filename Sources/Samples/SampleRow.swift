package import Records

/// What one cell of a sample holds, before anyone knows how it will be written.
enum SampleCell: Hashable, Sendable {
  case blank
  case reference(SampleReference)
  case day(Day)
  /// An age in whole years.
  case years(Int32)
  case text(SampleText)
}

/// The number of a referral: `EX-2021-07`.
struct SampleReference: Hashable, Sendable {
  /// The year in which its reporting year begins.
  let year: Int32
  /// From 1 in each year.
  let number: Int32
}

/// The columns of a sample, in their order; it keeps dates, and so no column `year`.
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

/// One row of a sample, used again for the next.
struct SampleRow: Sendable {
  /// How many cells a whole row has.
  static let fullWidth = 12

  /// In the order of the columns.
  private(set) var cells = InlineArray<12, SampleCell>(repeating: .blank)
  /// How many cells the row has; a row that ends early has fewer than columns.
  var width = SampleRow.fullWidth
  /// A text beyond the last column.
  var surplus: SampleText?

  subscript(column: SampleColumn) -> SampleCell {
    get { cells[column.rawValue] }
    set { cells[column.rawValue] = newValue }
  }
}

/// What one cell of a sample says.
package enum SampleValue: Hashable, Sendable {
  case blank
  case text(String)
  case day(Day)
  case number(Int)
}

extension SampleRegister {
  /// Hands on the rows of the register, the same that its CSV has: dates as days, ages in whole years as numbers.
  package func forEachRow<E: Error>(_ take: ([SampleValue]) throws(E) -> Void) throws(E) {
    var rows = SampleRows(of: self)
    var row = SampleRow()
    var values: [SampleValue] = []
    while rows.next(into: &row) {
      values.removeAll(keepingCapacity: true)
      for index in 0..<row.width { values.append(value(of: row.cells[index], digits: rows.digits)) }
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
