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
    links.reader.isPandoc ? document(opening, around: text) : page(opening, around: text)
  }

  private func page(_ opening: [MarkdownEvent], around text: String) -> String {
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
    let day = document.about == nil ? " \(edition)As at \(document.asAt.inProse)." : ""
    let description = "\(document.title). \(partnership).\(day)"
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
    "<header>\n<h1>\(words(of: outline.title))</h1>\n\(below(opening))</header>"
  }

  /// What is below the title.
  private func below(_ opening: [MarkdownEvent]) -> String {
    let end = opening.firstIndex { if case .end(.heading) = $0 { true } else { false } } ?? -1
    var prose = ProseHTML(part: 0, links: links)
    return prose.text(of: opening[(end + 1)...])
  }

  /// The same for Word, whose paragraphs have styles.
  private func document(_ opening: [MarkdownEvent], around text: String) -> String {
    let contents = sections.map { link, inner in
      PageShell.styled("toc 1", "<p>\(link)</p>\n")
        + (inner.isEmpty ? "" : PageShell.styled("toc 2", inner.map { "<p>\($0)</p>\n" }.joined()))
    }
    let list =
      contents.isEmpty ? "" : PageShell.styled("TOC Heading", "<p>Contents</p>\n") + contents.joined()
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8"/>
      </head>
      <body>
      <h1>\(words(of: outline.title))</h1>
      \(PageShell.styled("Subtitle", below(opening)))\(list)\(text)<hr/>
      \(PageShell.styled("Table Note", origin.map { "<p>\($0)</p>\n" }.joined()))</body>
      </html>

      """
  }

  /// Paragraphs in one of Word's styles.
  static func styled(_ style: String, _ html: String) -> String {
    html.isEmpty ? "" : "<div data-custom-style=\"\(style)\">\n\(html)</div>\n"
  }

  private typealias Section = (link: String, inner: [String])

  /// The sections, and those of each further part below its title; nothing where there are none.
  private var contents: String {
    let items = sections.map { link, inner in
      let inner = inner.map { "<li>\($0)</li>\n" }.joined()
      return "<li>\(link)\(inner.isEmpty ? "" : "\n<ul>\n\(inner)</ul>\n")</li>\n"
    }
    guard !items.isEmpty else { return "" }
    return """
      <nav aria-labelledby="\(PageIDs.contents)">
      <h2 id="\(PageIDs.contents)">Contents</h2>
      <ul>
      \(items.joined())</ul>
      </nav>

      """
  }

  private var sections: [Section] {
    var sections: [Section] = []
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
    return sections
  }

  private func words(of title: [MarkdownEvent]) -> String {
    var prose = ProseHTML(part: 0, links: links, hasLinks: false)
    return prose.text(of: title)
  }

  private var foot: String {
    let (maker, inputs) = (origin[0], origin.dropFirst().map { "<li>\($0)</li>\n" })
    let list = inputs.isEmpty ? "" : "<ul>\n\(inputs.joined())</ul>\n"
    return "<footer>\n<p>\(maker)</p>\n\(list)</footer>"
  }

  /// By what the figures were made, then from what, where a part has notes.
  private var origin: [String] {
    let provenance = document.provenance
    let edition =
      document.edition.isEmpty ? "" : "\(document.edition), figures as at \(document.asAt.inProse). "
    let maker = MarkupText.words("\(edition)Made by \(provenance.maker)")
    guard document.parts.contains(where: \.hasNotes), !provenance.inputs.isEmpty else { return ["\(maker)."] }
    return ["\(maker) from:"] + provenance.inputs.map { MarkupText.words($0.line) }
  }
}
