import Glibc
import Synchronization

/// Why a question could not be answered.
enum SolverError: Error, Hashable {
  /// COIN-OR Cbc is not on this machine, or is another version; the text is what the system said.
  case missing(String)
  /// It had no room for another question, or gave an answer that is none.
  case failed
}

/// COIN-OR Cbc, an exact solver for integer programs, through its C interface.
///
/// The library is opened when a question first needs it, because most runs have none: linking it would add to every start.
/// It keeps state between questions, so that one is asked at a time.
@safe struct CbcLibrary: Sendable {
  static let name = "libCbcSolver.so.3"
  /// The Debian package that has it.
  static let package = "coinor-libcbc3"

  private static let shared: Result<CbcLibrary, SolverError> = Result { () throws(SolverError) in
    try CbcLibrary(named: CbcLibrary.name)
  }
  private static let oneAtATime = Mutex(())

  fileprivate typealias New = @convention(c) () -> OpaquePointer?
  fileprivate typealias Act = @convention(c) (OpaquePointer) -> Void
  fileprivate typealias Number = @convention(c) (OpaquePointer) -> CInt
  fileprivate typealias Real = @convention(c) (OpaquePointer) -> Double
  fileprivate typealias Reals = @convention(c) (OpaquePointer) -> UnsafePointer<Double>?
  fileprivate typealias Choose = @convention(c) (OpaquePointer, CInt) -> Void
  fileprivate typealias Set =
    @convention(c) (OpaquePointer, UnsafePointer<CChar>, UnsafePointer<CChar>) ->
    Void
  fileprivate typealias Load =
    @convention(c) (
      OpaquePointer, CInt, CInt, UnsafePointer<CInt>, UnsafePointer<CInt>, UnsafePointer<Double>,
      UnsafePointer<Double>, UnsafePointer<Double>, UnsafePointer<Double>, UnsafePointer<Double>,
      UnsafePointer<Double>
    ) -> Void

  fileprivate let newModel: New
  fileprivate let deleteModel: Act
  fileprivate let load: Load
  fileprivate let setInteger: Choose
  fileprivate let setParameter: Set
  fileprivate let solve: Number
  fileprivate let isOptimal: Number
  fileprivate let isInfeasible: Number
  fileprivate let bestSolution: Reals
  fileprivate let bestBound: Real

  /// Opens the library of this name.
  init(named name: String) throws(SolverError) {
    guard let library = unsafe dlopen(name, RTLD_NOW | RTLD_LOCAL) else {
      throw .missing(unsafe dlerror().map { unsafe String(cString: $0) } ?? "\(name) could not be opened")
    }
    func symbol<Function>(_ symbol: String, _: Function.Type) throws(SolverError) -> Function {
      guard let found = unsafe dlsym(library, symbol) else {
        throw .missing("\(name) has no function \(symbol)")
      }
      return unsafe unsafeBitCast(found, to: Function.self)
    }
    unsafe newModel = try unsafe symbol("Cbc_newModel", New.self)
    unsafe deleteModel = try unsafe symbol("Cbc_deleteModel", Act.self)
    unsafe load = try unsafe symbol("Cbc_loadProblem", Load.self)
    unsafe setInteger = try unsafe symbol("Cbc_setInteger", Choose.self)
    unsafe setParameter = try unsafe symbol("Cbc_setParameter", Set.self)
    unsafe solve = try unsafe symbol("Cbc_solve", Number.self)
    unsafe isOptimal = try unsafe symbol("Cbc_isProvenOptimal", Number.self)
    unsafe isInfeasible = try unsafe symbol("Cbc_isProvenInfeasible", Number.self)
    unsafe bestSolution = try unsafe symbol("Cbc_bestSolution", Reals.self)
    unsafe bestBound = try unsafe symbol("Cbc_getBestPossibleObjValue", Real.self)
  }

  /// The least value of a program's objective, within so many nodes.
  static func solve(
    _ program: IntegerProgram, withinNodes nodes: Int
  ) throws(SolverError) -> IntegerProgram.Answer {
    let library = try shared.get()
    return try oneAtATime.withLock { _ throws(SolverError) in
      try CbcModel(of: program, in: library).answer(withinNodes: nodes)
    }
  }
}

/// One question to Cbc: it owns the model and frees it.
@safe private struct CbcModel: ~Copyable {
  private let library: CbcLibrary
  private let program: IntegerProgram
  private let model: OpaquePointer

  /// A model of a program, as columns of its matrix.
  init(of program: IntegerProgram, in library: CbcLibrary) throws(SolverError) {
    var columns = Array(repeating: [(row: Int, value: Int)](), count: program.variables.count)
    for (row, sum) in program.rows.enumerated() {
      for term in sum.terms { columns[term.variable].append((row, term.coefficient)) }
    }
    var starts: [CInt] = [0]
    for column in columns { starts.append(starts[starts.count - 1] + CInt(column.count)) }
    let rows = columns.flatMap { $0.map { CInt($0.row) } }
    let values = columns.flatMap { $0.map { Double($0.value) } }
    var objective = Array(repeating: 0.0, count: columns.count)
    for term in program.objective { objective[term.variable] += Double(term.coefficient) }
    guard let model = unsafe library.newModel() else { throw .failed }
    unsafe library.setParameter(model, "logLevel", "0")
    unsafe library.load(
      model, CInt(columns.count), CInt(program.rows.count), starts, rows, values,
      program.variables.map { Double($0.lowerBound) }, program.variables.map { Double($0.upperBound) },
      objective, program.rows.map { CbcModel.bound($0.bounds.lowerBound) },
      program.rows.map { CbcModel.bound($0.bounds.upperBound) })
    for column in columns.indices { unsafe library.setInteger(model, CInt(column)) }
    self.library = library
    self.program = program
    unsafe self.model = model
  }

  deinit { unsafe library.deleteModel(model) }

  func answer(withinNodes nodes: Int) throws(SolverError) -> IntegerProgram.Answer {
    unsafe library.setParameter(model, "logLevel", "0")
    unsafe library.setParameter(model, "maxNodes", String(nodes))
    _ = unsafe library.solve(model)
    if unsafe library.isInfeasible(model) != 0 { return .infeasible }
    let values = unsafe library.bestSolution(model).map { found in
      unsafe UnsafeBufferPointer(start: found, count: program.variables.count)
        .map { Int($0.rounded()) }
    }
    // A solver of floating numbers is believed where its answer is one.
    let checked = values.flatMap { program.allows($0) ? $0 : nil }
    if unsafe library.isOptimal(model) != 0 {
      guard let checked else { throw .failed }
      return .optimal(checked)
    }
    // Just below a whole number, it is that number.
    let bound = max(unsafe library.bestBound(model), -Double(IntegerProgram.unbounded))
    return .unfinished(checked, bound: Int((bound - 1e-6).rounded(.up)))
  }

  /// A bound as Cbc has it, which takes the greatest number for none.
  private static func bound(_ bound: Int) -> Double {
    guard abs(bound) >= IntegerProgram.unbounded else { return Double(bound) }
    return bound < 0 ? -Double.greatestFiniteMagnitude : .greatestFiniteMagnitude
  }
}
