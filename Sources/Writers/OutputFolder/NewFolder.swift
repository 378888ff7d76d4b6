import Digests
import Dispatch
import Synchronization
import SystemPackage

/// The staging folder while it is filled.
struct NewFolder {
  private let place: OutputPlace
  private let command: String

  init(at place: OutputPlace, command: String) {
    self.place = place
    self.command = command
  }

  /// Writes `files`, moves along what is not ours, and lists what is, if that is wanted.
  func fill(
    with files: [OutputFile], _ names: OutputNames, over earlier: EarlierFolder?,
    carrying way: CarriedFiles.Way, isListed: Bool = true
  ) throws(OutputError) {
    try makeFolders(names.folders)
    var entries = try write(files, over: earlier)
    if let earlier {
      let carried = CarriedFiles(from: earlier, without: names, command: command)
      try OutputError.naming(place.shown) { try carried.carry(into: place.staging, by: way) }
      entries += earlier.list.files.filter { carried.holds(FilePath($0.name)) }
    }
    if isListed {
      let list = try OutputError.naming(place.shown) { try FileList(entries).json() }
      _ = try write(OutputFile(FileList.name.string, bytes: list), over: earlier)
    }
    try OutputError.naming(place.shown) { try finish(like: earlier) }
  }

  private func makeFolders(_ folders: Set<FilePath>) throws(OutputError) {
    for folder in folders.sorted(by: { $0.string < $1.string }) {
      try OutputError.naming(place.shown.pushing(folder)) { try place.staging.pushing(folder).makeFolders() }
    }
  }

  /// Writes the files side by side, since a workbook takes as long as all others; throws the error of the first that has one.
  private func write(
    _ files: [OutputFile], over earlier: EarlierFolder?
  ) throws(OutputError) -> [FileList.Entry] {
    let results = Mutex<[Int: Result<FileList.Entry, OutputError>]>([:])
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let result = Result { () throws(OutputError) in try write(files[index], over: earlier) }
      results.withLock { $0[index] = result }
    }
    let written = results.withLock { $0 }.sorted { $0.key < $1.key }.map(\.value)
    return try written.map { result throws(OutputError) in try result.get() }
  }

  private func write(_ file: OutputFile, over earlier: EarlierFolder?) throws(OutputError) -> FileList.Entry {
    let name = FilePath(file.name)
    let (path, shown) = (place.staging.pushing(name), place.shown.pushing(name))
    let digest = try file.write(at: path, for: shown)
    if let replaced = earlier?.listing.entries[name], replaced.type == .regular {
      try OutputError.naming(shown) { try path.setMode(replaced.mode) }
    }
    return FileList.Entry(name: file.name, sha256: digest.description, command: command)
  }

  /// Flushes the folders, so that no name is lost, and gives the outermost the mode of the earlier one.
  private func finish(like earlier: EarlierFolder?) throws {
    let listing = try FolderListing(of: place.staging, shownAs: place.shown)
    for path in listing.paths where listing.hasFolder(at: path) { try place.staging.pushing(path).flush() }
    if let earlier { try place.staging.setMode(earlier.listing.mode) }
    try place.staging.flush()
  }
}
