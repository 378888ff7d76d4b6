package import Records
import SystemPackage

extension RegisterFiles {
  /// The file that holds referrals.
  ///
  /// Throws if two files do, because neither says which of them is right.
  package func referrals(by reader: RegisterReader) throws(Problem) -> InputFile {
    var filled: [InputFile] = []
    guard candidates.count > 1 else { return candidates[0] }
    for file in candidates {
      var rows = RowCount()
      _ = try reader.read(file, hashing: false, into: &rows)
      if rows.count > 0 { filled.append(file) }
    }
    guard filled.count < 2 else { throw .twoRegisters(filled[0].path, filled[1].path) }
    return filled.first ?? candidates[0]
  }
}

/// Counts rows, whatever is in them.
private struct RowCount: RegisterCounter {
  private(set) var count = 0

  mutating func count(_ rows: RegisterRows) { count += rows.all.count }

  mutating func merge(_ other: RowCount) { count += other.count }
}

extension Problem {
  fileprivate static func twoRegisters(_ csv: FilePath, _ workbook: FilePath) -> Problem {
    Problem(
      .twoRegisters, at: csv.string, found: "\(workbook.string) also holds referrals",
      remedy: "name the right file, or move the other one away")
  }
}
