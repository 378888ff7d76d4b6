import CZip
package import SystemPackage

/// An XLSX file opened for reading: a zip archive whose entries are called parts.
///
/// The sizes that an archive states are its author's claim, so limits are counted while a part inflates. A part counts
/// as read only when its end was reached and its checksum agreed; bytes handed out before that are provisional.
@safe package struct XLSXPackage: ~Copyable {
  /// The most that a part read whole may inflate to: 256 MiB, since it is held in memory.
  package static let wholePartLimit = 256 << 20
  /// The most that a streamed part may inflate to: 4 GiB, several times the largest sheet there can be.
  package static let streamedPartLimit = 4 << 30

  private static let chunkSize = 64 << 10

  private let archive: OpaquePointer
  /// The names of all parts, in the order of the archive.
  package let partNames: [String]

  /// Opens the file at `path`; libzip looks at no more than the archive's directory.
  package init(at path: FilePath) throws(XLSXError) {
    try FileSignature(at: path).requireZip()
    guard let opened = unsafe zip_open(path.string, ZIP_RDONLY, nil) else { throw .notAPackage }
    let names = unsafe XLSXPackage.names(in: opened)
    unsafe archive = opened
    partNames = names
  }

  deinit { unsafe zip_discard(archive) }

  /// The bytes of a whole part.
  package func readPart(_ name: String, limit: Int = wholePartLimit) throws(XLSXError) -> [UInt8] {
    var bytes: [UInt8] = []
    try streamPart(name, limit: limit) { (chunk: Span<UInt8>) throws(XLSXError) in
      unsafe chunk.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// Lends a part's bytes to `body`, chunk by chunk, up to the verified end.
  package func streamPart(
    _ name: String, limit: Int = streamedPartLimit, to body: (Span<UInt8>) throws(XLSXError) -> Void
  ) throws(XLSXError) {
    _ = try streamPartWhile(name, limit: limit) { (bytes: Span<UInt8>) throws(XLSXError) -> Bool in
      try body(bytes)
      return true
    }
  }

  /// Lends a part's bytes to `body` until that returns `false`, and says whether the verified end was reached.
  func streamPartWhile(
    _ name: String, limit: Int = streamedPartLimit, _ body: (Span<UInt8>) throws(XLSXError) -> Bool
  ) throws(XLSXError) -> Bool {
    var part = try open(name, limit: limit)
    var buffer = [UInt8](repeating: 0, count: XLSXPackage.chunkSize)
    while true {
      let count = try part.read(into: &buffer, named: name)
      if count == 0 { break }
      guard try body(buffer.span.extracting(0..<count)) else { return false }
    }
    try part.close(named: name)
    return true
  }

  /// Part names are compared as the packaging convention has it: without regard to the case of ASCII letters.
  private func open(_ name: String, limit: Int) throws(XLSXError) -> OpenPart {
    var index = unsafe zip_name_locate(archive, name, 0)
    if index < 0 { index = unsafe zip_name_locate(archive, name, ZIP_FL_NOCASE) }
    guard let index = UInt64(exactly: index) else { throw .missingPart(name) }
    guard let file = unsafe zip_fopen_index(archive, index, 0) else { throw .brokenPart(name) }
    return unsafe OpenPart(file, limit: limit)
  }

  private static func names(in archive: OpaquePointer) -> [String] {
    let count = unsafe zip_get_num_entries(archive, 0)
    return (0..<max(count, 0)).compactMap { index in
      guard let name = unsafe zip_get_name(archive, UInt64(index), 0) else { return nil }
      let text = unsafe String(cString: name)
      return text.hasSuffix("/") ? nil : text
    }
  }
}
