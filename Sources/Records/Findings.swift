extension Finding {
  /// Those of each rule together: errors first, then the rules in the order in which they were met, and their findings as they
  /// were found.
  package static func byRule(_ findings: [Finding]) -> [[Finding]] {
    struct Kind: Hashable {
      let rule: Rule.ID
      let severity: Severity
    }
    var groups: [[Finding]] = []
    var places: [Kind: Int] = [:]
    for finding in findings {
      let kind = Kind(rule: finding.rule.id, severity: finding.severity)
      if let place = places[kind] {
        groups[place].append(finding)
      } else {
        places[kind] = groups.count
        groups.append([finding])
      }
    }
    return Severity.allCases.reversed().flatMap { level in groups.filter { $0.first?.severity == level } }
  }
}

/// The findings of one reading: exact counts, and the first ones of each rule and year in full.
package struct Findings: Sendable {
  /// What findings are counted by: their rule, how serious they are, and the years that they bear on.
  package struct Kind: Hashable, Sendable {
    fileprivate let rule: Rule.ID
    /// How serious it is, the year, and the first and the last of the affected years, sixteen bits each: the kind of each finding
    /// of a register is compared.
    private let bearing: UInt64

    /// The kind of a finding in a row of `year`. An error may change the figures of `affectedYears`, without these of its year
    /// alone; others change none.
    package init(
      _ rule: Rule.ID, _ severity: Finding.Severity, in year: ReportingYear?,
      affecting affectedYears: ClosedRange<ReportingYear>?
    ) {
      self.rule = rule
      let own = Kind.packed(year)
      let years =
        if case .error = severity, let affectedYears {
          Kind.packed(affectedYears.lowerBound) << 16 | Kind.packed(affectedYears.upperBound)
        } else {
          own << 16 | own
        }
      let level: UInt64 =
        switch severity {
        case .error: 2
        case .warning: 1
        case .note: 0
        }
      self.bearing = (level << 16 | own) << 32 | years
    }

    private static func packed(_ year: ReportingYear?) -> UInt64 {
      UInt64(truncatingIfNeeded: year?.firstMonth ?? 0)
    }
    private func year(packedAt bit: UInt64) -> ReportingYear? {
      let month = Int(bearing >> bit & 0xFFFF)
      return month == 0 ? nil : ReportingYear(firstMonth: month)
    }

    fileprivate var severity: Finding.Severity {
      bearing >> 48 == 2 ? .error : bearing >> 48 == 1 ? .warning : .note
    }
    fileprivate var year: ReportingYear? { year(packedAt: 32) }

    /// `nil` for any year.
    fileprivate var affectedYears: ClosedRange<ReportingYear>? {
      guard let first = year(packedAt: 16), let last = year(packedAt: 0) else { return nil }
      return first...last
    }

    package init(of finding: Finding) {
      self.init(finding.rule.id, finding.severity, in: finding.year, affecting: finding.affectedYears)
    }

    /// In how many places kinds are remembered, and that of this one: a few share it.
    fileprivate static let places = 256
    fileprivate var place: Int {
      let mixed = (UInt64(UInt(bitPattern: rule)) ^ bearing) &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: mixed >> 56)
    }
  }

  /// The kinds of which no more are kept, each with the number by which more of it are counted.
  package struct FullKinds: Sendable {
    private var numbers: [Kind: Int] = [:]
    /// Stored, since it is asked for every row.
    package private(set) var isEmpty = true
    /// Those that were asked for last, each in a place of its own: a register has the same few faults, year by year, and these are
    /// found in a fifth of the time.
    private var recent: [(kind: Kind, number: Int)?] = []

    /// No kinds.
    package init() {}

    /// How many there are.
    var count: Int { numbers.count }

    /// The number of a kind, or `nil` where more of it are kept.
    package mutating func number(of kind: Kind) -> Int? {
      let place = kind.place
      if place < recent.count, let known = recent[place], known.kind == kind { return known.number }
      return numberNotRecent(of: kind)
    }

    fileprivate mutating func add(_ kind: Kind, _ number: Int) {
      numbers[kind] = number
      isEmpty = false
    }

    @inline(never)
    private mutating func numberNotRecent(of kind: Kind) -> Int? {
      guard let number = numbers[kind] else { return nil }
      if recent.isEmpty { recent = Array(repeating: nil, count: Kind.places) }
      recent[kind.place] = (kind, number)
      return number
    }
  }

  private struct Count {
    let kind: Kind
    var all = 0
  }

  /// What as many findings are kept of: a rule and a year, whatever other years they bear on.
  private struct Kept: Hashable {
    let rule: Rule.ID
    let severity: Finding.Severity
    let year: ReportingYear?
  }

  /// In the order in which the kinds were met.
  private var counts: [Count] = []
  private var numbers: [Kind: Int] = [:]
  /// The kinds of which no more are kept.
  package private(set) var full = FullKinds()
  /// In the order in which they were found.
  package private(set) var kept: [Finding] = []

  private var keptCounts: [Kept: Int] = [:]
  /// How many findings of each rule and year are kept in full.
  private let limit: Int

  /// No findings yet. Of each rule and year, the first `limit` are kept in full.
  package init(keeping limit: Int = 100) { self.limit = limit }

  /// Counts `finding`, and keeps it unless enough of its rule and year are kept.
  package mutating func add(_ finding: Finding) {
    let kind = Kind(of: finding)
    if countOnly(kind) { return }
    let number = number(of: kind)
    counts[number].all += 1
    keep(finding, number)
  }

  /// Counts findings of which no more are kept, each by the number of its kind in ``full``.
  package mutating func count(_ numbers: [Int]) {
    var counts = counts.mutableSpan
    for number in numbers { counts[number].all += 1 }
  }

  /// Counts one more finding of a kind if no more of it are kept; returns false where it is to be written out.
  package mutating func countOnly(_ kind: Kind) -> Bool {
    guard let number = full.number(of: kind) else { return false }
    counts[number].all += 1
    return true
  }

  /// Adds the findings of a later reading: all its counts, and those of its kept findings that there is room for.
  package mutating func merge(_ other: Findings) {
    for count in other.counts { counts[number(of: count.kind)].all += count.all }
    for finding in other.kept { keep(finding, number(of: Kind(of: finding))) }
  }

  private mutating func number(of kind: Kind) -> Int {
    if let known = numbers[kind] { return known }
    numbers[kind] = counts.count
    counts.append(Count(kind: kind))
    return counts.count - 1
  }

  private mutating func keep(_ finding: Finding, _ number: Int) {
    let kind = counts[number].kind
    let alike = Kept(rule: kind.rule, severity: kind.severity, year: kind.year)
    if keptCounts[alike, default: 0] < limit {
      kept.append(finding)
      keptCounts[alike, default: 0] += 1
    }
    if keptCounts[alike, default: 0] >= limit { full.add(kind, number) }
  }

  /// How many findings there are, of one rule and of one severity where these are given.
  package func count(of rule: Rule? = nil, _ severity: Finding.Severity? = nil) -> Int {
    count { (rule == nil || $0.rule == rule?.id) && (severity == nil || $0.severity == severity) }
  }

  /// How many errors may change the figures of `years`: those in their rows, in rows that were pending or had a clock running
  /// in one of them, and in rows that may belong to one of them.
  package func errors(affecting years: [ReportingYear]) -> Int {
    count { kind in
      guard kind.severity == .error else { return false }
      return kind.affectedYears.map { years.contains(where: $0.contains) } ?? true
    }
  }

  private func count(where isCounted: (Kind) -> Bool) -> Int {
    counts.reduce(0) { sum, count in sum + (isCounted(count.kind) ? count.all : 0) }
  }
}
