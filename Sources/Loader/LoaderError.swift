package import Records

/// Why nothing could be loaded.
package enum LoaderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The input is not there, or is not what it should be: whoever sent the file can mend it.
  case unusable(Problem)
  /// Reading failed on the way: whoever runs the machine can mend it.
  case unreadable(Problem)

  package var description: String {
    switch self {
    case .unusable(let problem), .unreadable(let problem): problem.description
    }
  }
}
