import Records
package import Reports

/// Writes the parts of a document as Markdown: prose, and tables where the template places them. A part that has notes
/// prints those of a table below it, those on all figures where it places them or at its end, and then its provenance.
package enum MarkdownDocument {
  /// The whole text of a part, with one line end at its end.
  package static func text(of part: Document.Part, in document: Document) -> String {
    var below = NotesBelowTables(of: part)
    let common = part.hasNotes ? document.commonNumbers.map { line(of: $0, in: document) } : []
    let hasClosing = !common.isEmpty && !part.blocks.contains(.notes)
    var texts: [String] = []
    for block in part.blocks {
      switch block {
      case .prose(let markdown): texts.append(markdown)
      case .list(let names):
        texts.append(names.map { "- \(MarkdownText.escaped($0))" }.joined(separator: "\n"))
      case .table(let id):
        if let table = document.table(id) {
          texts += self.texts(of: table, below.lines(below: table), in: document)
        } else if let records = document.records(id) {
          texts += self.texts(of: records)
        }
      case .chart(let id): if let chart = document.chart(id) { texts.append(picture(of: chart)) }
      case .contents: texts.append(MarkdownContents.text(of: part, hasNotes: hasClosing))
      case .notes: if !common.isEmpty { texts.append(common.joined(separator: "\n")) }
      }
    }
    if hasClosing { texts += ["## Notes", common.joined(separator: "\n")] }
    if part.hasNotes { texts.append(origin(of: document)) }
    return texts.joined(separator: "\n\n") + "\n"
  }

  /// A table under its title, and what is below it.
  private static func texts(
    of table: Table, _ lines: NotesBelowTables.Lines, in document: Document
  ) -> [String] {
    let sentences = lines.sentences.joined(separator: " ")
    let notes = lines.own.map { line(of: $0, in: document) }
    return [title(table.title), MarkdownTable.text(of: table), sentences, notes.joined(separator: "\n")]
      .filter { !$0.isEmpty }
  }

  private static func texts(of records: RecordTable) -> [String] {
    [title(records.title), MarkdownTable.text(of: records)] + records.remarks.map(MarkdownText.escaped)
  }

  private static func title(_ title: String) -> String { "**\(MarkdownText.escaped(title))**" }

  /// A note as an entry of a list, under its number.
  private static func line(of number: Int, in document: Document) -> String {
    "- Note \(number): \(MarkdownText.escaped(document.notes[number - 1]))"
  }

  /// The path of a chart's picture from the folder of the Markdown.
  package static func path(of chart: Chart) -> String { "charts/\(chart.id).svg" }

  private static func picture(of chart: Chart) -> String {
    "![\(MarkdownText.escaped(chart.description))](\(path(of: chart)))"
  }

  private static func origin(of document: Document) -> String {
    let provenance = document.provenance
    let inputs = provenance.inputs.map { "- \(MarkdownText.escaped($0.line))" }
    let edition =
      document.edition.isEmpty ? "" : "\(document.edition), figures as at \(document.asAt.inProse). "
    return "---\n\n\(edition)Made by \(MarkdownText.escaped(provenance.maker)) from:\n\n"
      + inputs.joined(separator: "\n")
  }
}

/// The table of contents of a Markdown text: its headings of the second level, as links.
enum MarkdownContents {
  /// A list of the sections of `part`, the notes last.
  static func text(of part: Document.Part, hasNotes: Bool) -> String {
    var titles = part.blocks.flatMap { block in
      if case .prose(let markdown) = block { headings(of: markdown) } else { [] as [Heading] }
    }
    if hasNotes { titles.append(Heading(level: 2, title: "Notes")) }
    var anchors = HeadingAnchors()
    let lines = titles.compactMap { heading -> String? in
      let anchor = anchors.next(for: heading.title)
      return heading.level == 2 ? "- [\(heading.title)](#\(anchor))" : nil
    }
    return lines.joined(separator: "\n")
  }

  /// A heading as it is written, with its Markdown.
  private struct Heading {
    let level: Int
    let title: String
  }

  /// The headings of a text.
  private static func headings(of markdown: String) -> [Heading] {
    var headings: [Heading] = []
    var lines = MarkdownHeadings()
    for line in markdown.lines {
      guard let level = lines.level(of: line) else { continue }
      headings.append(Heading(level: level, title: String(line.dropFirst(level).drop { $0 == " " })))
    }
    return headings
  }
}

/// The anchors that GitHub and pandoc give the headings of a text: small letters, digits, hyphens for spaces, and a number
/// where an earlier heading has the same words.
struct HeadingAnchors {
  private var counts: [String: Int] = [:]

  /// The anchor of the next heading.
  mutating func next(for title: String) -> String {
    let anchor = String(
      title.lowercased().compactMap { character -> Character? in
        // What Unicode says of a character takes far longer to find.
        guard let sign = character.asciiValue else {
          return character.isLetter || character.isNumber ? character : nil
        }
        switch sign {
        case UInt8(ascii: " "): return "-"
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
          UInt8(ascii: "_"):
          return character
        default: return nil
        }
      })
    let times = counts[anchor, default: 0]
    counts[anchor] = times + 1
    return times == 0 ? anchor : "\(anchor)-\(times)"
  }
}
