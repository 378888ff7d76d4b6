import CZip
import Glibc
import Synchronization
import SystemPackage

/// A zip archive opened for reading; libzip looks at no more than its directory.
@safe struct Archive: ~Copyable {
  /// How many bytes of any file all its parts may have, and how many more for each byte of the file. Workbooks are rarely
  /// packed to a twentieth; an attack is packed to a thousandth.
  private static let unpackedBytes = 64 << 20
  private static let unpackedRatio = 200

  private let handle: OpaquePointer
  private let lock = ArchiveLock()
  /// How many bytes all parts have, as the archive says. No part gives more than it says.
  let unpackedSize: Int

  /// Opens the archive in `file`, through a descriptor of its own.
  ///
  /// Throws if it would unpack to far more than its size.
  init(in file: borrowing WorkbookFile) throws(XLSXError) {
    let descriptor = try file.duplicate()
    errno = 0
    guard let opened = unsafe zip_fdopen(descriptor.rawValue, ZIP_RDONLY, nil) else {
      let reason = Errno(rawValue: errno)
      try? descriptor.close()
      if [.tooManyOpenFiles, .tooManyOpenFilesInSystem, .noMemory].contains(reason) {
        throw .cannotOpen(reason)
      }
      throw .notAWorkbook(.incompleteZip)
    }
    let limit = Archive.unpackedBytes + file.size * Archive.unpackedRatio
    let size = unsafe Archive.unpackedSize(of: opened)
    guard size <= limit else {
      unsafe zip_discard(opened)
      throw .fileOverLimit(limit: limit)
    }
    unsafe handle = opened
    unpackedSize = size
  }

  /// The sum of all sizes, as far as a number holds it.
  @unsafe private static func unpackedSize(of archive: OpaquePointer) -> Int {
    var sum: UInt64 = 0
    let count = unsafe zip_get_num_entries(archive, 0)
    for index in 0..<UInt64(max(count, 0)) {
      var status = unsafe zip_stat_t()
      guard unsafe zip_stat_index(archive, index, 0, &status) == 0 else { continue }
      sum = unsafe min(sum, UInt64(Int64.max) / 2) + min(status.size, UInt64(Int64.max) / 2)
    }
    return Int(clamping: sum)
  }

  deinit { unsafe zip_discard(handle) }

  /// The names of all parts, in the order of the archive.
  var names: [String] {
    let count = unsafe zip_get_num_entries(handle, 0)
    return (0..<max(count, 0)).compactMap { index in
      guard let name = unsafe zip_get_name(handle, UInt64(index), 0) else { return nil }
      let text = unsafe String(cString: name)
      return text.hasSuffix("/") || text.hasSuffix("\\") ? nil : text
    }
  }

  /// Opens the part of this name; the case of ASCII letters does not matter (Open Packaging Conventions), and `\` is the
  /// same as `/`.
  func open(_ name: String, limit: Int) throws(XLSXError) -> OpenPart {
    var index: zip_int64_t = -1
    var file: OpaquePointer?
    var status = unsafe zip_stat_t()
    lock.withLock {
      index = unsafe zip_name_locate(handle, name, 0)
      if index < 0 { index = unsafe zip_name_locate(handle, name, ZIP_FL_NOCASE) }
      if index < 0 {
        let other = String(name.map { $0 == "/" ? "\\" : $0 })
        index = unsafe zip_name_locate(handle, other, ZIP_FL_NOCASE)
      }
      guard index >= 0 else { return }
      unsafe file = zip_fopen_index(handle, UInt64(index), 0)
      unsafe zip_stat_index(handle, UInt64(index), 0, &status)
    }
    guard index >= 0 else { throw .missingPart(name) }
    guard let file = unsafe file else { throw .brokenPart(name) }
    return unsafe OpenPart(file, name: name, claimed: status.size, limit: limit, lock: lock)
  }
}

/// Lets one thread at a time into an archive, whose parts share one file position.
final class ArchiveLock: Sendable {
  private let mutex = Mutex(())

  func withLock(_ body: () -> Void) { mutex.withLock { _ in body() } }
}

/// One part of an archive while it is read; the archive must outlive it.
///
/// An archive may misstate its sizes, so the bytes that come out are counted.
@safe struct OpenPart: ~Copyable {
  let name: String
  /// How many bytes the archive says it has.
  let claimed: UInt64
  private let lock: ArchiveLock
  private let limit: Int
  private var total = 0
  private var file: OpaquePointer?

  /// Takes over `file`, which is closed with this value; reading more than `limit` bytes of it throws.
  @unsafe init(_ file: OpaquePointer, name: String, claimed: UInt64, limit: Int, lock: ArchiveLock) {
    unsafe self.file = file
    self.name = name
    self.claimed = claimed
    self.limit = limit
    self.lock = lock
  }

  deinit {
    if let file = unsafe file { lock.withLock { unsafe zip_fclose(file) } }
  }

  /// Inflates the next bytes into `buffer` and returns their count. At the end it returns 0 and has compared the checksum.
  @unsafe mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(XLSXError) -> Int {
    guard let file = unsafe file, let start = buffer.baseAddress else { throw .brokenPart(name) }
    var count: zip_int64_t = -1
    lock.withLock { count = unsafe zip_fread(file, start, UInt64(buffer.count)) }
    guard count >= 0 else { throw .brokenPart(name) }
    total += Int(count)
    guard total <= limit else { throw .partOverLimit(name, limit: limit) }
    guard total <= claimed else { throw .brokenPart(name) }
    return Int(count)
  }

  mutating func read(into buffer: inout [UInt8]) throws(XLSXError) -> Int {
    var span = buffer.mutableSpan
    return try unsafe span.withUnsafeMutableBytes {
      (bytes: UnsafeMutableRawBufferPointer) throws(XLSXError) in
      try unsafe read(into: bytes)
    }
  }

  mutating func close() throws(XLSXError) {
    guard let file = unsafe file else { return }
    unsafe self.file = nil
    var code: Int32 = 0
    lock.withLock { code = unsafe zip_fclose(file) }
    guard code == 0 else { throw .brokenPart(name) }
  }
}
