/// What somebody can work out who has all that is published, knows how the counts add up and what the policy is.
struct Outsider {
  let system: CellSystem
  let policy: SuppressionPolicy
  /// For each cell, whether it has the symbol in place of its number.
  private let isHidden: [Bool]
  /// For each cell, whether its number is not shown: hidden, of a table that is left out, or gone with another.
  private let hasNoNumber: [Bool]
  /// Those of them whose numbers are not known from somewhere else either.
  private let isNotShown: [Bool]
  private let leftOut: Set<Int>
  /// Greater than any count of the system could be: nothing is known above it.
  private let ceiling: Int
  private let relationsOfCell: [[Int]]
  private let witnesses: Witnesses

  init(
    of system: CellSystem, under policy: SuppressionPolicy, hidden: Set<Int>, leftOut: Set<Int> = [],
    witnesses: Witnesses = Witnesses()
  ) {
    var relations = Array(repeating: [Int](), count: system.cells.count)
    for (index, relation) in system.relations.enumerated() {
      for term in relation.terms { relations[term.variable].append(index) }
    }
    self.init(
      system, policy, hidden: hidden, leftOut: leftOut, relations,
      ceiling: 1000 + 10 * (system.cells.map(\.value).max() ?? 0), witnesses)
  }

  /// The same outsider where other cells are hidden.
  func hiding(_ cells: Set<Int>) -> Outsider {
    Outsider(system, policy, hidden: cells, leftOut: leftOut, relationsOfCell, ceiling: ceiling, witnesses)
  }

  private init(
    _ system: CellSystem, _ policy: SuppressionPolicy, hidden: Set<Int>, leftOut: Set<Int>,
    _ relations: [[Int]], ceiling: Int, _ witnesses: Witnesses
  ) {
    self.witnesses = witnesses
    self.system = system
    self.policy = policy
    self.leftOut = leftOut
    self.ceiling = ceiling
    relationsOfCell = relations
    var isHidden = Array(repeating: false, count: system.cells.count)
    for cell in hidden { isHidden[cell] = true }
    self.isHidden = isHidden
    var isNotShown = isHidden
    for cell in leftOut { isNotShown[cell] = true }
    for (index, cell) in system.cells.enumerated() {
      if let other = cell.isShownWith, isNotShown[other] { isNotShown[index] = true }
    }
    hasNoNumber = isNotShown
    for cell in system.known { isNotShown[cell] = false }
    self.isNotShown = isNotShown
  }

  /// Whether the number of a cell is not shown, wherever else it may be known from.
  func isMarked(_ cell: Int) -> Bool { hasNoNumber[cell] }

  /// Whether the number of a cell is neither shown nor known from somewhere else.
  func isUnknown(_ cell: Int) -> Bool { isNotShown[cell] }

  /// The least and greatest number that a cell can be; the range is narrower where the search gave up.
  func range(of cell: Int) throws(SolverError) -> ClosedRange<Int> {
    let value = system.cells[cell].value
    guard isUnknown(cell) else { return value...value }
    var (program, place) = question(about: cell)
    program.objective = [.init(place)]
    let least = try Outsider.found(by: program)?[place] ?? value
    program.objective = [.init(place, -1)]
    let greatest = try Outsider.found(by: program)?[place] ?? value
    return min(least, value)...max(greatest, value)
  }

  /// Whether every number of the policy's range is within what a small count can be, and whether it has another value than its
  /// own even for somebody who knows which cells are hidden for being small.
  func isSafe(_ cell: Int, smallCells: Set<Int>) throws(SolverError) -> Bool {
    guard try can(cell, beIn: 0...policy.least), try can(cell, beIn: policy.most...ceiling) else {
      return false
    }
    return try hasAnotherValue(cell, knowingSmall: smallCells)
  }

  /// Whether a cell can have a value other than its own.
  func hasAnotherValue(_ cell: Int, knowingSmall small: Set<Int> = []) throws(SolverError) -> Bool {
    let value = system.cells[cell].value
    if value < ceiling, try can(cell, beIn: (value + 1)...ceiling, knowingSmall: small) { return true }
    guard value > 0 else { return false }
    return try can(cell, beIn: 0...(value - 1), knowingSmall: small)
  }

  /// Whether some numbers of all cells agree with what is known and have this cell in a range.
  private func can(
    _ cell: Int, beIn range: ClosedRange<Int>, knowingSmall small: Set<Int> = []
  ) throws(SolverError) -> Bool {
    // The truth agrees with everything.
    if range.contains(system.cells[cell].value) { return true }
    guard isUnknown(cell) else { return false }
    let isWitnessed = witnesses.have(cell, in: range) { other, value in
      isNotShown[other]
        && (!isHidden[other] || value >= policy.least && (value <= policy.most || !small.contains(other)))
    }
    if isWitnessed { return true }
    var (program, place) = question(about: cell, knowingSmall: small)
    let own = program.variables[place]
    guard own.overlaps(range) else { return false }
    program.variables[place] = own.clamped(to: range)
    guard let values = try Outsider.found(by: program) else { return false }
    witnesses.add(connected(to: cell), values, in: system)
    return true
  }

  /// The best values that were found; where the search gave up, others may be better.
  private static func found(by program: IntegerProgram) throws(SolverError) -> [Int]? {
    switch try program.minimum() {
    case .optimal(let values): values
    case .unfinished(let values, _): values
    case .infeasible: nil
    }
  }

  /// The unknown cells that a cell hangs together with, as a program without an objective, and the cell's place in it.
  private func question(
    about cell: Int, knowingSmall small: Set<Int> = []
  ) -> (program: IntegerProgram, place: Int) {
    let members = connected(to: cell)
    var places = Array(repeating: -1, count: system.cells.count)
    var program = IntegerProgram(variables: [], rows: [])
    for (place, member) in members.enumerated() {
      places[member] = place
      let least = isHidden[member] ? policy.least : 0
      let most = isHidden[member] && small.contains(member) ? policy.most : ceiling
      program.variables.append(least...most)
    }
    for relation in Set(members.flatMap { relationsOfCell[$0] }).sorted() {
      let row = system.relations[relation]
      var known = 0
      var terms: [IntegerProgram.Term] = []
      for term in row.terms {
        if places[term.variable] >= 0 {
          terms.append(.init(places[term.variable], term.coefficient))
        } else {
          known += term.coefficient * system.cells[term.variable].value
        }
      }
      program.rows.append(
        IntegerProgram.Row(
          terms,
          in: Outsider.shifted(
            row.bounds.lowerBound, by: known)...Outsider.shifted(
              row.bounds.upperBound, by: known)))
    }
    return (program, places[cell])
  }

  private static func shifted(_ bound: Int, by known: Int) -> Int {
    abs(bound) >= IntegerProgram.unbounded ? bound : bound - known
  }

  /// The unknown cells that relations between unknown cells lead to from a cell, in their order.
  func connected(to cell: Int) -> [Int] {
    var isMember = Array(repeating: false, count: system.cells.count)
    isMember[cell] = true
    var members = [cell]
    var next = 0
    while next < members.count {
      for relation in relationsOfCell[members[next]] {
        for term in system.relations[relation].terms
        where isNotShown[term.variable] && !isMember[term.variable] {
          isMember[term.variable] = true
          members.append(term.variable)
        }
      }
      next += 1
    }
    return members.sorted()
  }
}
