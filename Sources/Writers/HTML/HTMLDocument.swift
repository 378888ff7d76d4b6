import Records
package import Reports

/// Writes a document as one web page that needs no other file: all its parts, under one list of contents, with its charts and pictures.
///
/// It is made from the same value as the Markdown and says the same. It runs nothing and loads nothing, and is well-formed
/// XML too, so that programs of every kind can read it.
package enum HTMLDocument {
  /// The whole page, with one line end at its end.
  package static func text(of document: Document) -> String {
    text(of: document, for: .browser(document.pictures))
  }

  /// The same for a reader, with what that reader needs around it.
  static func text(of document: Document, for reader: PageReader) -> String {
    let parts = document.parts.map { PagePart($0, in: document) }
    let outline = PageOutline(of: parts, in: document)
    let links = PageLinks(names: parts.map(\.name), anchors: outline.anchors, for: reader)
    var body = PageBody(of: document, outline, links)
    let texts = parts.enumerated().map { body.text(of: $1, at: $0) }
    let shell = PageShell(document, outline, links)
    return shell.text(opening: parts.first?.opening ?? [], around: texts.joined())
  }
}

/// Writes what a page has between its contents and its foot.
struct PageBody {
  private let document: Document
  private let links: PageLinks
  private var outline: PageOutline
  /// The notes that are on the page already, where other places can refer to them.
  private var shownNotes: Set<Int> = []

  init(of document: Document, _ outline: PageOutline, _ links: PageLinks) {
    self.document = document
    self.outline = outline
    self.links = links
  }

  /// The part at an index, in a division of its own.
  mutating func text(of part: PagePart, at index: Int) -> String {
    var below = NotesBelowTables(of: document.parts[index])
    var prose = ProseHTML(part: index, headings: outline.parts[index], links: links)
    let id = index == 0 ? "" : " id=\"\(MarkupText.escaped(part.name))\""
    var html = "<div class=\"part\"\(id)>\n"
    if links.reader.isPandoc, index > 0 { html += PageShell.styled("Annex", "<p>Annex</p>\n") }
    if index > 0 { html += prose.text(of: part.opening) }
    for block in part.blocks {
      switch block {
      case .prose(let events): html += prose.text(of: events)
      case .list(let names):
        html += "<ul>\n\(names.map { "<li>\(MarkupText.words($0))</li>\n" }.joined())</ul>\n"
      case .table(let id):
        if let table = document.table(id) {
          html += TableHTML.text(of: table, id: outline.id("table-\(id)"), for: links.reader)
          html += text(of: below.lines(below: table))
        } else if let records = document.records(id) {
          html += TableHTML.text(of: records, id: outline.id("table-\(id)"), for: links.reader)
          html += records.remarks.map { paragraph(MarkupText.words($0)) }.joined()
        }
      case .chart(let id):
        if let chart = document.chart(id) { html += text(of: chart) }
      case .notes: if part.hasNotes { html += list(ofNotes: Array(document.commonNumbers)) }
      }
    }
    return html + "</div>\n"
  }

  /// What is below a table; a note that is further up has a link to it.
  private mutating func text(of lines: NotesBelowTables.Lines) -> String {
    let reference = lines.reference { number in
      "<a href=\"\(PageLinks.place(PageIDs.note(number)))\">\(number)</a>"
    }
    let sentences = lines.explanations.map(MarkupText.escaped) + [reference].compactMap(\.self)
    return (sentences.isEmpty ? "" : paragraph(sentences.joined(separator: " "))) + list(ofNotes: lines.own)
  }

  /// A paragraph below a table.
  private func paragraph(_ words: String) -> String {
    links.reader.isPandoc
      ? PageShell.styled("Table Note", "<p>\(words)</p>\n") : "<p class=\"below\">\(words)</p>\n"
  }

  private func text(of chart: Chart) -> String {
    guard case .pandoc(let pictures) = links.reader else {
      return "<figure>\n\(TableHTML.frame(label: "Chart"))\(ChartSVG.inline(chart))\n</div>\n</figure>\n"
    }
    let source = pictures[MarkdownDocument.path(of: chart)] ?? ""
    return "<p><img \(source) alt=\"\(MarkupText.escaped(chart.description))\"/></p>\n"
  }

  private mutating func list(ofNotes numbers: [Int]) -> String {
    guard !numbers.isEmpty else { return "" }
    let items = numbers.map { number in
      let id = shownNotes.insert(number).inserted ? " id=\"\(PageIDs.note(number))\"" : ""
      let words = "<b>Note \(number):</b> \(MarkupText.words(document.notes[number - 1]))"
      return links.reader.isPandoc ? paragraph("<span\(id)></span>\(words)") : "<li\(id)>\(words)</li>\n"
    }
    return links.reader.isPandoc ? items.joined() : "<ul class=\"notes\">\n\(items.joined())</ul>\n"
  }
}
