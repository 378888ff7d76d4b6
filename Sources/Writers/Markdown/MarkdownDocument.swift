package import Reports
import Records

/// Writes a document as Markdown: its prose, its tables where the template places them, then notes and provenance.
package enum MarkdownDocument {
  /// The whole text, with one line end at its end.
  package static func text(of document: Document) -> String {
    let notes = notes(of: document)
    var parts = document.blocks.compactMap { block -> String? in
      switch block {
      case .prose(let markdown): markdown
      case .list(let names): names.map { "- \(MarkdownText.escaped($0))" }.joined(separator: "\n")
      case .table(let id): document.table(id).map(text(of:))
      case .chart(let id): document.chart(id).map(picture(of:))
      case .contents: MarkdownContents.text(of: document, hasNotes: !notes.isEmpty)
      }
    }
    parts += notes
    parts.append(origin(of: document))
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The notes and symbols of the tables that the prose edition shows, under the numbers that all formats share.
  private static func notes(of document: Document) -> [String] {
    let tables = document.blocks.compactMap { block in
      if case .table(let id) = block { document.table(id) } else { nil }
    }
    let numbers = Set(tables.flatMap(\.notes)).union(1..<document.commonNotes + 1).sorted()
    let notes = numbers.map { "- Note \($0): \(MarkdownText.escaped(document.notes[$0 - 1]))" }
    let symbols = Figure.Symbol.allCases.filter { symbol in tables.contains { $0.symbols.contains(symbol) } }
    let lines = notes + symbols.map { "- [\($0.rawValue)]: \($0.meaning)" }
    return lines.isEmpty ? [] : ["## Notes", lines.joined(separator: "\n")]
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
