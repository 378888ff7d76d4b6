import Glibc
import SystemPackage

/// How the new folder takes the place of the earlier one.
enum FolderExchange {
  /// The two change names at one stroke; where the file system cannot do that, as `twoRenames`.
  case atOnce
  /// For a moment there is no folder. A run that is interrupted then is mended by the next one.
  case twoRenames

  /// Puts the staged folder at the target; the earlier one ends at `staging` or is gone.
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

  /// What file systems say that cannot exchange two names.
  private static let unsupported: Set<Errno> = [.invalidArgument, .noFunction, .notSupported]

  /// Mends what an interrupted run left behind: the earlier folder gets its name back, and nothing stays beside it.
  static func mend(_ place: OutputPlace) throws {
    if try ifThere({ try place.target.stat() }) == nil {
      _ = try ifThere { try place.previous.rename(to: place.target) }
    }
    try place.previous.removeTree()
    try place.staging.removeTree()
  }
}

extension FilePath {
  /// Exchanges the names of what stands here and there.
  ///
  /// The header shows the call to C only when GNU extensions are asked for, which an importing program cannot; so it is
  /// looked up by name. An older C library without it answers as a file system that cannot exchange.
  func exchange(with other: FilePath) throws(Errno) {
    typealias Rename =
      @convention(c) (CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt) -> CInt
    let exchange: CUnsignedInt = 2  // RENAME_EXCHANGE
    guard let symbol = unsafe dlsym(nil, "renameat2") else { throw .noFunction }
    let rename = unsafe unsafeBitCast(symbol, to: Rename.self)
    try unsafe check(withPlatformStrings(of: other) { unsafe rename(AT_FDCWD, $0, AT_FDCWD, $1, exchange) })
  }
}
