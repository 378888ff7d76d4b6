import CXlsxWriter

/// Why a workbook could not be written.
package enum WorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
  case outOfMemory
  /// The disk, a quota or the limit on the size of files is exhausted.
  case diskFull
  /// A cell, as in `notes!B5`, would hold what the file format cannot, in words.
  case cell(String, holds: String)
  /// In the library's words.
  case refused(String)

  static func check(_ code: lxw_error) throws(WorkbookError) {
    guard code == LXW_NO_ERROR else { throw .refused(unsafe String(cString: lxw_strerror(code))) }
  }

  package var description: String {
    switch self {
    case .outOfMemory: "there is no memory for the workbook"
    case .diskFull: "there is no room for the workbook"
    case .cell(let place, let contents): "\(place) would hold \(contents)"
    case .refused(let reason): "the workbook could not be written (\(reason))"
    }
  }
}
