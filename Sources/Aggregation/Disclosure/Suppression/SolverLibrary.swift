package import Records

extension Program.Library {
  /// What chooses the counts to hide in large registers; `nil` where it is not installed. Asking loads it.
  package static var solver: Program.Library? {
    CbcLibrary.version.map { Program.Library("Cbc", $0) }
  }

  /// The Debian package that has the solver.
  package static let packageOfSolver = CbcLibrary.package
}
