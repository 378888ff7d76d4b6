import Foundation

/// The sheets that are exempt from some rules of the checklist for accessible spreadsheets, as docs/outputs.md lists them.
enum ChecklistExemptions {
  struct Exemption: Sendable {
    let file: String
    /// `nil` for every sheet.
    let sheets: [String]?
    let rules: Set<Int>
  }

  /// A row of the table: "| `board.xlsx`: every sheet | 20, 31 | … |".
  static let all: [Exemption] = {
    let page = Workplace.root.appendingPathComponent("docs/outputs.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    return text.matches(of: /(?m)^\| `([a-z]+\.xlsx)`: ([^|]+) \| ([0-9, ]+) \|/).map { row in
      let sheets = row.2.matches(of: /`([^`]+)`/).map { String($0.1) }
      return Exemption(
        file: String(row.1), sheets: sheets.isEmpty ? nil : sheets,
        rules: Set(row.3.split { !$0.isNumber }.compactMap { Int($0) }))
    }
  }()
}

extension PublishedWorkbook {
  /// The name of its file.
  var file: String {
    switch self {
    case .yearly, .board: "yearly-report.xlsx"
    case .comparison, .revised: "comparison.xlsx"
    case .regional: "regional.xlsx"
    case .export: "board.xlsx"
    case .tracker: "tracker.xlsx"
    }
  }

  func isExempt(_ sheet: WorkbookParts.Sheet, from rule: Int) -> Bool {
    ChecklistExemptions.all.contains { exemption in
      exemption.file == file && exemption.rules.contains(rule)
        && (exemption.sheets.map { $0.contains(sheet.name) } ?? true)
    }
  }

  /// The sheets that must keep a rule.
  func sheets(under rule: Int) throws -> [WorkbookParts.Sheet] {
    try parts.sheets.filter { !isExempt($0, from: rule) }
  }
}
