package import Records
import Reports
import Spreadsheets
package import SystemPackage

/// A register as a workbook: sheets with a header and any number of rows, of which memory holds one at a time.
package struct RegisterWorkbook: LibraryFile {
  package struct Column: Hashable, Sendable {
    let header: String
    /// Whether days that are typed here later are shown day first.
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
    let rows: @Sendable (_ write: ([CellValue]) throws -> Void) throws -> Void

    /// A sheet with `rowCount` rows below its header; `rows` passes them on one by one.
    package init(
      _ name: String, columns: [Column], rowCount: Int = 0,
      rows: @escaping @Sendable (_ write: ([CellValue]) throws -> Void) throws -> Void = { _ in }
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

  /// A workbook with `sheets`, dated `created`: with the clock's date, each run would give different bytes.
  package init(title: String, created: Day, sheets: [Sheet]) {
    self.title = title
    self.created = created
    self.sheets = sheets
  }

  /// Writes the workbook at `path`, where there is a folder but no file yet.
  ///
  /// Throws `Errno.noSpace` on a full disk, ``WorkbookError`` otherwise, and what the sheets' rows throw.
  package func write(to path: FilePath) throws {
    for sheet in sheets {
      try WorkbookError.checkRoom(forRows: sheet.rowCount + 1, columns: sheet.columns.count, of: sheet.name)
    }
    var workbook = try Workbook(at: path, WorkbookTheme(for: .form), rowByRow: true)
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
  /// The library reports success for a workbook cut short by a full disk; this does not. Comparing each cell
  /// would take several times as long as writing it and find no more: a full disk loses the rest of a part.
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

/// Counts the rows of a sheet's part, which is known to be XML, by their start tags.
struct RowCounter {
  private static let tag = Array("<row ".utf8)

  private(set) var count = 0
  /// How many bytes of a tag have matched so far; it may go on in the next bytes.
  private var matched = 0

  mutating func count(in bytes: Span<UInt8>) {
    for at in bytes.indices {
      // If the rest does not follow, only this byte can begin another tag.
      matched = bytes[at] == RowCounter.tag[matched] ? matched + 1 : bytes[at] == RowCounter.tag[0] ? 1 : 0
      if matched == RowCounter.tag.count {
        count += 1
        matched = 0
      }
    }
  }
}
