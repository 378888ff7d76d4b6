import Glibc
import SystemPackage
import Testing

@testable import Loader

struct OpenFileTests {
  private func bytes(at path: FilePath) throws -> [UInt8] {
    let file = try OpenFile(at: path)
    var bytes = [UInt8](repeating: 0, count: file.count)
    try file.read(into: &bytes, 0..<bytes.count, from: 0)
    return bytes
  }

  @Test(arguments: [0, 1, 4095, 4096, 4097])
  func `all bytes of a file are read`(count: Int) throws {
    let folder = try TemporaryFolder()
    let contents = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    #expect(try bytes(at: try folder.write("a", contents)) == contents)
  }

  @Test func `a file that is not there is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "x")
    for name in ["missing.csv", "file/referrals.csv"] {
      #expect(
        folder.message { _ = try bytes(at: folder.path.pushing(FilePath(name))) } == """
          FOLDER/\(name): error: [no-such-file] there is no such file; expected a file to read; check the path
          """)
    }
  }

  /// Waiting for a pipe without a writer would exceed the time limit.
  @Test(.timeLimit(.minutes(10))) func `folders, pipes and devices are refused`() throws {
    let folder = try TemporaryFolder()
    for path in [try folder.makeFolder("folder"), try folder.makePipe("pipe"), "/dev/null"] {
      let name = path == "/dev/null" ? "/dev/null" : "FOLDER/\(path.lastComponent?.string ?? "")"
      #expect(
        folder.message { _ = try bytes(at: path) } == """
          \(name): error: [not-a-file] this is not a regular file; expected a file; \
          save the input as a file and name that
          """)
    }
  }

  @Test func `a socket is refused as what it is`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("socket")
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.string.utf8) }
    let bound = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0)
    folder.made(path)
    #expect(
      folder.message { _ = try OpenFile(at: path) }?
        .hasPrefix("FOLDER/socket: error: [not-a-file] this is not a regular file; ") == true)
  }

  @Test func `bytes are read from any offset to any index`() throws {
    let folder = try TemporaryFolder()
    let file = try OpenFile(at: try folder.write("a", Array("abcdef".utf8)))
    var bytes = Array("......".utf8)
    try file.read(into: &bytes, 1..<3, from: 4)
    #expect(bytes == Array(".ef...".utf8))
  }

  @Test func `a file that changes while it is read is refused`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a", Array("abcdef".utf8))
    let file = try OpenFile(at: path)
    try folder.write("a", Array("abc".utf8))
    var bytes = Array("......".utf8)
    let message = """
      FOLDER/a: error: [changed-while-read] the file changed while it was read; \
      expected it to stay the same; run this again once it is saved
      """
    #expect(folder.message { try file.read(into: &bytes, 0..<6, from: 0) } == message)
    #expect(folder.message { try file.checkUnchanged() } == message)
  }
}
