import CXlsxWriter
import Glibc
import SystemPackage

/// A workbook being written: the one owner of the library's memory.
///
/// Dropped before `close()`, it leaves no file.
@safe
struct Workbook: ~Copyable {
  private let handle: UnsafeMutablePointer<lxw_workbook>
  private let formats: WorkbookFormats

  /// A workbook that will be written at `path`; the library's temporary files go into the same folder.
  ///
  /// Written `rowByRow`, no more than one row of each sheet is held in memory; what comes later cannot go above it.
  init(at path: FilePath, rowByRow: Bool = false) throws(WorkbookError) {
    var strings = CStrings()
    var options = unsafe lxw_workbook_options()
    unsafe options.tmpdir = strings.copy(path.removingLastComponent().string)
    unsafe options.constant_memory = rowByRow ? 1 : 0
    guard let handle = unsafe workbook_new_opt(path.string, &options) else { throw .outOfMemory }
    let formats: WorkbookFormats
    do { formats = try unsafe WorkbookFormats(of: handle) } catch {
      unsafe lxw_workbook_free(handle)
      throw error
    }
    unsafe self.handle = handle
    self.formats = formats
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
    if let chart = sheet.chart {
      try unsafe ChartWriter.draw(chart, on: worksheet, below: sheet.lines.count, of: handle)
    }
  }

  mutating func add(_ sheet: RegisterWorkbook.Sheet) throws {
    guard let date = unsafe workbook_add_format(handle) else { throw WorkbookError.outOfMemory }
    unsafe format_set_num_format(date, "dd/mm/yyyy")
    var writer = try unsafe RegisterSheetWriter(
      newSheet(named: sheet.name), header: formats[.tableHeader], date)
    try writer.write(sheet)
  }

  private func newSheet(named name: String) throws(WorkbookError) -> UnsafeMutablePointer<lxw_worksheet> {
    try WorkbookError.check(unsafe workbook_validate_sheet_name(handle, name))
    guard let worksheet = unsafe workbook_add_worksheet(handle, name) else { throw .outOfMemory }
    return unsafe worksheet
  }

  /// Writes the file and frees the memory, whatever comes of it.
  consuming func close() throws(WorkbookError) {
    let handle = unsafe self.handle
    discard self
    let code = MutedErrors.during { unsafe workbook_close(handle) }
    if code != LXW_NO_ERROR, [ENOSPC, EDQUOT, EFBIG].contains(errno) { throw .diskFull }
    try WorkbookError.check(code)
  }
}
