import Glibc
import Records
import SystemPackage

/// A folder that is read.
enum InputFolder {
  static func isFolder(_ path: FilePath) -> Bool { mode(of: path).map { $0 & S_IFMT == S_IFDIR } ?? false }

  static func isFile(_ path: FilePath) -> Bool { mode(of: path).map { $0 & S_IFMT == S_IFREG } ?? false }

  private static func mode(of path: FilePath) -> mode_t? {
    var status = stat()
    while unsafe stat(path.string, &status) != 0 {
      guard errno == EINTR else { return nil }
    }
    return status.st_mode
  }

  /// Whether a path leads into a folder, with all links followed. What is not there leads nowhere else.
  static func isInside(_ path: FilePath, of folder: FilePath) -> Bool {
    guard let end = resolved(path), let root = resolved(folder) else { return true }
    return end.starts(with: root)
  }

  /// The bytes of the path without links, with a / at its end; `nil` if there is nothing.
  private static func resolved(_ path: FilePath) -> [UInt8]? {
    guard let resolved = unsafe realpath(path.string, nil) else { return nil }
    defer { unsafe free(resolved) }
    let bytes = unsafe Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
    let separator = UInt8(ascii: "/")
    return bytes.last == separator ? bytes : bytes + [separator]
  }

  /// The names of what is in a folder, without hidden ones and locks, in the order of their bytes; none if there is no folder.
  static func names(in folder: FilePath) throws(Problem) -> [String] {
    guard isFolder(folder) else { return [] }
    var opened: OpaquePointer?
    repeat { unsafe opened = opendir(folder.string) } while unsafe opened == nil && errno == EINTR
    guard let stream = unsafe opened else { throw .unreadableFolder(folder, Errno(rawValue: errno)) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while true {
      guard let entry = unsafe readdir(stream) else {
        if errno != EINTR { break }
        errno = 0
        continue
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      // Office programs keep a lock beside an open document.
      if !name.hasPrefix("."), !name.hasPrefix("~$") { names.append(name) }
      errno = 0
    }
    // Only this tells a failure from the end; without it, files could be left out without a word.
    guard errno == 0 else { throw .unreadableFolder(folder, Errno(rawValue: errno)) }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}

extension Problem {
  fileprivate static func unreadableFolder(_ folder: FilePath, _ errno: Errno) -> Problem {
    Problem(.unreadableFolder, at: folder.string, found: "the folder cannot be read (\(errno))")
  }
}
