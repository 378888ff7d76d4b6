/// Leaves out the headings of a document below which there is nothing, because no figure and no text of the year belongs
/// there.
struct EmptySections {
  /// Whether there are notes on all figures, which a block may place.
  private let hasNotes: Bool
  private var kept: [Document.Block] = []
  /// The headings that wait for something below them, from the highest level to the lowest.
  private var waiting: [(level: Int, line: Substring)] = []
  private var lines: [Substring] = []
  private var headings = MarkdownHeadings()

  private init(hasNotes: Bool) { self.hasNotes = hasNotes }

  /// The blocks without the headings of empty sections.
  static func leftOut(of blocks: [Document.Block], hasNotes: Bool = true) -> [Document.Block] {
    var sections = EmptySections(hasNotes: hasNotes)
    for block in blocks { sections.add(block) }
    return sections.kept
  }

  private mutating func add(_ block: Document.Block) {
    guard case .prose(let text) = block else {
      if block != .contents, hasNotes || block != .notes { keepWaiting() }
      endProse()
      kept.append(block)
      return
    }
    for line in text.lines {
      if let level = headings.level(of: line), level > 1 {
        waiting.removeAll { $0.level >= level }
        waiting.append((level, line))
      } else if line.allSatisfy(\.isWhitespace) {
        if waiting.isEmpty { lines.append(line) }
      } else {
        keepWaiting()
        lines.append(line)
      }
    }
    // What waits for the next block is placed there.
    endProse()
  }

  /// Keeps the headings that wait: something is below them.
  private mutating func keepWaiting() {
    for (_, line) in waiting { lines += [line, ""] }
    waiting = []
  }

  private mutating func endProse() {
    while lines.last?.isEmpty == true { lines.removeLast() }
    if !lines.isEmpty { kept.append(.prose(lines.joined(separator: "\n"))) }
    lines = []
  }
}
