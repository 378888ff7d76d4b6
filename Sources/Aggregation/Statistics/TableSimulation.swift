import Records

/// Draws tables with the margins of one at random, and counts those no likelier than it.
///
/// The seed is fixed: the same margins always give the same tables. Where the p value may be on either side of 0.05, more
/// tables are drawn, up to sixteen times as many. How many are drawn at first depends on what one costs, so that no table
/// takes long.
struct TableSimulation<Weights: TableWeights> {
  private let weights: Weights
  private let ceiling: Weights.Weight
  private var random: RandomTable
  private var draws = 0
  /// The draws no likelier than the table seen.
  private var noLikelier = 0
  /// The weight of the least likely table that is known, and the draws no likelier than it.
  private var least: Weights.Weight
  private var leastLikely = 0

  /// A simulation with as many draws as the table needs, or exactly so many.
  init(of table: ContingencyTable, by weights: Weights, draws: Int? = nil, seed: UInt64 = 1) {
    self.weights = weights
    let seen = weights.weight(of: table)
    ceiling = weights.ceiling(of: seen)
    least = min(seen, weights.weight(of: table.mostConcentrated))
    random = RandomTable(withMarginsOf: table, seed: seed)
    if let draws {
      draw(draws)
      return
    }
    let few = RandomTable.draws(withMarginsOf: table)
    draw(few)
    while p.mayBeOnEitherSide(of: TestConclusion.threshold), self.draws < few * 16 { draw(self.draws) }
  }

  private mutating func draw(_ count: Int) {
    draws += count
    for _ in 0..<count {
      let weight = random.nextWeight(by: weights)
      guard weight <= ceiling else { continue }
      noLikelier += 1
      if weights.ceiling(of: weight) < least {
        least = weight
        leastLikely = 1
      } else if weight <= weights.ceiling(of: least) {
        leastLikely += 1
      }
    }
  }

  /// The p value; the table seen counts as one more draw, so it is never 0 (Phipson and Smyth, Permutation p-values should
  /// never be zero, 2010).
  var p: PValue {
    let all = Double(draws + 1)
    let value = Double(noLikelier + 1) / all
    return PValue(
      value, smallest: Double(leastLikely + 1) / all,
      .simulated(draws: draws, standardError: (value * (1 - value) / Double(draws)).squareRoot()))
  }
}

extension ContingencyTable {
  /// A table with these margins that has as much as possible in few cells, about the least likely of all.
  var mostConcentrated: ContingencyTable {
    var rowsLeft = rowTotals
    var columnsLeft = columnTotals
    var counts = rows.map { $0.map { _ in 0 } }
    while let row = rowsLeft.indices.max(by: { rowsLeft[$0] < rowsLeft[$1] }), rowsLeft[row] > 0,
      let column = columnsLeft.indices.max(by: { columnsLeft[$0] < columnsLeft[$1] })
    {
      let count = min(rowsLeft[row], columnsLeft[column])
      counts[row][column] += count
      rowsLeft[row] -= count
      columnsLeft[column] -= count
    }
    return ContingencyTable(counts)
  }
}

/// Random tables with given margins, each drawn as often as it is likely.
///
/// Each cell comes from the hypergeometric distribution that the cells before it leave (Patefield, Algorithm AS 159,
/// 1981), so the cost of a draw depends on the table's cells and not on its counts.
struct RandomTable {
  private let rowTotals: [Int]
  private let columnTotals: [Int]
  private let total: Int
  private var generator: SplitMix64

  init(withMarginsOf table: ContingencyTable, seed: UInt64) {
    rowTotals = table.rowTotals
    columnTotals = table.columnTotals
    total = table.total
    generator = SplitMix64(seed: seed)
  }

  /// Draws a table and returns only its weight.
  mutating func nextWeight<Weights: TableWeights>(by weights: Weights) -> Weights.Weight {
    var weight: Weights.Weight = 1
    var rowsLeft = rowTotals
    var tableLeft = total
    for (column, columnTotal) in columnTotals.enumerated() {
      var left = columnTotal
      var room = tableLeft
      for row in rowsLeft.indices {
        let here = rowsLeft[row]
        let count = Hypergeometric(taking: left, from: room, marked: here).draw(&generator)
        weight *= weights.factor(row: row, column: column, left: left, count: count)
        rowsLeft[row] = here - count
        room -= here
        left -= count
      }
      tableLeft -= columnTotal
    }
    return weight
  }

  /// Ten thousand draws, or fewer if the table is so large that each takes long: a thousand, or what the steps allow.
  static func draws(withMarginsOf table: ContingencyTable) -> Int {
    let total = Double(table.total)
    let steps = table.rowTotals.reduce(0.0) { steps, row in
      table.columnTotals.reduce(steps) {
        let deviation = (Double(row) * Double($1) / total).squareRoot()
        return $0 + 16 * min(deviation, Hypergeometric.widest) + 4
      }
    }
    if steps <= 5_000 { return 10_000 }
    return max(fewest, min(1_000, Int(mostSteps / steps)))
  }

  /// With fewer, no p value would be clearly below 0.05.
  private static let fewest = 100
  /// These take about a tenth of a second.
  private static let mostSteps = 50_000_000.0
}

/// The distribution of the number of marked items among some taken from many.
struct Hypergeometric {
  private let taken: Double
  private let marked: Double
  /// How many more are unmarked than taken.
  private let surplus: Double
  private let range: ClosedRange<Int>

  init(taking taken: Int, from all: Int, marked: Int) {
    self.taken = Double(taken)
    self.marked = Double(marked)
    surplus = Double(all - marked - taken)
    range = max(0, taken - (all - marked))...min(taken, marked)
  }

  /// The highest standard deviation for which numbers are drawn by their weights, which takes longer with every number.
  ///
  /// Above it, the normal distribution differs by a quarter of the error of ten thousand draws at most.
  static let widest = 50.0

  /// Draws a number: a random point on the weights of all numbers in a row, from the likeliest up and then down.
  func draw(_ generator: inout SplitMix64) -> Int {
    guard range.count > 1 else { return range.lowerBound }
    let all = taken + marked + surplus
    let mean = taken * marked / all
    let deviation = (mean * (1 - marked / all) * (1 - (taken - 1) / (all - 1))).squareRoot()
    if deviation > Hypergeometric.widest {
      let number = (mean + deviation * Hypergeometric.normal(&generator)).rounded()
      return min(range.upperBound, max(range.lowerBound, Int(number)))
    }
    var total = 0.0
    _ = first { weight in
      total += weight
      return false
    }
    var point = generator.fraction() * total
    let number = first { weight in
      point -= weight
      return point < 0
    }
    return number ?? likeliest
  }

  /// Draws from the standard normal distribution, as the sum of 48 even ones: its tails are right to one in a thousand where
  /// p values are tested, and no machine rounds it otherwise.
  private static func normal(_ generator: inout SplitMix64) -> Double {
    (0..<48).reduce(0) { sum, _ in sum + generator.fraction() - 0.5 } / 2
  }

  /// The likeliest number, or its neighbour.
  private var likeliest: Int {
    let number = Int((taken + 1) * (marked + 1) / (taken + marked + surplus + 2))
    return min(range.upperBound, max(range.lowerBound, number))
  }

  /// The first number whose weight `isFound`; each weight is its neighbour times a ratio, starting with 1.
  private func first(where isFound: (Double) -> Bool) -> Int? {
    let likeliest = likeliest
    var weight = 1.0
    var number = likeliest
    while true {
      if isFound(weight) { return number }
      guard number < range.upperBound, weight > Self.negligible else { break }
      let from = Double(number)
      weight *= (marked - from) * (taken - from) / ((from + 1) * (surplus + from + 1))
      number += 1
    }
    weight = 1
    number = likeliest
    while number > range.lowerBound, weight > Self.negligible {
      let from = Double(number)
      weight *= from * (surplus + from) / ((marked - from + 1) * (taken - from + 1))
      number -= 1
      if isFound(weight) { return number }
    }
    return nil
  }

  /// A number with a weight below this, compared with 1 for the likeliest, is not drawn in a lifetime.
  private static let negligible = 1e-20
}
