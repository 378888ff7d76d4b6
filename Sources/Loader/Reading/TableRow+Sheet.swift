import Spreadsheets

extension TableRow {
  /// Takes the cells of a sheet's row, each as the field of its column; those beyond `width` have no header.
  mutating func take(_ cells: borrowing SheetRow, width: Int?) {
    line = cells.number
    fault = nil
    fields.removeAll(keepingCapacity: true)
    let count = width ?? cells.cells.last.map { Int($0.column) } ?? 0
    for cell in cells.cells {
      let column = Int(cell.column)
      if column > count { break }
      while fields.count < column - 1 { fields.append(.empty) }
      fields.append(TableField(cell.range, TableField.Kind(cell.kind)))
    }
    while fields.count < count { fields.append(.empty) }
  }
}

extension TableField.Kind {
  fileprivate init(_ kind: SheetCell.Kind) {
    switch kind {
    case .text: self = .cellText
    case .number: self = .number
    case .date: self = .date
    case .boolean: self = .boolean
    case .error: self = .error
    }
  }
}
