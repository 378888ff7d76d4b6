import Records
import Samples
import Writers

extension RegisterWorkbook {
  /// A sample as a workbook of one sheet, `Referrals`.
  init(_ sample: SampleRegister) {
    let columns = zip(sample.headers, SampleRegister.columns).map { Column($0, holdsDays: $1.holdsDays) }
    let referrals = Sheet("Referrals", columns: columns, rowCount: sample.rows) { write in
      var cells: [Cell] = []
      try sample.forEachRow { values throws in
        cells.removeAll(keepingCapacity: true)
        for value in values { cells.append(Cell(value)) }
        try write(cells)
      }
    }
    self.init(title: "An invented register", created: sample.lastDay, sheets: [referrals])
  }
}

extension RegisterWorkbook.Cell {
  fileprivate init(_ value: SampleValue) {
    switch value {
    case .blank: self = .blank
    case .text(let text): self = .text(text)
    case .day(let day): self = .day(day)
    case .number(let number): self = .number(number)
    }
  }
}
