import Testing

@testable import Spreadsheets

struct InflatingThreadTests {
  private let text = String(repeating: "0123456789", count: 250_000)

  private func file() throws -> PackageOnDisk { try PackageOnDisk(parts: ["a.txt": text]) }

  @Test(arguments: [0, 1, 9999, 65_536])
  func `every byte is lent once as done, whatever is left for the next time`(left: Int) throws {
    let file = try file()
    let package = try XLSXPackage(at: file.path)
    var bytes: [UInt8] = []
    let isWhole = try InflatingThread.stream(try package.open("a.txt")) { chunk, isLast in
      let done = isLast ? chunk.count : max(chunk.count - left, 0)
      for index in 0..<done { bytes.append(chunk[index]) }
      return done
    }
    let isSame = bytes == Array(text.utf8)
    #expect(isWhole && isSame)
  }

  @Test func `a reader may stop at any time`() throws {
    let file = try file()
    let package = try XLSXPackage(at: file.path)
    let isWhole = try InflatingThread.stream(try package.open("a.txt")) { _, _ in nil }
    #expect(!isWhole)
  }

  @Test func `a reader's error comes through, and the part can be read again`() throws {
    let file = try file()
    let package = try XLSXPackage(at: file.path)
    #expect(throws: XLSXError.notAFile) {
      try InflatingThread.stream(try package.open("a.txt")) { _, _ throws(XLSXError) in throw .notAFile }
    }
    let count = try package.readPart("a.txt").count
    #expect(count == 2_500_000)
  }

  @Test func `two parts can be read at the same time`() throws {
    let file = try file()
    let package = try XLSXPackage(at: file.path)
    var counts = [0, 0]
    _ = try InflatingThread.stream(try package.open("a.txt")) { (outer, _) throws(XLSXError) in
      counts[0] += outer.count
      if counts[1] == 0 { counts[1] = try package.readPart("a.txt").count }
      return outer.count
    }
    #expect(counts == [2_500_000, 2_500_000])
  }

  @Test func `a part over its limit is refused`() throws {
    let file = try file()
    let package = try XLSXPackage(at: file.path)
    #expect(throws: XLSXError.partOverLimit("a.txt", limit: 2_499_999)) {
      try InflatingThread.stream(try package.open("a.txt", limit: 2_499_999)) { bytes, _ in bytes.count }
    }
  }
}
