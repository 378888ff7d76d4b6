import Glibc
import SystemPackage

/// Keeps other runs out of a folder until it is dropped, or the program ends, however it ends.
///
/// Other runs wait. Where the file system knows no locks, runs are not kept apart: a report on such a share is worth
/// more than the certainty that two people do not write it in the same second.
struct FolderLock: ~Copyable {
  private let descriptor: FileDescriptor

  /// Locks the folder in which the output folder at `place` is, or will be.
  init(around place: OutputPlace) throws(OutputError) {
    do { try self.init(on: place.parent) } catch { throw OutputError(refusingFolder: error, at: place.shown) }
  }

  /// Locks the folder at `parent`, which is there.
  init(on parent: FilePath) throws {
    let descriptor = try FileDescriptor.open(parent, .readOnly, options: [.directory, .closeOnExec])
    do { try Self.lock(descriptor) } catch {
      try descriptor.close()
      throw error
    }
    self.descriptor = descriptor
  }

  deinit { try? descriptor.close() }  // nothing was written through it

  private static func lock(_ descriptor: FileDescriptor) throws(Errno) {
    while true {
      do throws(Errno) { return try check(flock(descriptor.rawValue, LOCK_EX)) } catch {
        switch error {
        case .interrupted: continue
        case .badFileDescriptor, .noLocks, .notSupported, .invalidArgument, .noFunction: return
        default: throw error
        }
      }
    }
  }
}
