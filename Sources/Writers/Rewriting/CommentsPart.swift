import Spreadsheets

/// The part of a sheet's comments, to which comments are added; those that are there stay, and keep their words.
struct CommentsPart {
  /// Whom the comments are by.
  static let author = "hscp-report"
  /// The most characters of a cell, and so of a comment.
  private static let longest = 32_000

  private let bytes: [UInt8]
  private var edits = PartEdits()
  private let prefix: String
  /// The cells that get a comment, and had none.
  private(set) var added: [MarkedCell] = []

  /// A part without comments.
  static func empty(namespace: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <comments xmlns="\(namespace)"><authors></authors><commentList></commentList></comments>
      """.utf8)
  }

  /// Adds the notes of cells; `nil` if the part is no list of comments.
  init?(_ bytes: [UInt8], adding marks: [MarkedCell]) {
    var authors: (count: Int, end: TagScan.Tag?) = (0, nil)
    var listEnd: TagScan.Tag?
    var prefix = ""
    var scan = TagScan(bytes)
    var notes = Dictionary(marks.map { ($0.reference, $0) }) { first, _ in first }
    var edits = PartEdits()
    var text: CommentText?
    while let tag = scan.next() {
      let name = bytes.name(of: tag)
      if tag.depth == 0, tag.kind != .end { prefix = bytes.prefix(of: tag) }
      switch (name, tag.depth) {
      case ("authors", 1) where tag.kind != .start: authors.end = tag
      case ("author", 2) where tag.kind != .end: authors.count += 1
      case ("commentList", 1) where tag.kind != .start: listEnd = tag
      case ("comment", 2) where tag.kind == .start:
        let note = bytes.value(of: "ref", in: tag).flatMap { notes.removeValue(forKey: $0) }
        text = note.map { CommentText(adding: CommentsPart.run($0.note, prefix, isFirst: false)) }
      case ("comment", 2): text = nil
      case (_, 3...): text?.read(tag, name, in: bytes, prefix, &edits)
      default: break
      }
    }
    guard let end = authors.end, let listEnd else { return nil }
    added = marks.filter { notes[$0.reference] != nil }
    (self.bytes, self.prefix) = (bytes, prefix)
    if !added.isEmpty {
      edits.append("<\(prefix)author>\(CommentsPart.author)</\(prefix)author>", before: end, in: bytes)
      let comments = added.map { mark in
        "<\(prefix)comment ref=\"\(mark.reference)\" authorId=\"\(authors.count)\" shapeId=\"0\"><\(prefix)text>"
          + CommentsPart.run(mark.note, prefix, isFirst: true) + "</\(prefix)text></\(prefix)comment>"
      }
      edits.append(comments.joined(), before: listEnd, in: bytes)
    }
    self.edits = edits
  }

  var part: [UInt8] { edits.applied(to: bytes) }

  /// Words as a run of a comment, below what is there.
  private static func run(_ note: String, _ prefix: String, isFirst: Bool) -> String {
    let words = note.utf16.count > longest ? String(note.prefix(longest / 2)) + "…" : note
    let text = (isFirst ? words : "\n" + words).encodingEscapes().asXML
    return
      "<\(prefix)r><\(prefix)rPr><\(prefix)sz val=\"9\"/><\(prefix)rFont val=\"Tahoma\"/></\(prefix)rPr>"
      + "<\(prefix)t xml:space=\"preserve\">\(text)</\(prefix)t></\(prefix)r>"
  }
}

/// The text of a comment while it is read, which gets one more run.
private struct CommentText {
  private let run: String
  private var isDone = false

  init(adding run: String) { self.run = run }

  mutating func read(
    _ tag: TagScan.Tag, _ name: String, in bytes: [UInt8], _ prefix: String, _ edits: inout PartEdits
  ) {
    guard !isDone else { return }
    switch (name, tag.depth, tag.kind) {
    case ("text", 3, .empty): finish(at: tag, in: bytes, &edits)
    case ("text", 3, .end): finish(at: tag, in: bytes, &edits)
    // A text without runs becomes one: programs do not read runs beside it.
    case ("t", 4, .start): edits.insert("<\(prefix)r>", at: tag.range.lowerBound)
    case ("t", 4, .end): edits.insert("</\(prefix)r>", at: tag.range.upperBound)
    case ("t", 4, .empty): edits.replace(tag.range, with: "")
    // What says how the text is spoken comes after all runs.
    case ("rPh", 4, .start), ("phoneticPr", 4, .empty), ("phoneticPr", 4, .start):
      edits.insert(run, at: tag.range.lowerBound)
      isDone = true
    default: break
    }
  }

  private mutating func finish(at end: TagScan.Tag, in bytes: [UInt8], _ edits: inout PartEdits) {
    edits.append(run, before: end, in: bytes)
    isDone = true
  }
}

/// The part of the conversations about cells, which newer programs show in place of the comments: each that is about a marked
/// cell gets an answer.
struct ThreadsPart {
  private let bytes: [UInt8]
  private var edits = PartEdits()
  /// Whether a conversation got an answer.
  private(set) var hasAnswers = false

  init(_ bytes: [UInt8], adding marks: [MarkedCell], by person: String) {
    self.bytes = bytes
    var notes = Dictionary(marks.map { ($0.reference, $0) }) { first, _ in first }
    var scan = TagScan(bytes)
    var prefix = ""
    var answers = ""
    while let tag = scan.next() {
      if tag.depth == 0, tag.kind != .end { prefix = bytes.prefix(of: tag) }
      if tag.depth == 0, tag.kind == .end { edits.insert(answers, at: tag.range.lowerBound) }
      guard bytes.name(of: tag) == "threadedComment", tag.kind == .start,
        bytes.value(of: "parentId", in: tag) == nil, let id = bytes.value(of: "id", in: tag),
        let mark = bytes.value(of: "ref", in: tag).flatMap({ notes.removeValue(forKey: $0) })
      else { continue }
      let number = String(mark.row * 16_384 + mark.column, radix: 16, uppercase: true)
      let own = "{48534350-0000-4000-8000-\(String(repeating: "0", count: 12 - number.count))\(number)}"
      answers +=
        "<\(prefix)threadedComment ref=\"\(mark.reference)\" dT=\"2000-01-01T00:00:00.00\" personId=\"\(person)\" "
        + "id=\"\(own)\" parentId=\"\(id.asXML)\"><\(prefix)text>\(mark.note.asXML)</\(prefix)text>"
        + "</\(prefix)threadedComment>"
      hasAnswers = true
    }
  }

  var part: [UInt8] { edits.applied(to: bytes) }
}
