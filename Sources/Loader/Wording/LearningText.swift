import Records

/// What people wrote in a file of the learning folder, without the remarks (`<!-- … -->`) that are for writers only.
///
/// Markdown hides a remark on a page, but the note goes into workbooks and data as well, where nothing would hide it.
enum LearningText {
  /// The text without its remarks, or `nil` where nothing else is in it: the file counts as missing.
  ///
  /// Throws the line on which a remark opens that never closes: nobody can say where the text to be published begins.
  static func read(_ markdown: String) throws(OpenRemark) -> String? {
    var text = ""
    var rest = markdown[...]
    while let open = rest.firstRange(of: "<!--") {
      text += rest[..<open.lowerBound]
      guard let close = rest[open.upperBound...].firstRange(of: "-->") else {
        throw OpenRemark(line: 1 + markdown[..<open.lowerBound].count(where: \.isNewline))
      }
      rest = rest[close.upperBound...]
    }
    text += rest
    return text.allSatisfy(\.isWhitespace) ? nil : text
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
