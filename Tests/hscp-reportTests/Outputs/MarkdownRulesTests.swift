import Foundation
import Testing

/// Rules for every Markdown text that the program writes from its own templates.
@Suite struct MarkdownRulesTests {
  private static let texts: [(MadeFolder, String)] = [
    (.report, "yearly-report.md"), (.boardReport, "yearly-report.md"), (.second, "yearly-report.md"),
    (.comparison, "comparison.md"), (.responses, "index.md"), (.responses, "child-u.md"),
    (.responses, "baby-lucy.md"), (.report, "statistics.md"), (.boardReport, "statistics.md"),
    (.second, "statistics.md"), (.comparison, "statistics.md"),
  ]

  private func lines(of folder: MadeFolder, _ name: String) throws -> [Substring] {
    let place = try Workplace()
    try place.lay(folder, at: "out")
    return try place.text("out/\(name)").split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test(arguments: texts)
  func `it has one heading of the first level, at its top, and skips none`(folder: MadeFolder, name: String)
    throws
  {
    let lines = try lines(of: folder, name)
    let levels = lines.filter { $0.hasPrefix("#") }.map { $0.prefix { $0 == "#" }.count }
    #expect(lines.first?.hasPrefix("# ") == true)
    #expect(levels.filter { $0 == 1 }.count == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test(arguments: texts)
  func `charts have descriptions, and tables line up with their numbers on the right`(
    folder: MadeFolder, name: String
  ) throws {
    let lines = try lines(of: folder, name)
    for line in lines where line.hasPrefix("![") {
      #expect(line.contains(/^!\[Bar chart\. [^\]]{20,}\]\(charts\//))
    }
    for (index, line) in lines.enumerated() where line.hasPrefix("| -") {
      let rows = ([lines[index - 1]] + lines[index...].prefix { $0.hasPrefix("|") })
      #expect(Set(rows.map(\.count)).count == 1, "\(lines[index - 1])")
      let columns = line.split(separator: "|").filter { !$0.allSatisfy(\.isWhitespace) }
      let isNumber = columns.map { $0.hasSuffix(": ") }
      for row in rows.dropFirst(2) {
        let cells = row.replacing("\\|", with: "¦").split(separator: "|")
        for (cell, isNumber) in zip(cells, isNumber) where isNumber {
          #expect(cell.contains(/^ *([+-]?[0-9.]+|\[[cxz]\]) $/), "\(row)")
        }
      }
    }
  }

  @Test(arguments: annexes)
  func `notes are numbered as they appear, each once, and those above are named`(
    folder: MadeFolder, name: String
  )
    throws
  {
    let text = try lines(of: folder, name).joined(separator: "\n")
    let numbers = text.matches(of: #/\n- Note (\d+): /#).compactMap { Int($0.1) }
    #expect(numbers.count > 5)
    #expect(numbers == Array(1...numbers.count))
    for match in text.matches(of: /Notes? ([0-9][0-9, toand]*) (?:is|are) above/) {
      let named = match.1.split { !$0.isNumber }.compactMap { Int($0) }
      let before = text[..<match.range.lowerBound]
      for number in named { #expect(before.contains("\n- Note \(number): "), "\(number)") }
    }
  }

  private static let annexes: [(MadeFolder, String)] = [
    (.report, "statistics.md"), (.boardReport, "statistics.md"), (.second, "statistics.md"),
    (.comparison, "statistics.md"),
  ]
}
