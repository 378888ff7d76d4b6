import CZip
import SystemPackage

/// A zip archive opened for reading; libzip looks at no more than its directory.
@safe struct Archive: ~Copyable {
  private let handle: OpaquePointer
  private let lock = ArchiveLock()

  /// Opens the archive in `file`, which it shares, and which it is closed apart from.
  init(in file: borrowing WorkbookFile) throws(XLSXError) {
    let descriptor = try file.duplicate()
    guard let opened = unsafe zip_fdopen(descriptor.rawValue, ZIP_RDONLY, nil) else {
      try? descriptor.close()
      throw .notAWorkbook(.incompleteZip)
    }
    unsafe handle = opened
  }

  deinit { unsafe zip_discard(handle) }

  /// The names of all parts, in the order of the archive.
  var names: [String] {
    let count = unsafe zip_get_num_entries(handle, 0)
    return (0..<max(count, 0)).compactMap { index in
      guard let name = unsafe zip_get_name(handle, UInt64(index), 0) else { return nil }
      let text = unsafe String(cString: name)
      return text.hasSuffix("/") ? nil : text
    }
  }

  /// Part names are compared as the packaging convention has it: without regard to the case of ASCII letters.
  func open(_ name: String, limit: Int) throws(XLSXError) -> OpenPart {
    var index: zip_int64_t = -1
    var file: OpaquePointer?
    var status = unsafe zip_stat_t()
    lock.withLock {
      index = unsafe zip_name_locate(handle, name, 0)
      if index < 0 { index = unsafe zip_name_locate(handle, name, ZIP_FL_NOCASE) }
      guard index >= 0 else { return }
      unsafe file = zip_fopen_index(handle, UInt64(index), 0)
      unsafe zip_stat_index(handle, UInt64(index), 0, &status)
    }
    guard index >= 0 else { throw .missingPart(name) }
    guard let file = unsafe file else { throw .brokenPart(name) }
    return unsafe OpenPart(file, name: name, claimed: status.size, limit: limit, lock: lock)
  }
}
