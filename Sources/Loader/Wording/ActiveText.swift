import Records

/// Finds what a reader's program would obey, in a learning text or template, instead of showing: HTML, scripts, pictures from elsewhere,
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
    /// A picture whose address is not the plain name of a file in the text's own folder.
    case remotePicture
    /// A definition that makes a link of what the report itself writes in square brackets.
    case mark
    case openBlock
  }

  /// A picture of the text's own folder: where it begins, its address, and whether it has words for those who do not see it.
  struct Picture {
    let offset: Int
    let address: Range<Int>
    let hasWords: Bool
  }

  /// In the order of the text.
  private(set) var pieces: [Piece] = []
  /// In the order of the text.
  private(set) var pictures: [Picture] = []
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
    let blocks = MarkdownBlocks(text)
    pieces += blocks.openBlocks.map { Piece(offset: $0, kind: .openBlock) }
    for paragraph in blocks.paragraphs { scan(paragraph) }
    pieces.sort { $0.offset < $1.offset }
  }

  private mutating func findControls(in markdown: String) {
    var offset = 0
    let scalars = Array(markdown.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      // A character that is written by its number is the same character to a page.
      let meant = scalar == "&" ? CharacterReference(in: scalars, at: index)?.scalar ?? scalar : scalar
      if meant.isControl, !["\n", "\r", "\t"].contains(meant) {
        pieces.append(Piece(offset: offset, kind: .control(meant)))
      }
      offset += scalar.utf8.count
    }
  }

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
          && (byte.isSpace || FieldText.isDigit(byte) || ">-*+.)".utf8.contains(byte)
            || isFootnote(at: index))
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
    if closes, FieldText.isLetter(first) {
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
    case UInt8(ascii: "/"): isTag = rest.dropFirst().first.map(FieldText.isLetter) ?? false
    default:
      let name = rest.prefix { FieldText.isLetter($0) || FieldText.isDigit($0) || $0 == UInt8(ascii: "-") }
      let after = rest.dropFirst(name.count).first
      isTag =
        FieldText.isLetter(first)
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
    let words = text[(start + 2)..<paragraph.upperBound].prefix(Self.longestPart)
      .prefix { $0 != UInt8(ascii: "]") }
    let end = words.endIndex
    guard end + 1 < paragraph.upperBound, text[end] == UInt8(ascii: "]"), text[end + 1] == UInt8(ascii: "("),
      !words.contains(where: "`[\\<".utf8.contains)
    else {
      // Its address is elsewhere in the text, or other signs say where its words end.
      pieces.append(Piece(offset: start, kind: .remotePicture))
      return start + 2
    }
    let address = target(at: end + 2, in: paragraph).address
    if PictureName.isPlain(text[address]) {
      let hasWords = !String(decoding: words, as: UTF8.self).isInvisible
      pictures.append(Picture(offset: start, address: address, hasWords: hasWords))
    } else {
      pieces.append(Piece(offset: start, kind: .remotePicture))
    }
    return start + 2
  }

  /// Judges the address of a link, and its title.
  private mutating func checkAddress(at start: Int, in paragraph: Range<Int>, of link: Int) {
    let (range, end) = target(at: start, in: paragraph)
    let address = Array(text[range])
    let title = text[end..<paragraph.upperBound].prefix(Self.longestPart).drop(while: \.isSpace)
    let quote = title.first.map { $0 == UInt8(ascii: "(") ? UInt8(ascii: ")") : $0 }
    var words = title.prefix(0)
    if let quote, "\"')".utf8.contains(quote) { words = title.dropFirst().prefix { $0 != quote } }
    // A backtick there begins code for some readers and not for others.
    let hidesCode = address.contains(UInt8(ascii: "`")) || words.contains(UInt8(ascii: "`"))
    let isLong = address.count == Self.longestPart || words.count >= Self.longestPart - 1
    if hidesCode || isLong || !isPlain(address) { pieces.append(Piece(offset: link, kind: .address)) }
  }

  /// The address at `start`, in angle brackets or up to a space or a closing bracket, and where it ends.
  private func target(at start: Int, in paragraph: Range<Int>) -> (address: Range<Int>, end: Int) {
    var index = start
    while index < paragraph.upperBound, text[index].isSpace { index += 1 }
    let rest = text[index..<paragraph.upperBound].prefix(Self.longestPart)
    if rest.first == UInt8(ascii: "<") {
      let inside = rest.dropFirst().prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "\n") }
      return (inside.indices, min(inside.endIndex + 1, paragraph.upperBound))
    }
    let address = rest.prefix { !$0.isSpace && $0 != UInt8(ascii: ")") }
    return (address.indices, address.endIndex)
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

  /// No address, title or description of a picture is longer. Each sign that may begin one is looked at, so that without a
  /// limit a long text of such signs would take hours.
  private static let longestPart = 2_048

  private static let schemes: Set = ["http", "https", "mailto", "tel"]

  /// Whether an address names a page, a mailbox, a telephone or a place in the same folder, and hides nothing in signs.
  private func isPlain(_ address: [UInt8]) -> Bool {
    let head = address.prefix { !"/?#".utf8.contains($0) }
    guard !head.contains(UInt8(ascii: "&")), !head.contains(UInt8(ascii: "\\")) else { return false }
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else { return true }
    return Self.schemes.contains(String(decoding: head[..<colon], as: UTF8.self).lowercased())
  }
}
