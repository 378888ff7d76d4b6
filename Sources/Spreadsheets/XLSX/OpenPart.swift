import CZip

/// One part of an archive while it is read; the archive has to outlive it.
///
/// The sizes that an archive states are its author's claim, so what comes out is counted.
@safe struct OpenPart: ~Copyable {
  private let file: OpaquePointer
  private let limit: Int
  private var total = 0

  /// Takes over `file`, which is closed with this value, and gives out no more than `limit` bytes of it.
  @unsafe init(_ file: OpaquePointer, limit: Int) {
    unsafe self.file = file
    self.limit = limit
  }

  deinit { unsafe zip_fclose(file) }

  /// Inflates the next bytes into `buffer` and returns their count, 0 at the end; there the checksum is compared.
  mutating func read(into buffer: inout [UInt8], named name: String) throws(XLSXError) -> Int {
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return zip_int64_t(-1) }
      return unsafe zip_fread(file, start, UInt64(bytes.count))
    }
    guard count >= 0 else { throw .brokenPart(name) }
    total += Int(count)
    guard total <= limit else { throw .partOverLimit(name, limit: limit) }
    return Int(count)
  }

  consuming func close(named name: String) throws(XLSXError) {
    let file = unsafe self.file
    discard self
    guard unsafe zip_fclose(file) == 0 else { throw .brokenPart(name) }
  }
}
