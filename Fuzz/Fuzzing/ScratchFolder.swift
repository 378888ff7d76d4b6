import CZip
import Glibc
import SystemPackage

/// A folder of this process, for inputs that the program reads from files.
struct ScratchFolder {
  let path: FilePath

  init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    path = FilePath("\(parent)/fuzz-\(getpid())")
    mkdir(path.string, 0o700)
  }

  /// Writes `bytes` to the file called `name`, in place of what it had.
  @discardableResult
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> FilePath {
    let file = path.appending(name)
    let descriptor = try FileDescriptor.open(
      file, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    try descriptor.closeAfter { _ = try descriptor.writeAll(bytes) }
    return file
  }

  /// A folder inside this one.
  func folder(_ name: String) -> FilePath {
    let folder = path.appending(name)
    mkdir(folder.string, 0o700)
    return folder
  }

  func remove(_ name: String) { unlink(path.appending(name).string) }

  /// Packs `parts` as a workbook has them, without compression.
  func pack(_ parts: [InputParts.Part], to name: String) throws -> FilePath {
    let file = path.appending(name)
    guard let archive = zip_open(file.string, ZIP_CREATE | ZIP_TRUNCATE, nil) else { throw Errno.ioError }
    for part in parts {
      let source = part.bytes.withUnsafeBytes { bytes -> OpaquePointer? in
        let copy = malloc(max(1, bytes.count))
        if let copy, let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
        return zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1)
      }
      let at = zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_GUESS))
      guard at >= 0 else {
        zip_source_free(source)
        continue
      }
      zip_set_file_compression(archive, zip_uint64_t(at), ZIP_CM_STORE, 0)
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw Errno.ioError
    }
    return file
  }
}

/// An input of several files: each begins with a line `%%% NAME`.
struct InputParts {
  struct Part {
    let name: String
    let bytes: ArraySlice<UInt8>
  }

  private(set) var parts: [Part] = []

  init(_ input: [UInt8]) {
    let mark = Array("%%% ".utf8)
    var name: String?
    var start = 0
    var line = 0
    while line < input.count {
      let end = input[line...].firstIndex(of: 0x0A) ?? input.count
      if input[line..<end].starts(with: mark) {
        if let name { parts.append(Part(name: name, bytes: input[start..<line])) }
        name = String(decoding: input[line + mark.count..<end], as: UTF8.self)
        start = min(end + 1, input.count)
      }
      line = end + 1
    }
    if let name { parts.append(Part(name: name, bytes: input[start...])) }
  }

  subscript(name: String) -> ArraySlice<UInt8>? { parts.first { $0.name == name }?.bytes }
}
