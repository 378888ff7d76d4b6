import Foundation
import Testing

/// Rules for every Markdown text that the program writes from its own templates.
@Suite struct MarkdownRulesTests {
  private static let texts: [(MadeFolder, String)] = [
    (.report, "yearly-report.md"), (.boardReport, "yearly-report.md"), (.second, "yearly-report.md"),
    (.comparison, "comparison.md"), (.responses, "index.md"), (.responses, "child-u.md"),
    (.responses, "baby-lucy.md"),
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

  @Test(arguments: texts.prefix(4))
  func `below each table are its source and every note that its title names, or where the note is`(
    folder: MadeFolder, name: String
  ) throws {
    let text = try lines(of: folder, name).joined(separator: "\n")
    let tables = text.matches(
      of:
        /\n\*\*[^\n]*\*\*((?: \[note \d+\])+)\n\n(?:\|[^\n]*\n)+\n((?:Source: [^\n]*\n\n?)?(?:- Note [^\n]*\n)*)/
    )
    #expect(tables.count > 5)
    for table in tables {
      let below = table.2
      #expect(below.contains("Source: "), "\(below)")
      var named: Set<Int> = []
      for match in below.matches(of: /Notes? ([0-9][0-9, toand]*)(:| is| are)/) {
        for run in match.1.replacing(" and ", with: ", ").split(separator: ", ") {
          let ends = run.split(separator: " to ").compactMap { Int($0) }
          named.formUnion((ends.first ?? 0)...(ends.last ?? 0))
        }
      }
      let marks = table.1.matches(of: /\d+/).compactMap { Int($0.0) }
      #expect(named.isSuperset(of: marks), "\(marks) are not all in: \(below)")
    }
  }
}
