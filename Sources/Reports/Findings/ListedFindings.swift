package import Records

/// The findings of a register to be listed one by one: those of one rule together, and exact counts of all of them.
package struct ListedFindings: Sendable {
  /// How many findings are listed, and how many of each rule at least.
  private static let (most, mostOfRule) = (50_000, 100)

  /// What is counted: the findings of a rule in a table.
  package struct Kind: Hashable, Sendable {
    /// The sheet or the file.
    package let table: Place
    package let rule: Rule
    package let severity: Finding.Severity
  }

  private var counts: [Kind: Int] = [:]
  /// In the order in which they were found.
  private var kinds: [Kind] = []
  private var kept: [Finding] = []
  private var keptOfRule: [Rule: Int] = [:]
  /// How many findings there are.
  package private(set) var count = 0

  package init() {}

  package mutating func add(_ finding: Finding) {
    let place = Place(file: finding.place.file, sheet: finding.place.sheet)
    let kind = Kind(table: place, rule: finding.rule, severity: finding.severity)
    if counts[kind] == nil { kinds.append(kind) }
    counts[kind, default: 0] += 1
    count += 1
    let ofRule = keptOfRule[finding.rule, default: 0]
    guard kept.count < ListedFindings.most || ofRule < ListedFindings.mostOfRule else { return }
    keptOfRule[finding.rule] = ofRule + 1
    kept.append(finding)
  }

  /// Those that are listed, in the order of ``Finding/byRule(_:)``.
  package var listed: [Finding] { Finding.byRule(kept).flatMap(\.self) }

  /// How many findings of each rule there are in each table: table by table, errors first.
  package var summary: [(kind: Kind, count: Int)] {
    var tables: [Place: Int] = [:]
    for kind in kinds where tables[kind.table] == nil { tables[kind.table] = tables.count }
    return kinds.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      let (table, otherTable) = (tables[one.table] ?? 0, tables[other.table] ?? 0)
      if table != otherTable { return table < otherTable }
      return one.severity == other.severity ? left.offset < right.offset : one.severity > other.severity
    }.map { ($0.element, counts[$0.element] ?? 0) }
  }

  /// How many findings of this severity there are.
  package func count(_ severity: Finding.Severity) -> Int {
    counts.reduce(0) { $0 + ($1.key.severity == severity ? $1.value : 0) }
  }
}
