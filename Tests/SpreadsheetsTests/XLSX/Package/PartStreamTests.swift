import Testing

@testable import Spreadsheets

/// Every claim holds for a short part, inflated in turn with the reading, and for a long one, inflated by a thread.
struct PartStreamTests {
  private static let sizes = [250_000, 2_500_000]

  private func file(of size: Int) throws -> PackageOnDisk {
    try PackageOnDisk(parts: ["a.txt": text(of: size)])
  }

  private func text(of size: Int) -> String { String(repeating: "0123456789", count: size / 10) }

  @Test(arguments: [0, 1, 9999, 65_536], sizes)
  func `every byte is lent once as done, whatever is left for the next time`(left: Int, size: Int) throws {
    let file = try file(of: size)
    let package = try XLSXPackage(at: file.path)
    var bytes: [UInt8] = []
    let isWhole = try PartStream.lend(try package.open("a.txt")) { chunk, isLast in
      let done = isLast ? chunk.count : max(chunk.count - left, 0)
      for index in 0..<done { bytes.append(chunk[index]) }
      return done
    }
    let isSame = bytes == Array(text(of: size).utf8)
    #expect(isWhole && isSame)
  }

  @Test(arguments: sizes) func `a reader may stop at any time`(size: Int) throws {
    let file = try file(of: size)
    let package = try XLSXPackage(at: file.path)
    let isWhole = try PartStream.lend(try package.open("a.txt")) { _, _ in nil }
    #expect(!isWhole)
  }

  @Test(arguments: sizes)
  func `a reader's error comes through, and the part can be read again`(size: Int) throws {
    let file = try file(of: size)
    let package = try XLSXPackage(at: file.path)
    #expect(throws: XLSXError.notAFile) {
      try PartStream.lend(try package.open("a.txt")) { _, _ throws(XLSXError) in throw .notAFile }
    }
    let count = try package.readPart("a.txt").count
    #expect(count == size)
  }

  @Test(arguments: sizes) func `two parts can be read at the same time`(size: Int) throws {
    let file = try file(of: size)
    let package = try XLSXPackage(at: file.path)
    var counts = [0, 0]
    _ = try PartStream.lend(try package.open("a.txt")) { (outer, _) throws(XLSXError) in
      counts[0] += outer.count
      if counts[1] == 0 { counts[1] = try package.readPart("a.txt").count }
      return outer.count
    }
    #expect(counts == [size, size])
  }

  @Test(arguments: sizes) func `a part whose checksum does not match is never lent to its end`(size: Int)
    throws
  {
    let file = try file(of: size)
    try file.changeChecksum()
    let package = try XLSXPackage(at: file.path)
    var isEnded = false
    #expect(throws: XLSXError.brokenPart("a.txt")) {
      try PartStream.lend(try package.open("a.txt")) { (bytes, isLast) throws(XLSXError) in
        isEnded = isEnded || isLast
        return bytes.count
      }
    }
    #expect(!isEnded)
  }

  @Test(arguments: sizes) func `a part over its limit is refused`(size: Int) throws {
    let file = try file(of: size)
    let package = try XLSXPackage(at: file.path)
    #expect(throws: XLSXError.partOverLimit("a.txt", limit: size - 1)) {
      try PartStream.lend(try package.open("a.txt", limit: size - 1)) { bytes, _ in bytes.count }
    }
  }
}
