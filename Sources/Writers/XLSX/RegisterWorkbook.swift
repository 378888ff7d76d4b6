import CXlsxWriter
package import Records
import Spreadsheets
package import SystemPackage

/// A register as a workbook: sheets of one header and any rows, of which memory holds one at a time.
package struct RegisterWorkbook: LibraryFile {
  package enum Cell: Hashable, Sendable {
    case blank
    case text(String)
    case day(Day)
    case number(Int)
  }

  package struct Column: Hashable, Sendable {
    let header: String
    /// Whether a day that somebody writes here is shown day first.
    let holdsDays: Bool

    package init(_ header: String, holdsDays: Bool) {
      self.header = header
      self.holdsDays = holdsDays
    }
  }

  package struct Sheet: Sendable {
    let name: String
    let columns: [Column]
    let rowCount: Int
    let rows: @Sendable (_ write: ([Cell]) throws -> Void) throws -> Void

    /// A sheet with so many rows below its header, which `rows` hands on.
    package init(
      _ name: String, columns: [Column], rowCount: Int = 0,
      rows: @escaping @Sendable (_ write: ([Cell]) throws -> Void) throws -> Void = { _ in }
    ) {
      self.name = name
      self.columns = columns
      self.rowCount = rowCount
      self.rows = rows
    }
  }

  /// How many rows a sheet holds below its header.
  package static let mostRows = 1_048_575

  private let title: String
  private let created: Day
  private let sheets: [Sheet]

  /// A workbook with `sheets`, which says of itself that it was made on `created`: the clock's day would make each run's
  /// bytes other ones.
  package init(title: String, created: Day, sheets: [Sheet]) {
    self.title = title
    self.created = created
    self.sheets = sheets
  }

  /// Writes the workbook at `path`; the folder is there, the file is not.
  ///
  /// Throws `Errno.noSpace` on a full disk, ``WorkbookError`` otherwise, and what the sheets' rows throw.
  package func write(to path: FilePath) throws {
    var workbook = try Workbook(at: path, rowByRow: true)
    try workbook.setProperties(
      WorkbookContents.Properties(
        title: title, subject: "", author: "", keywords: "", comments: "Made by \(Program.nameAndVersion)",
        created: Int(created.number) * 86_400))
    for sheet in sheets { try workbook.add(sheet) }
    do throws(WorkbookError) { try workbook.close() } catch {
      if error == .diskFull { throw Errno.noSpace }
      throw error
    }
  }

  /// Reads the workbook at `path` back, every part to its end, and counts the rows of each sheet.
  ///
  /// The library reports success for a workbook cut short by a full temporary folder; this does not. To compare each
  /// cell would take several times as long as writing it, and find no more: what a full disk drops, it drops in the
  /// middle of a part or to its end.
  package func verify(at path: FilePath) throws {
    let names = try XLSXWorkbook(in: XLSXPackage(at: path)).sheets.map(\.name)
    guard names == sheets.map(\.name) else { throw OtherContents(place: "the list of sheets") }
    var rows: [String: RowCounter] = [:]
    try XLSXPackage(at: path).verify { part, bytes in rows[part, default: RowCounter()].count(in: bytes) }
    for (index, sheet) in sheets.enumerated() {
      let found = rows["xl/worksheets/sheet\(index + 1).xml"]?.count ?? 0
      guard found == sheet.rowCount + 1 else { throw OtherContents(place: "the sheet \(sheet.name)") }
    }
  }
}

/// Counts the rows of a sheet's part, which is known to be XML, by the beginnings of their tags.
struct RowCounter {
  private static let tag = Array("<row ".utf8)

  private(set) var count = 0
  /// How many bytes of a tag the last ones were; it may go on in the next part.
  private var matched = 0

  mutating func count(in bytes: Span<UInt8>) {
    for at in bytes.indices {
      // Where the rest does not follow, only this very byte can begin another.
      matched = bytes[at] == RowCounter.tag[matched] ? matched + 1 : bytes[at] == RowCounter.tag[0] ? 1 : 0
      if matched == RowCounter.tag.count {
        count += 1
        matched = 0
      }
    }
  }
}

/// Writes the header and the rows of one sheet of a register, from the top to the bottom.
@safe struct RegisterSheetWriter {
  private let worksheet: UnsafeMutablePointer<lxw_worksheet>
  private let header: UnsafeMutablePointer<lxw_format>
  private let date: UnsafeMutablePointer<lxw_format>
  private var row = 0

  init(
    _ worksheet: UnsafeMutablePointer<lxw_worksheet>, header: UnsafeMutablePointer<lxw_format>,
    _ date: UnsafeMutablePointer<lxw_format>
  ) {
    unsafe self.worksheet = worksheet
    unsafe self.header = header
    unsafe self.date = date
  }

  mutating func write(_ sheet: RegisterWorkbook.Sheet) throws {
    for (index, column) in sheet.columns.enumerated() {
      let width = Double(max(14, column.header.count + 4))
      let at = try lxw_col_t(checked: index)
      let format = unsafe column.holdsDays ? date : nil
      try WorkbookError.check(unsafe worksheet_set_column(worksheet, at, at, width, format))
    }
    // The header stays in sight.
    unsafe worksheet_freeze_panes(worksheet, 1, 0)
    for (index, column) in sheet.columns.enumerated() { try unsafe write(column.header, at: index, header) }
    row += 1
    try sheet.rows { cells in try write(cells) }
  }

  private mutating func write(_ cells: [RegisterWorkbook.Cell]) throws(WorkbookError) {
    for (index, cell) in cells.enumerated() {
      switch cell {
      case .blank: break
      case .text(let text): try unsafe write(text, at: index, nil)
      case .number(let number): try unsafe write(Double(number), at: index, nil)
      case .day(let day): try write(day, at: index)
      }
    }
    row += 1
  }

  private func write(
    _ text: String, at column: Int, _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(WorkbookError) {
    let (row, column) = (try lxw_row_t(checked: row), try lxw_col_t(checked: column))
    try WorkbookError.check(
      unsafe worksheet_write_string(worksheet, row, column, CellText.valid(text).encodingEscapes(), format))
  }

  private func write(
    _ number: Double, at column: Int, _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(WorkbookError) {
    let (row, column) = (try lxw_row_t(checked: row), try lxw_col_t(checked: column))
    try WorkbookError.check(unsafe worksheet_write_number(worksheet, row, column, number, format))
  }

  /// A day as spreadsheets count it; before March 1900, where they do not agree, as text.
  private func write(_ day: Day, at column: Int) throws(WorkbookError) {
    if day.serial > 60 {
      try unsafe write(Double(day.serial), at: column, date)
    } else {
      try unsafe write(day.iso, at: column, nil)
    }
  }
}
