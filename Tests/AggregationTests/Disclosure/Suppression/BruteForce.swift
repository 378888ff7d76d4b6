@testable import Aggregation

/// An outsider who tries all numbers: slow, and with nothing of the program but the system itself.
struct BruteForce {
  let system: CellSystem
  let policy: SuppressionPolicy
  let hidden: Set<Int>
  var leftOut: Set<Int> = []
  /// The greatest number that is tried.
  var ceiling = 12
  /// The cells that are known to be hidden for being small.
  var small: Set<Int> = []

  /// For each unknown cell, all numbers that it has in some solution.
  var possible: [Int: Set<Int>] {
    let unknown = (hidden.union(leftOut)).sorted()
    var found: [Int: Set<Int>] = [:]
    var values = system.cells.map(\.value)
    // The sums that are still possible, with the rest as small and as great as what is tried.
    func holds(_ known: Int) -> Bool {
      let open = Set(unknown[known...])
      return system.relations.allSatisfy { row in
        var (least, most) = (0, 0)
        for term in row.terms {
          let isOpen = open.contains(term.variable)
          let ends = isOpen ? [0, ceiling] : [values[term.variable]]
          least += ends.map { $0 * term.coefficient }.min() ?? 0
          most += ends.map { $0 * term.coefficient }.max() ?? 0
        }
        return least <= row.bounds.upperBound && most >= row.bounds.lowerBound
      }
    }
    func tryAll(_ place: Int) {
      guard place < unknown.count else {
        for cell in unknown { found[cell, default: []].insert(values[cell]) }
        return
      }
      let cell = unknown[place]
      let least = hidden.contains(cell) ? policy.least : 0
      for value in least...(small.contains(cell) ? policy.most : ceiling) {
        values[cell] = value
        if holds(place + 1) { tryAll(place + 1) }
      }
      values[cell] = system.cells[cell].value
    }
    tryAll(0)
    return found
  }

  /// The small cells that it works out, and the others whose number it knows.
  func broken(small cells: Set<Int>) -> [Int] {
    let possible = self.possible
    var informed = self
    informed.small = cells
    let told = informed.possible
    return hidden.sorted().filter { cell in
      let values = possible[cell] ?? []
      guard cells.contains(cell) else { return values.count < 2 }
      return (values.min() ?? .max) > policy.least || (values.max() ?? .min) < policy.most
        || (told[cell] ?? []).count < 2
    }
  }

  /// The fewest cells beside the small ones with which nothing is worked out; `nil` where there are none.
  static func fewest(_ system: CellSystem, _ policy: SuppressionPolicy, small: Set<Int>, ceiling: Int) -> Int?
  {
    let further = system.cells.indices.filter { cell in
      !small.contains(cell) && system.cells[cell].canBeHidden && system.cells[cell].value >= policy.least
    }
    let choices = (0..<(1 << further.count)).sorted { $0.nonzeroBitCount < $1.nonzeroBitCount }
    return choices.first { choice in
      let chosen = further.indices.filter { choice >> $0 & 1 == 1 }.map { further[$0] }
      return BruteForce(system: system, policy: policy, hidden: small.union(chosen), ceiling: ceiling)
        .broken(small: small).isEmpty
    }?.nonzeroBitCount
  }
}

extension CellSystem {
  /// A row of counts and their total, which is kept.
  static func row(_ counts: [Int], keepsTotal: Bool = true) -> CellSystem {
    var system = CellSystem()
    let parts = counts.map { system.add(Cell($0, in: 0)) }
    let total = system.add(Cell(counts.reduce(0, +), in: 0, canBeHidden: !keepsTotal))
    system.know(parts, addUpTo: total)
    return system
  }

  /// A crossing with its totals; each column is a table.
  static func crossing(_ rows: [[Int]], keepsTotals: Bool) -> CellSystem {
    var system = CellSystem()
    let columns = rows.first?.count ?? 0
    let cells = rows.map { row in row.enumerated().map { system.add(Cell($1, in: $0)) } }
    let sides = rows.map { row in
      system.add(Cell(row.reduce(0, +), in: columns, canBeHidden: !keepsTotals))
    }
    let feet = (0..<columns).map { column in
      system.add(Cell(rows.reduce(0) { $0 + $1[column] }, in: column, canBeHidden: !keepsTotals))
    }
    let total = system.add(
      Cell(rows.joined().reduce(0, +), in: columns, canBeHidden: false))
    for (row, side) in zip(cells, sides) { system.know(row, addUpTo: side) }
    for (column, foot) in feet.enumerated() { system.know(cells.map { $0[column] }, addUpTo: foot) }
    system.know(sides, addUpTo: total)
    system.know(feet, addUpTo: total)
    return system
  }
}
