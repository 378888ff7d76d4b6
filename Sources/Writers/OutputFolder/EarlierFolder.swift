import Digests
import SystemPackage

/// The output folder as earlier runs, and people since, have left it.
struct EarlierFolder {
  let path: FilePath
  let listing: FolderListing
  let list: FileList

  /// Reads the folder at `place`, or gives `nil` if there is none yet; with `overwrite`, a list that cannot be read
  /// counts as an empty one.
  init?(at place: OutputPlace, overwrite: Bool) throws(OutputError) {
    guard let listing = try Self.listing(at: place) else { return nil }
    path = place.target
    self.listing = listing
    do { list = try Self.list(in: path, listing) } catch {
      guard overwrite else { throw .unreadableList(place.shown.pushing(FileList.name)) }
      list = FileList()
    }
  }

  /// Makes sure that nobody touched the folder since `earlier` was read.
  static func check(_ earlier: EarlierFolder?, at place: OutputPlace) throws(OutputError) {
    guard try listing(at: place) == earlier?.listing else { throw .changedMeanwhile(place.shown) }
  }

  /// The files that `command` wrote, that are still there, and that this run may therefore replace or remove.
  func paths(of command: String) -> Set<FilePath> {
    Set(list.files.filter { $0.command == command }.map { FilePath($0.name) }.filter(listing.hasFile(at:)))
  }

  /// Makes sure that the files `names`, written by `command`, replace only what the command wrote, as it wrote it.
  func protect(
    from names: OutputNames, command: String, overwrite: Bool, shown: FilePath
  ) throws(OutputError) {
    if let folder = names.files.filter(listing.hasFolder(at:)).min(by: { $0.string < $1.string }) {
      throw .folderInTheWay(shown.pushing(folder))
    }
    guard !overwrite else { return }
    let ours = paths(of: command)
    let edited = try OutputError.naming(shown) {
      try list.files.filter { try ours.contains(FilePath($0.name)) && isEdited($0) }
    }
    guard edited.isEmpty else { throw .edited(shown, names: edited.map(\.name)) }
    let foreign = names.files.union(names.folders).subtracting(ours).subtracting([FileList.name])
      .filter(listing.hasFile(at:))
    guard foreign.isEmpty else { throw .foreign(shown, names: foreign.map(\.string).sorted()) }
  }

  private func isEdited(_ entry: FileList.Entry) throws -> Bool {
    let name = FilePath(entry.name)
    guard listing.entries[name]?.type == .regular else { return true }
    return try path.pushing(name).digest().description != entry.sha256
  }

  private static func listing(at place: OutputPlace) throws(OutputError) -> FolderListing? {
    try OutputError.naming(place.shown) {
      guard try ifThere({ try place.target.stat() }) != nil else { return nil }
      return try FolderListing(of: place.target, shownAs: place.shown)
    }
  }

  private static func list(in folder: FilePath, _ listing: FolderListing) throws -> FileList {
    guard let entry = listing.entries[FileList.name] else { return FileList() }
    guard entry.type == .regular else { throw Errno.invalidArgument }
    return try FileList(reading: folder.pushing(FileList.name).readBytes())
  }
}
