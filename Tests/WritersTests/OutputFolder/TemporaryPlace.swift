import Glibc
import SystemPackage

@testable import Writers

/// A folder for one test, removed when the test is over.
final class TemporaryPlace: Sendable {
  let path: FilePath

  init() throws {
    var template = Array("/tmp/output-folder-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    path = FilePath(platformString: template)
  }

  deinit { try? path.removeTree() }

  /// The folder under test, which does not exist at first.
  var reports: FilePath { path.appending("2023-24") }

  func folder(of command: String = "report") -> OutputFolder { OutputFolder(at: reports, command: command) }

  /// Writes `files` in one run of `command`.
  func write(_ files: [OutputFile], as command: String = "report", overwrite: Bool = false) throws {
    let staged = try folder(of: command).stage(files, overwrite: overwrite)
    try staged.commit()
  }

  /// Writes a file as a person would.
  func edit(_ name: String, _ text: String) throws {
    let file = reports.pushing(FilePath(name))
    try file.removingLastComponent().makeFolders()
    try file.removeTree()
    try file.writeBytes(Array(text.utf8))
  }

  /// The text of a file in the folder; `nil` if there is none.
  func text(_ name: String) throws -> String? {
    try ifThere { try String(decoding: reports.pushing(FilePath(name)).readBytes(), as: UTF8.self) }
  }

  /// The paths of all files and folders in a folder, in order.
  func names() throws -> [String] {
    try FolderListing(of: reports, shownAs: reports).paths.map(\.string).sorted()
  }

  /// The names beside the folder, including its own.
  func neighbours() throws -> [String] { try path.namesInFolder().map(\.string).sorted() }
}

/// The error that `body` throws, with `place` written as `PLACE`.
func message(in place: TemporaryPlace, _ body: () throws -> Void) -> String? {
  do { try body() } catch {
    return "\(error)".split(separator: place.path.string, omittingEmptySubsequences: false)
      .joined(separator: "PLACE")
  }
  return nil
}

/// A file that is written and read back as a test wants.
struct StubFile: LibraryFile {
  private let writing: @Sendable (FilePath) throws -> Void
  private let verifying: @Sendable (FilePath) throws -> Void

  init(
    write: @escaping @Sendable (FilePath) throws -> Void,
    verify: @escaping @Sendable (FilePath) throws -> Void = { _ in }
  ) {
    writing = write
    verifying = verify
  }

  func write(to path: FilePath) throws { try writing(path) }
  func verify(at path: FilePath) throws { try verifying(path) }
}
