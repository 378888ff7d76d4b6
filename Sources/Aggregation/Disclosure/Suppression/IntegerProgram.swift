/// A question about whole numbers, each between two bounds and some sums of them too: how small can a weighted sum be?
struct IntegerProgram: Hashable, Sendable {
  /// A variable times a whole number.
  struct Term: Hashable, Sendable {
    let variable: Int
    let coefficient: Int

    init(_ variable: Int, _ coefficient: Int = 1) {
      self.variable = variable
      self.coefficient = coefficient
    }
  }

  /// A sum of terms, and what it lies between.
  struct Row: Hashable, Sendable {
    let terms: [Term]
    let bounds: ClosedRange<Int>

    init(_ terms: [Term], in bounds: ClosedRange<Int>) {
      self.terms = terms
      self.bounds = bounds
    }
  }

  /// What is known in the end.
  enum Answer: Hashable, Sendable {
    case infeasible
    /// The values of the variables where the sum is least.
    case optimal([Int])
    /// The best values that were found, if any were, and a number that the sum cannot be below.
    case unfinished([Int]?, bound: Int)
  }

  /// Further from zero than any sum: a row that ends there has no bound on that side.
  static let unbounded = 1_000_000_000_000_000

  var variables: [ClosedRange<Int>]
  var rows: [Row]
  /// The sum to be made small.
  var objective: [Term] = []

  /// The nodes that are looked at without Cbc, which starts in milliseconds where most questions take microseconds.
  static let nodesWithoutCbc = 400
  /// The nodes after which the search stops. Never a time: the same register must always give the same report.
  static let nodesOfCbc = 5000

  /// The least sum, by a search that ends after a number of nodes.
  ///
  /// Throws ``SolverError`` where Cbc is needed and is not there.
  func minimum() throws(SolverError) -> Answer {
    var search = BranchAndBound(self)
    if let answer = search.answer(withinNodes: IntegerProgram.nodesWithoutCbc) { return answer }
    return try CbcLibrary.solve(self, withinNodes: IntegerProgram.nodesOfCbc)
  }

  /// The value of the objective.
  func value(of values: [Int]) -> Int {
    objective.reduce(0) { $0 + $1.coefficient * values[$1.variable] }
  }

  /// Whether values keep to all bounds.
  func allows(_ values: [Int]) -> Bool {
    zip(variables, values).allSatisfy { $0.contains($1) }
      && rows.allSatisfy { row in
        row.bounds.contains(row.terms.reduce(0) { $0 + $1.coefficient * values[$1.variable] })
      }
  }
}
