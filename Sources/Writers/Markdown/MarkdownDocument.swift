import Records
package import Reports

/// Writes a document as Markdown: its prose, its tables where the template places them, each with its notes, then the notes
/// on the whole document and its provenance.
package enum MarkdownDocument {
  /// The whole text, with one line end at its end.
  package static func text(of document: Document) -> String {
    var notes = MarkdownTableNotes(of: document)
    // The table of contents has a line for the notes at the end, if the tables after it need any.
    var texts = document.blocks.map { text(of: $0, in: document, &notes) }
    let closing = notes.closing.sorted().map(notes.line(of:))
    for (index, block) in document.blocks.enumerated() where block == .contents {
      texts[index] = MarkdownContents.text(of: document, hasNotes: !closing.isEmpty)
    }
    var parts = texts.compactMap(\.self)
    if !closing.isEmpty { parts += ["## Notes", closing.joined(separator: "\n")] }
    parts.append(origin(of: document))
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func text(
    of block: Document.Block, in document: Document, _ notes: inout MarkdownTableNotes
  ) -> String? {
    switch block {
    case .prose(let markdown): return markdown
    case .list(let names): return names.map { "- \(MarkdownText.escaped($0))" }.joined(separator: "\n")
    case .table(let id):
      return document.table(id).map { "\(text(of: $0))\n\n\(notes.text(below: $0))" }
    case .chart(let id): return document.chart(id).map(picture(of:))
    case .contents: return nil
    }
  }

  /// The path of a chart's picture from the folder of the Markdown.
  package static func path(of chart: Chart) -> String { "charts/\(chart.id).svg" }

  private static func picture(of chart: Chart) -> String {
    "![\(MarkdownText.escaped(chart.description))](\(path(of: chart)))"
  }

  private static func text(of table: Table) -> String {
    "**\(MarkdownText.escaped(table.title))**\(table.notes.map { " [note \($0)]" }.joined())\n\n"
      + MarkdownTable.text(of: table)
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
  /// A list of the sections of `document`, the notes last.
  static func text(of document: Document, hasNotes: Bool) -> String {
    var titles = document.blocks.flatMap { block in
      if case .prose(let markdown) = block { headings(of: markdown) } else { [] as [Heading] }
    }
    if hasNotes { titles.append(Heading(level: 2, title: "Notes")) }
    var counts: [String: Int] = [:]
    let lines = titles.compactMap { heading -> String? in
      let anchor = anchor(of: heading.title)
      let times = counts[anchor, default: 0]
      counts[anchor] = times + 1
      guard heading.level == 2 else { return nil }
      return "- [\(heading.title)](#\(anchor)\(times == 0 ? "" : "-\(times)"))"
    }
    return lines.joined(separator: "\n")
  }

  /// A heading as it is written, with its Markdown.
  private struct Heading {
    let level: Int
    let title: String
  }

  /// The headings of a text that begin with number signs, outside of fenced code.
  private static func headings(of markdown: String) -> [Heading] {
    var headings: [Heading] = []
    var isFenced = false
    for line in markdown.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("```") || line.hasPrefix("~~~") { isFenced.toggle() }
      let level = line.prefix { $0 == "#" }.count
      guard !isFenced, (1...6).contains(level), line.dropFirst(level).first == " " else { continue }
      headings.append(Heading(level: level, title: String(line.dropFirst(level).drop { $0 == " " })))
    }
    return headings
  }

  /// The anchor that GitHub and pandoc give a heading: small letters, digits, hyphens for spaces.
  private static func anchor(of title: String) -> String {
    String(
      title.lowercased().compactMap { character -> Character? in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || character == "-" || character == "_"
          ? character : nil
      })
  }
}
