import Records
import CLinuxFiles
import Glibc
import SystemPackage

/// Where an output folder really is, and the hidden names beside it that a run uses.
struct OutputPlace {
  /// The path as the user gave it, for messages.
  let shown: FilePath
  /// The folder that holds the output folder; absolute, without symbolic links.
  let parent: FilePath
  /// The output folder itself, which need not exist.
  let target: FilePath
  /// The folder of the new files until the exchange, then of the earlier ones until they are removed.
  let staging: FilePath
  /// The folder of the earlier files between two renames.
  let previous: FilePath

  /// Finds the place of `path`, and makes the folders that contain it.
  init(of path: FilePath) throws(Problem) {
    let target: FilePath
    if let status = try Self.status(of: path) {
      guard status.type == .directory else {
        throw .notAFolder(path, found: "this is \(status.type.words)")
      }
      target = try Problem.naming(path) { try path.resolved() }
      let parent = try Self.status(of: target.removingLastComponent())
      guard status.deviceID == parent?.deviceID, target.lastComponent != nil else { throw .mountPoint(path) }
      let working = try Problem.naming(path) { try FilePath(".").resolved() }
      guard !working.starts(with: target) else { throw .workingFolder(path) }
      guard target != Self.home else { throw .homeFolder(path) }
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

  /// The user's own folder, which is never exchanged for another.
  private static var home: FilePath? {
    guard let path = unsafe getenv("HOME") else { return nil }
    return try? unsafe FilePath(platformString: path).resolved()
  }

  /// Where an interrupted run may have left the folder that was at `target`.
  static func previous(of target: FilePath) -> FilePath {
    target.removingLastComponent().appending(".\(target.lastComponent?.string ?? "").previous")
  }

  /// The status of what is at `path`, after symbolic links; `nil` if nothing is.
  static func status(of path: FilePath) throws(Problem) -> Stat? {
    do { return try path.stat() } catch Errno.noSuchFileOrDirectory {
      let isLink = (try? path.stat(followTargetSymlink: false)) != nil
      if isLink { throw .notAFolder(path, found: "this is a symbolic link to nothing") }
      return nil
    } catch Errno.notDirectory {
      throw .notAFolder(path, found: "a part of this path is not a folder")
    } catch { throw Problem(refusingFolder: error, at: path) }
  }

  /// The path of a folder that does not exist yet; makes the folders that contain it.
  private static func free(_ path: FilePath) throws(Problem) -> FilePath {
    guard let name = path.lastComponent, name.kind == .regular else {
      throw .notAFolder(path, found: "this is not the name of a folder")
    }
    let parent = path.removingLastComponent()
    do {
      try parent.makeFolders()
      return try (parent.isEmpty ? "." : parent).resolved().appending(name)
    } catch { throw Problem(refusingFolder: error, at: path) }
  }
}

extension FilePath {
  /// Makes the folder here and those that contain it, if they are missing.
  func makeFolders() throws {
    if isEmpty { return }
    do { try makeFolder() } catch Errno.fileExists {} catch Errno.noSuchFileOrDirectory {
      let parent = removingLastComponent()
      guard !parent.isEmpty, parent != self else { throw Errno.noSuchFileOrDirectory }
      try parent.makeFolders()
      // Another run may have made it in the meantime.
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

/// How the new folder takes the place of the earlier one.
enum FolderExchange {
  /// Both names are exchanged in one step; if the file system cannot do that, like `twoRenames`.
  case atOnce
  /// For a moment there is no folder. After an interruption then, the next run recovers it.
  case twoRenames

  /// Puts the staged folder at the target; the earlier one is then at `staging` or removed.
  func commit(_ place: OutputPlace, replacing: Bool) throws {
    guard replacing else { return try place.staging.rename(to: place.target) }
    switch self {
    case .atOnce:
      do throws(Errno) { try place.staging.exchange(with: place.target) } catch {
        guard Self.unsupported.contains(error) else { throw error }
        try Self.twoRenames.commit(place, replacing: true)
      }
    case .twoRenames:
      try place.target.rename(to: place.previous)
      do { try place.staging.rename(to: place.target) } catch {
        try place.previous.rename(to: place.target)
        throw error
      }
      try? place.previous.removeTree()  // the next run tries again
    }
  }

  /// The errors of file systems that cannot exchange two names.
  private static let unsupported: Set<Errno> = [.invalidArgument, .noFunction, .notSupported]

  /// Cleans up after an interrupted run: gives the earlier folder its name back, and removes what is beside it.
  static func recover(_ place: OutputPlace) throws {
    if try ifThere({ try place.target.stat() }) == nil {
      _ = try ifThere { try place.previous.rename(to: place.target) }
    }
    try place.previous.removeTree()
    try place.staging.removeTree()
  }
}

extension FilePath {
  /// Exchanges the names of the files or folders at the two paths.
  func exchange(with other: FilePath) throws(Errno) {
    let exchange: CUnsignedInt = 2  // RENAME_EXCHANGE
    try unsafe check(
      withPlatformStrings(of: other) { unsafe renameat2(AT_FDCWD, $0, AT_FDCWD, $1, exchange) })
  }
}

/// Keeps other runs out of a folder until it is dropped or the program ends, however it ends.
///
/// Other runs wait, and say so after a second. On a file system without locks, they do not: a report on such a share matters more than the small risk
/// that two people write it in the same second.
struct FolderLock: ~Copyable {
  private let descriptor: FileDescriptor

  /// Locks the folder that contains, or will contain, the output folder at `place`.
  init(around place: OutputPlace) throws(Problem) {
    do { try self.init(on: place.parent, shownAs: place.shown) } catch {
      throw Problem(refusingFolder: error, at: place.shown)
    }
  }

  /// Locks the folder at `parent`, which exists; who has to wait is told where, as `shown`.
  init(on parent: FilePath, shownAs shown: FilePath) throws {
    let descriptor = try FileDescriptor.open(parent, .readOnly, options: [.directory, .closeOnExec])
    do { try Self.lock(descriptor, shownAs: shown) } catch {
      try descriptor.close()
      throw error
    }
    self.descriptor = descriptor
  }

  deinit { try? descriptor.close() }  // nothing was written through it

  private static func lock(_ descriptor: FileDescriptor, shownAs shown: FilePath) throws(Errno) {
    var error = failure(of: flock(descriptor.rawValue, LOCK_EX | LOCK_NB))
    for _ in 0..<20 where error == .wouldBlock {
      usleep(50_000)
      error = failure(of: flock(descriptor.rawValue, LOCK_EX | LOCK_NB))
    }
    if error == .wouldBlock {
      let message = "\(shown.string): waiting for another run that writes beside this".onOneLine + "\n"
      _ = try? FileDescriptor.standardError.writeAll(message.utf8)
      error = failure(of: flock(descriptor.rawValue, LOCK_EX))
    }
    switch error {
    case nil, .badFileDescriptor?, .noLocks?, .notSupported?, .invalidArgument?, .noFunction?: return
    case let error?: throw error
    }
  }
}
