import Records
import Testing

@testable import Aggregation

struct IntegerProgramTests {
  private func random(_ seed: Int) -> IntegerProgram {
    var random = SplitMix64(seed: UInt64(seed))
    let count = random.number(in: 2...6)
    let variables = (0..<count).map { _ in
      let lower = random.number(below: 3)
      return lower...(lower + random.number(below: 9))
    }
    let rows = (0..<random.number(in: 1...4)).map { _ in
      let lower = random.number(in: -4...12)
      return IntegerProgram.Row(
        (0..<count).compactMap { variable in
          let coefficient = random.number(in: -2...2)
          return coefficient == 0 ? nil : .init(variable, coefficient)
        }, in: lower...(lower + random.number(below: 4)))
    }
    return IntegerProgram(
      variables: variables, rows: rows,
      objective: (0..<count).map { .init($0, random.number(in: -3...3)) }.filter { $0.coefficient != 0 })
  }

  /// The least value of the objective, found by trying everything.
  private func least(_ program: IntegerProgram) -> Int? {
    var values = program.variables.map(\.lowerBound)
    var least: Int?
    func tryAll(_ place: Int) {
      guard place < values.count else {
        if program.allows(values) { least = min(least ?? .max, program.value(of: values)) }
        return
      }
      for value in program.variables[place] {
        values[place] = value
        tryAll(place + 1)
      }
    }
    tryAll(0)
    return least
  }

  @Test(arguments: 0..<150)
  func `both solvers find what trying everything finds`(seed: Int) throws {
    let program = random(seed)
    let expected = least(program)
    var search = BranchAndBound(program)
    let own = search.answer(withinNodes: 100_000)
    let answers = [
      try #require(own),
      try CbcLibrary.solve(program, withinNodes: 5000),
    ]
    for answer in answers {
      switch answer {
      case .infeasible: #expect(expected == nil)
      case .optimal(let values):
        #expect(program.allows(values))
        #expect(program.value(of: values) == expected)
      case .unfinished: Issue.record("the search gave up")
      }
    }
  }

  @Test func `a search that is cut short says so, and Cbc takes over`() throws {
    // Fourteen numbers of which some make exactly half of the sum.
    let weights = [97, 89, 83, 79, 73, 71, 67, 61, 59, 53, 47, 43, 41, 37]
    let program = IntegerProgram(
      variables: weights.map { _ in 0...1 },
      rows: [
        .init(weights.enumerated().map { .init($0, $1) }, in: 450...IntegerProgram.unbounded)
      ], objective: weights.enumerated().map { .init($0, $1) })
    var search = BranchAndBound(program)
    let answer = search.answer(withinNodes: 3)
    #expect(answer == nil)
    guard case .optimal(let values) = try program.minimum() else {
      Issue.record("no answer")
      return
    }
    #expect(program.value(of: values) == 450)
  }

  @Test func `a search without an objective ends with the first values that are allowed`() throws {
    let program = IntegerProgram(
      variables: [0...IntegerProgram.unbounded, 0...9], rows: [.init([.init(0), .init(1, -2)], in: 3...3)])
    guard case .optimal(let values) = try program.minimum() else {
      Issue.record("no answer")
      return
    }
    #expect(program.allows(values))
  }

  @Test func `rounding narrows until nothing changes`() throws {
    // Three times one number is twice the other plus one: 1 and 1, 3 and 4, and so on.
    let program = IntegerProgram(
      variables: [2...9, 0...9], rows: [.init([.init(0, 3), .init(1, -2)], in: 1...1)], objective: [.init(0)])
    #expect(try program.minimum() == .optimal([3, 4]))
  }

  @Test func `a library that is not there is missing, with what the system says`() throws {
    let error = #expect(throws: SolverError.self) { try CbcLibrary(named: "libNoSuchSolver.so.3") }
    guard case .missing(let text) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(text.contains("libNoSuchSolver.so.3"))
  }

  @Test func `another library lacks the functions`() throws {
    #expect(throws: SolverError.missing("libc.so.6 has no function Cbc_newModel")) {
      try CbcLibrary(named: "libc.so.6")
    }
  }
}
