import SystemPackage

/// Where an output folder really is, and the hidden names beside it that a run uses.
struct OutputPlace {
  /// The path as it was asked for, for messages.
  let shown: FilePath
  /// The folder that holds the output folder; absolute, without symbolic links.
  let parent: FilePath
  /// The output folder itself, which need not exist.
  let target: FilePath
  /// The new files, until they take the target's name; then the earlier ones, until they are removed.
  let staging: FilePath
  /// The earlier files, between two renames.
  let previous: FilePath

  /// Finds the place of `path`, and makes the folders on the way to it.
  init(of path: FilePath) throws(OutputError) {
    let target: FilePath
    if let status = try Self.status(of: path) {
      guard status.type == .directory else {
        throw .notAFolder(path, found: "this is \(status.type.words)")
      }
      target = try OutputError.naming(path) { try path.resolved() }
      let parent = try Self.status(of: target.removingLastComponent())
      guard status.deviceID == parent?.deviceID, target.lastComponent != nil else { throw .mountPoint(path) }
      let working = try OutputError.naming(path) { try FilePath(".").resolved() }
      guard !working.starts(with: target) else { throw .workingFolder(path) }
    } else {
      target = try Self.free(path)
    }
    guard let name = target.lastComponent else { throw .mountPoint(path) }
    shown = path
    self.target = target
    parent = target.removingLastComponent()
    staging = parent.appending(".\(name.string).staging")
    previous = Self.previous(of: target)
  }

  /// Where an interrupted run may have left the folder that stood at `target`.
  static func previous(of target: FilePath) -> FilePath {
    target.removingLastComponent().appending(".\(target.lastComponent?.string ?? "").previous")
  }

  /// What stands at `path`, a symbolic link followed; `nil` if the name is free.
  static func status(of path: FilePath) throws(OutputError) -> Stat? {
    do { return try path.stat() } catch Errno.noSuchFileOrDirectory {
      let isLink = (try? path.stat(followTargetSymlink: false)) != nil
      if isLink { throw .notAFolder(path, found: "this is a symbolic link to nothing") }
      return nil
    } catch Errno.notDirectory {
      throw .notAFolder(path, found: "a part of this path is not a folder")
    } catch { throw OutputError(refusingFolder: error, at: path) }
  }

  /// A name for a folder that is not there yet, below one that now is.
  private static func free(_ path: FilePath) throws(OutputError) -> FilePath {
    guard let name = path.lastComponent, name.kind == .regular else {
      throw .notAFolder(path, found: "this is not the name of a folder")
    }
    let parent = path.removingLastComponent()
    do {
      try parent.makeFolders()
      return try (parent.isEmpty ? "." : parent).resolved().appending(name)
    } catch { throw OutputError(refusingFolder: error, at: path) }
  }
}

extension FilePath {
  /// Makes the folder here and those on the way to it, where they are missing.
  func makeFolders() throws {
    if isEmpty { return }
    do { try makeFolder() } catch Errno.fileExists {} catch Errno.noSuchFileOrDirectory {
      let parent = removingLastComponent()
      guard !parent.isEmpty, parent != self else { throw Errno.noSuchFileOrDirectory }
      try parent.makeFolders()
      // Another run may have made it meanwhile.
      do { try makeFolder() } catch Errno.fileExists {}
    }
  }
}

extension FileType {
  fileprivate var words: String {
    switch self {
    case .regular: "a file"
    case .characterSpecial, .blockSpecial: "a device"
    case .fifo: "a pipe"
    case .socket: "a socket"
    default: "no folder"
    }
  }
}
