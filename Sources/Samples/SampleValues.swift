package import Records

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
