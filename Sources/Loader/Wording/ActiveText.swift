import Records

/// Finds what a reader's program would obey, in a learning text, instead of showing: HTML, scripts, pictures from elsewhere,
/// control characters, a block without an end, and definitions that would make links of the report's own marks.
///
/// Where the readers of Markdown differ, or follow rules that few people know, the text is refused: its writer can say it
/// more plainly.
struct ActiveText {
  /// A place in the text, as an offset in bytes, and what is there.
  struct Piece {
    let offset: Int
    let kind: Kind
  }

  enum Kind: Equatable {
    case control(Unicode.Scalar)
    case html
    /// An address of another scheme than those of pages, mail and telephones, or one that is not written plainly.
    case address
    case remotePicture
    /// A definition that makes a link of what the report itself writes in square brackets.
    case mark
    case openBlock
  }

  /// In the order of the text.
  private(set) var pieces: [Piece] = []
  private let text: [UInt8]
  /// The closing bracket of each `[` of the paragraph that is scanned, its last `]` and `>`: looked for once, not from each
  /// sign.
  private var closing: [Int: Int] = [:]
  private var lastBracket: Int?
  private var lastAngle: Int?
  /// Whether all readers see the same code in the paragraph; otherwise none of it hides anything.
  private var isCodeCertain = true

  init(_ markdown: String) {
    text = Array(markdown.utf8)
    findControls(in: markdown)
    let paragraphs = paragraphs()
    for paragraph in paragraphs { scan(paragraph) }
    pieces.sort { $0.offset < $1.offset }
  }

  private mutating func findControls(in markdown: String) {
    var offset = 0
    for scalar in markdown.unicodeScalars {
      let isAllowed = ["\n", "\r", "\t"].contains(scalar)
      switch scalar.value {
      case 0..<0x20 where !isAllowed, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069:
        pieces.append(Piece(offset: offset, kind: .control(scalar)))
      default: break
      }
      offset += scalar.utf8.count
    }
  }

  // MARK: Blocks

  /// The runs of lines between blank lines, outside blocks of code.
  private mutating func paragraphs() -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start: Int?
    var fence: (offset: Int, sign: UInt8, count: Int)?
    for line in lines() {
      let mark = fenceMark(in: line)
      // Where such a block ends depends on the list or quotation around it, and on each reader.
      if mark == nil, looksLikeFence(line) {
        pieces.append(Piece(offset: line.lowerBound, kind: .openBlock))
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
    if let fence { pieces.append(Piece(offset: fence.offset, kind: .openBlock)) }
    return paragraphs
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
    let rest = text[line].drop { $0.isSpace || $0.isDigit || ">-*+.)".utf8.contains($0) }
    return rest.starts(with: "```".utf8) || rest.starts(with: "~~~".utf8)
  }

  // MARK: Lines

  private mutating func scan(_ paragraph: Range<Int>) {
    findBrackets(of: paragraph)
    var index = paragraph.lowerBound
    var startsLine = true
    while index < paragraph.upperBound {
      let byte = text[index]
      var next = index + 1
      switch byte {
      case UInt8(ascii: "\\"): next = min(index + 2, paragraph.upperBound)
      case UInt8(ascii: "`"):
        next = isCodeCertain ? endOfCode(at: index, in: paragraph) : endOfRun(at: index, in: paragraph)
      case UInt8(ascii: "<"): next = angle(at: index, startsLine: startsLine, in: paragraph)
      case UInt8(ascii: "["):
        if startsLine { next = definition(at: index, in: paragraph) ?? next }
      case UInt8(ascii: "!") where next < paragraph.upperBound && text[next] == UInt8(ascii: "["):
        next = picture(at: index, in: paragraph)
      case UInt8(ascii: "]") where next < paragraph.upperBound && text[next] == UInt8(ascii: "("):
        // What follows is looked at all the same: it need not be a link to every reader.
        checkAddress(at: next + 1, in: paragraph, of: index)
      default: break
      }
      // Quotation marks, bullets and numbers may come before what counts only at the start of a line.
      startsLine =
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        || startsLine
          && (byte.isSpace || byte.isDigit || ">-*+.)".utf8.contains(byte) || isFootnote(at: index))
      index = next
    }
  }

  /// Whether a footnote begins here: what follows it is read as a text of its own.
  private func isFootnote(at index: Int) -> Bool {
    guard text[index] == UInt8(ascii: "["), let end = closing[index], end + 1 < text.count else {
      return false
    }
    return text[index + 1] == UInt8(ascii: "^") && text[end + 1] == UInt8(ascii: ":")
  }

  private func endOfRun(at start: Int, in paragraph: Range<Int>) -> Int {
    start + text[start..<paragraph.upperBound].prefix { $0 == UInt8(ascii: "`") }.count
  }

  /// The end of the code that backticks begin, on the same line and in the same cell of a table; without one, that of the
  /// backticks.
  private func endOfCode(at start: Int, in paragraph: Range<Int>) -> Int {
    let count = endOfRun(at: start, in: paragraph) - start
    // Nobody writes longer ones, and each other length may be looked for once in the line.
    guard count <= 32 else { return start + count }
    var index = start + count
    while index < paragraph.upperBound, !"\n\r|".utf8.contains(text[index]) {
      let run = text[index..<paragraph.upperBound].prefix { $0 == UInt8(ascii: "`") }.count
      if run == count { return index + run }
      index += max(1, run)
    }
    return start + count
  }

  /// Judges what an angle bracket begins, an address or a tag, and returns where to go on.
  private mutating func angle(at start: Int, startsLine: Bool, in paragraph: Range<Int>) -> Int {
    let rest = text[(start + 1)..<paragraph.upperBound]
    guard let first = rest.first else { return start + 1 }
    let inside = rest.prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") && !$0.isSpace }
    let closes = inside.endIndex < paragraph.upperBound && text[inside.endIndex] == UInt8(ascii: ">")
    if closes, first.isLetter {
      if inside.contains(UInt8(ascii: "@")), !inside.contains(UInt8(ascii: ":")) {
        return inside.endIndex + 1
      }
      if inside.contains(UInt8(ascii: ":")) {
        if !isPlain(Array(inside)) { pieces.append(Piece(offset: start, kind: .address)) }
        return inside.endIndex + 1
      }
    }
    let isTag: Bool
    switch first {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): isTag = true
    case UInt8(ascii: "/"): isTag = rest.dropFirst().first?.isLetter ?? false
    default:
      let name = rest.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
      let after = rest.dropFirst(name.count).first
      isTag =
        first.isLetter
        && (after.map { $0.isSpace || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") } ?? true)
    }
    if isTag, startsLine || lastAngle ?? 0 > start {
      pieces.append(Piece(offset: start, kind: .html))
    }
    return start + 1
  }

  /// Judges the definition of a link at the start of a line, and returns where to go on; `nil` if it is none.
  private mutating func definition(at start: Int, in paragraph: Range<Int>) -> Int? {
    guard let end = closing[start], end + 1 < paragraph.upperBound,
      text[end + 1] == UInt8(ascii: ":")
    else { return nil }
    let label = String(decoding: text[(start + 1)..<end], as: UTF8.self)
    let words = label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.hasPrefix("^") { return end + 2 }
    if words.hasPrefix("note") || words.count <= 3 { pieces.append(Piece(offset: start, kind: .mark)) }
    checkAddress(at: end + 2, in: paragraph, of: start)
    return end + 2
  }

  /// Judges a picture, and returns where to go on.
  private mutating func picture(at start: Int, in paragraph: Range<Int>) -> Int {
    guard let last = lastBracket, last > start else { return start + 2 }
    let words = text[(start + 2)..<paragraph.upperBound].prefix { $0 != UInt8(ascii: "]") }
    let end = words.endIndex
    guard end + 1 < paragraph.upperBound, text[end + 1] == UInt8(ascii: "("),
      !words.contains(where: "`[\\<".utf8.contains)
    else {
      // Its address is elsewhere in the text, or other signs say where its words end.
      pieces.append(Piece(offset: start, kind: .remotePicture))
      return start + 2
    }
    let address = target(at: end + 2, in: paragraph).address
    let isInFolder =
      !address.contains(UInt8(ascii: ":")) && !address.contains(UInt8(ascii: "&"))
      && !address.contains(UInt8(ascii: "\\")) && !address.starts(with: "/".utf8)
      && !address.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
    if !isInFolder { pieces.append(Piece(offset: start, kind: .remotePicture)) }
    return start + 2
  }

  /// Judges the address of a link, and its title.
  private mutating func checkAddress(at start: Int, in paragraph: Range<Int>, of link: Int) {
    let (address, end) = target(at: start, in: paragraph)
    let title = text[end..<paragraph.upperBound].drop(while: \.isSpace)
    let quote = title.first.map { $0 == UInt8(ascii: "(") ? UInt8(ascii: ")") : $0 }
    var words = title.prefix(0)
    if let quote, "\"')".utf8.contains(quote) { words = title.dropFirst().prefix { $0 != quote } }
    // A backtick there begins code for some readers and not for others.
    let hidesCode = address.contains(UInt8(ascii: "`")) || words.contains(UInt8(ascii: "`"))
    if hidesCode || !isPlain(address) { pieces.append(Piece(offset: link, kind: .address)) }
  }

  /// The address at `start`, in angle brackets or up to a space or a closing bracket, and where it ends.
  private func target(at start: Int, in paragraph: Range<Int>) -> (address: [UInt8], end: Int) {
    var index = start
    while index < paragraph.upperBound, text[index].isSpace { index += 1 }
    let rest = text[index..<paragraph.upperBound]
    if rest.first == UInt8(ascii: "<") {
      let inside = rest.dropFirst().prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "\n") }
      return (Array(inside), min(inside.endIndex + 1, paragraph.upperBound))
    }
    let address = rest.prefix { !$0.isSpace && $0 != UInt8(ascii: ")") }
    return (Array(address), address.endIndex)
  }

  private mutating func findBrackets(of paragraph: Range<Int>) {
    closing = [:]
    lastAngle = text[paragraph].lastIndex(of: UInt8(ascii: ">"))
    lastBracket = text[paragraph].lastIndex(of: UInt8(ascii: "]"))
    isCodeCertain = true
    var open: [Int] = []
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): open.append(index)
      case UInt8(ascii: "]"): if let start = open.popLast() { closing[start] = index }
      default: break
      }
      index += 1
    }
    checkCode(in: paragraph)
  }

  /// Finds whether some backticks begin no code on their line: other readers may see code that begins there.
  private mutating func checkCode(in paragraph: Range<Int>) {
    var index = paragraph.lowerBound
    while index < paragraph.upperBound, isCodeCertain {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"):
        let end = endOfCode(at: index, in: paragraph)
        isCodeCertain = end > endOfRun(at: index, in: paragraph)
        index = end
      default: index += 1
      }
    }
  }

  private static let schemes: Set = ["http", "https", "mailto", "tel"]

  /// Whether an address names a page, a mailbox, a telephone or a place in the same folder, and hides nothing in signs.
  private func isPlain(_ address: [UInt8]) -> Bool {
    let head = address.prefix { !"/?#".utf8.contains($0) }
    guard !head.contains(UInt8(ascii: "&")), !head.contains(UInt8(ascii: "\\")) else { return false }
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else { return true }
    return Self.schemes.contains(String(decoding: head[..<colon], as: UTF8.self).lowercased())
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}

extension ActiveText.Kind {
  /// What was found, and what to write instead.
  fileprivate var words: (found: String, remedy: String) {
    switch self {
    case .control(let scalar):
      ("a character that is not text, \(String(scalar).onOneLine)", "remove it")
    case .html:
      (
        "HTML, which pages obey instead of showing it",
        "write it in Markdown, or put a backslash before the <"
      )
    case .address:
      (
        "the address of a link is not that of a page",
        "write it as it is, with https:, http:, mailto: or tel:"
      )
    case .remotePicture:
      (
        "a picture from elsewhere",
        "leave it out"
      )
    case .mark:
      (
        "a definition that makes links of the report's own marks",
        "give the link a longer name, or write its address where it is used"
      )
    case .openBlock:
      ("a block of code begins here and never ends", "end it with a line of the same signs, or remove them")
    }
  }
}

extension Finding {
  /// What a learning text has at `place` that is not to be published.
  static func activeText(_ piece: ActiveText.Piece, at place: Place) -> Finding {
    let words = piece.kind.words
    return Finding(.activeText, at: place, found: words.found, remedy: words.remedy)
  }
}
