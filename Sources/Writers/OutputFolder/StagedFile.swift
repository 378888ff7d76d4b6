import Records
import SystemPackage

extension FilePath {
  /// Lends a file of this name in a hidden folder beside it, which is removed afterwards, once `check` throws nothing.
  ///
  /// Other runs into the folder wait. Until it is moved to its place, the file is where nobody else can open it.
  func withStagedFile(
    after check: () throws -> Void, _ body: (_ file: FilePath) throws -> Void
  ) throws(Problem) {
    let parent = removingLastComponent().isEmpty ? "." : removingLastComponent()
    try Problem.naming(self) {
      guard let name = lastComponent, name.kind == .regular else { throw Problem.notAFile(self) }
      let staging = parent.appending(".\(name.string).staging")
      try check()
      let lock = try FolderLock(on: parent, shownAs: self)
      defer { extendLifetime(lock) }
      // What an interrupted run left.
      try staging.removeTree()
      StagedNames.add(staging)
      defer {
        try? staging.removeTree()
        StagedNames.remove(staging)
      }
      try staging.makeFolder(mode: 0o700)
      try body(staging.appending(name))
    }
  }
}
