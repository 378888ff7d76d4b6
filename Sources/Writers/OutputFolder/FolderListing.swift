import Glibc
import SystemPackage

/// Everything in a folder and its subfolders; two listings are equal if nothing was touched between them.
struct FolderListing: Equatable {
  /// What tells whether a file is still the same, and what a copy of it must have.
  struct Entry: Equatable {
    let type: FileType
    let mode: CInterop.Mode
    let inode: Inode
    let size: Int64
    let modified: timespec

    static func == (one: Entry, other: Entry) -> Bool {
      one.type == other.type && one.mode == other.mode && one.inode == other.inode && one.size == other.size
        && one.modified.tv_sec == other.modified.tv_sec && one.modified.tv_nsec == other.modified.tv_nsec
    }
  }

  /// By path relative to the folder.
  private(set) var entries: [FilePath: Entry] = [:]
  /// The permission bits of the folder itself.
  let mode: CInterop.Mode

  /// Lists the folder at `path`.
  ///
  /// - Throws: `OutputError.mountPoint`, naming a subfolder of `shown`, if another file system begins there.
  init(of path: FilePath, shownAs shown: FilePath) throws {
    let status = try path.stat()
    mode = status.mode.rawValue
    try add("", of: path, on: status.deviceID, shownAs: shown)
    // Paths are taken apart once each, and not whenever two are compared.
    let keys = entries.keys.map { (path: $0, depth: $0.components.count, text: $0.string) }
    paths = keys.sorted { ($0.depth, $0.text) < ($1.depth, $1.text) }.map(\.path)
  }

  /// The paths, folders before what is in them.
  private(set) var paths: [FilePath] = []

  /// Whether something that is not a folder stands at `path`.
  func hasFile(at path: FilePath) -> Bool {
    entries[path].map { $0.type != .directory } ?? false
  }

  func hasFolder(at path: FilePath) -> Bool { entries[path]?.type == .directory }

  private mutating func add(
    _ folder: FilePath, of root: FilePath, on device: DeviceID, shownAs shown: FilePath
  ) throws {
    for component in try root.pushing(folder).namesInFolder() {
      let path = folder.appending(component)
      let status = try root.pushing(path).stat(followTargetSymlink: false)
      guard status.deviceID == device else { throw OutputError.mountPoint(shown.pushing(path)) }
      entries[path] = Entry(
        type: status.type, mode: status.mode.rawValue, inode: status.inode, size: status.size,
        modified: status.st_mtim)
      if status.type == .directory { try add(path, of: root, on: device, shownAs: shown) }
    }
  }
}
