package import Records
import Spreadsheets
package import SystemPackage

/// A copy of a register's workbook in which each cell with a finding has a comment and a colour. All other parts and cells are
/// those of the original, byte for byte.
package struct AnnotatedWorkbook: LibraryFile {
  private let source: FilePath
  private let parts: ChangedParts
  /// How many comments it has that are new, or say more.
  package private(set) var comments = 0
  /// How many of the findings are about other files.
  package let elsewhere: Int

  /// The copy of the workbook at `source`. A finding about the whole file is at the top of `sheet`, or of the first one.
  ///
  /// Throws where the workbook is signed or protected: a changed copy would not be what somebody signed.
  package init(of source: FilePath, _ findings: [Finding], sheet: String?) throws(Problem) {
    self.source = source
    let name = source.lastComponent?.string ?? source.string
    let own = findings.filter { $0.place.file == name }
    elsewhere = findings.count - own.count
    do {
      var book = try RewrittenPackage(at: source)
      let annotation = try Annotation(of: own, on: sheet, in: &book)
      comments = annotation.comments
      parts = book.finished()
    } catch let problem as Problem {
      throw problem
    } catch let reason as ProtectedWorkbook {
      throw Problem(.protectedWorkbook, at: source.string, found: reason.found)
    } catch { throw Problem(error, at: source) }
  }

  package func write(to path: FilePath) throws {
    try source.copyBytes(to: path)
    try parts.write(to: path)
  }

  package func verify(at path: FilePath) throws { try parts.verify(at: path) }
}

/// Looks what a file is, for who may not know it.
package enum WorkbookProbe {
  /// Whether a file is a package as workbooks are.
  package static func isWorkbook(at path: FilePath) -> Bool {
    do {
      _ = try XLSXPackage(at: path)
      return true
    } catch { return false }
  }
}

/// The comments and colours of findings, on the way into a workbook's parts.
private struct Annotation {
  /// The words that the file format has for what is added: those of the standard's first edition, or of the strict one.
  private struct Vocabulary {
    let main: String
    let relationships: String

    init(isStrict: Bool) {
      let strict = "http://purl.oclc.org/ooxml/"
      let usual = "http://schemas.openxmlformats.org/"
      main = isStrict ? strict + "spreadsheetml/main" : usual + "spreadsheetml/2006/main"
      relationships =
        isStrict ? strict + "officeDocument/relationships" : usual + "officeDocument/2006/relationships"
    }
  }

  private static let types = "application/vnd.openxmlformats-officedocument."

  private let words: Vocabulary
  private let workbook: String
  /// The parts that belong to a sheet that was done.
  private var taken: Set<String> = []
  /// The first block of numbers for shapes that no part has.
  private var block: Int
  private(set) var comments = 0

  init(of findings: [Finding], on sheet: String?, in book: inout RewrittenPackage) throws {
    workbook = try book.workbookPart
    let roots = String(decoding: try book.bytes(of: "_rels/.rels"), as: UTF8.self)
    words = Vocabulary(isStrict: roots.containsBytes(of: "purl.oclc.org/ooxml"))
    var blocks = [0]
    for part in book.partNames where part.lowercased().hasSuffix(".vml") {
      blocks += NoteShapes.blocks(of: try book.bytes(of: part))
    }
    block = (blocks.max() ?? 0) + 1
    try book.requireUnprotected(workbook)

    let sheets = try book.sheets().filter { $0.part != nil }
    let first = sheets.first { $0.name == sheet } ?? sheets.first { $0.state == .visible } ?? sheets.first
    var bySheet: [String: [Finding]] = [:]
    for finding in findings {
      if let name = finding.place.sheet ?? first?.name { bySheet[name, default: []].append(finding) }
    }
    let marked = sheets.filter { bySheet[$0.name] != nil }
    guard !marked.isEmpty else { return }
    let (styles, bytes) = try stylesPart(in: &book)
    guard var formats = FilledFormats(bytes) else {
      throw XLSXError.unexpectedContent(part: styles, found: "there is no list of fills or of formats")
    }
    for sheet in marked {
      guard let part = sheet.part else { continue }
      try annotate(part, called: sheet.name, bySheet[sheet.name] ?? [], by: &formats, in: &book)
    }
    guard !formats.isCrowded else {
      throw XLSXError.contentOverLimit(part: styles, found: "has too many formats to add some")
    }
    book.replace(styles, with: formats.part)
  }

  /// The part of formats, which is made where there is none.
  private func stylesPart(in book: inout RewrittenPackage) throws -> (name: String, bytes: [UInt8]) {
    if let part = try book.target(of: workbook, kind: "styles") {
      return (part, try book.bytes(of: part))
    }
    let part = book.newName("xl/styles", ".xml")
    book.add(part, FilledFormats.empty(namespace: words.main))
    try book.setType(Annotation.types + "spreadsheetml.styles+xml", of: part)
    _ = try book.relate(workbook, to: part, as: words.relationships + "/styles")
    return (part, try book.bytes(of: part))
  }

  private mutating func annotate(
    _ part: String, called name: String, _ findings: [Finding], by formats: inout FilledFormats,
    in book: inout RewrittenPackage
  ) throws {
    let bytes = try book.bytes(of: part)
    let survey = MarkedSheet.Survey(bytes)
    guard !survey.isProtected else { throw ProtectedWorkbook(found: "the sheet \(name) is protected") }
    let marks = Annotation.marks(of: findings, under: survey.merged)
    comments += marks.count
    let sheet = MarkedSheet(bytes, survey, marks, by: &formats)
    let added = try comment(marks, on: part, in: &book)
    let drawing = try draw(added, on: part, sheet.drawing, in: &book)
    try answer(marks, on: part, in: &book)
    book.replace(part, with: sheet.withDrawing(drawing, namespace: words.relationships))
  }

  /// The cells of findings, in the order of rows and columns. What is about a row is at its first cell, what is about the sheet
  /// at A1, and what is about a merged cell at the cell that shows it.
  private static func marks(of findings: [Finding], under merged: [CellRange]) -> [MarkedCell] {
    var cells: [CellReference: [Finding]] = [:]
    let byRow = merged.sorted { $0.first.row < $1.first.row }
    for finding in findings {
      let own = CellReference(column: finding.place.column ?? 1, row: finding.place.line ?? 1)
      guard let own else { continue }
      let range = byRow.first { range in
        (range.first.row...range.last.row).contains(own.row)
          && (range.first.column...range.last.column).contains(own.column)
      }
      cells[range?.first ?? own, default: []].append(finding)
    }
    return cells.map { cell, findings in
      let words = findings.map { "\($0.severity.rawValue): [\($0.rule)] \($0.words)".onOneLine }
      let fills = findings.map { FilledFormats.Fill($0.severity) }
      return MarkedCell(
        row: cell.row, column: cell.column, fill: fills.max() ?? .blue,
        note: words.joined(separator: "\n"))
    }.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// Adds comments to those of a sheet, and returns the cells that had none.
  private mutating func comment(
    _ marks: [MarkedCell], on sheet: String, in book: inout RewrittenPackage
  ) throws -> [MarkedCell] {
    let part: String
    if let own = try book.target(of: sheet, kind: "comments") {
      part = own
    } else {
      part = book.newName("xl/comments", ".xml")
      book.add(part, CommentsPart.empty(namespace: words.main))
      try book.setType(Annotation.types + "spreadsheetml.comments+xml", of: part)
      _ = try book.relate(sheet, to: part, as: words.relationships + "/comments")
    }
    try take(part)
    guard let comments = CommentsPart(try book.bytes(of: part), adding: marks) else {
      throw XLSXError.unexpectedContent(part: part, found: "it is no list of comments")
    }
    book.replace(part, with: comments.part)
    return comments.added
  }

  /// Adds the boxes of comments, and returns the relationship of a drawing that the sheet had not.
  private mutating func draw(
    _ marks: [MarkedCell], on sheet: String, _ drawing: String?, in book: inout RewrittenPackage
  ) throws -> String? {
    guard !marks.isEmpty else { return nil }
    let first = block
    block += NoteShapes.blockCount(for: marks.count)
    if let drawing {
      guard let part = try book.target(of: sheet, id: drawing) else {
        throw XLSXError.unexpectedContent(part: sheet, found: "it names a drawing that is not there")
      }
      try take(part)
      guard let bytes = NoteShapes.adding(marks, to: try book.bytes(of: part), from: first) else {
        throw XLSXError.unexpectedContent(part: part, found: "it is no drawing of comments")
      }
      book.replace(part, with: bytes)
      return nil
    }
    let part = book.newName("xl/drawings/vmlDrawing", ".vml")
    book.add(part, NoteShapes.part(for: marks, from: first))
    try book.setType(Annotation.types + "vmlDrawing", of: part)
    return try book.relate(sheet, to: part, as: words.relationships + "/vmlDrawing")
  }

  /// Answers the conversations about cells, which newer programs show in place of comments.
  private func answer(_ marks: [MarkedCell], on sheet: String, in book: inout RewrittenPackage) throws {
    guard let part = try book.target(of: sheet, kind: "threadedComment"),
      let persons = try book.target(of: workbook, kind: "person")
    else { return }
    let person = "{48534350-0000-4000-8000-000000000000}"
    let threads = ThreadsPart(try book.bytes(of: part), adding: marks, by: person)
    guard threads.hasAnswers else { return }
    book.replace(part, with: threads.part)
    let bytes = try book.bytes(of: persons)
    let tags = TagScan.tags(of: bytes)
    guard let root = tags.first, let end = tags.last,
      !tags.contains(where: { bytes.value(of: "id", in: $0) == person })
    else { return }
    var edits = PartEdits()
    edits.append(
      "<\(bytes.prefix(of: root))person displayName=\"\(CommentsPart.author)\" id=\"\(person)\" "
        + "userId=\"\(CommentsPart.author)\" providerId=\"None\"/>", before: end, in: bytes)
    book.replace(persons, with: edits.applied(to: bytes))
  }

  /// Throws where a part belongs to a sheet that was done: what is added to it would be on both.
  private mutating func take(_ part: String) throws {
    guard taken.insert(part.lowercased()).inserted else {
      throw XLSXError.unexpectedContent(
        part: part, found: "two sheets share it, so nothing can be added to one")
    }
  }
}

extension FilledFormats.Fill {
  fileprivate init(_ severity: Finding.Severity) {
    switch severity {
    case .note: self = .blue
    case .warning: self = .amber
    case .error: self = .red
    }
  }
}
