import Spreadsheets

/// The names for ranges that the part of a workbook defines for all its sheets.
struct DefinedNames {
  private struct Entry {
    /// In small letters: spreadsheet programs take no other notice of capitals.
    let name: String
    let start: Int
    /// Where its formula is.
    let text: Range<Int>
  }

  private let bytes: [UInt8]
  private var entries: [Entry] = []
  /// The end of the list, or the list itself if it is empty.
  private var end: TagScan.Tag?
  private var edits = PartEdits()

  /// Reads the part that lists the sheets.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var scan = TagScan(bytes)
    var open: (name: String, tag: TagScan.Tag)?
    while let tag = scan.next() {
      switch bytes.name(of: tag) {
      case "definedNames" where tag.depth == 1 && tag.kind != .start: end = tag
      case "definedName" where tag.depth == 2 && tag.kind == .start:
        let name = bytes.value(of: "name", in: tag)?.lowercased() ?? ""
        // A sheet that was copied has names of its own.
        open = bytes.place(of: "localSheetId", in: tag) == nil ? (name, tag) : nil
      case "definedName" where tag.depth == 2 && tag.kind == .end:
        if let (name, start) = open {
          entries.append(
            Entry(
              name: name, start: start.range.lowerBound, text: start.range.upperBound..<tag.range.lowerBound))
        }
        open = nil
      default: break
      }
    }
  }

  /// The names, in small letters.
  var names: [String] { entries.map(\.name) }

  /// The formula of a name; `nil` if there is no such name.
  subscript(name: String) -> String? {
    entries.first { $0.name == name.lowercased() }.map {
      String(decoding: bytes[$0.text], as: UTF8.self).withoutEntities
    }
  }

  /// Gives a name a formula. A new one has its place by the alphabet, as spreadsheet programs write them.
  mutating func set(_ name: String, to formula: String) {
    let lower = name.lowercased()
    if let entry = entries.first(where: { $0.name == lower }) {
      return edits.replace(entry.text, with: formula.asXML)
    }
    guard let end else { return }
    let prefix = bytes.prefix(of: end)
    let text = "<\(prefix)definedName name=\"\(name)\">\(formula.asXML)</\(prefix)definedName>"
    if let later = entries.first(where: { $0.name > lower }) {
      edits.insert(text, at: later.start)
    } else {
      edits.append(text, before: end, in: bytes)
    }
  }

  var part: [UInt8] { edits.applied(to: bytes) }
}

/// A column of cells on a sheet, as the formula of a name has it: `'Lists to choose from'!$B$2:$B$9`.
struct ColumnRange: Hashable {
  let sheet: String
  let column: Int
  let rows: ClosedRange<Int>

  init(sheet: String, column: Int, rows: ClosedRange<Int>) {
    (self.sheet, self.column, self.rows) = (sheet, column, rows)
  }

  /// Reads a formula; `nil` if it is another one.
  init?(_ formula: String) {
    guard let mark = formula.lastIndex(of: "!") else { return nil }
    var sheet = String(formula[..<mark])
    if sheet.count > 1, sheet.hasPrefix("'"), sheet.hasSuffix("'") {
      let quoted = sheet.dropFirst().dropLast()
      sheet = quoted.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
    }
    guard let range = CellRange(formula[formula.index(after: mark)...].filter { $0 != "$" }),
      range.first.column == range.last.column, range.first.row <= range.last.row
    else { return nil }
    self.init(sheet: sheet, column: range.first.column, rows: range.first.row...range.last.row)
  }

  /// The cell above it.
  var title: ColumnRange {
    let row = max(1, rows.lowerBound - 1)
    return ColumnRange(sheet: sheet, column: column, rows: row...row)
  }

  var formula: String {
    let letters = CellReference.letters(ofColumn: column)
    let name = sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    return "'\(name)'!$\(letters)$\(rows.lowerBound):$\(letters)$\(rows.upperBound)"
  }
}
