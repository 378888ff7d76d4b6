import Records

/// The bytes of a text register, read piece by piece: in its file, or in memory where they had to be turned into UTF-8.
enum RegisterBytes: Sendable {
  case file(OpenFile)
  case memory([UInt8])

  var count: Int {
    switch self {
    case .file(let file): file.count
    case .memory(let bytes): bytes.count
    }
  }

  /// Fills `bytes` in `range` with what stands from `offset` on.
  func read(into bytes: inout [UInt8], _ range: Range<Int>, from offset: Int) throws(LoaderError) {
    switch self {
    case .file(let file): try file.read(into: &bytes, range, from: offset)
    case .memory(let all):
      bytes.replaceSubrange(range, with: all[offset..<offset + range.count])
    }
  }

  /// The first bytes, at most `limit` of them.
  func head(_ limit: Int) throws(LoaderError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(count, limit))
    try read(into: &bytes, 0..<bytes.count, from: 0)
    return bytes
  }
}
