import Reports

/// A part of a document with its prose read.
struct PagePart {
  enum Block {
    case prose([MarkdownEvent])
    case list([String])
    case table(String)
    case chart(String)
  }

  struct Heading {
    let level: Int
    let title: [MarkdownEvent]
    /// Whether it is the title of the part.
    let isTitle: Bool
  }

  let name: String
  let hasNotes: Bool
  /// What is before the contents: the title, and whose report it is. Empty where the part begins without a title.
  let opening: [MarkdownEvent]
  let blocks: [Block]
  /// All headings, in order.
  let headings: [Heading]

  /// The part, whose own list of contents gives way to that of the page.
  init(_ part: Document.Part, in document: Document) {
    name = part.name
    hasNotes = part.hasNotes
    var blocks = part.blocks.compactMap { block -> Block? in
      switch block {
      case .prose(let markdown): .prose(MarkdownReading.events(of: markdown))
      case .list(let names): .list(names)
      case .table(let id): .table(id)
      case .chart(let id): .chart(id)
      case .contents: nil
      }
    }
    if hasNotes, document.commonNotes > 0 { blocks.append(.prose(PagePart.headingOfNotes)) }
    var opening: [MarkdownEvent] = []
    if case .prose(let events)? = blocks.first, events.first == .begin(.heading(level: 1)) {
      let next = events.indices.dropFirst().first { index in
        if case .begin(.heading) = events[index] { true } else { false }
      }
      opening = Array(events[..<(next ?? events.endIndex)])
      blocks[0] = .prose(Array(events[opening.count...]))
    }
    self.opening = opening
    self.blocks = blocks
    let prose = blocks.flatMap { if case .prose(let events) = $0 { events } else { [MarkdownEvent]() } }
    headings =
      PagePart.headings(in: opening).map { Heading(level: $0.level, title: $0.title, isTitle: true) }
      + PagePart.headings(in: prose).map { Heading(level: $0.level, title: $0.title, isTitle: false) }
  }

  private static let headingOfNotes: [MarkdownEvent] = [
    .begin(.heading(level: 2)), .text("Notes"), .end(.heading(level: 2)),
  ]

  private static func headings(in events: [MarkdownEvent]) -> [(level: Int, title: [MarkdownEvent])] {
    var headings: [(level: Int, title: [MarkdownEvent])] = []
    var start: Int?
    for (index, event) in events.enumerated() {
      switch event {
      case .begin(.heading): start = index + 1
      case .end(.heading(let level)):
        if let start { headings.append((level, Array(events[start..<index]))) }
      default: break
      }
    }
    return headings
  }
}
