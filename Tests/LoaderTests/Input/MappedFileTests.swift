import SystemPackage
import Testing

@testable import Loader

struct MappedFileTests {
  private func bytes(at path: FilePath) throws -> [UInt8] {
    let file = try MappedFile(at: path)
    return file.withBytes { bytes in bytes.indices.map { bytes[$0] } }
  }

  @Test(arguments: [0, 1, 4095, 4096, 4097])
  func `a file's bytes are lent as they are`(count: Int) throws {
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

  /// A pipe without a writer would be waited for; the time limit is what fails then.
  @Test(.timeLimit(.minutes(1))) func `folders, pipes and devices are refused`() throws {
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
}
