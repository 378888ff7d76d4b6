/// Which of a workbook's cell formats show a number as a day, from the styles part.
struct CellFormats {
  private var areDates: [Bool] = []

  /// The formats of a workbook without styles: none shows a day.
  init() {}

  /// Reads the formats from the part of this name.
  init(part: String, of file: borrowing XLSXPackage) throws(XLSXError) {
    var codes: [Int: String] = [:]
    var ids: [Int] = []
    var isInCellFormats = false
    try file.parsePart(part, roots: [.spreadsheet("styleSheet")]) { event in
      switch event {
      case .start(let element) where element.name == .spreadsheet("numFmt"):
        if let id = element["numFmtId"].flatMap({ Int($0) }) { codes[id] = element["formatCode"] }
      // The formats of named styles and of conditions look the same; cells do not count those.
      case .start(let element) where element.name == .spreadsheet("cellXfs"): isInCellFormats = true
      case .end(let name) where name == .spreadsheet("cellXfs"): isInCellFormats = false
      case .start(let element) where element.name == .spreadsheet("xf") && isInCellFormats:
        ids.append(element["numFmtId"].flatMap { Int($0) } ?? 0)
      default: break
      }
    }
    areDates = ids.map { id in
      codes[id].map { NumberFormat.isDate(code: $0) } ?? NumberFormat.isDate(builtIn: id)
    }
  }

  /// Whether the cell format of this index shows a day; one that there is not does not.
  func isDate(_ index: Int) -> Bool { areDates.indices.contains(index) && areDates[index] }
}
