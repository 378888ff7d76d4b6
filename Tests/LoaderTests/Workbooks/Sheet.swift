/// A sheet of a workbook that a test writes.
struct Sheet: Sendable {
  static let header: [Cell] = [
    "reference", "date_received", "date_considered", "referring_agency", "child_age", "outcome",
  ]

  let name: String
  var state = "visible"
  /// How many columns and rows stand blank before the table.
  var offset = (columns: 0, rows: 0)
  var rows: [[Cell]]
  /// The numbers of the rows that are hidden.
  var hidden: Set<Int> = []
  /// What the part has behind its rows.
  var behindRows = ""

  /// A sheet of a header, the usual one where none is given, and `rows`, the first of which is row 2.
  init(_ name: String, header: [Cell] = header, _ rows: [Cell]...) {
    self.init(name, header: header, rows: rows)
  }

  init(header: [Cell] = header, _ rows: [Cell]...) { self.init("Referrals", header: header, rows: rows) }

  private init(_ name: String, header: [Cell], rows: [[Cell]]) {
    self.name = name
    self.rows = (header.isEmpty ? [] : [header]) + rows
  }

  var xml: String {
    let rows = rows.enumerated().map { index, cells in
      let number = index + 1 + offset.rows
      let cells = cells.enumerated().map { column, cell in
        cell.xml(at: "\(Sheet.letters(ofColumn: column + offset.columns))\(number)")
      }
      let isHidden = hidden.contains(number) ? #" hidden="1""# : ""
      return #"<row r="\#(number)"\#(isHidden)>\#(cells.joined())</row>"#
    }
    return """
      <worksheet xmlns="\(Workbook.main)"><sheetData>\(rows.joined())</sheetData>\(behindRows)</worksheet>
      """
  }

  private static func letters(ofColumn index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index)))
  }
}
