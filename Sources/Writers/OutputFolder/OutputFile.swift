import Records
import Digests
import SystemPackage

/// A file of the output folder before it is written: a name such as `charts/outcomes.svg`, and its contents.
///
/// The contents are made when the file is written, and never if it is not.
package struct OutputFile: Sendable {
  /// How the contents are made.
  enum Contents: Sendable {
    case bytes(@Sendable () -> [UInt8])
    case library(@Sendable () -> any LibraryFile)
  }

  package let name: String
  let contents: Contents
  var isOfLibrary: Bool { if case .library = contents { true } else { false } }
  private(set) var readers = Readers.everyone

  /// A file of these bytes.
  package init(_ name: String, bytes: @autoclosure @escaping @Sendable () -> [UInt8]) {
    self.name = name
    contents = .bytes(bytes)
  }

  /// A file of this text in UTF-8.
  package init(_ name: String, text: @autoclosure @escaping @Sendable () -> String) {
    self.name = name
    contents = .bytes { Array(text().utf8) }
  }

  /// A file that only a library can write.
  package init(_ name: String, of file: @autoclosure @escaping @Sendable () -> any LibraryFile) {
    self.name = name
    contents = .library(file)
  }

  /// The same file, for `readers`.
  package func read(by readers: Readers) -> OutputFile {
    var file = self
    file.readers = readers
    return file
  }

  /// Writes the file, and returns the digest that it is to have; `nil` for one of a library, which has read it back.
  ///
  /// It is staged at `path`; errors name `place`, where the file will be.
  func write(at path: FilePath, for place: FilePath) throws(Problem) -> SHA256Digest? {
    switch contents {
    case .bytes(let make):
      let bytes = make()
      try Problem.naming(place) { try path.writeBytes(bytes) }
      return SHA256Digest(of: bytes)
    case .library(let make):
      let file = make()
      try Problem.naming(place) { try file.write(to: path) }
      do { try file.verify(at: path) } catch { throw .readBack(place, reason: Problem.reason(of: error)) }
      return nil
    }
  }

  /// Makes sure that the file is on the disk, reads it back, and returns the digest of what is there.
  func flush(
    at path: FilePath, for place: FilePath, expecting digest: SHA256Digest?
  ) throws(Problem) -> SHA256Digest {
    let onDisk = try Problem.naming(place) {
      try path.flush()
      return try path.digest()
    }
    guard onDisk == digest ?? onDisk else { throw .readBack(place, reason: "other bytes were read back") }
    return onDisk
  }
}

/// Who may read a file, as far as the program decides it.
package enum Readers: Sendable {
  /// The owner and the group: what is for the board, or to be filled in, is not for everyone with an account.
  case group
  /// Whoever the user's own settings let read it.
  case everyone
}

extension [OutputFile] {
  /// Who may read the folder of these files: what is for some is not shown to all.
  var readers: Readers { contains { $0.readers == .group } ? .group : .everyone }
}

extension CInterop.Mode {
  /// The permissions less those that `readers` leave out.
  func limited(to readers: Readers) -> CInterop.Mode {
    switch readers {
    case .group: self & ~0o027
    case .everyone: self
    }
  }
}
