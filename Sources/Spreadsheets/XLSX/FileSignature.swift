import SystemPackage

/// The first bytes of a file, which say what it is before a library is asked to make sense of it.
struct FileSignature {
  private static let zip: [UInt8] = [0x50, 0x4B]
  /// The compound file of older office programs; newer ones wrap a workbook with a password in it.
  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private let bytes: [UInt8]

  init(at path: FilePath) throws(XLSXError) {
    do {
      // Without `nonBlocking` a named pipe would keep us waiting for its writer.
      let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
      bytes = try file.closeAfter {
        var first = [UInt8](repeating: 0, count: FileSignature.compoundFile.count)
        let count = try unsafe first.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
        return Array(first.prefix(count))
      }
    } catch {
      throw .cannotOpen(error as? Errno ?? .ioError)
    }
  }

  func requireZip() throws(XLSXError) {
    if bytes == FileSignature.compoundFile { throw .passwordOrOldFormat }
    guard bytes.starts(with: FileSignature.zip) else { throw .notAPackage }
  }
}
