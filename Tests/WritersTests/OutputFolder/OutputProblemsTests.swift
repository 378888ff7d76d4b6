import Records
import Glibc
import SystemPackage
import Testing

@testable import Writers

@Suite struct OutputProblemsTests {
  @Test(arguments: [
    ("/dev/null", "this is a device"), ("/dev/full", "this is a device"),
    ("/proc/self/status", "this is a file"), ("/proc/self/status/x", "a part of this path is not a folder"),
    ("", "this is not the name of a folder"), ("/nowhere/..", "this is not the name of a folder"),
  ])
  func `an output that is not a folder is refused`(path: String, found: String) {
    #expect(throws: Problem.notAFolder(FilePath(path), found: found)) { try stage(path) }
  }

  @Test func `a regular file as output is refused in these words and kept`() throws {
    let place = try TemporaryPlace()
    try place.reports.writeBytes([1])
    #expect(
      message(in: place) { try place.write([]) } == """
        PLACE/2023-24: error: [not-a-folder] this is a file; expected a folder, or a name that is \
        not in use; choose another folder, the earlier files are untouched
        """)
    #expect(try place.reports.readBytes() == [1])
  }

  @Test func `a pipe, a link to a file and a link to nothing are refused`() throws {
    let place = try TemporaryPlace()
    let (pipe, link, nowhere) = (
      place.path.appending("pipe"), place.path.appending("link"), place.path.appending("nowhere")
    )
    try check(unsafe pipe.withPlatformString { unsafe mkfifo($0, 0o600) })
    try link.makeSymbolicLink(to: "/dev/null")
    try nowhere.makeSymbolicLink(to: "missing")
    #expect(throws: Problem.notAFolder(pipe, found: "this is a pipe")) { try stage(pipe.string) }
    #expect(throws: Problem.notAFolder(link, found: "this is a device")) { try stage(link.string) }
    #expect(throws: Problem.notAFolder(nowhere, found: "this is a symbolic link to nothing")) {
      try stage(nowhere.string)
    }
  }

  @Test func `a folder that cannot be made is refused in these words`() {
    #expect {
      try stage("/proc/2023-24")
    } throws: {
      "\($0)" == """
        /proc/2023-24: error: [unwritable-folder] the folder cannot be made here: no such file or directory; \
        expected a place that you can write to; choose another folder, the earlier files are untouched
        """
    }
  }

  @Test(arguments: ["/", "/proc"])
  func `the top of a file system is refused`(path: String) {
    #expect(throws: Problem.mountPoint(FilePath(path))) { try stage(path) }
  }

  @Test(arguments: [
    ["/etc/x"], ["../x"], ["a/../x"], ["."], [""], ["a//b"], ["a/"], ["files.json"], ["a", "a"],
    ["a", "a/b"],
  ])
  func `a name that leads out of the folder or conflicts with another is refused`(names: [String]) throws {
    let place = try TemporaryPlace()
    #expect(Problem.badName(place.reports, name: names[0]).status == .defect)
    #expect(throws: Problem.badName(place.reports, name: names[0])) {
      try place.write(names.map { OutputFile($0, text: "") })
    }
    #expect(try place.neighbours() == [])
  }

  @Test func `a limit on the size of files leaves the earlier files, in these words`() async throws {
    let place = try TemporaryPlace()
    try place.write([OutputFile("figures.csv", text: "8")])
    let result = try await #require(
      processExitsWith: .exitCode(74), observing: [\.standardErrorContent]
    ) { [path = place.reports.string as String] in
      _ = signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      try check(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit))
      do {
        let folder = OutputFolder(at: FilePath(path), command: "report")
        let big = OutputFile("figures.csv", bytes: [UInt8](repeating: 0, count: 5000))
        let staged = try folder.stage([OutputFile("a", text: ""), big], overwrite: false)
        try staged.commit()
      } catch let error as Problem {
        try FileDescriptor.standardError.writeAll("\(error)".utf8)
        exit(74)
      }
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(
      message.contains(
        """
        /2023-24/figures.csv: error: [disk-full] there is no room for this; expected free space, and no limit on \
        the size of files; free some space, the earlier files are untouched
        """))
    #expect(try place.text("figures.csv") == "8")
    #expect(try place.neighbours() == ["2023-24"])
  }

  @Test(arguments: [Errno.noSpace, .diskQuotaExceeded, .fileTooLarge])
  func `a library's error for a full disk is recognised`(refusal: Errno) throws {
    let place = try TemporaryPlace()
    let file = OutputFile("board.xlsx", of: StubFile { _ in throw refusal })
    #expect(throws: Problem.diskFull(place.reports.appending("board.xlsx"))) { try place.write([file]) }
  }

  @Test func `a file that fails its verification is not committed, and the message names its place`() throws {
    struct Torn: Error, CustomStringConvertible { var description: String { "sheet 2 ends early" } }
    let place = try TemporaryPlace()
    let torn = OutputFile(
      "board.xlsx",
      of: StubFile {
        try $0.writeBytes([1])
      } verify: { _ in
        throw Torn()
      })
    #expect(
      message(in: place) { try place.write([torn]) } == """
        PLACE/2023-24/board.xlsx: error: [read-back] sheet 2 ends early; expected to read back what was written; \
        check the disk, the earlier files are untouched
        """)
    #expect(try place.neighbours() == [])
  }

  @Test func `a library that cannot write its file is quoted`() throws {
    struct Refused: Error, CustomStringConvertible { var description: String { "out of memory" } }
    let place = try TemporaryPlace()
    let file = OutputFile("board.xlsx", of: StubFile { _ in throw Refused() })
    #expect(
      message(in: place) { try place.write([file]) } == """
        PLACE/2023-24/board.xlsx: error: [not-written] out of memory; expected to read and write here; \
        correct this and run again, the earlier files are untouched
        """)
  }

  private func stage(_ path: String) throws {
    _ = try OutputFolder(at: FilePath(path), command: "report").stage([], overwrite: false)
  }
}
