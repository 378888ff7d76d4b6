package import Records
package import Reports
import Spreadsheets
package import SystemPackage

/// A document as a workbook: cover, contents, notes, then a sheet for each table.
///
/// The layout follows the Government Statistical Service's checklist for accessible spreadsheets: titles in A1, one
/// marked-up table on a sheet, nothing merged, nothing beside or below a table, shorthand explained. docs/outputs.md
/// lists the sheets that are exempt from some of its rules.
package struct DocumentWorkbook: LibraryFile {
  private let contents: WorkbookContents

  /// The workbook of `document`, with headings in the colour `accent`.
  package init(_ document: Document, accent: Colour = .accent) {
    let layout = WorkbookLayout(document)
    self.contents = WorkbookContents(
      properties: layout.properties, theme: WorkbookTheme(accent: accent, for: document.use),
      sheets: layout.sheets)
  }

  /// Writes the workbook at `path`, where there is a folder but no file yet.
  ///
  /// Throws `Errno.noSpace` on a full disk, which the output folder expects, and ``WorkbookError`` for what the file format
  /// cannot hold.
  package func write(to path: FilePath) throws {
    for sheet in contents.sheets { try sheet.checkRoom() }
    guard Memory.has(contents.memory) else { throw WorkbookError.outOfMemory }
    do throws(WorkbookError) {
      var workbook = try Workbook(at: path, contents.theme)
      try workbook.setProperties(contents.properties)
      for sheet in contents.sheets { try workbook.add(sheet) }
      try workbook.close()
    } catch .diskFull {
      throw Errno.noSpace
    }
    try WorkbookAdditions(for: contents).add(to: path)
  }

  /// Reads the workbook at `path` back, every part to its end, and compares each cell with what was meant.
  ///
  /// The library reports success for a workbook cut short by a full disk; this does not.
  package func verify(at path: FilePath) throws {
    try WorkbookCheck(contents).verify(at: path)
  }
}
