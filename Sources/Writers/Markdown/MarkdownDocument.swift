package import Reports
import Records

/// Writes a document as Markdown: its prose, its tables where the template places them with their notes below them, then
/// the notes on the whole and its provenance.
package enum MarkdownDocument {
  /// The whole text, with one line end at its end.
  package static func text(of document: Document) -> String {
    var notes = MarkdownTableNotes(of: document)
    // The contents say whether there are notes at the end, which the tables below them decide.
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

  /// Where the picture of a chart lies, from the folder of the Markdown.
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
