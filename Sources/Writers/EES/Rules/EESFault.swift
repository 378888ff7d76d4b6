package import Records

/// A rule of the explore education statistics that a data set breaks, before anything is written.
package struct EESFault: Error, Hashable, Sendable {
  let rule: EESRule
  /// The name of the data set.
  let dataSet: String
  /// What breaks it.
  let detail: String

  /// Whether the partnership's own names are the reason, and not a defect of the program.
  package var isAboutNames: Bool { rule.isAboutNames }

  package var problem: Problem {
    let place = "ees/\(dataSet).csv"
    return isAboutNames
      ? Problem(
        "refused-name", at: place, found: "\(detail), which the explore education statistics do not take",
        expected: "expected names of their own, of at most 120 characters, without spaces around them",
        remedy: "nothing was written; rename it in the profile, or take [geography] out")
      : Problem(
        "broken-data-set", at: place, found: "\(detail)",
        expected: "expected what the explore education statistics take (\(rule.rawValue))",
        remedy: "nothing was written; report it, this is a defect of the program")
  }
}

extension EESDataSet {
  /// All that breaks a rule, in the order in which the official screener looks.
  var faults: [EESFault] {
    nameFaults + columnFaults + metaFaults + timeFaults + filterFaults + placeFaults + cellFaults
  }

  /// The fault of a rule for each detail.
  func faults(_ rule: EESRule, _ details: [String]) -> [EESFault] {
    details.map { EESFault(rule: rule, dataSet: name, detail: $0) }
  }

  /// The names of the described filters, of what groups them, and of the indicators.
  var filters: [String] { described("Filter") }
  var groupings: [String] { meta["filter_grouping_column"].filter { !$0.isEmpty } }
  var indicators: [String] { described("Indicator") }

  private func described(_ type: String) -> [String] {
    meta.records.filter { $0["col_type"] == type }.compactMap { $0["col_name"] }
  }
}

extension Sequence where Element: Hashable {
  /// The elements that are there more than once, each once, in order.
  var repeated: [Element] {
    var seen: Set<Element> = []
    var told: Set<Element> = []
    return filter { !seen.insert($0).inserted && told.insert($0).inserted }
  }
}
