/// Plain text made safe for Markdown, so that a name shows as it is typed.
package enum MarkdownText {
  /// `text` with a backslash before each character that Markdown would read as a sign.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for (index, character) in text.enumerated() {
      let isSign = "\\`*_[]<>|~".contains(character)
      // A heading or a list can only begin at the start of a line.
      let isSignAtStart = index == 0 && "#+-=".contains(character)
      if isSign || isSignAtStart { escaped.append("\\") }
      escaped.append(character == "\n" || character == "\r\n" ? " " : character)
    }
    return escaped
  }
}
