import Records
import Digests
import FoundationEssentials
import Glibc
import SystemPackage

/// The output folder as earlier runs, and people since then, left it.
struct EarlierFolder {
  let path: FilePath
  let listing: FolderListing
  let list: FileList

  /// Reads the folder at `place`; `nil` if there is none yet.
  ///
  /// With `overwrite`, the place of a list that cannot be read is taken by what the folder shows of it.
  init?(at place: OutputPlace, overwrite: Bool) throws(Problem) {
    guard let listing = try Self.listing(at: place) else { return nil }
    path = place.target
    self.listing = listing
    do { list = try Self.list(in: path, listing) } catch {
      guard overwrite else { throw .unreadableList(place.shown.pushing(FileList.name)) }
      list = Self.salvagedList(in: path, listing)
    }
  }

  /// Throws if the folder was changed since `earlier` was read.
  static func check(_ earlier: EarlierFolder?, at place: OutputPlace) throws(Problem) {
    guard try listing(at: place) == earlier?.listing else { throw .changedMeanwhile(place.shown) }
  }

  /// The files that `command` wrote and that are still there, which this run may replace or remove.
  func paths(of command: String) -> Set<FilePath> { paths { $0 == command } }

  /// The listed files of the edition that `command` does not write, and those of which nobody knows any more who wrote them.
  func pathsOfOtherEdition(than command: String) -> Set<FilePath> {
    paths { $0 == FileList.unknownCommand || EditionCommand.areOfTwoEditions($0, command) }
  }

  /// Whether the folder holds an edition that `command` does not write. What it lets people read says nothing about this one.
  func holdsOtherEdition(than command: String) -> Bool {
    !paths { EditionCommand.areOfTwoEditions($0, command) }.isEmpty
  }

  private func paths(of isMeant: (_ command: String) -> Bool) -> Set<FilePath> {
    Set(list.files.filter { isMeant($0.command) }.map { FilePath($0.name) }.filter(listing.hasFile(at:)))
  }

  /// Throws if the files `names` would replace anything that `command` did not write, or that was edited since.
  func protect(
    from names: OutputNames, command: String, overwrite: Bool, shown: FilePath
  ) throws(Problem) {
    if let folder = names.files.filter(listing.hasFolder(at:)).min(by: { $0.string < $1.string }) {
      throw .folderInTheWay(shown.pushing(folder))
    }
    guard !overwrite else { return }
    let ours = paths(of: command)
    let edited = try Problem.naming(shown) {
      try list.files.filter { try ours.contains(FilePath($0.name)) && isEdited($0) }
    }
    guard edited.isEmpty else { throw .edited(shown, names: edited.map(\.name)) }
    let foreign = names.files.union(names.folders).subtracting(ours).subtracting([FileList.name])
      .filter(listing.hasFile(at:))
    guard foreign.isEmpty else { throw .foreign(shown, names: foreign.map(\.string).sorted()) }
    let others = paths { EditionCommand.areOfTwoEditions($0, command) }
    guard others.isEmpty else { throw .otherEdition(shown, names: others.map(\.string).sorted()) }
  }

  private func isEdited(_ entry: FileList.Entry) throws -> Bool {
    let name = FilePath(entry.name)
    guard listing.entries[name]?.type == .regular else { return true }
    return try path.pushing(name).digest().description != entry.sha256
  }

  private static func listing(at place: OutputPlace) throws(Problem) -> FolderListing? {
    try Problem.naming(place.shown) {
      guard try ifThere({ try place.target.stat() }) != nil else { return nil }
      return try FolderListing(of: place.target, shownAs: place.shown)
    }
  }

  private static func list(in folder: FilePath, _ listing: FolderListing) throws -> FileList {
    guard let entry = listing.entries[FileList.name] else { return FileList() }
    guard entry.type == .regular else { throw Errno.invalidArgument }
    return try FileList(reading: folder.pushing(FileList.name).readBytes())
  }

  /// The files that a damaged list still names, and those with names that only the program gives: none of them may stay
  /// behind when nobody can tell any more what they are.
  private static func salvagedList(in folder: FilePath, _ listing: FolderListing) -> FileList {
    let text =
      (try? folder.pushing(FileList.name).readBytes()).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let named = Set(text.split(separator: "\""))
    let paths = listing.paths.filter { path in
      listing.entries[path]?.type == .regular && path != FileList.name
        && (named.contains(path.string[...]) || OutputNames.areOurs(path))
    }
    return FileList(
      paths.map { FileList.Entry(name: $0.string, sha256: "", command: FileList.unknownCommand) })
  }
}

/// Everything in a folder and its subfolders; two listings are equal if nothing was changed between them.
struct FolderListing: Equatable {
  /// What shows whether a file is still the same, and what a copy of it must keep.
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

  /// The most files and folders: each is carried over to the new folder, so an output folder is one of its own.
  static let most = 5_000

  /// By path relative to the folder.
  private(set) var entries: [FilePath: Entry] = [:]
  /// The permission bits of the folder itself.
  let mode: CInterop.Mode

  /// Lists the folder at `path`.
  ///
  /// - Throws: `Problem.mountPoint`, naming a subfolder of `shown`, if another file system begins there, and
  ///   `Problem.crowdedFolder` if there is more in it than in any output folder.
  init(of path: FilePath, shownAs shown: FilePath) throws {
    let status = try path.stat()
    mode = status.mode.rawValue
    try add("", of: path, on: status.deviceID, shownAs: shown)
    // Each path is split once, not in every comparison.
    let keys = entries.keys.map { (path: $0, depth: $0.components.count, text: $0.string) }
    paths = keys.sorted { ($0.depth, $0.text) < ($1.depth, $1.text) }.map(\.path)
  }

  /// The paths; a folder comes before its contents.
  private(set) var paths: [FilePath] = []

  /// Whether there is something other than a folder at `path`.
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
      guard status.deviceID == device else { throw Problem.mountPoint(shown.pushing(path)) }
      guard entries.count < Self.most else { throw Problem.crowdedFolder(shown) }
      entries[path] = Entry(
        type: status.type, mode: status.mode.rawValue, inode: status.inode, size: status.size,
        modified: status.st_mtim)
      if status.type == .directory { try add(path, of: root, on: device, shownAs: shown) }
    }
  }
}

/// The contents of `files.json`: the files of the folder that the program wrote, each with its command.
struct FileList: Codable, Equatable {
  struct Entry: Codable, Equatable {
    let name: String
    /// Lower-case hexadecimal, as `sha256sum` prints it.
    let sha256: String
    let command: String
  }

  static let name: FilePath = "files.json"
  static let schema = 1
  /// In place of the command, where a damaged list does not tell it.
  static let unknownCommand = "unknown"

  private(set) var files: [Entry]
  private let schema: Int

  /// A list of `files`, whose names differ.
  init(_ files: [Entry] = []) {
    self.files = files.sorted { $0.name < $1.name }
    schema = Self.schema
  }

  /// Reads the bytes of a `files.json`.
  ///
  /// - Throws: If they are not such a list: other JSON, a later schema, or names that lead out of the folder.
  init(reading bytes: [UInt8]) throws {
    let list = try JSONDecoder().decode(FileList.self, from: Data(bytes))
    let names = Set(list.files.map(\.name))
    guard list.schema == Self.schema, names.count == list.files.count,
      names.allSatisfy({ FilePath($0).staysInside(as: $0) })
    else { throw NotOurs() }
    self = list
  }

  /// The list as JSON that is easy to compare: sorted by name, one member a line.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try Array(encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  private struct NotOurs: Error {}
}

/// The names of the files that one run writes: inside the folder, and in no conflict with each other.
struct OutputNames {
  /// The names, relative to the folder.
  let files: Set<FilePath>
  /// The subfolders that hold them.
  let folders: Set<FilePath>

  init(of names: [String], in folder: FilePath) throws(Problem) {
    var files: Set<FilePath> = [FileList.name]
    for name in names {
      guard FilePath(name).staysInside(as: name), files.insert(FilePath(name)).inserted else {
        throw .badName(folder, name: name)
      }
    }
    self.files = files
    folders = Set(files.flatMap(\.ancestors))
    if let name = names.first(where: { [folders] in folders.contains(FilePath($0)) }) {
      throw .badName(folder, name: name)
    }
  }

  /// Whether a file at `path` has a name that some command gives to its own, whatever the register.
  static func areOurs(_ path: FilePath) -> Bool {
    if path.components.count > 1 { return ["charts", "ees"].contains(path.components.first?.string) }
    return path.stem.map(ownStems.contains) ?? false
  }

  private static let ownStems: Set = [
    "yearly-report", "comparison", "regional", "board", "tracker", "figures", "figures.csv-metadata",
    "comparison.csv-metadata",
  ]
}

extension FilePath {
  /// The folders that contain a relative path, the nearest first: `a/b` and `a` for `a/b/c`.
  var ancestors: [FilePath] {
    var ancestors: [FilePath] = []
    var path = removingLastComponent()
    while !path.isEmpty {
      ancestors.append(path)
      path = path.removingLastComponent()
    }
    return ancestors
  }

  /// Whether this path, written as `name`, is relative and normalised: no root, no `.` or `..`.
  func staysInside(as name: String) -> Bool {
    !isEmpty && isRelative && string == name && components.allSatisfy { $0.kind == .regular }
      && !name.utf8.contains(0)
  }
}
