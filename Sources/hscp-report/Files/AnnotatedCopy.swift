import ArgumentParser
import Loader
import Records
import Reports
import SystemPackage
import Writers

/// The copy of a workbook with comments that `check --annotate` writes.
struct AnnotatedCopy {
  private let file: SingleFile
  private let register: FilePath

  /// The copy of a register's workbook at a path; `nil` where the register is read from no workbook.
  ///
  /// Throws where the path is that of a file of the register, or has another ending: spreadsheet programs refuse a workbook
  /// with macros, and one without, that is called like the other.
  init(at path: String, of register: InputFile, in files: RegisterFiles, overwrite: Bool) throws {
    guard WorkbookProbe.isWorkbook(at: register.path) else {
      throw ValidationError(
        "--annotate takes a register that is a workbook, and \(register.name) is none; use --output")
    }
    let path = FilePath(path)
    let ending = register.path.extension ?? "xlsx"
    guard path.extension?.lowercased() == ending.lowercased() else {
      throw Problem(
        .unknownEnding, at: path.string, found: "the copy is not called like a workbook of this kind",
        expected: "expected a name that ends in .\(ending), as that of the register does")
    }
    try files.requireOther(than: path)
    file = SingleFile(at: path, for: .group, overwrite: overwrite)
    self.register = register.path
  }

  /// Writes the copy, and returns what there is to say about it. Findings about the whole file are on `sheet`.
  func write(_ found: ListedFindings, on sheet: String?) throws(Problem) -> String {
    let listed = found.listed
    let copy = try AnnotatedWorkbook(of: register, listed, sheet: sheet)
    try file.write(copy)
    let more = found.count - listed.count
    return "Wrote \(FindingsText.counted(copy.comments, "comment")) to \(file.path.string).\n"
      + (copy.elsewhere > 0
        ? "Not in it: \(FindingsText.counted(copy.elsewhere, "finding")) about other files.\n" : "")
      + (more > 0
        ? "Not in it: \(more) more findings; hscp-report check --format json lists all.\n" : "")
  }
}
