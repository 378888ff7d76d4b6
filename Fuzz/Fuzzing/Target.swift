import Records

/// One way for bytes from outside into the program.
protocol Target: Sendable {
  /// Does with `input` what the program does with such a file. It may throw, but not trap.
  func run(_ input: [UInt8]) throws
}

/// The targets by their names on the command line.
enum Kind: String, CaseIterable {
  case csv, workbook, package, profile, template, learning, picture, snapshot, reviews

  func target() throws -> any Target {
    switch self {
    case .csv: try RegisterTarget(.text)
    case .workbook: try RegisterTarget(.partsOfWorkbook)
    case .package: try RegisterTarget(.workbook)
    case .profile: try ProfileTarget()
    case .template: try TemplateTarget()
    case .learning: try LearningTarget()
    case .picture: try PictureTarget()
    case .snapshot: try SnapshotTarget()
    case .reviews: try ReviewsTarget()
    }
  }
}

/// Runs `body`, which may refuse its input, but must not find a defect of the program.
func attempt(_ body: () throws -> Void) {
  do {
    try body()
  } catch let problem as Problem {
    guard problem.status != .defect else { fatalError(problem.description) }
    _ = problem.description
  } catch {}
}
