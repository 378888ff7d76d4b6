package import SystemPackage

/// A file that only a library can write, by its path.
package protocol LibraryFile: Sendable {
  /// Writes the file at `path`; it does not exist yet, its folder does.
  func write(to path: FilePath) throws

  /// Reads the file again once it is on the disk, and throws if it is not what was meant.
  func verify(at path: FilePath) throws
}
