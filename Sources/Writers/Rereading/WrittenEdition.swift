package import Records
import Spreadsheets
package import SystemPackage

/// What the files of an edition say, read back from the disk as somebody would who has nothing but the files.
///
/// It shares no code with what wrote them.
package struct WrittenEdition: Sendable {
  /// A row of a table.
  package struct Row: Hashable, Sendable {
    package let file: String
    /// The id or the title of its table; empty where the file does not say.
    package let table: String
    package let cells: [String]
    /// The column of the data set that it is from, where the row is about several things.
    package var column = ""
  }

  /// Words outside tables.
  package struct Passage: Hashable, Sendable {
    package let file: String
    package let text: String
  }

  package private(set) var rows: [Row] = []
  package private(set) var passages: [Passage] = []
  /// The files that nobody has taught it to read.
  package private(set) var unread: [String] = []

  /// Where they are.
  package let folder: FilePath
  package let names: [String]

  /// Reads the files of these names in a folder.
  package init(of names: [String], in folder: FilePath) throws(Problem) {
    self.folder = folder
    self.names = names
    for name in names {
      let path = folder.pushing(FilePath(name))
      if name.hasSuffix(".xlsx") {
        try readWorkbook(name, at: path)
        continue
      }
      let bytes: [UInt8]
      do {
        bytes = try path.readBytes()
      } catch { throw Problem(error, at: path) }
      let text = String(decoding: bytes, as: UTF8.self)
      switch name.split(separator: ".").last.map(String.init) {
      case "md": readMarkdown(name, text)
      case "html": readPage(name, text)
      case "svg": passages.append(Passage(file: name, text: WrittenEdition.words(ofMarkup: text)))
      case "csv": readData(name, text)
      case "json": passages.append(Passage(file: name, text: text))
      default: unread.append(name)
      }
    }
  }

  private mutating func readMarkdown(_ name: String, _ text: String) {
    var title = ""
    var words: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("|") {
        let cells = WrittenEdition.cells(ofMarkdown: line)
        rows.append(Row(file: name, table: title, cells: cells))
        continue
      }
      if line.hasPrefix("**"), line.hasSuffix("**") {
        title = WrittenEdition.withoutEscapes(line.dropFirst(2).dropLast(2))
      }
      words.append(WrittenEdition.withoutEscapes(line))
    }
    passages.append(Passage(file: name, text: words.joined(separator: "\n")))
  }

  private static func cells(ofMarkdown line: Substring) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.dropFirst() {
      if isEscaped {
        cell.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        cells.append(trimmed(cell))
        cell = ""
      } else {
        cell.append(character)
      }
    }
    return cells
  }

  private static func withoutEscapes(_ text: Substring) -> String {
    var words = ""
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        words.append(character)
        isEscaped = false
      }
    }
    return words
  }

  private mutating func readPage(_ name: String, _ text: String) {
    var rest = text[...]
    var outside = ""
    while let start = rest.firstRange(of: "<table"),
      let end = rest[start.upperBound...].firstRange(of: "</table>")
    {
      outside += rest[..<start.lowerBound]
      let table = rest[start.lowerBound..<end.lowerBound]
      let title = WrittenEdition.elements("caption", in: table).first.map {
        WrittenEdition.words(ofMarkup: $0)
      }
      for row in WrittenEdition.elements("tr", in: table) {
        let cells = WrittenEdition.elements("t[hd]", in: row[...]).map { WrittenEdition.words(ofMarkup: $0) }
        rows.append(Row(file: name, table: title ?? "", cells: cells))
      }
      rest = rest[end.upperBound...]
    }
    passages.append(Passage(file: name, text: WrittenEdition.words(ofMarkup: outside + rest)))
    // What is read aloud in the place of a picture.
    for attribute in ["alt", "aria-label", "title"] {
      for part in text.split(separator: "\(attribute)=\"", omittingEmptySubsequences: true).dropFirst() {
        passages.append(
          Passage(file: name, text: WrittenEdition.words(ofMarkup: String(part.prefix { $0 != "\"" }))))
      }
    }
  }

  /// What is inside each element of a name, which may have `[hd]` for one of two letters.
  private static func elements(_ name: String, in text: Substring) -> [String] {
    let names = name == "t[hd]" ? ["th", "td"] : [name]
    var found: [String] = []
    var rest = text
    while let (start, tag) = names.compactMap({ name in
      [" ", ">"].compactMap { rest.firstRange(of: "<\(name)\($0)")?.lowerBound }.min().map { ($0, name) }
    }).min(by: { $0.0 < $1.0 }) {
      guard let open = rest[start...].firstIndex(of: ">"),
        let end = rest[open...].firstRange(of: "</\(tag)>")
      else { break }
      found.append(String(rest[rest.index(after: open)..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return found
  }

  /// Markup without its tags, with a space between two pieces, and with the characters that it spells.
  private static func words(ofMarkup markup: String) -> String {
    var words = ""
    var isTag = false
    for character in markup {
      if character == "<" {
        isTag = true
        words.append(" ")
      } else if character == ">", isTag {
        isTag = false
      } else if !isTag {
        words.append(character)
      }
    }
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&"),
    ] {
      words = words.replacing(entity, with: character)
    }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A file of figures or a data set: the names and numbers of each row.
  private mutating func readData(_ name: String, _ text: String) {
    let lines = WrittenEdition.records(of: text)
    guard let header = lines.first else { return }
    let isFigures = header.contains("table") && header.contains("value")
    if name.hasSuffix(".meta.csv") { return }
    for line in lines.dropFirst() {
      let fields = Dictionary(zip(header, line), uniquingKeysWith: { first, _ in first })
      if isFigures {
        let shown = ["category", "category_2", "value", "lower", "upper"].map { fields[$0] ?? "" }
        let table = TableID.name(of: fields["measure"] ?? "", inDataOf: fields["table"] ?? "")
        rows.append(Row(file: name, table: table, cells: shown))
      } else {
        // What a crossing is about is the name of its file.
        let table = fields["breakdown_2"] == nil ? "" : WrittenEdition.nameAlone(name)
        let isNumber = { (name: String) in ["_count", "_ci", "_percent"].contains { name.hasSuffix($0) } }
        for column in header.filter(isNumber) {
          let names = ["breakdown", "breakdown_2", "clock"].compactMap { fields[$0] }
          rows.append(
            Row(file: name, table: table, cells: names + [fields[column] ?? ""], column: column))
        }
      }
    }
  }

  /// The name of a file without its folder and its ending.
  private static func nameAlone(_ name: String) -> String {
    let last = name.split(separator: "/").last ?? ""
    return String(last.prefix { $0 != "." })
  }

  /// The records of a CSV file.
  private static func records(of text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var wasQuoted = false
    for character in text {
      defer { if character != "\"" { wasQuoted = false } }
      switch character {
      case "\"":
        // Two of them in quotes are one.
        if !isQuoted, wasQuoted { field.append("\"") }
        wasQuoted = isQuoted
        isQuoted.toggle()
        continue
      case "," where !isQuoted:
        record.append(field)
        field = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        records.append(record + [field])
        record = []
        field = ""
      default: field.append(character)
      }
    }
    return record.isEmpty && field.isEmpty ? records : records + [record + [field]]
  }

  private mutating func readWorkbook(_ name: String, at path: FilePath) throws(Problem) {
    do {
      let workbook = try XLSXWorkbook(in: XLSXPackage(at: path), numbers: .asStored)
      for sheet in workbook.sheets {
        var found: [Row] = []
        try workbook.forEachRow(of: sheet) { row in
          found.append(Row(file: name, table: sheet.name, cells: row.cells.map { row.text(of: $0) }))
          return true
        }
        rows += found
      }
    } catch {
      throw Problem(.readBack, at: path.string, found: "the workbook that was written cannot be read again")
    }
  }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension StagedFolder {
  /// What the files of this run say, read back from the disk.
  package borrowing func reread() throws(Problem) -> WrittenEdition {
    try WrittenEdition(of: names, in: place.staging)
  }
}
