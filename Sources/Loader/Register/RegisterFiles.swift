import Glibc
package import Records
package import SystemPackage

/// The files of a register, found from the path that the user gave.
package struct RegisterFiles: Hashable, Sendable {
  /// The folder that holds the register, its `profile.toml` and its `learning`.
  package let folder: FilePath
  /// The file that holds the referrals; two where a folder has a CSV file and a workbook, one of which must be empty; none
  /// where the register was opened for another part, and has no referrals.
  package let candidates: [InputFile]
  /// Whether the folder as a whole is the register, and not one file of it.
  let isWholeFolder: Bool

  /// Finds the register at `path`, for the sake of one `part` of it: a folder with `register.xlsx` or the part's own file,
  /// such as `referrals.csv`, or one such file.
  ///
  /// Throws where a folder holds nothing that the part could stand in.
  package init(at path: FilePath, holding part: RegisterSheet = .referrals) throws(Problem) {
    guard RegisterFiles.isFolder(path) else {
      self.folder = path.removingLastComponent().isEmpty ? "." : path.removingLastComponent()
      self.candidates = [InputFile(path)]
      self.isWholeFolder = false
      return
    }
    let files = ["referrals.csv", "register.xlsx"].map { path.appending($0) }.filter(RegisterFiles.exists)
    guard !files.isEmpty || RegisterFiles.exists(path.appending(part.fileName)) else {
      throw .noRegister(path, of: part)
    }
    self.folder = path
    self.candidates = files.map(InputFile.init)
    self.isWholeFolder = true
  }

  /// The profile that lies beside the register, if there is one.
  package var profile: FilePath? {
    let profile = folder.appending("profile.toml")
    return RegisterFiles.exists(profile) ? profile : nil
  }

  /// Whether something has this name, if only a link to nothing or a file that may not be looked at: reading it then
  /// says what is wrong, where passing over it would read something else in its place.
  static func exists(_ path: FilePath) -> Bool {
    var status = stat()
    return unsafe lstat(path.string, &status) == 0 || ![ENOENT, ENOTDIR].contains(errno)
  }

  static func isFolder(_ path: FilePath) -> Bool { mode(of: path).map { $0 & S_IFMT == S_IFDIR } ?? false }

  private static func mode(of path: FilePath) -> mode_t? {
    var status = stat()
    return unsafe stat(path.string, &status) == 0 ? status.st_mode : nil
  }
}

extension Problem {
  fileprivate static func noRegister(_ folder: FilePath, of part: RegisterSheet) -> Problem {
    Problem(
      .noRegister, at: folder.string, found: "this folder holds no register",
      expected: "expected \(part.fileName) or register.xlsx in it",
      remedy: "name the folder or the file that holds the \(part.rawValue.lowercased())")
  }
}
