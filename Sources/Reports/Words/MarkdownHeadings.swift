/// Tells the headings of a Markdown text that begin with number signs from its other lines, one line after the other.
package struct MarkdownHeadings {
  /// Whether the lines are fenced code, which has none.
  private var isFenced = false

  package init() {}

  /// The level of the heading that the next line is; `nil` for any other line.
  package mutating func level(of line: Substring) -> Int? {
    if line.hasPrefix("```") || line.hasPrefix("~~~") { isFenced.toggle() }
    let level = line.prefix { $0 == "#" }.count
    return !isFenced && (1...6).contains(level) && line.dropFirst(level).first == " " ? level : nil
  }
}
