import Reports

/// A part of a document with its prose read.
struct PagePart {
  enum Block {
    case prose([MarkdownEvent])
    case list([String])
    case table(String)
    case chart(String)
    case notes
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
      case .notes: .notes
      }
    }
    if hasNotes, document.commonNotes > 0, !part.blocks.contains(.notes) {
      blocks += [.prose(PagePart.headingOfNotes), .notes]
    }
    var opening: [MarkdownEvent] = []
    if case .prose(let events)? = blocks.first {
      let end = PagePart.endOfOpening(of: events)
      opening = Array(events[..<end])
      blocks[0] = .prose(Array(events[end...]))
    }
    self.opening = opening
    self.blocks = blocks
    let prose = blocks.flatMap { if case .prose(let events) = $0 { events } else { [MarkdownEvent]() } }
    headings =
      PagePart.headings(in: opening).map { Heading(level: $0.level, title: $0.title, isTitle: true) }
      + PagePart.headings(in: prose).map { Heading(level: $0.level, title: $0.title, isTitle: false) }
  }

  /// Where a title and what belongs to it end: a line or three below it, such as whose report it is; 0 without a title.
  private static func endOfOpening(of events: [MarkdownEvent]) -> Int {
    guard events.first == .begin(.heading(level: 1)),
      var end = events.firstIndex(of: .end(.heading(level: 1)))
    else { return 0 }
    for _ in 0..<3 {
      let rest = events[(end + 1)...]
      guard rest.first == .begin(.paragraph(isTight: false)),
        let next = rest.firstIndex(of: .end(.paragraph(isTight: false))),
        rest[..<next].plainText.count <= 160
      else { break }
      end = next
    }
    return end + 1
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
