import Loader
import Records
import Reports
import SystemPackage
import Writers

/// The file of findings that `check --output` writes, for the people who mend them: a workbook, a web page or data.
struct FindingsFile {
  private enum Format {
    case workbook, page, data
  }

  private let file: SingleFile
  private let format: Format

  /// The file at a path, whose ending says what it is.
  ///
  /// Throws where it is one of the files of the register.
  init(at path: String, beside register: RegisterFiles, overwrite: Bool) throws(Problem) {
    let path = FilePath(path)
    switch path.extension?.lowercased() {
    case "xlsx": format = .workbook
    case "html": format = .page
    case "csv": format = .data
    default: throw .unknownEnding(path)
    }
    try register.requireOther(than: path)
    file = SingleFile(at: path, for: .group, overwrite: overwrite)
  }

  /// Writes the findings, and returns what there is to say about the file.
  func write(
    _ found: ListedFindings, of name: String, in register: RegisterFiles, columns: [UsedColumns],
    by profile: Profile, showsValues: Bool, provenance: Provenance
  ) throws(Problem) -> String {
    var addresses: [String: String] = [:]
    for path in register.paths {
      if let name = path.lastComponent?.string { addresses[name] = file.address(of: path) }
    }
    let report = FindingsReport(
      of: name, found, columns: columns.map { .init(table: $0.table, columns: $0.columns) }, by: profile,
      showsValues: showsValues, provenance: provenance
    ) { place in
      addresses[place.file].map { $0 + (place.fragment ?? "") }
    }
    switch format {
    case .workbook:
      try file.write(DocumentWorkbook(report.document, accent: profile.board.accent))
    case .page:
      try file.write { append in try append(Array(HTMLDocument.text(of: report.document).utf8)) }
    case .data:
      try file.write { append in try append(RecordCSV.bytes(of: report.data)) }
    }
    return "Wrote \(FindingsText.counted(report.findings.rows.count, "finding")) to \(file.path.string).\n"
  }
}

extension RegisterFiles {
  /// Throws where a path is that of a file of the register, by this or another name.
  func requireOther(than path: FilePath) throws(Problem) {
    guard let status = try? path.stat() else { return }
    for own in paths {
      guard let other = try? own.stat(), other.inode == status.inode, other.deviceID == status.deviceID else {
        continue
      }
      throw Problem(
        .ownInput, at: path.string,
        found: "this is \(own.lastComponent?.string ?? own.string) of the register")
    }
  }
}

extension Problem {
  fileprivate static func unknownEnding(_ path: FilePath) -> Problem {
    Problem(
      .unknownEnding, at: path.string, found: "the name does not say which kind of file to write",
      expected: "expected a name that ends in .xlsx, .html or .csv")
  }
}
