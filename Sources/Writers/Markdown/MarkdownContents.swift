import Reports

/// The table of contents of a Markdown text: its headings of the second level, each a link to where it stands.
enum MarkdownContents {
  /// A list of the sections of `document`, those of the notes behind them.
  static func text(of document: Document, hasNotes: Bool) -> String {
    var titles = document.blocks.flatMap { block in
      if case .prose(let markdown) = block { headings(of: markdown) } else { [] as [Heading] }
    }
    if hasNotes { titles.append(Heading(level: 2, title: "Notes")) }
    var met: [String: Int] = [:]
    let lines = titles.compactMap { heading -> String? in
      let anchor = anchor(of: heading.title)
      let times = met[anchor, default: 0]
      met[anchor] = times + 1
      guard heading.level == 2 else { return nil }
      return "- [\(heading.title)](#\(anchor)\(times == 0 ? "" : "-\(times)"))"
    }
    return lines.joined(separator: "\n")
  }

  /// A heading as it is written, its signs of Markdown with it.
  private struct Heading {
    let level: Int
    let title: String
  }

  /// The headings of a text that begin with number signs; what stands between fences is no heading.
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

  /// Where GitHub and pandoc's reader of its Markdown put a heading: small letters, digits, hyphens for spaces.
  private static func anchor(of title: String) -> String {
    String(
      title.lowercased().compactMap { character -> Character? in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || character == "-" || character == "_"
          ? character : nil
      })
  }
}
