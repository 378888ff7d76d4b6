package import Records

extension Program.Library {
  /// The file of Cbc, which chooses the counts to hide in large registers. Opening it would double the time of a start, so it
  /// is opened when it is needed.
  package static let fileOfSolver = CbcLibrary.name
}
