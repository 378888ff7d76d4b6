import Glibc
package import Records
package import SystemPackage

/// The files of a register, found from the path that the user gave.
package struct RegisterFiles: Hashable, Sendable {
  /// The folder that holds the register, its `profile.toml` and its `learning`.
  package let folder: FilePath
  /// The file that holds the referrals. There are two where a folder has a CSV file and a workbook, and one of them must
  /// be empty. There is none where the register was opened for another part and has no referrals.
  package let candidates: [InputFile]
  /// Whether the register is the whole folder, not one file.
  let isWholeFolder: Bool

  /// Finds the register at `path` for one `part` of it: a folder with `register.xlsx` or the part's own file, such as
  /// `referrals.csv`, or one such file.
  ///
  /// Throws where a folder has no file that could hold the part.
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

  /// The profile in the register's folder, if there is one.
  package var profile: FilePath? {
    let profile = folder.appending("profile.toml")
    return RegisterFiles.exists(profile) ? profile : nil
  }

  /// Whether something has this name, even a broken link or a file that may not be read: opening it then reports what
  /// is wrong, where ignoring it would use something else in its place.
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
