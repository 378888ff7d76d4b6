package import Records
import Digests
import Glibc
import Spreadsheets
import Synchronization
import SystemPackage

/// New files, complete and on the disk, in a hidden folder beside the one that they are meant for.
///
/// Dropped uncommitted, it removes them. While it lives, other runs into the same parent folder wait, so a program may have
/// only one in each parent folder at a time.
package struct StagedFolder: ~Copyable {
  let place: OutputPlace
  private let earlier: EarlierFolder?
  private let exchange: FolderExchange
  /// The files of this run, as they were given.
  let names: [String]
  /// The files of another edition, or of nobody knows which, that this run removes, in order.
  package let removed: [String]
  private let lock: FolderLock
  /// The permissions of the folder once it is in its place; until then, nobody else reads what is in it.
  private let mode: CInterop.Mode

  init(
    at place: OutputPlace, over earlier: EarlierFolder?, names: [String], removing removed: [String],
    for readers: Readers, keepingMode: Bool = true, lock: consuming FolderLock, exchange: FolderExchange
  ) throws(Problem) {
    StagedNames.add(place.staging)
    do {
      let new = try Self.makeStaging(at: place, over: earlier)
      mode = (keepingMode ? earlier?.listing.mode ?? new : new).limited(to: readers)
    } catch {
      StagedNames.remove(place.staging)
      throw Problem(refusingFolder: error, at: place.shown)
    }
    self.place = place
    self.earlier = earlier
    self.names = names
    self.removed = removed
    self.lock = lock
    self.exchange = exchange
  }

  /// Removes the new files if they were not committed, or the earlier ones if they were. The next run removes what is left.
  deinit {
    try? place.staging.removeTree()
    StagedNames.remove(place.staging)
  }

  /// Makes the staging folder, and returns the permissions of a new folder.
  private static func makeStaging(at place: OutputPlace, over earlier: EarlierFolder?) throws -> CInterop.Mode
  {
    try StagedNames.uninterrupted { try place.staging.makeFolder() }
    let new = try place.staging.stat().mode.rawValue
    guard let earlier else {
      try place.staging.setMode(0o700)
      return new
    }
    // First of all, since new files inherit from their folder: its group, and its default access list.
    try place.staging.setMode(0o700)
    place.staging.takeAttributes(of: earlier.path)
    // An access list comes with permissions of its own.
    try place.staging.setMode(0o700 | earlier.listing.mode & CInterop.Mode(S_ISGID))
    return new | earlier.listing.mode & CInterop.Mode(S_ISGID)
  }

  /// Puts the files in their place and the earlier ones aside.
  ///
  /// - Returns: The names of the files that were written, as they were given.
  @discardableResult
  package consuming func commit() throws(Problem) -> [String] {
    try EarlierFolder.check(earlier, at: place)
    try Problem.naming(place.shown) {
      try StagedNames.uninterrupted {
        try place.staging.setMode(mode)
        try exchange.commit(place, replacing: earlier != nil)
      }
    }
    // Every file is in its place. If the new name cannot be flushed, a power cut now may bring back the earlier folder,
    // complete. A message would not help anyone to prevent that.
    try? place.parent.flush()
    return names
  }
}

/// The staging folder while it is filled.
struct StagingFiller {
  private let place: OutputPlace
  private let command: String
  private let onProgress: @Sendable (Double) -> Void

  init(
    at place: OutputPlace, command: String, onProgress: @escaping @Sendable (Double) -> Void = { _ in }
  ) {
    self.place = place
    self.command = command
    self.onProgress = onProgress
  }

  /// Writes `files`, keeps the files of others, and with `isListed` lists what the program wrote.
  func fill(
    with files: [OutputFile], _ names: OutputNames, over earlier: EarlierFolder?,
    carrying way: CarriedFiles.Way, isListed: Bool = true, overwrite: Bool = false
  ) throws(Problem) {
    try makeFolders(names.folders, for: files.readers)
    var entries = try write(files, over: earlier)
    var folders = names.folders
    if let earlier {
      let carried = CarriedFiles(
        from: earlier, without: names, command: command, replacingOtherEdition: overwrite, for: files.readers)
      folders.formUnion(earlier.listing.paths.filter(earlier.listing.hasFolder(at:)))
      try Problem.naming(place.shown) {
        try StagedNames.uninterrupted { try carried.carry(into: place.staging, by: way) }
      }
      entries += earlier.list.files.filter { carried.includes(FilePath($0.name)) }
    }
    if isListed {
      let list = try Problem.naming(place.shown) { try FileList(entries).json() }
      _ = try write([OutputFile(FileList.name.string, bytes: list).read(by: files.readers)], over: earlier)
    }
    try Problem.naming(place.shown) { try flush(folders) }
  }

  private func makeFolders(_ folders: Set<FilePath>, for readers: Readers) throws(Problem) {
    for folder in folders.sorted(by: { $0.string < $1.string }) {
      try Problem.naming(place.shown.pushing(folder)) {
        let path = place.staging.pushing(folder)
        try StagedNames.uninterrupted { try path.makeFolders() }
        try path.setMode(path.stat().mode.rawValue.limited(to: readers))
      }
    }
  }

  /// How many files are asked for at once to be on the disk. Each waits for it, and the disk does them together.
  private static let flushedAtOnce = 16

  /// Writes the files in parallel, and then makes sure that all are on the disk; throws the first error by order of files.
  ///
  /// Those of libraries first: a workbook takes as long as all others, and begun last it would be waited for.
  private func write(
    _ files: [OutputFile], over earlier: EarlierFolder?
  ) throws(Problem) -> [FileList.Entry] {
    let files = files.filter(\.isOfLibrary) + files.filter { !$0.isOfLibrary }
    let keepsModes = earlier.map { !$0.holdsOtherEdition(than: command) } ?? false
    let done = Atomic(0)
    let written = try WorkerThreads.map(files) { file throws(Problem) in
      let digest = try write(file, over: earlier, keepsModes: keepsModes)
      onProgress(Double(done.wrappingAdd(1, ordering: .relaxed).newValue) / Double(files.count))
      return (file: file, digest: digest)
    }
    return try WorkerThreads.map(written, on: Self.flushedAtOnce) { file, digest throws(Problem) in
      let (path, shown) = paths(of: file)
      let onDisk = try file.flush(at: path, for: shown, expecting: digest)
      return FileList.Entry(name: file.name, sha256: onDisk.description, command: command)
    }
  }

  private func paths(of file: OutputFile) -> (staged: FilePath, shown: FilePath) {
    let name = FilePath(file.name)
    return (place.staging.pushing(name), place.shown.pushing(name))
  }

  private func write(
    _ file: OutputFile, over earlier: EarlierFolder?, keepsModes: Bool
  ) throws(Problem) -> SHA256Digest? {
    let name = FilePath(file.name)
    let (path, shown) = paths(of: file)
    let digest = try file.write(at: path, for: shown)
    try Problem.naming(shown) {
      var mode = try path.stat().mode.rawValue
      if let earlier, let replaced = earlier.listing.entries[name], replaced.type == .regular {
        path.takeAttributes(of: earlier.path.pushing(name))
        if keepsModes { mode = replaced.mode }
      }
      try path.setMode(mode.limited(to: file.readers))
    }
    return digest
  }

  /// Flushes those of `folders` that are there, and the staging folder, so that no name is lost.
  private func flush(_ folders: Set<FilePath>) throws {
    for folder in folders { _ = try ifThere { try place.staging.pushing(folder).flush() } }
    try place.staging.flush()
  }
}

/// The files of people and of other commands, which are kept in the new folder.
struct CarriedFiles {
  /// Hard links take no room and keep everything; if they cannot be made, files are copied.
  enum Way { case links, copies }

  let earlier: EarlierFolder
  /// The files that are not kept: those that are replaced, those that are no longer written, and those of the other
  /// edition if its folder is taken over.
  let dropped: Set<FilePath>
  /// The folders of this run's files, and who may read them.
  private let ownFolders: Set<FilePath>
  private let readers: Readers
  /// Whether the earlier folders of this run's files say who may read them.
  private let keepsModes: Bool

  init(
    from earlier: EarlierFolder, without names: OutputNames, command: String,
    replacingOtherEdition: Bool = false, for readers: Readers = .everyone
  ) {
    self.earlier = earlier
    self.readers = readers
    ownFolders = names.folders
    keepsModes = !earlier.holdsOtherEdition(than: command)
    dropped = earlier.paths(of: command).union(names.files)
      .union(replacingOtherEdition ? earlier.pathsOfOtherEdition(than: command) : [])
      .union(names.folders.filter(earlier.listing.hasFile(at:)))
  }

  /// Whether the file at `path` is kept.
  func includes(_ path: FilePath) -> Bool { earlier.listing.hasFile(at: path) && !dropped.contains(path) }

  /// Adds the files to those in the folder at `new`.
  func carry(into new: FilePath, by way: Way) throws {
    // A subfolder that held only our files is made again only if a file goes into it.
    let ours = Set(dropped.flatMap(\.ancestors))
    for path in earlier.listing.paths {
      guard !includes(path) else {
        let copy = new.pushing(path)
        // Most folders are there by now, and a call for each file would cost as much as the file.
        do { try carry(earlier.path.pushing(path), to: copy, by: way) } catch Errno.noSuchFileOrDirectory {
          try copy.removingLastComponent().makeFolders()
          try carry(earlier.path.pushing(path), to: copy, by: way)
        }
        continue
      }
      if earlier.listing.hasFolder(at: path), !ours.contains(path) {
        try new.pushing(path).makeFolders()
      }
    }
    try restoreFolders(in: new)
  }

  /// Sets the modes and times of folders, last: a read-only folder could not be filled, and filling it changes its time.
  private func restoreFolders(in new: FilePath) throws {
    for path in earlier.listing.paths.reversed() {
      guard let entry = earlier.listing.entries[path], entry.type == .directory else { continue }
      let folder = new.pushing(path)
      guard try ifThere({ try folder.stat() }) != nil else { continue }
      let mode = try folder.stat().mode.rawValue
      folder.takeAttributes(of: earlier.path.pushing(path))
      let isOwn = ownFolders.contains(path)
      try folder.setMode((isOwn && !keepsModes ? mode : entry.mode).limited(to: isOwn ? readers : .everyone))
      try folder.setTimes(accessed: entry.modified, modified: entry.modified)
    }
  }

  private func carry(_ old: FilePath, to new: FilePath, by way: Way) throws {
    // Some file systems have no hard links, and the kernel refuses them on other people's files.
    if way == .links {
      do throws(Errno) { return try old.link(to: new) } catch {
        if error == .noSuchFileOrDirectory { throw error }
      }
    }
    let status = try old.stat(followTargetSymlink: false)
    guard status.type != .symbolicLink else {
      return try new.makeSymbolicLink(to: old.symbolicLinkTarget())
    }
    guard status.type == .regular else { throw Errno.notSupported }
    try old.copyBytes(to: new)
    new.takeAttributes(of: old)
    try new.setMode(status.mode.rawValue)
    try new.setTimes(accessed: status.st_atim, modified: status.st_mtim)
    try new.flush()
  }
}
