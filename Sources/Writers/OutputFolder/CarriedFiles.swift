import Glibc
import SystemPackage

/// The files of people and of other commands, which move along into the new folder.
struct CarriedFiles {
  /// Hard links take no room and keep everything; where they cannot be made, files are copied.
  enum Way { case links, copies }

  let earlier: EarlierFolder
  /// What stays behind: the files that are replaced, and those that are no longer written.
  let dropped: Set<FilePath>

  init(from earlier: EarlierFolder, without names: OutputNames, command: String) {
    self.earlier = earlier
    dropped = earlier.paths(of: command).union(names.files)
      .union(names.folders.filter(earlier.listing.hasFile(at:)))
  }

  /// Whether the file at `path` moves along.
  func holds(_ path: FilePath) -> Bool { earlier.listing.hasFile(at: path) && !dropped.contains(path) }

  /// Adds the files to those in the folder at `new`.
  func carry(into new: FilePath, by way: Way) throws {
    // A subfolder that held only files of ours is made when something goes into it, and so goes away with them.
    let ours = Set(dropped.flatMap(\.ancestors))
    for path in earlier.listing.paths {
      if holds(path) {
        try new.pushing(path).removingLastComponent().makeFolders()
        try carry(earlier.path.pushing(path), to: new.pushing(path), by: way)
      } else if earlier.listing.hasFolder(at: path), !ours.contains(path) {
        try new.pushing(path).makeFolders()
      }
    }
    try restoreFolders(in: new)
  }

  /// Folders get their mode and times last: a read-only one could not be filled, and filling it changes its time.
  private func restoreFolders(in new: FilePath) throws {
    for path in earlier.listing.paths.reversed() {
      guard let entry = earlier.listing.entries[path], entry.type == .directory else { continue }
      let folder = new.pushing(path)
      guard try ifThere({ try folder.stat() }) != nil else { continue }
      try folder.setMode(entry.mode)
      try folder.setTimes(accessed: entry.modified, modified: entry.modified)
    }
  }

  private func carry(_ old: FilePath, to new: FilePath, by way: Way) throws {
    let status = try old.stat(followTargetSymlink: false)
    guard status.type != .symbolicLink else {
      return try new.makeSymbolicLink(to: old.symbolicLinkTarget())
    }
    // Some file systems have no hard links, and the kernel refuses them on other people's files.
    if way == .links, (try? old.link(to: new)) != nil { return }
    guard status.type == .regular else { throw Errno.notSupported }
    try old.copyBytes(to: new)
    try new.setMode(status.mode.rawValue)
    try new.setTimes(accessed: status.st_atim, modified: status.st_mtim)
    try new.flush()
  }
}
