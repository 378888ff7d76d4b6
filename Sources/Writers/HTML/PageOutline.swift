import Reports

/// The headings of a page, with a level and an id for each, made before the first is written: the list of contents and the
/// links in the text lead to them.
///
/// A page has one heading of the first level. Parts after the first begin with one of the second, and what is below it goes
/// down one level too.
struct PageOutline {
  struct Heading: Hashable {
    let level: Int
    let id: String
    let title: [MarkdownEvent]
  }

  /// The title at the top; the first heading of the text, if the text begins with one of the first level.
  private(set) var title: [MarkdownEvent]
  /// The headings of each part, in order, without the title at the top.
  private(set) var parts: [[Heading]] = []
  /// The ids of the headings of each part, by the anchors that they have in its Markdown.
  private(set) var anchors: [[String: String]] = []
  private var ids: PageIDs
  private var level = 1

  init(of parts: [PagePart], in document: Document) {
    ids = PageIDs(of: document)
    title = [.text(document.title)]
    for (index, part) in parts.enumerated() {
      var headings: [Heading] = []
      var known: [String: String] = [:]
      var anchors = HeadingAnchors()
      for heading in part.headings {
        let anchor = anchors.next(for: heading.title.plainText)
        if index == 0, heading.isTitle {
          title = heading.title
          known[anchor] = PageIDs.main
          continue
        }
        let name = anchor.isEmpty ? "section" : anchor
        let id = ids.unique(index == 0 ? name : "\(part.name)-\(name)")
        known[anchor] = id
        level = PageOutline.level(heading, inFirstPart: index == 0, after: level)
        headings.append(Heading(level: level, id: id, title: heading.title))
      }
      self.parts.append(headings)
      self.anchors.append(known)
    }
  }

  private static func level(
    _ heading: PagePart.Heading, inFirstPart: Bool, after last: Int
  ) -> Int {
    let wanted = inFirstPart ? max(2, heading.level) : heading.isTitle ? 2 : max(3, heading.level + 1)
    return min(wanted, last + 1, 6)
  }

  /// The id of a new place of this page.
  mutating func id(_ name: String) -> String { ids.unique(name) }
}

/// The ids of a page, none of which is there twice.
struct PageIDs {
  static let main = "main"
  static let contents = "contents"

  private var taken: Set<String> = [main, contents]

  /// The ids that the page itself has: headings give way to them.
  init(of document: Document) {
    taken.formUnion(document.notes.indices.map { PageIDs.note($0 + 1) })
    taken.formUnion(document.parts.dropFirst().map(\.name))
  }

  static func note(_ number: Int) -> String { "note-\(number)" }

  /// `name`, with a number where another place has it.
  mutating func unique(_ name: String) -> String {
    var id = name
    var count = 1
    while !taken.insert(id).inserted {
      count += 1
      id = "\(name)-\(count)"
    }
    return id
  }
}
