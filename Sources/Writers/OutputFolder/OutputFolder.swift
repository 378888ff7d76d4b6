package import Records
package import SystemPackage

/// The folder that receives what a command writes: all of its files, or none.
///
/// The files are staged beside the folder, flushed and read back, and then the two folders are exchanged. Files of
/// other commands and of people move along. `files.json` lists what is ours, so that an edit made since is not lost.
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
  /// They are all files of this run: what the command wrote earlier and is not among them will be gone. Only with
  /// `overwrite` do they replace files that people edited or put there.
  package func stage(_ files: [OutputFile], overwrite: Bool) throws(Problem) -> StagedFolder {
    try stage(files, overwrite: overwrite, isNew: false)
  }

  /// Writes `files` beside the folder, which is new, or has nothing in it; they are for people to go on with, and so
  /// not listed as ours.
  package func stageNew(_ files: [OutputFile]) throws(Problem) -> StagedFolder {
    try stage(files, overwrite: false, isNew: true)
  }

  private func stage(
    _ files: [OutputFile], overwrite: Bool, isNew: Bool
  ) throws(Problem) -> StagedFolder {
    let names = try OutputNames(of: files.map(\.name), in: path)
    let place = try OutputPlace(of: path)
    let lock = try FolderLock(around: place)
    try Problem.naming(path) { try FolderExchange.mend(place) }
    let earlier = try EarlierFolder(at: place, overwrite: overwrite)
    if isNew, let earlier, !earlier.listing.entries.isEmpty { throw .notEmpty(path) }
    try earlier?.protect(from: names, command: command, overwrite: overwrite, shown: path)
    let staged = try StagedFolder(
      at: place, over: earlier, names: files.map(\.name), lock: lock, exchange: exchange)
    try NewFolder(at: place, command: command)
      .fill(with: files, names, over: earlier, carrying: carriage, isListed: !isNew)
    return staged
  }

  /// The bytes of a file as an earlier run, or somebody since, left it; `nil` if there is none.
  package func previousFile(named name: String) throws(Problem) -> [UInt8]? {
    guard FilePath(name).staysInside(as: name) else { throw .badName(path, name: name) }
    let isInterrupted = try OutputPlace.status(of: path) == nil
    let file = (isInterrupted ? OutputPlace.previous(of: path) : path).pushing(FilePath(name))
    do {
      guard try file.stat().type == .regular else { return nil }
      return try file.readBytes()
    } catch Errno.noSuchFileOrDirectory, Errno.notDirectory {
      return nil
    } catch { throw Problem(error, at: file) }
  }
}
