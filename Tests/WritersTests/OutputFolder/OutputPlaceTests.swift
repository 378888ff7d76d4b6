import Glibc
import SystemPackage
import Testing

@testable import Writers

@Suite struct FolderExchangeTests {
  let new = [OutputFile("figures.csv", text: "9")]

  @Test(arguments: [FolderExchange.atOnce, .twoRenames])
  func `the new folder takes the place of the earlier one, which is gone`(exchange: FolderExchange) throws {
    let place = try earlier()
    var folder = place.folder()
    folder.exchange = exchange
    let staged = try folder.stage(new, overwrite: false)
    try staged.commit()
    #expect(try place.text("figures.csv") == "9")
    #expect(try place.neighbours() == ["2023-24"])
  }

  @Test func `two folders exchange their names in one step if the file system can`() throws {
    let place = try TemporaryPlace()
    let (one, other) = (place.path.appending("one"), place.path.appending("other"))
    try one.appending("a").makeFolders()
    try other.appending("b").makeFolders()
    try one.exchange(with: other)
    #expect(try one.namesInFolder() == ["b"])
    #expect(try other.namesInFolder() == ["a"])
  }

  @Test func `the next run recovers from an interruption between the two renames`() throws {
    let place = try earlier()
    try place.reports.rename(to: place.path.appending(".2023-24.previous"))
    try place.path.appending(".2023-24.staging").makeFolder()
    do { _ = try place.folder().stage(new, overwrite: false) }
    #expect(try place.text("figures.csv") == "8")
    #expect(try place.neighbours() == ["2023-24"])
  }

  @Test func `an interruption after the two renames leaves the new folder to the next run`() throws {
    let place = try earlier()
    try place.path.pushing(".2023-24.previous/old").makeFolders()
    try place.write(new)
    #expect(try place.neighbours() == ["2023-24"])
  }

  @Test
  func `a run that is killed between stage and commit leaves the earlier files, and the next cleans up`()
    async throws
  {
    let place = try earlier()
    let path = place.reports.string
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let folder = OutputFolder(at: FilePath(path), command: "report")
      let staged = try folder.stage([OutputFile("figures.csv", text: "9")], overwrite: false)
      kill(getpid(), SIGKILL)
      try staged.commit()
    }
    #expect(try place.text("figures.csv") == "8")
    #expect(try place.neighbours() == [".2023-24.staging", "2023-24"])
    try place.write(new)
    #expect(try place.text("figures.csv") == "9")
    #expect(try place.neighbours() == ["2023-24"])
  }

  @Test func `simultaneous runs into one folder wait for each other`() async throws {
    let place = try earlier()
    let path = place.reports
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let files = (0..<5).map { OutputFile("\($0).txt", text: "\(number)") }
          let folder = OutputFolder(at: path, command: "report")
          let staged = try folder.stage(files, overwrite: false)
          try staged.commit()
        }
      }
      try await group.waitForAll()
    }
    #expect(try place.names() == ["0.txt", "1.txt", "2.txt", "3.txt", "4.txt", "files.json"])
    #expect(try Set((0..<5).map { try place.text("\($0).txt") }).count == 1)
    #expect(try place.neighbours() == ["2023-24"])
  }

  private func earlier() throws -> TemporaryPlace {
    let place = try TemporaryPlace()
    try place.write([OutputFile("figures.csv", text: "8")])
    return place
  }
}
