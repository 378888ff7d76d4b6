import Glibc
import Records
package import SystemPackage

/// The files of a register, found from the path that the user gave.
package struct RegisterFiles: Hashable, Sendable {
  /// The folder that holds the register, its `profile.toml` and its `learning`.
  package let folder: FilePath
  package let referrals: InputFile

  /// Finds the register at `path`: a folder with `referrals.csv`, or one such file.
  ///
  /// Throws `.unusable` where there is none, and where a folder holds a CSV register and a workbook, since neither
  /// says which of the two is right.
  package init(at path: FilePath) throws(LoaderError) {
    guard RegisterFiles.isFolder(path) else {
      guard path.extension?.lowercased() != "xlsx" else { throw .workbook(path) }
      self.folder = path.removingLastComponent().isEmpty ? "." : path.removingLastComponent()
      self.referrals = InputFile(path)
      return
    }
    let csv = path.appending("referrals.csv")
    let workbook = path.appending("register.xlsx")
    switch (RegisterFiles.exists(csv), RegisterFiles.exists(workbook)) {
    case (true, false): break
    case (true, true): throw .twoRegisters(csv, workbook)
    case (false, true): throw .workbook(workbook)
    case (false, false): throw .noRegister(path)
    }
    self.folder = path
    self.referrals = InputFile(csv)
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

extension LoaderError {
  fileprivate static func noRegister(_ folder: FilePath) -> LoaderError {
    .unusable(
      Problem(
        "no-register", at: folder.string, found: "this folder holds no register",
        expected: "expected referrals.csv in it",
        remedy: "name the folder or the file that holds the referrals"))
  }

  fileprivate static func twoRegisters(_ csv: FilePath, _ workbook: FilePath) -> LoaderError {
    .unusable(
      Problem(
        "two-registers", at: csv.string, found: "\(workbook.string) is a register too",
        expected: "expected one register in a folder",
        remedy: "name the one that counts, or move the other away"))
  }

  fileprivate static func workbook(_ path: FilePath) -> LoaderError {
    .unusable(
      Problem(
        "workbook-register", at: path.string, found: "this is a workbook, which this version cannot read",
        expected: "expected a CSV file", remedy: "save its sheet of referrals as \"CSV UTF-8\""))
  }
}
