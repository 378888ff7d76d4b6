/// The points of several texts as one list, in the order of the alphabet: nothing of it tells how many texts there were.
///
/// A heading, a label, a line between parts or a sentence that leads to a list comes once in each text, and so do the turns of a
/// story from one text to the next. What is left is what was learnt. What cannot be a point, as a table or a picture, follows the
/// list as it was written.
struct LearningPoints {
  private var points: Set<String> = []
  private var blocks: [String] = []
  /// The lines of the point that is being read, and of the block.
  private var point: [String] = []
  private var block: [String] = []
  private var isInFence = false
  private var isItem = false

  init(of texts: [String]) {
    for text in texts {
      var headings = MarkdownHeadings()
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let isHeading = headings.level(of: line) != nil
        read(line, isHeading: isHeading)
      }
      end()
    }
  }

  /// The list, and the blocks below it.
  var markdown: String {
    let list = points.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }.map { "- \($0)" }
    return ([list.joined(separator: "\n")] + Array(Set(blocks)).sorted()).filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  private mutating func read(_ line: Substring, isHeading: Bool) {
    let text = line.drop { $0 == " " || $0 == "\t" }
    if text.hasPrefix("```") || text.hasPrefix("~~~") {
      if !isInFence { end() }
      block.append(String(line))
      isInFence.toggle()
      if !isInFence { end() }
    } else if isInFence {
      block.append(String(line))
    } else if LearningPoints.isRule(text) {
      // A line below words makes them a heading.
      if !isItem { point = [] }
      end()
    } else if isHeading || text.allSatisfy(\.isWhitespace) {
      end()
    } else if text.hasPrefix("|") || text.hasPrefix("![") || text.hasPrefix("<!--") {
      if !point.isEmpty { end() }
      block.append(String(line))
    } else if let item = LearningPoints.item(of: text) {
      end()
      isItem = true
      point.append(String(item))
    } else {
      if !block.isEmpty { end() }
      let quoted = text.hasPrefix(">") ? text.dropFirst().drop { $0 == " " } : text
      point.append(String(quoted))
    }
  }

  private mutating func end() {
    let words = point.joined(separator: " ").split(separator: " ").joined(separator: " ")
    point = []
    if !words.isEmpty, !LearningPoints.isLabel(words) { points.insert(words) }
    if !block.isEmpty { blocks.append(block.joined(separator: "\n")) }
    block = []
    isInFence = false
    isItem = false
  }

  /// A line between parts, as of dashes or of a heading that is underlined.
  private static func isRule(_ text: Substring) -> Bool {
    let marks = text.filter { !$0.isWhitespace }
    guard let first = marks.first, "-*_=".contains(first), marks.count > 2 || first == "=" else {
      return false
    }
    return marks.allSatisfy { $0 == first }
  }

  /// What leads to a list, or is only a name in bold.
  private static func isLabel(_ words: String) -> Bool {
    if words.hasSuffix(":") || words.hasSuffix(":**") || words.hasSuffix(":*") { return true }
    for mark in ["**", "__", "*", "_"] where words.hasPrefix(mark) && words.hasSuffix(mark) {
      let inner = words.dropFirst(mark.count).dropLast(mark.count)
      if !inner.isEmpty, !inner.contains(mark) { return true }
    }
    return false
  }

  /// The words of an item of a list; `nil` for a line that begins none.
  private static func item(of text: Substring) -> Substring? {
    for mark in ["- ", "* ", "+ "] where text.hasPrefix(mark) { return text.dropFirst(2).drop { $0 == " " } }
    let number = text.prefix { $0.isNumber }
    guard (1...3).contains(number.count) else { return nil }
    let rest = text.dropFirst(number.count)
    return [". ", ") "].contains { rest.hasPrefix($0) } ? rest.dropFirst(2).drop { $0 == " " } : nil
  }
}
