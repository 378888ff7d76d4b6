/// Which of a workbook's cell formats show a number as a day, from the styles part.
struct CellFormats {
  private var areDates: [Bool] = []

  /// The formats of a workbook without styles; none shows a day.
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
      // Named styles and conditional formats have `xf` elements too; a cell's index does not count those.
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

  /// Whether the cell format of this index shows a day; false for an index out of range.
  func isDate(_ index: Int) -> Bool { areDates.indices.contains(index) && areDates[index] }
}

/// Whether a number format shows a number as a day.
enum NumberFormat {
  /// Whether the built-in format of this number shows a day (ECMA-376 part 1, 18.8.30).
  ///
  /// 18 to 21, 32, 33 and 45 to 47 show times only.
  static func isDate(builtIn id: Int) -> Bool {
    switch id {
    case 14...17, 22, 27...31, 34...36, 50...58: true
    default: false
    }
  }

  /// Whether this format code shows a day: it has a `y` or a `d` that is neither quoted, escaped nor in brackets.
  ///
  /// `m` alone does not decide it: it is a month or a minute, depending on its neighbours.
  static func isDate(code: String) -> Bool {
    var bytes = code.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "\""): skip(in: &bytes, past: UInt8(ascii: "\""))
      case UInt8(ascii: "["): skip(in: &bytes, past: UInt8(ascii: "]"))
      // An escape, a space as wide as the next character, and a fill with it.
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = bytes.next()
      case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "d"), UInt8(ascii: "D"): return true
      default: break
      }
    }
    return false
  }

  private static func skip(in bytes: inout String.UTF8View.Iterator, past end: UInt8) {
    while let byte = bytes.next(), byte != end {}
  }
}
