import Records
import SystemPackage
import Testing

@testable import Writers

@Suite struct SingleFileTests {
  let place: TemporaryPlace
  private var path: FilePath { place.path.appending("sample.csv") }

  init() throws { place = try TemporaryPlace() }

  private func write(_ text: String, overwrite: Bool = false) throws {
    try SingleFile(at: path, overwrite: overwrite).write { append in try append(Array(text.utf8)) }
  }

  private func text() throws -> String { try String(decoding: path.readBytes(), as: UTF8.self) }

  @Test func `the parts follow each other in the file, and nothing is beside it`() throws {
    try SingleFile(at: path, overwrite: false).write { append in
      try append([0x61])
      try append([0x62])
    }
    #expect(try text() == "ab")
    #expect(try place.neighbours() == ["sample.csv"])
  }

  @Test func `an existing file is replaced only on request`() throws {
    try write("old")
    #expect(throws: Problem.existing(path)) { try write("new") }
    #expect(try text() == "old")
    try write("new", overwrite: true)
    #expect(try text() == "new")
  }

  @Test func `a file that appears while ours is written is kept`() throws {
    #expect(throws: Problem.existing(path)) {
      try SingleFile(at: path, overwrite: false).write { append in
        try append([0x61])
        try path.writeBytes(Array("theirs".utf8))
      }
    }
    #expect(try text() == "theirs")
    #expect(try place.neighbours() == ["sample.csv"])
  }

  @Test func `an error half-way leaves what was there, and nothing else`() throws {
    struct HalfWay: Error {}
    try write("old")
    #expect(throws: Problem.self) {
      try SingleFile(at: path, overwrite: true).write { append in
        try append([0x61])
        throw HalfWay()
      }
    }
    #expect(try text() == "old")
    #expect(try place.neighbours() == ["sample.csv"])
  }

  @Test func `what an interrupted run left is removed`() throws {
    try place.path.appending(".sample.csv.staging").writeBytes([0x61])
    try write("new")
    #expect(try place.neighbours() == ["sample.csv"])
  }

  @Test func `only an ordinary file is ever replaced`() throws {
    try path.makeFolder()
    #expect(throws: Problem.notAFile(path)) { try write("new", overwrite: true) }
    try path.removeTree()
    try path.makeSymbolicLink(to: "elsewhere")
    #expect(throws: Problem.notAFile(path)) { try write("new", overwrite: true) }
  }

  @Test func `a missing folder is not made`() throws {
    let away = place.path.appending("nowhere").appending("sample.csv")
    let said = message(in: place) { try SingleFile(at: away, overwrite: false).write { _ in } }
    #expect(
      said
        == "PLACE/nowhere/sample.csv: error: [not-written] no such file or directory; expected to read and "
        + "write here; correct this and run again, the earlier files are untouched")
  }

  @Test func `a file that is read back differently is not kept`() throws {
    struct Other: Error, CustomStringConvertible { let description = "other bytes were read back" }
    #expect(throws: Problem.readBack(path, reason: "other bytes were read back")) {
      try SingleFile(at: path, overwrite: false).write(
        StubFile {
          try $0.writeBytes([0x61])
        } verify: { _ in
          throw Other()
        })
    }
    #expect(try place.neighbours() == [])
  }
}
