import Glibc
import SystemPackage

@testable import Loader

/// A folder for one test, removed when the test is over.
final class TemporaryFolder {
  let path: FilePath
  private var made: [FilePath] = []

  init() throws {
    var template = Array("/tmp/loader-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    path = FilePath(platformString: template)
  }

  deinit {
    for path in made.reversed() { _ = unsafe remove(path.string) }
    _ = unsafe remove(path.string)
  }

  /// Writes a file and the folders it needs, and returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> FilePath {
    let file = path.pushing(FilePath(name))
    if name.contains("/") { try makeFolder(FilePath(name).removingLastComponent().string) }
    made.append(file)
    let descriptor = try FileDescriptor.open(
      file, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    try descriptor.closeAfter { _ = try descriptor.writeAll(bytes) }
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> FilePath { try write(name, Array(text.utf8)) }

  @discardableResult
  func makeFolder(_ name: String) throws -> FilePath {
    var folder = path
    for component in FilePath(name).components {
      folder.append(component)
      guard unsafe mkdir(folder.string, 0o700) == 0 || errno == EEXIST else { throw Errno(rawValue: errno) }
      made.append(folder)
    }
    return folder
  }

  /// Removes `path` too when the test is over.
  func made(_ path: FilePath) { made.append(path) }

  func makePipe(_ name: String) throws -> FilePath {
    let pipe = path.appending(name)
    guard unsafe mkfifo(pipe.string, 0o600) == 0 else { throw Errno(rawValue: errno) }
    made.append(pipe)
    return pipe
  }

  /// The message of what `body` throws, with the folder written as `FOLDER`; `nil` where it throws nothing.
  func message(_ body: () throws -> Void) -> String? {
    do { try body() } catch {
      return "\(error)".split(separator: path.string, omittingEmptySubsequences: false).joined(
        separator: "FOLDER")
    }
    return nil
  }
}
