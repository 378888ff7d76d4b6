import SystemPackage

/// New files, complete and on the disk beside the folder they are meant for, where nobody looks yet.
///
/// Dropped uncommitted, it removes them. While it lives, other runs into the same parent folder wait; so a program may
/// have only one at a time in any one parent.
package struct StagedFolder: ~Copyable {
  private let place: OutputPlace
  private let earlier: EarlierFolder?
  private let exchange: FolderExchange
  /// The files of this run, as they were given.
  private let names: [String]
  private let lock: FolderLock

  init(
    at place: OutputPlace, over earlier: EarlierFolder?, names: [String], lock: consuming FolderLock,
    exchange: FolderExchange
  ) throws(OutputError) {
    // Replacing a folder that is closed to others, it is never open to them, not even now.
    let mode: CInterop.Mode = earlier == nil ? 0o777 : 0o700
    do { try place.staging.makeFolder(mode: mode) } catch {
      throw OutputError(refusingFolder: error, at: place.shown)
    }
    self.place = place
    self.earlier = earlier
    self.names = names
    self.lock = lock
    self.exchange = exchange
  }

  /// What cannot be removed now is removed by the next run.
  ///
  /// Until the commit the new files are here, and after it the earlier ones: whichever it is, nobody wants them.
  deinit { try? place.staging.removeTree() }

  /// Puts the files in their place, and the earlier ones away.
  ///
  /// - Returns: The names of the files that were written, as they were given.
  @discardableResult
  package consuming func commit() throws(OutputError) -> [String] {
    try EarlierFolder.check(earlier, at: place)
    try OutputError.naming(place.shown) { try exchange.commit(place, replacing: earlier != nil) }
    // Every file is in its place. If the new name cannot be flushed, a power cut now may still bring back the earlier
    // folder, whole; nothing that a message could ask for would mend that.
    try? place.parent.flush()
    return names
  }
}
