package import Records
package import SystemPackage

/// A file that a command writes outside an output folder: completely, or not at all.
///
/// It is written in a hidden folder beside its place, and moved there last.
package struct SingleFile {
  package let path: FilePath
  private let overwrite: Bool
  private let readers: Readers

  /// The file at `path` for `readers`; it replaces an existing one only with `overwrite`.
  package init(at path: FilePath, for readers: Readers = .everyone, overwrite: Bool) {
    self.path = path
    self.readers = readers
    self.overwrite = overwrite
  }

  /// The address of another file as this one links to it: relative, so that both can be moved together (RFC 3986).
  package func address(of other: FilePath) -> String? {
    func folder(of path: FilePath) -> FilePath? {
      let parent = path.removingLastComponent()
      return try? (parent.isEmpty ? "." : parent).resolved()
    }
    guard let own = folder(of: path), let theirs = folder(of: other), let name = other.lastComponent else {
      return nil
    }
    let (from, to) = (own.components.map(\.string), theirs.components.map(\.string))
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let steps = from.dropFirst(shared).map { _ in ".." } + to.dropFirst(shared) + [name.string]
    return steps.map(\.percentEncoded).joined(separator: "/")
  }

  /// Writes the bytes that `body` passes to `append`.
  ///
  /// They are not flushed: such a file can be made again in less time than a disk takes to confirm it.
  package func write(
    _ body: (_ append: ([UInt8]) throws -> Void) throws -> Void
  ) throws(Problem) {
    try stage { staging in
      try staging.withNewFile { file in try body { bytes in try file.writeAll(bytes) } }
    }
  }

  /// Writes a file that only a library can write, and reads it back.
  package func write(_ file: any LibraryFile) throws(Problem) {
    try stage { staging in
      try file.write(to: staging)
      do { try file.verify(at: staging) } catch {
        throw Problem.readBack(path, reason: Problem.reason(of: error))
      }
    }
  }

  private func stage(_ write: (FilePath) throws -> Void) throws(Problem) {
    try path.withStagedFile(after: checkName) { file in
      try write(file)
      try file.setMode(file.stat().mode.rawValue.limited(to: readers))
      try StagedNames.uninterrupted { try rename(file) }
    }
  }

  private func rename(_ file: FilePath) throws {
    guard !overwrite else { return try file.rename(to: path) }
    // A hard link fails if there is a file by now. Without hard links, the check below has to do.
    do throws(Errno) { try file.link(to: path) } catch {
      if error == .fileExists { throw Problem.existing(path) }
      try checkName()
      try file.rename(to: path)
    }
  }

  /// Throws if there is something at the path that must not be replaced.
  private func checkName() throws {
    guard let status = try ifThere({ try path.stat(followTargetSymlink: false) }) else { return }
    guard status.type == .regular else { throw Problem.notAFile(path) }
    guard overwrite else { throw Problem.existing(path) }
  }
}

extension String {
  /// The text as a segment of an address, with everything in it as a number that an address would read as a sign.
  fileprivate var percentEncoded: String {
    utf8.reduce(into: "") { encoded, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
