/// The profile of an invented partnership in whose area two trusts became one on 1 April 2024.
enum MergedTrusts {
  static let profile = """
    schema = 1
    [partnership]
    name = "Vale Partnership"
    short_name = "Vale"
    group = "Learning Group"
    group_short = "LG"
    [figures]
    comparison_years = 1
    [disclosure]
    policy = "none"
    [[agencies]]
    key = "hill"
    name = "Hill Trust"
    sector = "Health"
    to = 2024-03-31
    successor = "vale"
    [[agencies]]
    key = "dale"
    name = "Dale Trust"
    sector = "Health"
    to = 2024-03-31
    successor = "vale"
    [[agencies]]
    key = "vale"
    name = "Vale Trust"
    sector = "Health"
    from = 2024-04-01
    [[agencies]]
    key = "police"
    name = "Vale Police"
    sector = "Police"
    \(RequiredOutcomes.toml)
    [[harms]]
    key = "death"
    name = "Death"
    [[harms]]
    key = "injury"
    name = "Injury"
    [[features]]
    key = "neglect"
    name = "Neglect"

    """

  static let header =
    "reference,date_received,date_considered,referring_agency,child_age,outcome,harm,features,panel_agreed\n"

  /// A row of a referral that was considered on the day on which it came.
  static func row(
    _ reference: String, _ day: String, from agency: String = "Vale Police", of ages: String = "5",
    outcome: String = "No further action", harm: String = "", features: String = ""
  ) -> String {
    "\(reference),\(day),\(day),\(agency),\(ages),\(outcome),\(harm),\(features),\n"
  }

  /// One row for each day.
  static func rows(_ days: String...) -> String {
    days.enumerated().map { row("R\($0.element)-\($0.offset)", $0.element) }.joined()
  }
}

extension Workplace {
  /// Writes a register of the partnership with these rows to a folder.
  func writeVale(_ rows: String, to folder: String = "vale") throws {
    try write(MergedTrusts.profile, to: "\(folder)/profile.toml")
    try write(MergedTrusts.header + rows, to: "\(folder)/referrals.csv")
  }

  /// The values of a table of a data file by category, one for each year, `[x]` and the like for symbols.
  func compared(_ table: String, in folder: String, measure: String = "number") throws -> [String: [String]] {
    var values: [String: [String]] = [:]
    for line in try text("\(folder)/comparison.csv").split(separator: "\n") {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells[1] == table, cells[6] == measure else { continue }
      values[cells[3], default: []].append(cells[7].isEmpty ? "[\(cells[10])]" : cells[7])
    }
    return values
  }
}
