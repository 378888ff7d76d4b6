import Loader

/// What `init` says about a profile that it made from a register: what became what, how often each name occurs, and what is
/// left to do.
enum AdoptionSummary {
  private static let width = 20
  private static let widthOfNames = 50

  /// The summary of what was made of the register at `path`, in `folder`.
  static func text(
    of adopted: AdoptedProfile, of path: String, in folder: String, with made: StartingFolder
  ) -> String {
    """
    Made \(folder), for the register in \(path):
      profile.toml        its columns, and the names that occur in it
    \(made.list)\(columns(of: adopted))\(names(in: adopted))\(leftOut(of: adopted))\
    Check \(folder)/profile.toml, above all what is new, and give what is yours its name.
    Put the register into \(folder), as \(adopted.fileName). Then "hscp-report check \(folder)" says what is left,
    and "hscp-report report \(folder)" makes the report.

    """
  }

  private static func columns(of adopted: AdoptedProfile) -> String {
    "Columns:\n" + adopted.columns.map { line($0.column, $0.headers.joined(separator: ", ")) }.joined()
      + (adopted.unused.isEmpty ? "" : "Columns that are not used, or whose words were not taken:\n")
      + adopted.unused.map { line($0.header, $0.note ?? "") }.joined()
      + (adopted.unusedTables.isEmpty ? "" : "Not used at all:\n")
      + adopted.unusedTables.map { "  \($0)\n" }.joined()
  }

  /// How often each name occurs: this is said here and nowhere in the files.
  private static func names(in adopted: AdoptedProfile) -> String {
    adopted.lists.map { list in
      "\(list.title):\n"
        + list.names.map { name in
          let spellings = name.spellings.isEmpty ? "" : " (\(name.spellings.joined(separator: ", ")))"
          return line(name.name + spellings, "\(name.count)\(name.isNew ? "  new" : "")", widthOfNames)
        }.joined()
    }.joined()
  }

  private static func leftOut(of adopted: AdoptedProfile) -> String {
    guard !adopted.leftOut.isEmpty else { return "" }
    return "Not taken:\n"
      + adopted.leftOut.map { line($0.text, "\($0.count)  \($0.remedy)", widthOfNames) }.joined()
  }

  private static func line(_ name: String, _ value: String, _ width: Int = width) -> String {
    let gap = String(repeating: " ", count: max(1, width - name.count))
    return value.isEmpty ? "  \(name)\n" : "  \(name)\(gap)\(value)\n"
  }
}
