/// A place in the input: `referrals.csv:7:3`, `register.xlsx:Referrals!C7`.
package struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The file's base name; a path would differ from machine to machine.
  package let file: String
  /// The sheet of a workbook; `nil` in a text.
  package let sheet: String?
  /// The line, or the row of the sheet, from 1; `nil` for the whole.
  package private(set) var line: Int?
  /// The number of the column in the table (in a text) or on the sheet, or of the character where a text is not a table,
  /// from 1; `nil` for the row as a whole.
  package let column: Int?

  package init(file: String, sheet: String? = nil, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
  }

  /// The line and character at `index` in the text of a file.
  package init(file: String, at index: String.Index, in text: String) {
    var (line, column) = (1, 1)
    // From its beginning, and as a string of its own: to find a place inside a row of flags, each of them has to be counted.
    for character in String(text[..<index]) {
      if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    self.init(file: file, line: line, column: column)
  }

  /// A row of this file or sheet, or a cell of it.
  package func onLine(_ line: Int?, column: Int? = nil) -> Place {
    Place(file: file, sheet: sheet, line: line, column: column)
  }

  /// The place a number of lines further down.
  package func movedDown(by lines: Int) -> Place {
    var place = self
    place.moveDown(by: lines)
    return place
  }

  /// Moves it a number of lines further down.
  package mutating func moveDown(by lines: Int) {
    if let line { self.line = line + lines }
  }

  package var description: String {
    guard let sheet else {
      var text = file
      if let line { text += ":\(line)" }
      if let column { text += ":\(column)" }
      return text
    }
    guard let line else { return "\(file):\(sheet)" }
    return "\(file):\(sheet)!\(cell(onLine: line))"
  }

  /// The place in a list of places: what it has in common with the one before it is not said again.
  package func text(after previous: Place?) -> String {
    guard let previous, previous.file == file, let line else { return description }
    guard let sheet else { return [line, column].compactMap { $0.map(String.init) }.joined(separator: ":") }
    return previous.sheet == sheet ? cell(onLine: line) : "\(sheet)!\(cell(onLine: line))"
  }

  private func cell(onLine line: Int) -> String { "\(column.map(Place.letters) ?? "row ")\(line)" }

  /// What follows the address of a workbook to open it at this cell: `#'Referrals'!C7`; `nil` in a text.
  package var fragment: String? {
    guard let sheet else { return nil }
    let quoted = sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    return "#'\(quoted)'!\(Place.letters(ofColumn: column ?? 1))\(line ?? 1)"
  }

  /// The letters of a column in a spreadsheet: 1 is `A`, 27 is `AA`.
  private static func letters(ofColumn column: Int) -> String {
    guard column > 0 else { return "" }
    let (before, letter) = (column - 1).quotientAndRemainder(dividingBy: 26)
    return letters(ofColumn: before) + String(UnicodeScalar(UInt8(ascii: "A") + UInt8(letter)))
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.file, left.sheet ?? "", left.line ?? 0, left.column ?? 0)
      < (right.file, right.sheet ?? "", right.line ?? 0, right.column ?? 0)
  }
}
