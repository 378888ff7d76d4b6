import Records

/// A text as its readers get it, without what is only for its writers: the remarks of a learning text (`<!-- … -->`), or the
/// tags of a template (`{{…}}`).
///
/// Markdown hides a remark on a page, but the note also goes into workbooks and data, where nothing would hide it.
struct TextWithoutMarks {
  /// The text without its marks.
  private(set) var markdown = ""
  /// Where each piece between the marks begins, in bytes of the text and of the file.
  private var pieces = [(text: 0, file: 0)]

  /// The whole text, with all its marks.
  init(whole file: String) { markdown = file }

  /// The text in `file`, the whole content of the file called `name`, without its remarks.
  ///
  /// Throws if a remark never closes, because then it is unknown which text may be published.
  init(remarksOf file: String, named name: String) throws(Problem) {
    let open = remove(from: file, "<!--", "-->") { _ in "" }
    if let open { throw .openRemark(on: 1 + file[..<open].count(where: \.isNewline), of: name) }
  }

  /// The text of a template without its tags. Plain names, which are filled with words, are replaced by `words`.
  ///
  /// A tag that never closes stays; the template is refused for it.
  init(tagsOf template: String, replacingNames words: String = "") {
    let open = remove(from: template, "{{", "}}") { inside in
      inside.first.map { "!#^/".contains($0) } ?? true ? "" : words
    }
    if let open { markdown += template[open...] }
  }

  /// Whether there is no text, only remarks or spaces; then the file counts as missing.
  var isBlank: Bool { markdown.allSatisfy(\.isWhitespace) }

  /// The offset in the file of the byte at `offset` in the text.
  func offsetInFile(of offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].text <= offset { low = middle } else { high = middle }
    }
    return pieces[low].file + offset - pieces[low].text
  }

  /// Adds what is outside the marks, with `replacement` in the place of each; returns where one opens that never closes.
  private mutating func remove(
    from file: String, _ opening: StaticString, _ closing: StaticString,
    replacement: (Substring) -> String
  ) -> String.Index? {
    var rest = file[...]
    while let open = rest.firstRange(ofASCII: opening) {
      markdown += rest[..<open.lowerBound]
      guard let close = rest[open.upperBound...].firstRange(ofASCII: closing) else { return open.lowerBound }
      let words = replacement(rest[open.upperBound..<close.lowerBound])
      if !words.isEmpty {
        pieces.append((markdown.utf8.count, file.utf8.distance(from: file.startIndex, to: open.lowerBound)))
        markdown += words
      }
      rest = rest[close.upperBound...]
      pieces.append((markdown.utf8.count, file.utf8.distance(from: file.startIndex, to: rest.startIndex)))
    }
    markdown += rest
    return nil
  }
}

extension Substring {
  /// Where `sign` first occurs, by bytes: to go from character to character would cost the more, the more flags there are.
  fileprivate func firstRange(ofASCII sign: StaticString) -> Range<Index>? {
    let sign = Array("\(sign)".utf8)
    var start = utf8.startIndex
    while let first = utf8[start...].firstIndex(of: sign[0]) {
      let rest = utf8[first...]
      if rest.starts(with: sign) { return first..<utf8.index(first, offsetBy: sign.count) }
      start = utf8.index(after: first)
    }
    return nil
  }
}

extension Problem {
  /// A remark opens on this line of a learning file and never closes.
  fileprivate static func openRemark(on line: Int, of file: String) -> Problem {
    Problem(
      .openRemark, at: Place(file: file, line: line).description,
      found: "a remark opens here and never closes")
  }
}
