import Records

/// What people wrote in a file of the learning folder, without the remarks (`<!-- … -->`) that are for writers only.
///
/// Markdown hides a remark on a page, but the note goes into workbooks and data as well, where nothing would hide it.
struct LearningText {
  /// The text without its remarks.
  let markdown: String
  /// What stands between the remarks: where each piece begins in the text, and in the file, in bytes.
  private let pieces: [(text: Int, file: Int)]

  /// The text in `file`.
  ///
  /// Throws the line on which a remark opens that never closes: nobody can say where the text to be published begins.
  init(_ file: String) throws(OpenRemark) {
    var text = ""
    var pieces = [(text: 0, file: 0)]
    var rest = file[...]
    while let open = rest.firstRange(of: "<!--") {
      text += rest[..<open.lowerBound]
      guard let close = rest[open.upperBound...].firstRange(of: "-->") else {
        throw OpenRemark(line: 1 + file[..<open.lowerBound].count(where: \.isNewline))
      }
      rest = rest[close.upperBound...]
      pieces.append((text.utf8.count, file.utf8.distance(from: file.startIndex, to: rest.startIndex)))
    }
    self.markdown = text + rest
    self.pieces = pieces
  }

  /// Whether nothing but remarks is in the file, which then counts as missing.
  var isBlank: Bool { markdown.allSatisfy(\.isWhitespace) }

  /// Where a byte of the text stands in the file.
  func offsetInFile(of offset: Int) -> Int {
    guard let piece = pieces.last(where: { $0.text <= offset }) else { return offset }
    return piece.file + offset - piece.text
  }
}

/// A remark that opens on a line and never closes.
struct OpenRemark: Error, Hashable {
  let line: Int
}

extension LoaderError {
  /// A learning file holds a remark that never closes.
  static func openRemark(_ remark: OpenRemark, in file: String) -> LoaderError {
    .unusable(
      Problem(
        "open-remark", at: Place(file: file, line: remark.line).description,
        found: "a remark opens here and never closes", expected: "expected --> at its end",
        remedy: "close it, or take out <!--"))
  }
}
