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
    case heading, body, number, change, tenths, hundredths, symbol, tableHeader, numberHeader, link

    /// Whether a long text goes on in a second line of its cell.
    var wraps: Bool { self == .body || self == .tableHeader || self == .numberHeader }
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

    /// In characters of prose: capitals and digits, of which checksums consist, take more.
    var width: Double {
      guard case .text(let text) = value else { return Double(length) }
      return text.reduce(0) { $0 + ($1.isNumber || $1.isUppercase ? 1.3 : 1) }
    }

    /// In characters, as the cell shows it.
    var length: Int {
      switch value {
      case .text(let text), .link(let text, _): text.count
      case .number(let number): String(Int(number)).count
      }
    }
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

    /// The height of each line in points, since not every program fits rows to wrapped texts by itself.
    var heights: [Double] {
      lines.map { cells in
        let rows = zip(cells, widths).map { cell, width in
          cell.style.wraps ? (cell.width / (width * Sheet.charactersPerWidth)).rounded(.up) : 1
        }
        // 409 points are the most that a row may have.
        return cells.first?.style == .heading ? 24 : min(409, 17 * max(1, rows.max() ?? 1))
      }
    }

    /// Widths count digits of 11 points; letters of 12 points take a little less, with some room for words.
    private static let charactersPerWidth = 1.15
  }

  let properties: Properties
  let sheets: [Sheet]
}
