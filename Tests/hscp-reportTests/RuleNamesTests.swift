import Foundation
import Records
import Testing

/// Holds the book of rules to the sources and to the README.
@Suite struct RuleNamesTests {
  let raised: RaisedRules

  init() throws { raised = try RaisedRules.ofSources.get() }

  @Test func `every rule of the program is in the book`() {
    #expect(raised.names.count >= 100)
    #expect(raised.names.subtracting(RuleBook.rules.map(\.name)).sorted() == [])
  }

  @Test func `every rule of the book is in the program`() {
    #expect(Set(RuleBook.rules.map(\.name)).subtracting(raised.names).sorted() == [])
  }

  @Test func `a finding has at most the severity that the book says`() {
    #expect(raised.severities.count > 30)
    for (name, severities) in raised.severities {
      #expect(severities.max() == RuleBook.entry(named: name)?.consequence.severity, "\(name)")
    }
  }

  @Test func `the table of rules in the README is the book's`() throws {
    let readme = try String(contentsOf: Workplace.root.appendingPathComponent("README.md"), encoding: .utf8)
    let table = try #require(
      readme.components(separatedBy: "| rules | |\n").last?.components(separatedBy: "\n\n").first)
    var names: Set<String> = []
    for row in table.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      for match in cells[1].matches(of: /`([a-z0-9-]+)`(?: \((\d+)\))?/) {
        let name = String(match.output.1)
        names.insert(name)
        let consequence = try #require(RuleBook.entry(named: name)?.consequence, "\(name)")
        let code =
          match.output.2.flatMap { Int($0) }
          ?? cells[0].firstMatch(of: /\((\d+)\)/).flatMap { Int($0.output.1) }
        if let code {
          #expect(consequence.severity == nil && consequence.exitCode == code, "\(name)")
        } else {
          #expect(cells[0].hasPrefix(try #require(consequence.severity?.rawValue, "\(name)")), "\(name)")
        }
      }
    }
    #expect(Set(RuleBook.rules.map(\.name)) == names)
  }
}
