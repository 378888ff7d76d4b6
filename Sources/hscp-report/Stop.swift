import Aggregation
import Loader
import Records
import Reports
import Writers

/// An end before the end, with its reason.
struct Stop: Error {
  let status: ExitStatus
  /// `nil` where everything has been said.
  let message: String?

  init(_ status: ExitStatus, _ message: String?) {
    self.status = status
    self.message = message
  }

  /// What an error of one of the rooms means; `nil` for any other, which is the argument parser's.
  init?(of error: any Error) {
    switch error {
    case let stop as Stop: self = stop
    case LoaderError.unusable(let problem): self.init(.input, problem.description)
    case LoaderError.unreadable(let problem): self.init(.output, problem.description)
    case let error as TemplateError: self.init(.input, error.problem.description)
    case let error as UnsupportedPolicy: self.init(.input, error.problem.description)
    case let error as CombinationError: self.init(.input, error.problem.description)
    case let error as ComparisonError: self.init(.input, error.problem.description)
    case let error as TotalsDisagree: self.init(.defect, error.description)
    case let error as EESFault:
      self.init(error.isAboutNames ? .input : .defect, error.problem.description)
    case let error as OutputError: self.init(.output, error.description)
    default: return nil
    }
  }

  /// Says the reason on standard error, where that can be done, and gives the status back.
  func told() -> ExitStatus {
    if let message { StandardError.write(message + "\n") }
    return status
  }
}
