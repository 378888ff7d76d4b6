import Records
import SystemPackage
import Writers

/// The kinds of file that a sample can be.
enum SampleFormat {
  case csv
  case workbook

  /// Throws for a name with another ending, and for more rows than such a file holds.
  init(of path: FilePath, rows: Int) throws(Stop) {
    switch path.extension?.lowercased() {
    case "csv": self = .csv
    case "xlsx" where rows <= RegisterWorkbook.mostRows: self = .workbook
    case "xlsx": throw .tooManyRows(rows, path)
    default: throw .unknownEnding(path)
    }
  }
}

extension Stop {
  fileprivate static func unknownEnding(_ path: FilePath) -> Stop {
    Stop(
      .arguments,
      Problem(
        "unknown-ending", at: path.string, found: "the name does not say which kind of file to write",
        expected: "expected a name that ends in .csv or .xlsx", remedy: "nothing was written, add the ending"
      ).description)
  }

  fileprivate static func tooManyRows(_ rows: Int, _ path: FilePath) -> Stop {
    Stop(
      .arguments,
      Problem(
        "too-many-rows", at: path.string, found: "\(rows) rows do not fit on a worksheet",
        expected: "expected at most \(RegisterWorkbook.mostRows)",
        remedy: "nothing was written, write a .csv file instead"
      ).description)
  }
}
