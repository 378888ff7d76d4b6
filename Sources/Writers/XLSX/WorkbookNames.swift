/// Gives out names that spreadsheet programs accept, each another one than those before it, whatever the case of letters.
struct WorkbookNames {
  private var taken: Set<String>

  /// Names apart from those that are `taken` already, in small letters.
  init(taken: Set<String> = []) { self.taken = taken }

  /// A name for a sheet: 1 to 31 characters, none of `[ ] : * ? / \`, and no apostrophe outside.
  mutating func sheet(_ wish: String) -> String {
    let parts = CellText.name(wish).split(omittingEmptySubsequences: false) { "[]:*?/\\".contains($0) }
    var name = Substring(parts.joined(separator: "-"))
    while let last = name.last, last == "'" || last == " " { name.removeLast() }
    while let first = name.first, first == "'" || first == " " { name.removeFirst() }
    return free(name.isEmpty ? "sheet" : String(name), limit: 31)
  }

  /// A name for a table: letters, digits and underscores behind "table_", so that it looks like no cell.
  mutating func table(_ wish: String) -> String {
    let name = wish.prefix(100).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    return free("table_\(String(name))", limit: CellText.nameLimit, mark: { "_\($0)" })
  }

  /// A header for a column of a table.
  mutating func header(_ wish: String) -> String {
    let name = CellText.name(wish)
    return free(name.isEmpty ? "Column" : name, limit: CellText.nameLimit)
  }

  /// The name, with a number behind it where it is taken.
  private mutating func free(
    _ wish: String, limit: Int, mark: (Int) -> String = { " (\($0))" }
  ) -> String {
    var name = CellText.shortened(wish, to: limit)
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      let end = mark(number)
      name = CellText.shortened(wish, to: limit - end.utf16.count) + end
    }
    return name
  }
}
