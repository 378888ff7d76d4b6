package import Records
package import Reports
import Spreadsheets
package import SystemPackage

/// A workbook that `init` laid down, as people have filled it in, and the lists that it offers by now.
package struct FilledForm: ~Copyable {
  private let source: FilePath
  private var book: RewrittenPackage
  private let lists: FormLists

  /// Reads the workbook at `source`.
  ///
  /// Throws where `init` did not make it, where somebody signed it or protected its lists, or where they were changed so that
  /// nobody can tell where they are.
  package init(at source: FilePath) throws(Problem) {
    do {
      let book = try RewrittenPackage(at: source)
      lists = try FormLists(of: book, at: source)
      self.book = book
      self.source = source
    } catch { throw .updating(source, error) }
  }

  /// The texts in the first rows of its sheets.
  package var headers: [String] { lists.headers }

  /// What the list of a name offers; `nil` where there is no such list.
  package func entries(of list: String) -> [String]? { lists.offered[list.lowercased()]?.entries }

  /// The names of the lists that it has.
  package var names: [String] { lists.offered.keys.sorted() }

  /// The same workbook with other lists; `nil` where it offers these already.
  package consuming func updated(with lists: [RegisterForm.List]) throws(Problem) -> UpdatedForm? {
    let source = self.source
    do {
      let old = self.lists
      let changes = try old.changes(to: lists)
      guard !changes.lists.isEmpty else { return nil }
      let bytes = try book.bytes(of: old.part)
      let title = FilledForm.format(of: old.titleRow, in: bytes)
      let entry = FilledForm.format(of: old.titleRow + 1, in: bytes)
      let changed = ChangedCells(bytes, changes.cells) { index, own in
        // LibreOffice gives every column the format of no format.
        own.flatMap { $0 > 0 ? $0 : nil } ?? (changes.cells[index].row == old.titleRow ? title : entry)
      }
      if let cell = changed.formulas.first {
        throw Problem(
          .changedLists, at: "\(source.string):\(old.sheet)!\(cell.reference)",
          found: "this cell of a list holds a formula")
      }
      book.replace(old.part, with: changed.edits.applied(to: bytes))
      book.replace(old.workbook, with: changes.names.part)
      return try UpdatedForm(
        of: source, old, changes, parts: book.finished())
    } catch { throw .updating(source, error) }
  }

  /// The format of the first cell in a row of a sheet, for cells that are made like it.
  private static func format(of row: Int, in bytes: [UInt8]) -> Int? {
    var scan = TagScan(bytes)
    while let tag = scan.next() {
      guard bytes.name(of: tag) == "c", tag.kind != .end,
        bytes.value(of: "r", in: tag).flatMap({ CellReference($0) })?.row == row
      else { continue }
      return bytes.value(of: "s", in: tag).flatMap { Int($0) }
    }
    return nil
  }
}

/// A workbook that people have filled in, with other lists: everything else in it is as it was, byte for byte.
package struct UpdatedForm: LibraryFile {
  private let source: FilePath
  private let parts: ChangedParts
  private let sheet: String
  private let cells: SheetCells
  private let digests: CellDigests
  /// The lists that change.
  package let changes: [ListChange]
  /// How many cells hold each name that the lists do not offer any more.
  package let remaining: [String: Int]

  fileprivate init(
    of source: FilePath, _ old: FormLists, _ changes: FormLists.Changes, parts: ChangedParts
  ) throws {
    self.source = source
    self.parts = parts
    self.changes = changes.lists
    sheet = old.sheet
    var cells = old.cells
    for cell in changes.cells {
      if case .text(let text) = cell.contents {
        cells[cell.row, cell.column] = text
      } else {
        cells[cell.row, cell.column] = nil
      }
    }
    self.cells = cells
    let gone = Set(changes.lists.flatMap(\.gone).map { $0.lowercased() })
    var found: [String: Int] = [:]
    digests = try CellDigests(of: source, besides: old.sheet) { text in
      guard !gone.isEmpty else { return }
      let words = text.lowercased()
      let entries = [words] + words.split(separator: ";").map(String.init)
      for name in Set(entries.map(CellText.oneLine)) where gone.contains(name) {
        found[name, default: 0] += 1
      }
    }
    remaining = Dictionary(
      changes.lists.flatMap(\.gone).map { ($0, found[$0.lowercased()] ?? 0) }, uniquingKeysWith: max)
  }

  /// Writes the workbook at `path`, where there is a folder but no file yet.
  package func write(to path: FilePath) throws {
    try source.copyBytes(to: path)
    try parts.write(to: path)
  }

  /// Reads the workbook at `path` back: every part to its end, and every cell of every sheet.
  package func verify(at path: FilePath) throws {
    try parts.verify(at: path)
    if let difference = digests.difference(from: try CellDigests(of: path, besides: sheet)) {
      throw difference
    }
    let written = try XLSXWorkbook(in: XLSXPackage(at: path), numbers: .asStored)
    guard let lists = written.sheets.first(where: { $0.name == sheet }),
      try SheetCells(of: lists, in: written) == cells
    else { throw OtherContents(place: "the sheet \(sheet)") }
  }
}

extension Problem {
  fileprivate static func updating(_ path: FilePath, _ error: any Error) -> Problem {
    guard let reason = error as? ProtectedWorkbook else { return Problem(error, at: path) }
    return Problem(
      .protectedWorkbook, at: path.string, found: reason.found,
      remedy: "nothing was written; take the signature or protection off, and run this again")
  }
}
