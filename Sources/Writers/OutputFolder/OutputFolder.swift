package import Records
package import SystemPackage

/// The folder for the files of a command, which are written together or not at all.
///
/// The files are staged beside the folder, flushed and read back, and then the two folders are exchanged. Files of other
/// commands and of people are kept. `files.json` lists what the program wrote, so that later edits are noticed.
package struct OutputFolder {
  package let path: FilePath
  package let command: String
  var exchange = FolderExchange.atOnce
  var carriage = CarriedFiles.Way.links

  /// The folder at `path`, which need not exist, for the files of `command`.
  package init(at path: FilePath, command: String) {
    self.path = path
    self.command = command
  }

  /// Writes `files` beside the folder, which stays as it is until they are committed.
  ///
  /// They are all files of this run: anything else that the command wrote earlier will be removed. They replace files that
  /// people edited or put there only with `overwrite`, which also removes all files of another edition.
  /// `onProgress` is told what part of the files is written.
  package func stage(
    _ files: [OutputFile], overwrite: Bool, onProgress: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws(Problem) -> StagedFolder {
    try stage(files, overwrite: overwrite, isNew: false, onProgress: onProgress)
  }

  /// Writes `files` beside the folder, which must be new or empty. They are for people to edit, so `files.json` does not
  /// list them.
  package func stageNew(_ files: [OutputFile]) throws(Problem) -> StagedFolder {
    try stage(files, overwrite: false, isNew: true)
  }

  private func stage(
    _ files: [OutputFile], overwrite: Bool, isNew: Bool,
    onProgress: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws(Problem) -> StagedFolder {
    let isForBoard = EditionCommand(rawValue: command)?.isForBoard ?? false
    let files = isForBoard ? files.map { $0.read(by: .group) } : files
    let names = try OutputNames(of: files.map(\.name), in: path)
    let place = try OutputPlace(of: path)
    let lock = try FolderLock(around: place)
    try Problem.naming(path) { try FolderExchange.recover(place) }
    let earlier = try EarlierFolder(at: place, overwrite: overwrite)
    if isNew, let earlier, !earlier.listing.entries.isEmpty { throw .notEmpty(path) }
    try earlier?.protect(from: names, command: command, overwrite: overwrite, shown: path)
    let others = overwrite ? earlier?.pathsOfOtherEdition(than: command).subtracting(names.files) : nil
    let staged = try StagedFolder(
      at: place, over: earlier, names: files.map(\.name), removing: (others ?? []).map(\.string).sorted(),
      for: files.readers, keepingMode: !(earlier?.holdsOtherEdition(than: command) ?? false), lock: lock,
      exchange: exchange)
    try StagingFiller(at: place, command: command, onProgress: onProgress)
      .fill(
        with: files, names, over: earlier, carrying: carriage, isListed: !isNew, overwrite: overwrite)
    return staged
  }

  /// The bytes of a file as an earlier run, or a person since then, left it; `nil` if there is none.
  package func previousFile(named name: String) throws(Problem) -> [UInt8]? {
    guard FilePath(name).staysInside(as: name) else { throw .badName(path, name: name) }
    // On a first run there is nothing; after an interrupted exchange the earlier folder has its other name.
    let isMissing = try OutputPlace.status(of: path) == nil
    let file = (isMissing ? OutputPlace.previous(of: path) : path).pushing(FilePath(name))
    do {
      guard try file.stat().type == .regular else { return nil }
      return try file.readBytes()
    } catch Errno.noSuchFileOrDirectory, Errno.notDirectory {
      return nil
    } catch { throw Problem(error, at: file) }
  }
}
