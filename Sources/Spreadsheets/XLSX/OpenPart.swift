import CZip

/// One part of an archive while it is read; the archive has to outlive it.
///
/// The sizes that an archive states are its author's claim, so what comes out is counted.
@safe struct OpenPart: ~Copyable {
  let name: String
  /// How many bytes it has, if its author is right.
  let claimed: UInt64
  private let lock: ArchiveLock
  private let limit: Int
  private var total = 0
  private var file: OpaquePointer?

  /// Takes over `file`, which is closed with this value, and gives out no more than `limit` bytes of it.
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

  /// Inflates the next bytes into `buffer` and returns their count, 0 at the end; there the checksum is compared.
  @unsafe mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(XLSXError) -> Int {
    guard let file = unsafe file, let start = buffer.baseAddress else { throw .brokenPart(name) }
    var count: zip_int64_t = -1
    lock.withLock { count = unsafe zip_fread(file, start, UInt64(buffer.count)) }
    guard count >= 0 else { throw .brokenPart(name) }
    total += Int(count)
    guard total <= limit else { throw .partOverLimit(name, limit: limit) }
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
