import Records
import Glibc
import SystemPackage
import Testing

@testable import Writers

@Suite struct CarriedFilesTests {
  let files = [OutputFile("figures.csv", text: "9"), OutputFile("charts/a.svg", text: "<svg/>")]

  @Test(arguments: [CarriedFiles.Way.links, .copies])
  func `files of people are kept, including hidden ones, subfolders and links`(way: CarriedFiles.Way) throws {
    let place = try TemporaryPlace()
    try place.write(files)
    try place.edit(".notes", "hidden")
    try place.edit("minutes/june.txt", "minutes")
    try place.edit("charts/own.svg", "own")
    try place.reports.appending("empty").makeFolder()
    try place.reports.appending("elsewhere").makeSymbolicLink(to: "../nowhere")
    let june = place.reports.pushing("minutes/june.txt")
    try june.setMode(0o640)
    try june.setTimes(
      accessed: .init(tv_sec: 5, tv_nsec: 0), modified: .init(tv_sec: 1_000_000_000, tv_nsec: 7))
    let before = try june.stat()

    var folder = place.folder()
    folder.carriage = way
    let staged = try folder.stage(files, overwrite: false)
    try staged.commit()

    #expect(
      try place.names() == [
        ".notes", "charts", "charts/a.svg", "charts/own.svg", "elsewhere", "empty", "figures.csv",
        "files.json",
        "minutes", "minutes/june.txt",
      ])
    #expect(try place.text(".notes") == "hidden")
    #expect(try place.reports.appending("elsewhere").symbolicLinkTarget() == "../nowhere")
    let after = try june.stat()
    #expect(after.permissions.rawValue == 0o640)
    #expect(after.st_mtim.tv_sec == 1_000_000_000)
    #expect(after.st_mtim.tv_nsec == 7)
    #expect((after.inode == before.inode) == (way == .links))
  }

  @Test func `a folder with thousands of files of others is none for outputs`() throws {
    let place = try TemporaryPlace()
    let people = place.reports.appending("people")
    try people.makeFolders()
    for number in 0..<FolderListing.most {
      // Not flushed, as writing a file of the test's is: there are thousands.
      let path = people.appending("\(number)")
      try FileDescriptor.open(path, .writeOnly, options: [.create], permissions: .ownerReadWrite).close()
    }
    #expect(throws: Problem.crowdedFolder(place.reports)) {
      try place.write([OutputFile("a.csv", text: "")])
    }
    // Fewer are carried over, each with what it is.
    try people.appending("0").removeFile()
    let listing = try FolderListing(of: place.reports, shownAs: place.reports)
    #expect(listing.paths.count == FolderListing.most)
  }

  @Test func `a read-only folder of a person keeps its mode`() throws {
    let place = try TemporaryPlace()
    try place.edit("signed/june.txt", "minutes")
    try place.reports.appending("signed").setMode(0o555)
    try place.write(files)
    #expect(try place.text("signed/june.txt") == "minutes")
    #expect(try place.reports.appending("signed").stat().permissions.rawValue == 0o555)
    #expect(try place.neighbours() == ["2023-24"])
  }

  @Test func `files of another command and their entries are kept, edited or not`() throws {
    let place = try TemporaryPlace()
    try place.write(
      [OutputFile("board.xlsx", text: "board"), OutputFile("gone.md", text: "")], as: "respond")
    let entry = try FileList(reading: place.reports.appending("files.json").readBytes()).files[0]
    try place.edit("board.xlsx", "edited")
    try place.reports.appending("gone.md").removeFile()
    try place.write(files)
    let list = try FileList(reading: place.reports.appending("files.json").readBytes())
    #expect(list.files.map(\.name) == ["board.xlsx", "charts/a.svg", "figures.csv"])
    #expect(list.files[0] == entry)
    #expect(try place.text("board.xlsx") == "edited")
    #expect(throws: Problem.edited(place.reports, names: ["board.xlsx"])) {
      try place.write([OutputFile("board.xlsx", text: "new")], as: "respond")
    }
  }

  @Test func `a file that appears while the new ones are staged is not lost`() throws {
    let place = try TemporaryPlace()
    try place.write(files)
    let file = StubFile { path in
      try place.edit("minutes.txt", "new")
      try path.writeBytes([1])
    }
    #expect(
      message(in: place) { try place.write([OutputFile("figures.csv", of: file)]) }
        == """
        PLACE/2023-24: error: [changed-output] something in the folder changed during the run; \
        expected it to stay as it was; run again, the earlier files are untouched
        """)
    #expect(try place.text("minutes.txt") == "new")
    #expect(try place.text("figures.csv") == "9")
  }
}
