/// Which cells are hidden so that no small count can be worked out, and which tables are left out for that.
///
/// Small counts are hidden first. Where one of them can be worked out, others are hidden with it: as few as possible and, of as
/// few, those that tables have first. A table where even hiding everything is not enough is left out whole.
struct Suppression: Hashable, Sendable {
  /// How good the choice is.
  enum Quality: Hashable, Sendable {
    /// No other choice hides fewer cells.
    case best
    /// The search ended after a number of nodes: no choice can hide fewer than `bound` beyond the small ones.
    case found(bound: Int)
  }

  /// The cells that are hidden for being small.
  let small: Set<Int>
  /// Those that are hidden to protect them.
  let protecting: Set<Int>
  /// The tables that are left out.
  let leftOutTables: Set<Int>
  /// The cells that no table shows any more.
  let leftOut: Set<Int>
  let quality: Quality

  /// All cells that have the symbol.
  var hidden: Set<Int> { small.union(protecting) }

  /// Chooses what to hide of a system.
  ///
  /// Throws ``SolverError`` where a question is too large to be answered without Cbc, and it is not there.
  init(of system: CellSystem, under policy: SuppressionPolicy) throws(SolverError) {
    var tables: Set<Int> = []
    // What the totals that are kept tell by themselves, whatever else is left out.
    var told: Set<Int> = []
    let witnesses = Witnesses()
    var choice = HideableCells(of: system, under: policy, without: tables, told: told, witnesses)
    while let unsafe = try choice.unprotected {
      if let table = try choice.tableToLeaveOut(for: unsafe, besides: tables, under: policy) {
        tables.insert(table)
      } else {
        told.insert(unsafe)
      }
      choice = HideableCells(of: system, under: policy, without: tables, told: told, witnesses)
    }
    // One that was left out on the way may have had nothing to do with it.
    for table in tables.sorted() {
      let with = HideableCells(
        of: system, under: policy, without: tables.subtracting([table]), told: told, witnesses)
      guard try with.unprotected == nil else { continue }
      tables.remove(table)
      choice = with
    }
    let found = try choice.fewest()
    small = choice.small
    protecting = found.cells
    leftOutTables = tables
    leftOut = choice.leftOut
    quality = found.isBest ? .best : .found(bound: found.bound)
  }

  /// What an outsider can work out of what is shown then.
  func outsider(of system: CellSystem, under policy: SuppressionPolicy) -> Outsider {
    Outsider(of: system, under: policy, hidden: hidden, leftOut: leftOut)
  }
}

/// The cells that must be hidden, and those that can be to protect them.
private struct HideableCells {
  let small: Set<Int>
  let leftOut: Set<Int>
  /// All small counts that have a symbol, also where their own table is left out and others have it.
  private let guarded: Set<Int>
  /// The cells that can be hidden too, in the order of tables.
  private var further: [Int]
  private let system: CellSystem
  private let outsider: Outsider

  /// The small counts that nothing protects.
  private let told: Set<Int>
  private let witnesses: Witnesses

  init(
    of system: CellSystem, under policy: SuppressionPolicy, without tables: Set<Int>, told: Set<Int>,
    _ witnesses: Witnesses
  ) {
    self.told = told
    self.witnesses = witnesses
    var small: Set<Int> = []
    var leftOut: Set<Int> = []
    var guarded: Set<Int> = []
    var further: [Int] = []
    for (index, cell) in system.cells.enumerated() {
      let isSmall = cell.isSensitive && policy.range.contains(cell.value)
      // Zero is still shown by other tables, in which a symbol would mean at least one.
      let isShownZero = policy.keepsZero && cell.value == 0 && cell.isRepeated
      let isLeftOut = (cell.table.map(tables.contains) ?? true) && !isShownZero
      let isKnown = system.known.contains(index)
      if isSmall, !isLeftOut || cell.isRepeated, !told.contains(index), !isKnown { guarded.insert(index) }
      if isLeftOut {
        leftOut.insert(index)
      } else if isSmall {
        small.insert(index)
      } else if cell.canBeHidden, cell.value >= policy.least, !isKnown {
        further.append(index)
      }
    }
    self.small = small
    self.leftOut = leftOut
    self.guarded = guarded
    self.further = further.sorted { (system.cells[$0].table ?? 0, $0) < (system.cells[$1].table ?? 0, $1) }
    self.system = system
    self.outsider = Outsider(
      of: system, under: policy, hidden: small.union(further), leftOut: leftOut, witnesses: witnesses)
  }

  /// The first small cell that can be worked out where everything is hidden that can be; `nil` where there is none.
  var unprotected: Int? {
    get throws(SolverError) {
      for cell in guarded.sorted() where !(try outsider.isSafe(cell, smallCells: small)) { return cell }
      return nil
    }
  }

  /// The last table without which a cell is safe, or else the last that has to do with it: the next one is found then. `nil`
  /// where all of them are left out already.
  func tableToLeaveOut(
    for cell: Int, besides tables: Set<Int>, under policy: SuppressionPolicy
  ) throws(SolverError) -> Int? {
    let candidates = Set(outsider.connected(to: cell).compactMap { system.cells[$0].table })
      .subtracting(tables).sorted(by: >)
    for table in candidates {
      let without = HideableCells(
        of: system, under: policy, without: tables.union([table]), told: told, witnesses)
      guard without.guarded.contains(cell) else { return table }
      if try without.outsider.isSafe(cell, smallCells: without.small) { return table }
    }
    return candidates.first
  }

  /// The fewest further cells that protect all.
  func fewest() throws(SolverError) -> (cells: Set<Int>, isBest: Bool, bound: Int) {
    var result: (cells: Set<Int>, isBest: Bool, bound: Int) = ([], true, 0)
    var done: Set<Int> = []
    for cell in guarded.sorted() where !done.contains(cell) {
      let members = outsider.connected(to: cell)
      done.formUnion(members)
      var part = CellChoice(
        guarded: members.filter(guarded.contains), further: further.filter(Set(members).contains),
        small: small, outsider: outsider)
      let chosen = try part.fewest()
      result.cells.formUnion(chosen.cells)
      result.isBest = result.isBest && chosen.isBest
      result.bound += chosen.bound
    }
    return result
  }
}

/// The choice among cells that hang together.
///
/// What an outsider can work out only shrinks where more is hidden. So where hiding some cells is not enough, one of those that
/// make a difference must be hidden too: each attack that succeeds is a rule for the next choice, which is the smallest that
/// follows all rules so far. The first that no attack breaks is the best.
private struct CellChoice {
  /// One of the cells `any` must be hidden or, if it is given, `unless` must not.
  private struct Demand {
    let any: [Int]
    let unless: Int?
  }

  /// The small counts among them, which must not be worked out.
  private let guarded: [Int]
  private var further: [Int]
  /// All cells that are hidden for being small.
  private let small: Set<Int>
  private let outsider: Outsider
  private var demands: [Demand] = []
  /// What was found possible, with the cells that were hidden: it is possible with more too.
  private var safe: [Int: [Set<Int>]] = [:]

  /// The attacks after which the search ends with the best choice so far.
  private static let mostAttacks = 20000
  private var attacks = 0

  init(guarded: [Int], further: [Int], small: Set<Int>, outsider: Outsider) {
    self.guarded = guarded
    self.further = further
    self.small = small
    self.outsider = outsider
  }

  mutating func fewest() throws(SolverError) -> (cells: Set<Int>, isBest: Bool, bound: Int) {
    try leaveAsideWhatIsKnown()
    var bound = 0
    while attacks < CellChoice.mostAttacks {
      let (chosen, least, isBest) = try smallestChoice()
      bound = max(bound, least)
      guard let chosen, isBest else { break }
      var isSafe = true
      for cell in guarded + chosen.sorted() where !(try holds(cell, hiding: chosen)) {
        isSafe = false
        try demand(for: cell, beyond: chosen)
      }
      if isSafe { return (chosen, true, chosen.count) }
    }
    let all = try irreducible()
    return (all, all.count <= bound, bound)
  }

  /// A further cell that can be worked out even where everything is hidden protects nothing, and is shown.
  private mutating func leaveAsideWhatIsKnown() throws(SolverError) {
    while true {
      let hidden = small.union(further)
      let attack = outsider.hiding(hidden)
      var known: Int?
      for cell in further where !(try attack.hasAnotherValue(cell)) {
        known = cell
        break
      }
      guard let known else { return }
      further.removeAll { $0 == known }
    }
  }

  /// Whether a cell is safe where these further ones are hidden.
  private mutating func holds(_ cell: Int, hiding chosen: Set<Int>) throws(SolverError) -> Bool {
    if safe[cell]?.contains(where: { $0.isSubset(of: chosen) }) ?? false { return true }
    attacks += 1
    let attack = outsider.hiding(small.union(chosen))
    let holds =
      guarded.contains(cell)
      ? try attack.isSafe(cell, smallCells: small) : try attack.hasAnotherValue(cell)
    if holds { safe[cell, default: []].append(chosen) }
    return holds
  }

  /// Adds the rule that a successful attack teaches: one of the cells is to be hidden without which the attack always succeeds.
  private mutating func demand(for cell: Int, beyond chosen: Set<Int>) throws(SolverError) {
    var useless = chosen
    var needed: [Int] = []
    // The first in order are left for last, so that the rule has them.
    for other in further.reversed() where !useless.contains(other) {
      if try holds(cell, hiding: useless.union([other])) {
        needed.append(other)
      } else {
        useless.insert(other)
      }
    }
    demands.append(Demand(any: needed, unless: guarded.contains(cell) ? nil : cell))
  }

  /// The smallest choice that meets all demands, first in order among its like; and how small any can be.
  private func smallestChoice() throws(SolverError) -> (Set<Int>?, least: Int, isBest: Bool) {
    guard !demands.isEmpty else { return ([], 0, true) }
    let places = Dictionary(uniqueKeysWithValues: further.enumerated().map { ($1, $0) })
    // One more cell weighs more than all orders.
    let weight = further.count * further.count + 1
    let program = IntegerProgram(
      variables: Array(repeating: 0...1, count: further.count),
      rows: demands.map { demand in
        let any = demand.any.compactMap { places[$0] }.map { IntegerProgram.Term($0) }
        guard let unless = demand.unless.flatMap({ places[$0] }) else {
          return IntegerProgram.Row(any, in: 1...IntegerProgram.unbounded)
        }
        return IntegerProgram.Row(any + [.init(unless, -1)], in: 0...IntegerProgram.unbounded)
      },
      objective: further.indices.map { .init($0, weight + $0) })
    func cells(_ values: [Int]) -> Set<Int> {
      Set(further.indices.filter { values[$0] == 1 }.map { further[$0] })
    }
    return switch try program.minimum() {
    case .optimal(let values): (cells(values), cells(values).count, true)
    case .unfinished(let values, let bound): (values.map(cells), max(0, bound) / weight, false)
    case .infeasible: (nil, 0, false)
    }
  }

  /// A choice that is safe and from which no cell can be taken, the last in order first.
  private mutating func irreducible() throws(SolverError) -> Set<Int> {
    var chosen = Set(further)
    for cell in further.reversed() {
      let fewer = chosen.subtracting([cell])
      var isSafe = true
      for other in guarded + fewer.sorted() where !(try holds(other, hiding: fewer)) {
        isSafe = false
        break
      }
      if isSafe { chosen = fewer }
    }
    return chosen
  }
}
