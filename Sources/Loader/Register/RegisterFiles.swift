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
  /// What is in the folder.
  private let names: [String]

  /// Finds the register at `path` for one `part` of it: a folder with `register.xlsx` or the part's own file, such as
  /// `referrals.csv`, or one such file.
  ///
  /// Throws where a folder has no file that could hold the part.
  package init(at path: FilePath, holding part: RegisterSheet = .referrals) throws(Problem) {
    guard InputFolder.isFolder(path) else {
      self.folder = path.removingLastComponent().isEmpty ? "." : path.removingLastComponent()
      // The folder of a file may be any, and very large.
      let folder = folder
      self.names = ["profile.toml", "learning"].filter { RegisterFiles.exists(folder.appending($0)) }
      self.candidates = [InputFile(path)]
      self.isWholeFolder = false
      return
    }
    let names = try InputFolder.names(in: path)
    let files = ["referrals.csv", "register.xlsx"].flatMap { Self.spellings(of: $0, among: names) }
    guard !files.isEmpty || !Self.spellings(of: part.fileName, among: names).isEmpty else {
      throw .noRegister(path, of: part, beside: names)
    }
    self.folder = path
    self.names = names
    self.candidates = files.map { InputFile(path.appending($0)) }
    self.isWholeFolder = true
  }

  /// The files that the register is read from, as far as they are there, and its profile.
  package var paths: [FilePath] {
    let parts =
      isWholeFolder
      ? RegisterSheet.allCases.flatMap { Self.spellings(of: $0.fileName, among: names) }.map {
        folder.appending($0)
      } : []
    let all = candidates.map(\.path) + parts + [profile].compactMap(\.self)
    return all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
  }

  /// The profile in the register's folder, if there is one.
  package var profile: FilePath? { Self.path(of: "profile.toml", in: folder, among: names) }

  /// The folder of the partnership's own texts, which need not exist.
  var learning: FilePath {
    Self.path(of: "learning", in: folder, among: names) ?? folder.appending("learning")
  }

  /// The file of its own that a part of the register has in the folder; `nil` if there is none.
  ///
  /// Throws if there are two, in capitals and in small letters.
  func file(of part: RegisterSheet) throws(Problem) -> InputFile? {
    guard isWholeFolder else { return nil }
    let files = Self.spellings(of: part.fileName, among: names)
    if files.count > 1 { throw .twoSpellings(files, in: folder) }
    return files.first.map { InputFile(folder.appending($0)) }
  }

  /// What is said of tables in the folder that are not part of the register: a warning where the name of one begins like that
  /// of a part.
  package var unusedFiles: [Finding] {
    guard isWholeFolder else { return [] }
    let known = ["register.xlsx"] + RegisterSheet.allCases.map(\.fileName)
    return names.compactMap { name in
      let lower = name.lowercased()
      let isLikely = Self.isLikePart(lower)
      guard !known.contains(lower), Self.isTable(name) || isLikely && lower.hasSuffix(".txt") else {
        return nil
      }
      return .unusedFile(name, isLikely: isLikely)
    }
  }

  /// Whether a name in small letters begins like that of a part of the register.
  fileprivate static func isLikePart(_ name: String) -> Bool {
    ["referral", "review", "recommendation", "register"].contains(where: name.hasPrefix)
  }

  /// Whether a file is a table, by its name.
  fileprivate static func isTable(_ name: String) -> Bool {
    let lower = name.lowercased()
    return [".csv", ".tsv", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".numbers"].contains(
      where: lower.hasSuffix)
  }

  /// The names that say the same as `name`, whether in capitals or in small letters: file systems differ in what they
  /// take for one name.
  private static func spellings(of name: String, among names: [String]) -> [String] {
    names.filter { $0.lowercased() == name }
  }

  /// The path of what is called `name`, in capitals or in small letters.
  private static func path(of name: String, in folder: FilePath, among names: [String]) -> FilePath? {
    let spellings = spellings(of: name, among: names)
    return (spellings.contains(name) ? name : spellings.first).map { folder.appending($0) }
  }

  /// Whether something has this name, even a broken link or a file that may not be read: opening it then reports what
  /// is wrong, where ignoring it would use something else in its place.
  static func exists(_ path: FilePath) -> Bool {
    var status = stat()
    return unsafe lstat(path.string, &status) == 0 || ![ENOENT, ENOTDIR].contains(errno)
  }
}

extension Finding {
  fileprivate static func unusedFile(_ name: String, isLikely: Bool) -> Finding {
    guard isLikely else {
      return Finding(.unusedFile, at: Place(file: name), found: "this file is not part of the register")
    }
    return Finding(
      .unusedFile, as: .warning, at: Place(file: name),
      found: "this file is called like a part of the register, but is not read",
      remedy: "give it the exact name if it belongs to the register, or move it elsewhere")
  }
}

extension Problem {
  fileprivate static func twoSpellings(_ names: [String], in folder: FilePath) -> Problem {
    Problem(
      .twoRegisters, at: folder.string, found: "there are \(names.joined(separator: " and "))",
      remedy: "keep the one that counts")
  }

  /// `names` are what the folder has instead.
  fileprivate static func noRegister(
    _ folder: FilePath, of part: RegisterSheet, beside names: [String]
  ) -> Problem {
    let texts = names.filter { name in
      name.lowercased().hasSuffix(".txt") && RegisterFiles.isLikePart(name.lowercased())
    }
    let tables = names.filter(RegisterFiles.isTable)
    if tables.isEmpty, let text = texts.first {
      return Problem(
        .noRegister, at: folder.string, found: "this folder holds no register, but a text file \"\(text)\"",
        expected: "expected \(part.fileName) or register.xlsx in it",
        remedy: "if it is the register, call it \(part.fileName), or name the file itself")
    }
    let others = (tables + texts).prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
    return Problem(
      .noRegister, at: folder.string,
      found: "this folder holds no register" + (others.isEmpty ? "" : ", but \(others)"),
      expected: "expected \(part.fileName) or register.xlsx in it",
      remedy: "name the folder or the file that holds the \(part.rawValue.lowercased())")
  }
}
