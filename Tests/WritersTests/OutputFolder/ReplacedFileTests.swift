import Records
import SystemPackage
import Testing

@testable import Writers

@Suite struct ReplacedFileTests {
  let place: TemporaryPlace
  private var path: FilePath { place.path.appending("register.xlsx") }

  init() throws {
    place = try TemporaryPlace()
    try path.writeBytes(Array("old".utf8))
  }

  private func text(_ name: String) throws -> String {
    try String(decoding: place.path.appending(name).readBytes(), as: UTF8.self)
  }

  @Test func `the new file has the rights of the earlier one, which is kept beside it`() throws {
    try path.setMode(0o640)
    let replaced = try ReplacedFile(at: path)
    try replaced.replace(with: StubFile { try $0.writeBytes(Array("new".utf8)) })
    #expect(try text("register.xlsx") == "new")
    #expect(try text("register.xlsx.bak") == "old")
    #expect(try path.stat().mode.rawValue & 0o777 == 0o640)
    #expect(try place.neighbours() == ["register.xlsx", "register.xlsx.bak"])
  }

  @Test func `a file that is not read back as it was meant changes nothing`() throws {
    let replaced = try ReplacedFile(at: path)
    #expect(throws: Problem.readBack(path, reason: "the sheet Referrals was read back with other contents")) {
      try replaced.replace(
        with: StubFile {
          try $0.writeBytes(Array("new".utf8))
        } verify: { _ in
          throw OtherContents(place: "the sheet Referrals")
        })
    }
    #expect(try text("register.xlsx") == "old")
    #expect(try place.neighbours() == ["register.xlsx"])
  }

  @Test func `what somebody saved meanwhile is kept`() throws {
    let register = path
    let replaced = try ReplacedFile(at: register)
    let problem = #expect(throws: Problem.self) {
      try replaced.replace(
        with: StubFile { new in
          try new.writeBytes(Array("new".utf8))
          let saved = register.removingLastComponent().appending("saved")
          try saved.writeBytes(Array("theirs".utf8))
          try saved.rename(to: register)
        })
    }
    #expect(problem?.rule == .changedWhileRead)
    #expect(try text("register.xlsx") == "theirs")
    #expect(try place.neighbours() == ["register.xlsx"])
  }
}
