/// Solves small integer programs exactly: bounds are narrowed by each row in turn until nothing changes, then a variable is
/// split.
///
/// Where no two ways lead from one variable to another through rows, as in a table with its totals, narrowing alone gives the
/// answer. Larger questions run out of nodes and go to Cbc; a test holds the two to the same answers.
struct BranchAndBound {
  /// The bounds of all variables at one node.
  private struct Bounds {
    var lower: [Int]
    var upper: [Int]

    mutating func narrow(_ variable: Int, to range: ClosedRange<Int>) {
      lower[variable] = max(lower[variable], range.lowerBound)
      upper[variable] = min(upper[variable], range.upperBound)
    }
  }

  private let program: IntegerProgram
  private let rowsOfVariable: [[Int]]
  private var best: (values: [Int], value: Int)?

  init(_ program: IntegerProgram) {
    self.program = program
    var rows = Array(repeating: [Int](), count: program.variables.count)
    for (index, row) in program.rows.enumerated() {
      for term in row.terms { rows[term.variable].append(index) }
    }
    rowsOfVariable = rows
  }

  /// The answer, or `nil` where it takes more nodes.
  mutating func answer(withinNodes limit: Int) -> IntegerProgram.Answer? {
    var open = [
      Bounds(lower: program.variables.map(\.lowerBound), upper: program.variables.map(\.upperBound))
    ]
    var nodes = 0
    while var bounds = open.popLast() {
      nodes += 1
      guard nodes <= limit else { return nil }
      guard narrow(&bounds) else { continue }
      guard let split = splitVariable(of: bounds) else {
        let value = program.value(of: bounds.lower)
        // Narrowing has seen to it that this is better than the best so far.
        best = (bounds.lower, value)
        if program.objective.isEmpty { break }
        continue
      }
      let (first, second) = halves(of: split, bounds)
      for half in [second, first] {
        var next = bounds
        next.narrow(split, to: half)
        open.append(next)
      }
    }
    return best.map { .optimal($0.values) } ?? .infeasible
  }

  /// Narrows bounds by all rows, and by the objective where something was found; `false` where nothing is left.
  private func narrow(_ bounds: inout Bounds) -> Bool {
    let better = best.map {
      IntegerProgram.Row(program.objective, in: -IntegerProgram.unbounded...($0.value - 1))
    }
    let rows = program.rows + [better].compactMap(\.self)
    var waiting = Array(repeating: true, count: rows.count)
    var queue = Array(rows.indices)
    var changed: [Int] = []
    while let index = queue.popLast() {
      waiting[index] = false
      changed.removeAll(keepingCapacity: true)
      guard BranchAndBound.narrow(&bounds, by: rows[index], &changed) else { return false }
      for variable in changed {
        let concerned = rowsOfVariable[variable] + (better == nil ? [] : [program.rows.count])
        for row in concerned where row != index && !waiting[row] {
          waiting[row] = true
          queue.append(row)
        }
      }
    }
    return true
  }

  /// Narrows the bounds of the variables of a row by those of the others; `false` where the row cannot be.
  private static func narrow(_ bounds: inout Bounds, by row: IntegerProgram.Row, _ changed: inout [Int])
    -> Bool
  {
    var repeats = true
    while repeats {
      repeats = false
      var (least, greatest) = (0, 0)
      for term in row.terms {
        let (low, high) = span(of: term, bounds)
        least += low
        greatest += high
      }
      guard least <= row.bounds.upperBound, greatest >= row.bounds.lowerBound else { return false }
      for term in row.terms {
        let (low, high) = span(of: term, bounds)
        // What the term may be, given the least and the greatest of the others.
        let most = row.bounds.upperBound - (least - low)
        let fewest = row.bounds.lowerBound - (greatest - high)
        guard high > most || low < fewest else { continue }
        let size = abs(term.coefficient)
        let (lower, upper) =
          term.coefficient > 0
          ? (ceiling(fewest, size), floor(most, size)) : (-floor(most, size), -ceiling(fewest, size))
        let before = (bounds.lower[term.variable], bounds.upper[term.variable])
        let after = (max(before.0, lower), min(before.1, upper))
        guard after.0 <= after.1 else { return false }
        guard after != before else { continue }
        bounds.lower[term.variable] = after.0
        bounds.upper[term.variable] = after.1
        changed.append(term.variable)
        let (newLow, newHigh) = span(of: term, bounds)
        least += newLow - low
        greatest += newHigh - high
        // Rounding may let the same row narrow again; with coefficients of one it does not.
        repeats = repeats || size > 1
      }
    }
    return true
  }

  private static func span(of term: IntegerProgram.Term, _ bounds: Bounds) -> (low: Int, high: Int) {
    let one = term.coefficient * bounds.lower[term.variable]
    let other = term.coefficient * bounds.upper[term.variable]
    return one <= other ? (one, other) : (other, one)
  }

  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  private static func ceiling(_ number: Int, _ divisor: Int) -> Int { -floor(-number, divisor) }

  /// The variable to split: one of the objective where there is one, otherwise the one with the fewest values.
  private func splitVariable(of bounds: Bounds) -> Int? {
    if let term = program.objective.first(where: { bounds.lower[$0.variable] < bounds.upper[$0.variable] }) {
      return term.variable
    }
    var chosen: Int?
    var fewest = Int.max
    for variable in bounds.lower.indices {
      let count = bounds.upper[variable] - bounds.lower[variable]
      if count > 0, count < fewest { (chosen, fewest) = (variable, count) }
    }
    return chosen
  }

  /// The two parts of a variable's values, the better one first: of one in the objective, its best value alone.
  private func halves(of variable: Int, _ bounds: Bounds) -> (ClosedRange<Int>, ClosedRange<Int>) {
    let (lower, upper) = (bounds.lower[variable], bounds.upper[variable])
    guard let term = program.objective.first(where: { $0.variable == variable }) else {
      let middle = lower + (upper - lower) / 2
      return (lower...middle, (middle + 1)...upper)
    }
    return term.coefficient > 0 ? (lower...lower, (lower + 1)...upper) : (upper...upper, lower...(upper - 1))
  }
}
