import Digests
package import Records
import Spreadsheets
package import SystemPackage

/// An input file. Its name is the last part of its path, because paths differ between machines.
package struct InputFile: Hashable, Sendable {
  package let path: FilePath
  package let name: String
  /// The folder that the file must be in, whatever links lead to it; `nil` for a file that may be anywhere.
  private let fence: FilePath?

  /// The file at `path`. Where it is read as part of the folder `fence`, it must be there, and no link to another place.
  package init(_ path: FilePath, inside fence: FilePath? = nil) {
    self.path = path
    self.fence = fence
    self.name = path.lastComponent?.string ?? path.string
  }

  /// The most bytes of a text that people write, or of a snapshot: 4 MiB, the length of several novels.
  package static let textLimit = 4 << 20
  /// The most bytes of a table of reviews or recommendations: 16 MiB.
  static let tableLimit = 16 << 20
  /// The most bytes of a register that has to be converted to UTF-8: 64 MiB.
  static let convertedLimit = 64 << 20

  /// All bytes of a small file, with their digest.
  ///
  /// Throws if there is no such file, if reading it fails, if it has more than `limit` bytes (it is not read then), or if it is
  /// outside the folder that it must be in.
  func bytes(limit: Int) throws(Problem) -> (bytes: [UInt8], input: Provenance.Input) {
    if let fence, !InputFolder.isInside(path, of: fence) { throw .outsideFolder(path, fence) }
    let file = try OpenFile(at: path)
    try file.require(atMost: limit)
    var bytes = [UInt8](repeating: 0, count: file.count)
    try file.read(into: &bytes, 0..<bytes.count, from: 0)
    return (bytes, Provenance.Input(name: name, sha256: SHA256Digest(of: bytes).description))
  }

  /// The whole text of a small file, with the digest of the bytes that it was read from.
  ///
  /// Throws as ``bytes(limit:)`` does, and if the file is not UTF-8.
  package func text(
    limit: Int = InputFile.textLimit
  ) throws(Problem) -> (text: String, input: Provenance.Input) {
    let (bytes, input) = try bytes(limit: limit)
    let span = bytes.span
    let body = UTF8Text.bodyOffset(of: span)
    guard let valid = try? UTF8Span(validating: span.extracting(body..<span.count)) else {
      throw Problem.notUTF8(path.string)
    }
    return (String(copying: valid), input)
  }

  /// Throws if there is no such file, or if it is no workbook that can be read.
  package func requireWorkbook() throws(Problem) {
    try requireNoLock()
    let descriptor = try OpenFile(at: path).duplicate()
    try readWorkbook { () throws(XLSXError) in
      _ = try XLSXWorkbook.sheets(of: XLSXPackage(taking: descriptor))
    }
  }

  /// Throws if the file is the lock that a spreadsheet program keeps beside an open workbook: `~$register.xlsx`,
  /// `.~lock.register.xlsx#`.
  func requireNoLock() throws(Problem) {
    if name.hasPrefix("~$") { throw .lockFile(path, of: String(name.dropFirst(2))) }
    guard name.hasPrefix(".~lock."), name.hasSuffix("#") else { return }
    throw .lockFile(path, of: String(name.dropFirst(7).dropLast()))
  }
}

extension Problem {
  static func outsideFolder(_ path: FilePath, _ folder: FilePath) -> Problem {
    Problem(
      .outsideFolder, at: path.string, found: "this is a link to a place outside \(folder)",
      remedy: "put the file itself there")
  }

  fileprivate static func lockFile(_ path: FilePath, of workbook: String) -> Problem {
    Problem(
      .lockFile, at: path.string, found: "this file only says who has \(workbook) open",
      remedy: "close the workbook, and name \(workbook)")
  }
}
