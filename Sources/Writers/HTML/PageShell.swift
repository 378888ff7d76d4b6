import Records
import Reports

/// What is around the text of a page: its head with the style sheet, its title, its contents and its foot.
struct PageShell {
  private let document: Document
  private let outline: PageOutline
  private let links: PageLinks

  init(_ document: Document, _ outline: PageOutline, _ links: PageLinks) {
    self.document = document
    self.outline = outline
    self.links = links
  }

  /// The page with `text` as its main part.
  func text(opening: [MarkdownEvent], around text: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    \(head)
    <body>
    <a class="skip" href="#\(PageIDs.main)">Skip to main content</a>
    \(header(opening))
    \(contents)<main id="\(PageIDs.main)" tabindex="-1">
    \(text)</main>
    \(foot)
    </body>
    </html>

    """
  }

  private var head: String {
    let partnership = document.partnership.name
    let words = outline.title.plainText
    let title = words.contains(partnership) ? words : "\(words), \(partnership)"
    let edition = document.edition.isEmpty ? "" : "\(document.edition). "
    let description = "\(document.title). \(partnership). \(edition)As at \(document.asAt.inProse)."
    return """
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="\(PageShell.policy)"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="referrer" content="no-referrer"/>
      <meta name="description" content="\(MarkupText.escaped(description))"/>
      <title>\(MarkupText.escaped(title))</title>
      <style>
      \(style)</style>
      </head>
      """
  }

  /// A page that somebody gets to change still runs nothing, loads nothing and sends nothing.
  private static let policy =
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  private var style: String {
    let page = String(decoding: PackageResources.page_css, as: UTF8.self)
    let series = Set(document.placedCharts.map(\.series.count)).sorted()
    return page + series.map { ChartColours.rules(series: $0, inPage: true) + "\n" }.joined()
  }

  private func header(_ opening: [MarkdownEvent]) -> String {
    let end = opening.firstIndex { if case .end(.heading) = $0 { true } else { false } } ?? -1
    var prose = ProseHTML(part: 0, links: links)
    let below = prose.text(of: opening[(end + 1)...])
    return "<header>\n<h1>\(words(of: outline.title))</h1>\n\(below)</header>"
  }

  /// The sections, and those of each further part below its title; nothing where there are none.
  private var contents: String {
    var sections: [(link: String, inner: [String])] = []
    for (index, headings) in outline.parts.enumerated() {
      for heading in headings where heading.level <= (index == 0 ? 2 : 3) {
        let link = "<a href=\"\(PageLinks.place(heading.id))\">\(words(of: heading.title))</a>"
        if heading.level > 2, let last = sections.indices.last {
          sections[last].inner.append(link)
        } else {
          sections.append((link, []))
        }
      }
    }
    guard !sections.isEmpty else { return "" }
    let items = sections.map { link, inner in
      let inner = inner.map { "<li>\($0)</li>\n" }.joined()
      return "<li>\(link)\(inner.isEmpty ? "" : "\n<ul>\n\(inner)</ul>\n")</li>\n"
    }
    return """
      <nav aria-labelledby="\(PageIDs.contents)">
      <h2 id="\(PageIDs.contents)">Contents</h2>
      <ul>
      \(items.joined())</ul>
      </nav>

      """
  }

  private func words(of title: [MarkdownEvent]) -> String {
    var prose = ProseHTML(part: 0, links: links, hasLinks: false)
    return prose.text(of: title)
  }

  /// What the figures were made from, where a part has notes, and otherwise by what.
  private var foot: String {
    let provenance = document.provenance
    let edition =
      document.edition.isEmpty ? "" : "\(document.edition), figures as at \(document.asAt.inProse). "
    let maker = MarkupText.words("\(edition)Made by \(provenance.maker)")
    guard document.parts.contains(where: \.hasNotes), !provenance.inputs.isEmpty else {
      return "<footer>\n<p>\(maker).</p>\n</footer>"
    }
    let inputs = provenance.inputs.map { "<li>\(MarkupText.words($0.line))</li>\n" }
    return "<footer>\n<p>\(maker) from:</p>\n<ul>\n\(inputs.joined())</ul>\n</footer>"
  }
}
