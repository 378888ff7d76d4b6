import CZip
import Glibc
package import SystemPackage

extension XLSXPackage {
  /// Replaces parts of the package at `path` and adds others at its end: the whole file is replaced, or stays as it was.
  ///
  /// The other parts are copied as they are, and all parts keep their order. New parts are dated 1 January 1980, as
  /// libxlsxwriter dates its own, so the same parts give the same bytes.
  ///
  /// Throws `Errno` if the system refuses to read or write, and ``XLSXError`` if there is no such part.
  package static func replace(
    _ parts: [String: [UInt8]], adding others: [(name: String, bytes: [UInt8])] = [], at path: FilePath
  ) throws {
    let archive = try EditedArchive(at: path)
    for (name, bytes) in parts.sorted(by: { $0.key < $1.key }) { try archive.replace(name, with: bytes) }
    for (name, bytes) in others { try archive.add(name, with: bytes) }
    try archive.close()
  }

  /// Writes a new package of these parts, in their order, at `path`, where there is no file yet; the dates are as above.
  ///
  /// Throws `Errno` if the system refuses to write.
  package static func write(_ parts: [(name: String, bytes: [UInt8])], at path: FilePath) throws {
    let archive = try EditedArchive(at: path, isNew: true)
    for (name, bytes) in parts { try archive.add(name, with: bytes) }
    try archive.close()
  }
}

/// A zip archive while it is changed; nothing is written before it is closed.
@safe private struct EditedArchive: ~Copyable {
  private let handle: OpaquePointer

  init(at path: FilePath, isNew: Bool = false) throws {
    var code: Int32 = 0
    guard let opened = unsafe zip_open(path.string, isNew ? ZIP_CREATE | ZIP_EXCL : 0, &code) else {
      let reason = Errno(rawValue: errno)
      switch code {
      case ZIP_ER_EXISTS: throw Errno.fileExists
      case ZIP_ER_NOENT: throw Errno.noSuchFileOrDirectory
      case ZIP_ER_OPEN, ZIP_ER_READ, ZIP_ER_SEEK: throw reason
      default: throw XLSXError.notAWorkbook(.incompleteZip)
      }
    }
    unsafe handle = opened
  }

  deinit { unsafe zip_discard(handle) }

  func replace(_ name: String, with bytes: [UInt8]) throws {
    // Some programs write `\` for `/`.
    let other = String(name.map { $0 == "/" ? "\\" : $0 })
    let index = unsafe max(zip_name_locate(handle, name, 0), zip_name_locate(handle, other, 0))
    guard index >= 0 else { throw XLSXError.missingPart(name) }
    try unsafe put(bytes) { source in
      unsafe zip_file_replace(handle, UInt64(index), source, 0) == 0 ? index : -1
    }
  }

  func add(_ name: String, with bytes: [UInt8]) throws {
    try unsafe put(bytes) { source in unsafe zip_file_add(handle, name, source, ZIP_FL_ENC_UTF_8) }
  }

  /// Gives the bytes to `place`, which returns the index that the part then has, or -1.
  private func put(_ bytes: [UInt8], _ place: (OpaquePointer) -> zip_int64_t) throws {
    // The archive reads the copy on closing, and frees it.
    guard let copy = unsafe malloc(max(bytes.count, 1)) else { throw Errno.noMemory }
    unsafe UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
    guard let source = unsafe zip_source_buffer(handle, copy, UInt64(bytes.count), 1) else {
      unsafe free(copy)
      throw failure
    }
    let index = unsafe place(source)
    guard index >= 0 else {
      unsafe zip_source_free(source)
      throw failure
    }
    guard unsafe zip_set_file_compression(handle, UInt64(index), Int32(ZIP_CM_DEFLATE), 6) == 0,
      unsafe zip_file_set_dostime(handle, UInt64(index), 0, EditedArchive.firstDay, 0) == 0
    else { throw failure }
  }

  /// Writes the changed archive beside the earlier one and renames it.
  consuming func close() throws {
    guard unsafe zip_close(handle) == 0 else {
      let failure = failure
      _ = consume self
      throw failure
    }
    discard self
  }

  /// The system's error; a failure of the library itself means lack of memory or a file that changed.
  private var failure: Errno {
    let code = unsafe zip_error_code_system(zip_get_error(handle))
    return code == 0 ? .ioError : Errno(rawValue: code)
  }

  /// 1 January 1980 as an MS-DOS date, the form that zip archives use.
  private static let firstDay: zip_uint16_t = 0x0021
}
