import Reports

/// Writes prose that people wrote in Markdown as HTML: what it says, never what a browser would obey.
struct ProseHTML {
  private let links: PageLinks
  private let part: Int
  /// The headings that are still to come.
  private var headings: ArraySlice<PageOutline.Heading>
  /// Whether links are links: in the list of contents each line is one already.
  private let hasLinks: Bool

  private var html = ""
  /// The link that is open: its address, where it began, and its words so far. No link has another inside.
  private var link: (address: String?, start: Int, words: String)?
  /// How deep in the words of a picture we are, and these words.
  private var pictures = 0
  private var alternative = ""
  private var ends: [String] = []
  private var isTableBody = false

  init(part: Int, headings: [PageOutline.Heading] = [], links: PageLinks, hasLinks: Bool = true) {
    self.part = part
    self.headings = headings[...]
    self.links = links
    self.hasLinks = hasLinks
  }

  /// The HTML of the next events; their headings are the next ones of the part.
  mutating func text(of events: some Sequence<MarkdownEvent>) -> String {
    html = ""
    for event in events { add(event) }
    return html
  }

  private mutating func add(_ event: MarkdownEvent) {
    switch event {
    case .begin(.picture): pictures += 1
    case .end(.picture(let address)):
      pictures -= 1
      if pictures == 0 { addPicture(at: address) }
    case .text(let words): addWords(words, MarkupText.words(words))
    case .code(let words): addWords(words, "<code>\(MarkupText.escaped(words))</code>")
    case .lineBreak: addWords(" ", "<br/>\n")
    case .html(let typed, let isBlock): addTyped(typed, isBlock: isBlock)
    case .codeBlock(let lines): addLines(lines)
    case .rule: html += "<hr/>\n"
    case .begin(let container): if pictures == 0 { begin(container) }
    case .end(let container): if pictures == 0 { end(container) }
    }
  }

  private mutating func addWords(_ words: String, _ marked: String) {
    if pictures > 0 { alternative += words } else { html += marked }
    link?.words += words
  }

  /// A picture, or its words where its bytes are not known.
  private mutating func addPicture(at address: String) {
    let words = MarkupText.escaped(alternative)
    alternative = ""
    html += links.picture(at: address).map { "<img \($0) alt=\"\(words)\"/>" } ?? words
  }

  /// HTML as the text that it is, without its remarks: readers of Markdown do not show these either.
  private mutating func addTyped(_ typed: String, isBlock: Bool) {
    var rest = typed[...]
    var shown = ""
    while let open = rest.firstRange(of: "<!--"), let close = rest[open.upperBound...].firstRange(of: "-->") {
      shown += rest[..<open.lowerBound]
      rest = rest[close.upperBound...]
    }
    shown += rest
    guard !shown.allSatisfy(\.isWhitespace) else { return }
    if isBlock {
      html += "<p>\(MarkupText.escaped(shown))</p>\n"
    } else {
      addWords(shown, MarkupText.escaped(shown))
    }
  }

  private mutating func addLines(_ lines: String) {
    html +=
      "<pre><code>\(lines.lines.map { MarkupText.escaped(String($0)) }.joined(separator: "\n"))</code></pre>\n"
  }

  private mutating func begin(_ container: MarkdownEvent.Container) {
    if case .link(let address) = container {
      link = (hasLinks ? links.address(address, inPart: part) : nil, html.utf8.count, "")
    }
    let (start, end) = tags(of: container)
    html += start
    ends.append(end)
  }

  private mutating func end(_ container: MarkdownEvent.Container) {
    if container == .table, isTableBody { html += "</tbody>\n" }
    html += ends.popLast() ?? ""
    if case .link = container { endLink() }
  }

  private mutating func tags(of container: MarkdownEvent.Container) -> (String, String) {
    switch container {
    case .paragraph(let isTight): return isTight ? ("", "") : ("<p>", "</p>\n")
    case .heading:
      guard let heading = headings.popFirst() else { return ("<p>", "</p>\n") }
      return ("<h\(heading.level) id=\"\(MarkupText.escaped(heading.id))\">", "</h\(heading.level)>\n")
    case .quotation: return ("<blockquote>\n", "</blockquote>\n")
    case .list(nil): return ("<ul>\n", "</ul>\n")
    case .list(let start?): return (start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n", "</ol>\n")
    case .item(let isDone): return ("<li>" + (isDone.map { $0 ? "☑ " : "☐ " } ?? ""), "</li>\n")
    case .table:
      isTableBody = false
      return (TableHTML.frame(label: "Table") + "<table>\n", "</table>\n</div>\n")
    case .row(isHeader: true): return ("<thead>\n<tr>", "</tr>\n</thead>\n")
    case .row(isHeader: false):
      defer { isTableBody = true }
      return (isTableBody ? "<tr>" : "<tbody>\n<tr>", "</tr>\n")
    case .cell(let isHeader, let isNumber):
      let style = isNumber ? links.reader.number : ""
      return isHeader ? ("<th scope=\"col\"\(style)>", "</th>") : ("<td\(style)>", "</td>")
    case .emphasis: return ("<em>", "</em>")
    case .strong: return ("<strong>", "</strong>")
    case .struckOut: return ("<del>", "</del>")
    case .link, .picture: return ("", "")
    }
  }

  /// Puts the tags around the link that is open, if it may be followed.
  private mutating func endLink() {
    guard let (address, start, words) = link else { return }
    link = nil
    guard let address else { return }
    // What is printed has the addresses of its pages beside their words, unless these are the address or it is long.
    let isPrinted =
      address.hasPrefix("http") && address.utf8.count <= 60 && !words.hasPrefix("http")
      && !words.hasPrefix("www")
    let place = html.utf8.index(html.startIndex, offsetBy: start)
    html.insert(contentsOf: "<a href=\"\(address)\"\(isPrinted ? " class=\"page\"" : "")>", at: place)
    html += "</a>"
  }
}
