import CXlsxWriter
import Glibc
import Spreadsheets
import Synchronization
package import SystemPackage

/// A workbook while it is written: the only owner of the library's memory.
///
/// Dropped before `close()`, it leaves no file.
@safe
struct Workbook: ~Copyable {
  private let handle: UnsafeMutablePointer<lxw_workbook>
  private let formats: WorkbookFormats
  private let theme: WorkbookTheme

  /// A workbook that will be written at `path`; the library's temporary files go into the same folder.
  ///
  /// With `rowByRow`, memory holds one row of each sheet, and rows must be written from top to bottom.
  init(at path: FilePath, _ theme: WorkbookTheme, rowByRow: Bool = false) throws(WorkbookError) {
    var strings = CStrings()
    var options = unsafe lxw_workbook_options()
    unsafe options.tmpdir = strings.copy(path.removingLastComponent().string)
    unsafe options.constant_memory = rowByRow ? 1 : 0
    guard let handle = unsafe workbook_new_opt(path.string, &options) else { throw .outOfMemory }
    let formats: WorkbookFormats
    do { formats = try unsafe WorkbookFormats(of: handle, theme) } catch {
      unsafe lxw_workbook_free(handle)
      throw error
    }
    unsafe self.handle = handle
    self.formats = formats
    self.theme = theme
  }

  deinit { unsafe lxw_workbook_free(handle) }

  mutating func setProperties(_ properties: WorkbookContents.Properties) throws(WorkbookError) {
    var strings = CStrings()
    var fields = unsafe lxw_doc_properties()
    unsafe fields.title = strings.copy(properties.title)
    unsafe fields.subject = strings.copy(properties.subject)
    unsafe fields.author = strings.copy(properties.author)
    unsafe fields.keywords = strings.copy(properties.keywords)
    unsafe fields.comments = strings.copy(properties.comments)
    unsafe fields.created = properties.created
    try WorkbookError.check(unsafe workbook_set_properties(handle, &fields))
  }

  mutating func add(_ sheet: WorkbookContents.Sheet) throws(WorkbookError) {
    let worksheet = try unsafe newSheet(named: sheet.name)
    try unsafe SheetWriter.write(sheet, to: worksheet, formats)
    for chart in sheet.charts { try unsafe ChartWriter.draw(chart, on: worksheet, of: handle, theme) }
  }

  mutating func add(_ sheet: RegisterWorkbook.Sheet) throws {
    try unsafe SheetWriter.write(sheet, to: newSheet(named: sheet.name), formats)
  }

  /// Adds a sheet that `write` fills.
  mutating func addSheet(
    named name: String,
    _ write: (UnsafeMutablePointer<lxw_worksheet>, WorkbookFormats) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    try unsafe write(try newSheet(named: name), formats)
  }

  /// Gives cells a name that formulas know them by.
  mutating func define(_ name: String, as formula: String) throws(WorkbookError) {
    try WorkbookError.check(unsafe workbook_define_name(handle, name, formula))
  }

  private func newSheet(named name: String) throws(WorkbookError) -> UnsafeMutablePointer<lxw_worksheet> {
    try WorkbookError.check(unsafe workbook_validate_sheet_name(handle, name))
    guard let worksheet = unsafe workbook_add_worksheet(handle, name) else { throw .outOfMemory }
    return unsafe worksheet
  }

  /// Writes the file and frees the memory, even if it throws.
  consuming func close() throws(WorkbookError) {
    let handle = unsafe self.handle
    discard self
    guard let code = SilentStandardError.during({ unsafe workbook_close(handle) }) else {
      let reason = Errno.last.words
      unsafe lxw_workbook_free(handle)
      throw .refused(reason)
    }
    if code != LXW_NO_ERROR, [ENOSPC, EDQUOT, EFBIG].contains(errno) { throw .diskFull }
    try WorkbookError.check(code)
  }
}

/// A file that only a library can write, by its path.
package protocol LibraryFile: Sendable {
  /// Writes the file at `path`, where there is a folder but no file yet.
  func write(to path: FilePath) throws

  /// Reads the file back from the disk, and throws if it is not what was meant.
  func verify(at path: FilePath) throws
}

/// Why a workbook could not be written.
package enum WorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
  case outOfMemory
  /// The disk, a quota or the limit on file sizes is exhausted.
  case diskFull
  /// A cell, as in `notes!B5`, would hold what the file format cannot.
  case cell(String, holds: String)
  /// A sheet of this name would have more rows or columns than a worksheet has room for.
  case noRoom(sheet: String, rows: Int, columns: Int)
  /// Any other reason, in the library's words.
  case refused(String)

  /// Throws if a sheet of this name would have more rows or columns than a worksheet, before anything of it is written.
  static func checkRoom(forRows rows: Int, columns: Int, of sheet: String) throws(WorkbookError) {
    guard rows <= CellReference.lastRow, columns <= CellReference.lastColumn else {
      throw .noRoom(sheet: sheet, rows: rows, columns: columns)
    }
  }

  static func check(_ code: lxw_error) throws(WorkbookError) {
    guard code == LXW_NO_ERROR else { throw .refused(unsafe String(cString: lxw_strerror(code))) }
  }

  package var description: String {
    switch self {
    case .outOfMemory: "there is not enough memory for the workbook"
    case .diskFull: "there is not enough room for the workbook"
    case .cell(let place, let contents): "\(place) would hold \(contents)"
    case .noRoom(let sheet, let rows, let columns):
      "the sheet \(sheet) would have \(rows) rows and \(columns) columns"
    case .refused(let reason): "the workbook could not be written (\(reason))"
    }
  }
}

/// Copies of texts for structures of the library that need a `char *`; they are freed together.
@safe
struct CStrings: ~Copyable {
  private var copies: [UnsafeMutablePointer<CChar>] = unsafe []

  init() {}

  deinit { unsafe copies.forEach { unsafe free($0) } }

  /// A copy that lives as long as this value.
  mutating func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard let copy = unsafe strdup(text) else { return nil }
    unsafe copies.append(copy)
    return unsafe copy
  }
}
