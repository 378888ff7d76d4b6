/// What stands in a workbook, cell by cell: written by one type, read back and compared by another.
struct WorkbookContents: Hashable, Sendable {
  /// What the properties of the file say.
  struct Properties: Hashable, Sendable {
    let title: String
    let subject: String
    let author: String
    let keywords: String
    let comments: String
    /// Seconds since 1970 of the document's date, not the clock's.
    let created: Int
  }

  /// How a cell looks; the formats themselves are the workbook's affair.
  enum Style: Hashable, Sendable {
    case heading, body, number, symbol, tableHeader, link
  }

  struct Cell: Hashable, Sendable {
    enum Value: Hashable, Sendable {
      case text(String)
      case number(Double)
      /// A text that leads to a sheet.
      case link(String, toSheet: String)
    }

    let value: Value
    let style: Style
  }

  /// A marked-up table: its header row is row `headerRow` (from 0), its columns are the sheet's first ones.
  struct TableRange: Hashable, Sendable {
    let name: String
    let headerRow: Int
    let headers: [String]
    let rows: Int
  }

  struct Sheet: Hashable, Sendable {
    let name: String
    /// From the top, each from column A.
    var lines: [[Cell]]
    var table: TableRange?
    /// In characters, one for each column in use.
    let widths: [Double]
  }

  let properties: Properties
  let sheets: [Sheet]
}
