package import Records

/// What an outsider can work out from published files alone: no register, and no choice of what was hidden.
package struct PublishedAttack {
  /// A count that the files hide, and what it can be all the same.
  package struct Deduction: Hashable, Sendable {
    /// The table and the row in data, for those who know the truth.
    package let table: String
    package let row: String
    package let measure: String
    /// The words for it: its name, its table and its year.
    package let name: String
    package let area: String
    package let year: String
    /// Where it is hidden.
    package let place: Place
    package let least: Int
    package let greatest: Int
    /// The sums from which this follows; of a count that another file shows, where that is.
    package let reasons: [String]
    /// Where another file shows it.
    package let shown: Place?
    /// Whether its table is left out whole, so that it may be zero.
    package let isOfTableLeftOut: Bool

    /// Whether it can be only one number.
    package var isExact: Bool { least == greatest }
  }

  /// A count that some file shows.
  struct Shown: Hashable, Sendable {
    let table: String
    let row: String
    let name: String
    let area: String
    let year: String
    let value: Int
    let place: Place
  }

  /// All counts that are hidden, with what they can be.
  package private(set) var hidden: [Deduction] = []
  /// Those of them that are narrower than safe.
  package private(set) var narrow: [Deduction] = []
  /// What is odd about the files: numbers that differ, and sums that cannot be true of them.
  package private(set) var remarks: [String]
  /// The counts that the files show.
  let shownCounts: [Shown]

  /// How many numbers the files show.
  package var shown: Int { shownCounts.count }

  /// Attacks publications, where a policy hides counts up to `most`, and zero as it says or, without a word, as the files show.
  ///
  /// Throws ``Problem`` where the solver is needed and missing.
  package init(on publications: [Publication], hidingUpTo most: Int, keepingZero keepsZero: Bool? = nil)
    throws(Problem)
  {
    let system = PublishedSystem(publications)
    shownCounts = system.counts.compactMap { count in
      guard let value = count.value, let place = count.shown else { return nil }
      return Shown(
        table: count.key.table, row: count.key.row, name: count.name, area: count.key.area,
        year: count.key.year, value: value, place: place)
    }
    remarks = system.remarks
    do {
      var questions = PublishedQuestions(system, hidingUpTo: most, keepingZero: keepsZero)
      remarks += try questions.leaveOutWhatCannotBe()
      for place in system.counts.indices where system.counts[place].isHidden {
        let range = try questions.range(of: place)
        let isNarrow = questions.isNarrow(range, place)
        let reasons = isNarrow ? try questions.reasons(for: range, place) : []
        let count = system.counts[place]
        let deduction = Deduction(
          table: count.key.table, row: count.key.row, measure: count.key.measure, name: count.name,
          area: count.key.area, year: count.key.year, place: count.hidden ?? Place(file: ""),
          least: range.lowerBound,
          greatest: range.upperBound, reasons: reasons, shown: count.value == nil ? nil : count.shown,
          isOfTableLeftOut: questions.leftOut.contains(place))
        hidden.append(deduction)
        if isNarrow { narrow.append(deduction) }
      }
    } catch {
      throw .unanswered(error)
    }
  }
}

/// What hidden counts can be, where everything else is as the files have it.
struct PublishedQuestions {
  private let system: PublishedSystem
  private let most: Int
  private let keepsZero: Bool?
  private let areasWithZero: Set<String>
  private let open: String?
  private var sums: Set<Int>
  private var sumsOfCount: [[Int]]
  /// The counts of tables that are left out whole, zero and all.
  let leftOut: Set<Int>

  /// The questions about a system; what is hidden of the area `open` may be zero.
  init(
    _ system: PublishedSystem, hidingUpTo most: Int, keepingZero keepsZero: Bool? = nil,
    besides open: String? = nil
  ) {
    self.system = system
    self.open = open
    self.most = most
    self.keepsZero = keepsZero
    areasWithZero = system.areasWithZero
    sums = Set(system.sums.indices)
    sumsOfCount = Array(repeating: [], count: system.counts.count)
    for (index, sum) in system.sums.enumerated() {
      for term in sum.terms { sumsOfCount[term.variable].append(index) }
    }
    leftOut = system.ofTablesLeftOut
  }

  /// The least and the greatest number that a count can be.
  func range(of place: Int) throws(SolverError) -> ClosedRange<Int> {
    if let value = system.counts[place].value { return value...value }
    return try range(of: place, by: sums)
  }

  /// Whether a range says more than that the count is one of those that are hidden: it is one number, or all that it can be
  /// is small, and not everything that is.
  func isNarrow(_ range: ClosedRange<Int>, _ place: Int) -> Bool {
    let least = leastHidden(of: place)
    let isExact = range.count == 1 && range.upperBound >= max(1, least)
    if leftOut.contains(place) { return isExact && range.upperBound <= most }
    if isExact { return true }
    return range.count > 1 && range.upperBound <= most
      && (range.lowerBound > least || range.upperBound < most)
  }

  /// What a hidden count is at least where nothing else is known: one where its area shows zero.
  private func leastHidden(of place: Int) -> Int {
    keepsZero ?? areasWithZero.contains(system.counts[place].key.area) ? 1 : 0
  }

  /// The fewest sums, found by leaving out one after another, from which a range follows.
  func reasons(for range: ClosedRange<Int>, _ place: Int) throws(SolverError) -> [String] {
    let count = system.counts[place]
    if count.value != nil { return ["\(count.shown?.description ?? "another file") shows it"] }
    let members = connected(to: place, by: sums)
    var needed = Set(members.flatMap { sumsOfCount[$0] }).intersection(sums)
    for sum in needed.sorted(by: >) {
      let fewer = needed.subtracting([sum])
      if try self.range(of: place, by: fewer) == range { needed = fewer }
    }
    return needed.sorted().map { system.sums[$0].words }
  }

  /// Leaves out sums that cannot be true of the numbers in the files, those that are only supposed first; says which.
  mutating func leaveOutWhatCannotBe() throws(SolverError) -> [String] {
    var remarks: [String] = []
    var done: Set<Int> = []
    let certainFirst = system.sums.indices.sorted {
      (system.sums[$0].isSupposed ? 1 : 0, $0) < (system.sums[$1].isSupposed ? 1 : 0, $1)
    }
    for place in system.counts.indices where system.counts[place].value == nil && !done.contains(place) {
      let members = connected(to: place, by: sums)
      done.formUnion(members)
      let concerned = Set(members.flatMap { sumsOfCount[$0] })
      guard !concerned.isEmpty, try !isPossible(place, by: concerned) else { continue }
      var kept: Set<Int> = []
      for sum in certainFirst where concerned.contains(sum) {
        guard let first = system.sums[sum].terms.first(where: { system.counts[$0.variable].value == nil })
        else {
          continue
        }
        if try isPossible(first.variable, by: kept.union([sum])) {
          kept.insert(sum)
        } else {
          sums.remove(sum)
          remarks.append("not true of these files, and left aside: \(system.sums[sum].words)")
        }
      }
    }
    return remarks
  }

  private func isPossible(_ place: Int, by sums: Set<Int>) throws(SolverError) -> Bool {
    let (program, _) = question(about: place, by: sums)
    if case .infeasible = try program.minimum() { return false }
    return true
  }

  private func range(of place: Int, by sums: Set<Int>) throws(SolverError) -> ClosedRange<Int> {
    var (program, own) = question(about: place, by: sums)
    program.objective = [.init(own)]
    let least = try PublishedQuestions.bound(of: program, at: own) ?? program.variables[own].lowerBound
    program.objective = [.init(own, -1)]
    let greatest = try PublishedQuestions.bound(of: program, at: own) ?? program.variables[own].upperBound
    return min(least, greatest)...max(least, greatest)
  }

  /// The best value of a count or, where the search gave up, one that it cannot pass: no more than that is known.
  private static func bound(of program: IntegerProgram, at own: Int) throws(SolverError) -> Int? {
    switch try program.minimum() {
    case .optimal(let values): values[own]
    case .unfinished(_, let bound): program.objective.first.map { $0.coefficient * bound }
    case .infeasible: nil
    }
  }

  /// What is unknown and hangs together with a count, as a program without an objective, and the count's place in it.
  private func question(about place: Int, by sums: Set<Int>) -> (program: IntegerProgram, place: Int) {
    let members = connected(to: place, by: sums)
    var places: [Int: Int] = [:]
    var program = IntegerProgram(variables: [], rows: [])
    for (index, member) in members.enumerated() {
      places[member] = index
      program.variables.append(least(of: member)...system.ceiling)
    }
    for sum in Set(members.flatMap { sumsOfCount[$0] }).intersection(sums).sorted() {
      let row = system.sums[sum]
      var known = 0
      var terms: [IntegerProgram.Term] = []
      for term in row.terms {
        if let own = places[term.variable] {
          terms.append(.init(own, term.coefficient))
        } else {
          known += term.coefficient * (system.counts[term.variable].value ?? 0)
        }
      }
      func moved(_ bound: Int) -> Int { abs(bound) >= IntegerProgram.unbounded ? bound : bound - known }
      program.rows.append(.init(terms, in: moved(row.bounds.lowerBound)...moved(row.bounds.upperBound)))
    }
    return (program, places[place] ?? 0)
  }

  /// What is hidden is at least one where zero is shown; not so where a table is left out, and where a share is hidden with its
  /// whole.
  private func least(of place: Int) -> Int {
    let count = system.counts[place]
    let isShare = ["panel", "timeliness"].contains(count.key.table)
    let isOpen = isShare || leftOut.contains(place) || count.key.area == open
    return count.isHidden && !isOpen ? leastHidden(of: place) : 0
  }

  private func connected(to place: Int, by sums: Set<Int>) -> [Int] {
    var members: Set<Int> = [place]
    var next = [place]
    while let count = next.popLast() {
      for sum in sumsOfCount[count] where sums.contains(sum) {
        for term in system.sums[sum].terms
        where system.counts[term.variable].value == nil && members.insert(term.variable).inserted {
          next.append(term.variable)
        }
      }
    }
    return members.sorted()
  }
}
