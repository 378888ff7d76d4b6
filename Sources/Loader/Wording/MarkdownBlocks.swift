/// The paragraphs of a text in Markdown, outside its blocks of code.
struct MarkdownBlocks {
  /// The runs of lines between blank lines, outside blocks of code, in bytes.
  private(set) var paragraphs: [Range<Int>] = []
  /// Where blocks of code begin that have no end, or not the same one for all readers.
  private(set) var openBlocks: [Int] = []
  private let text: [UInt8]

  init(_ text: [UInt8]) {
    self.text = text
    var start: Int?
    var fence: (offset: Int, sign: UInt8, count: Int)?
    for line in lines() {
      let mark = fenceMark(in: line)
      // Where such a block ends depends on the list or quotation around it, and on each reader.
      if mark == nil, looksLikeFence(line) {
        openBlocks.append(line.lowerBound)
      }
      if let open = fence {
        let isEnd = mark.map { $0.sign == open.sign && $0.count >= open.count && $0.endsLine } ?? false
        if isEnd { fence = nil }
        continue
      }
      if let mark, mark.sign == UInt8(ascii: "~") || !text[line].dropFirst(mark.end).contains(mark.sign) {
        fence = (line.lowerBound, mark.sign, mark.count)
      }
      let isBlank = text[line].allSatisfy(\.isSpace)
      if fence != nil || isBlank {
        if let first = start { paragraphs.append(first..<line.lowerBound) }
        start = nil
      } else if start == nil {
        start = line.lowerBound
      }
    }
    if let start { paragraphs.append(start..<text.count) }
    if let fence { openBlocks.append(fence.offset) }
  }

  private func lines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in text.indices where text[index] == UInt8(ascii: "\n") || text[index] == UInt8(ascii: "\r") {
      lines.append(start..<index)
      start = index + 1
    }
    return lines + [start..<text.count]
  }

  /// The run of at least three backticks or tildes at the start of a line, where a block of code begins or ends.
  private func fenceMark(
    in line: Range<Int>
  ) -> (sign: UInt8, count: Int, end: Int, endsLine: Bool)? {
    guard let sign = text[line].first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else {
      return nil
    }
    let count = text[line].prefix { $0 == sign }.count
    guard count >= 3 else { return nil }
    return (sign, count, count, text[line].dropFirst(count).allSatisfy(\.isSpace))
  }

  /// Whether a line has such a run after spaces, or what begins a list or a quotation.
  private func looksLikeFence(_ line: Range<Int>) -> Bool {
    let rest = text[line].drop { $0.isSpace || FieldText.isDigit($0) || ">-*+.)".utf8.contains($0) }
    return rest.starts(with: "```".utf8) || rest.starts(with: "~~~".utf8)
  }
}
