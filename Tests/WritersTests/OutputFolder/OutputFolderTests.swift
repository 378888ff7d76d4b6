import CLinuxFiles
import Records
import Digests
import Dispatch
import Glibc
import Synchronization
import SystemPackage
import Testing

@testable import Writers

@Suite struct OutputFolderTests {
  @Test func `all files and their folders appear with the commit, and nothing else is left`() throws {
    let place = try TemporaryPlace()
    let folder = OutputFolder(at: place.path.pushing("a/b/2023-24"), command: "report")
    let staged = try folder.stage(
      [OutputFile("yearly-report.md", text: "nine"), OutputFile("charts/outcomes.svg", text: "<svg/>")],
      overwrite: false)
    #expect(try place.path.pushing("a/b").namesInFolder().map(\.string) == [".2023-24.staging"])
    let written = try staged.commit()
    #expect(written == ["yearly-report.md", "charts/outcomes.svg"])
    #expect(try place.path.pushing("a/b").namesInFolder().map(\.string) == ["2023-24"])
    #expect(try folder.previousFile(named: "charts/outcomes.svg") == Array("<svg/>".utf8))
  }

  @Test func `staged files that are dropped leave the earlier ones and no trace`() throws {
    let place = try TemporaryPlace()
    try place.write([OutputFile("figures.csv", text: "8")])
    do { _ = try place.folder().stage([OutputFile("figures.csv", text: "9")], overwrite: false) }
    #expect(try place.text("figures.csv") == "8")
    #expect(try place.neighbours() == ["2023-24"])
  }

  @Test func `files.json lists the files by name, with digest and command`() throws {
    let place = try TemporaryPlace()
    try place.write([OutputFile("figures.csv", text: "abc"), OutputFile("charts/a.svg", text: "")])
    #expect(
      try place.text("files.json") == """
        {
          "files" : [
            {
              "command" : "report",
              "name" : "charts/a.svg",
              "sha256" : "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            },
            {
              "command" : "report",
              "name" : "figures.csv",
              "sha256" : "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            }
          ],
          "schema" : 1
        }

        """)
  }

  @Test func `a file that the command no longer writes disappears, and its subfolder with it`() throws {
    let place = try TemporaryPlace()
    try place.write([OutputFile("figures.csv", text: "8"), OutputFile("charts/a.svg", text: "")])
    try place.write([OutputFile("figures.csv", text: "9")])
    #expect(try place.names() == ["figures.csv", "files.json"])
  }

  @Test func `an earlier output can be read, also after an interrupted exchange, and a missing one is nil`()
    throws
  {
    let place = try TemporaryPlace()
    #expect(try place.folder().previousFile(named: "figures.json") == nil)
    try place.write([OutputFile("figures.json", text: "8")])
    #expect(try place.folder().previousFile(named: "figures.json") == Array("8".utf8))
    #expect(try place.folder().previousFile(named: "figures.csv") == nil)
    try place.reports.rename(to: place.path.appending(".2023-24.previous"))
    #expect(try place.folder().previousFile(named: "figures.json") == Array("8".utf8))
  }

  @Test func `a subfolder's file that cannot be written leaves all earlier files, its neighbours included`()
    throws
  {
    let place = try TemporaryPlace()
    try place.write([OutputFile("figures.csv", text: "8"), OutputFile("ees/referrals.csv", text: "8")])
    let files = [
      OutputFile("figures.csv", text: "9"), OutputFile("ees/referrals.csv", text: "9"),
      OutputFile("ees/timeliness.csv", of: StubFile { _ in throw Errno.noSpace }),
    ]
    #expect(throws: Problem.self) { try place.write(files) }
    #expect(try place.names() == ["ees", "ees/referrals.csv", "figures.csv", "files.json"])
    #expect(try place.text("ees/referrals.csv") == "8")
    #expect(try place.text("figures.csv") == "8")
    #expect(try place.neighbours() == ["2023-24"])
  }

  @Test func `files of one new folder, written in parallel, are all there`() throws {
    let place = try TemporaryPlace()
    let files = (0..<12).map { OutputFile("a/b/\($0 % 2)/\($0).txt", text: "9") }
    for _ in 0..<20 { try place.write(files) }
    #expect(try place.names().filter { $0.hasSuffix(".txt") }.count == 12)
  }

  @Test func `folders that several runs make at once are made`() throws {
    let place = try TemporaryPlace()
    let refused = Mutex<[String]>([])
    for number in 0..<40 {
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        do { try place.path.appending("\(number)/b/c/d").makeFolders() } catch {
          refused.withLock { $0.append("\(error)") }
        }
      }
    }
    #expect(refused.withLock { $0 } == [])
  }

  @Test func `a symbolic link to a folder is kept, and its folder is replaced`() throws {
    let place = try TemporaryPlace()
    try place.write([OutputFile("figures.csv", text: "8")])
    let link = place.path.appending("latest")
    try link.makeSymbolicLink(to: "2023-24")
    let staged = try OutputFolder(at: link, command: "report")
      .stage([OutputFile("figures.csv", text: "9")], overwrite: false)
    try staged.commit()
    #expect(try place.text("figures.csv") == "9")
    #expect(try link.symbolicLinkTarget() == "2023-24")
  }

  @Test func `the folder and a replaced file keep their modes`() throws {
    let place = try TemporaryPlace()
    try place.write([OutputFile("board.xlsx", text: "8")])
    try place.reports.setMode(0o750)
    try place.reports.appending("board.xlsx").setMode(0o640)
    try place.write([OutputFile("board.xlsx", text: "9")])
    #expect(try place.reports.stat().permissions.rawValue == 0o750)
    #expect(try place.reports.appending("board.xlsx").stat().permissions.rawValue == 0o640)
  }

  @Test(arguments: ["export", "report --edition board", "compare (board edition)"])
  func `what is for the board is not for everyone with an account, new or replaced`(command: String) throws {
    let place = try TemporaryPlace()
    for _ in 0..<2 {
      try place.write([OutputFile("charts/b.svg", text: "8")], as: command)
      #expect(try place.reports.stat().permissions.rawValue & 0o027 == 0)
      for name in ["charts/b.svg", "files.json"] {
        let file = place.reports.pushing(FilePath(name))
        #expect(try file.stat().permissions.rawValue & 0o137 == 0)
        try file.setMode(0o644)
      }
      try place.reports.setMode(0o755)
    }
  }

  @Test func `of files for everyone, only one for the group is kept from others`() throws {
    let place = try TemporaryPlace()
    try place.write(
      [OutputFile("index.md", text: "8"), OutputFile("tracker.csv", text: "8").read(by: .group)],
      as: "respond")
    #expect(try place.reports.stat().permissions.rawValue & 0o027 == 0)
    let mask = try place.path.appending("new").withMade { try $0.stat().permissions.rawValue }
    #expect(try place.reports.appending("index.md").stat().permissions.rawValue == mask)
    #expect(try place.reports.appending("tracker.csv").stat().permissions.rawValue == mask & 0o640)
  }

  @Test func `nobody else can read the files while they are staged`() throws {
    let place = try TemporaryPlace()
    let modes = Mutex<[UInt32]>([])
    try place.write([
      OutputFile(
        "figures.csv",
        of: StubFile { path in
          let mode = try path.removingLastComponent().stat().permissions.rawValue
          modes.withLock { $0.append(mode) }
          try path.writeBytes([1])
        })
    ])
    #expect(modes.withLock { $0 } == [0o700])
    #expect(try place.reports.stat().permissions.rawValue & 0o500 == 0o500)
  }

  @Test func `a replaced folder and its files keep their attributes and group`() throws {
    let place = try TemporaryPlace()
    let files = [OutputFile("charts/a.svg", text: "8"), OutputFile("figures.csv", text: "8")]
    try place.write(files)
    let paths = [place.reports, place.reports.appending("figures.csv")]
    for path in paths { try path.mark("user.retention", "seven years", group: 12) }
    try place.write(files)
    for path in paths {
      #expect(try path.marked("user.retention") == "seven years")
      if getuid() == 0 { #expect(try path.stat().groupID.rawValue == 12) }
    }
  }

  @Test func `a file is written and verified by path when a library must do it`() throws {
    let place = try TemporaryPlace()
    let verified = Mutex<[UInt8]>([])
    try place.write([
      OutputFile(
        "ees/board.xlsx",
        of: StubFile {
          try $0.writeBytes([7])
        } verify: { path in
          let bytes = try path.readBytes()
          verified.withLock { $0 = bytes }
        })
    ])
    #expect(verified.withLock { $0 } == [7])
    #expect(try place.text("files.json")?.contains(SHA256Digest(of: [7]).description) == true)
  }

  @Test func `a new folder holds what it was given, and no list of it`() throws {
    let place = try TemporaryPlace()
    let files = [OutputFile("referrals.csv", text: "reference\n"), OutputFile("learning/note.md", text: "")]
    try place.folder(of: "init").stageNew(files).commit()
    #expect(try place.names() == ["learning", "learning/note.md", "referrals.csv"])
    #expect(try place.neighbours() == ["2023-24"])
  }

  @Test func `an empty folder counts as new, and keeps its mode`() throws {
    let place = try TemporaryPlace()
    try place.reports.makeFolder(mode: 0o700)
    try place.folder(of: "init").stageNew([OutputFile("a.csv", text: "")]).commit()
    #expect(try place.names() == ["a.csv"])
    #expect(try place.reports.stat().mode.rawValue & 0o777 == 0o700)
  }

  @Test(arguments: ["mine.txt", ".hidden", "a.csv"])
  func `a folder with something in it is not a new one`(name: String) throws {
    let place = try TemporaryPlace()
    try place.edit(name, "mine")
    #expect(throws: Problem.notEmpty(place.reports)) {
      try place.folder(of: "init").stageNew([OutputFile("a.csv", text: "")]).commit()
    }
    #expect(try place.names() == [name])
    #expect(try place.text(name) == "mine")
    #expect(try place.neighbours() == ["2023-24"])
  }
}

extension FilePath {
  /// What `body` makes of a new file here.
  fileprivate func withMade<Answer>(_ body: (FilePath) throws -> Answer) throws -> Answer {
    try writeBytes([])
    return try body(self)
  }

  /// Sets an extended attribute, and the group where the process may.
  fileprivate func mark(_ name: String, _ value: String, group: gid_t) throws {
    let bytes = Array(value.utf8)
    try unsafe check(withPlatformString { unsafe setxattr($0, name, bytes, bytes.count, 0) })
    if getuid() == 0 { try unsafe check(withPlatformString { unsafe chown($0, .max, group) }) }
  }

  fileprivate func marked(_ name: String) throws -> String {
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = unsafe withPlatformString { unsafe getxattr($0, name, &bytes, 100) }
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
