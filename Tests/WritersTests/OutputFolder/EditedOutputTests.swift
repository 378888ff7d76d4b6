import Records
import SystemPackage
import Testing

@testable import Writers

@Suite struct EditedOutputTests {
  let place: TemporaryPlace
  let files = [OutputFile("figures.csv", text: "9"), OutputFile("charts/a.svg", text: "<svg/>")]

  init() throws {
    place = try TemporaryPlace()
    try place.write(files)
  }

  @Test func `edited files stop the run, which says where to edit instead, until they may be overwritten`()
    throws
  {
    try place.edit("figures.csv", "nine")
    try place.edit("charts/a.svg", "mine")
    #expect(
      message(in: place) { try place.write(files) } == """
        PLACE/2023-24: error: [edited-output] charts/a.svg, figures.csv were edited since the last run; \
        expected no edits, which this run would lose; edit the learning folder, the template or the register instead, \
        or replace with --overwrite, the earlier files are untouched
        """)
    #expect(try place.text("figures.csv") == "nine")
    try place.write(files, overwrite: true)
    #expect(try place.text("figures.csv") == "9")
  }

  @Test func `an edited file that would only disappear stops the run too`() throws {
    try place.edit("figures.csv", "nine")
    #expect(throws: Problem.edited(place.reports, names: ["figures.csv"])) {
      try place.write([OutputFile("charts/a.svg", text: "")])
    }
  }

  @Test func `a file of ours that a person deleted is written again`() throws {
    try place.reports.appending("figures.csv").removeFile()
    try place.write(files)
    #expect(try place.text("figures.csv") == "9")
  }

  @Test func `a person's file with one of our names is kept until it may be overwritten`() throws {
    try place.edit("board.xlsx", "mine")
    let board = [OutputFile("board.xlsx", text: "ours")]
    #expect(
      message(in: place) { try place.write(board) } == """
        PLACE/2023-24: error: [foreign-output] board.xlsx was not written by this command; expected names that are \
        not in use, or its own earlier files; move them away, or replace them with --overwrite, the earlier files are untouched
        """)
    try place.write(board, overwrite: true)
    #expect(try place.text("board.xlsx") == "ours")
  }

  @Test func `a file of another command is kept until it may be overwritten, and then changes hands`() throws
  {
    #expect(throws: Problem.foreign(place.reports, names: ["figures.csv"])) {
      try place.write([OutputFile("figures.csv", text: "1")], as: "compare")
    }
    try place.write([OutputFile("figures.csv", text: "1")], as: "compare", overwrite: true)
    try place.write([OutputFile("figures.csv", text: "2")], as: "compare")
    #expect(try place.text("figures.csv") == "2")
  }

  @Test func `a link of a person in place of our subfolder is kept until it may be overwritten`() throws {
    try place.reports.appending("charts").removeTree()
    try place.reports.appending("charts").makeSymbolicLink(to: "..")
    #expect(throws: Problem.foreign(place.reports, names: ["charts"])) { try place.write(files) }
    try place.write(files, overwrite: true)
    #expect(try place.names() == ["charts", "charts/a.svg", "figures.csv", "files.json"])
  }

  @Test func `a folder in place of our file is never overwritten`() throws {
    try place.edit("board.xlsx/notes.txt", "mine")
    #expect(throws: Problem.folderInTheWay(place.reports.appending("board.xlsx"))) {
      try place.write([OutputFile("board.xlsx", text: "")], overwrite: true)
    }
    #expect(try place.text("board.xlsx/notes.txt") == "mine")
  }

  @Test(arguments: [
    "", "[]", #"{"schema": 2, "files": []}"#,
    #"{"schema": 1, "files": [{"name": "../x", "sha256": "", "command": "report"}]}"#,
  ])
  func `an unreadable files.json stops the run, or is written again when overwriting`(list: String) throws {
    try place.edit("files.json", list)
    #expect(throws: Problem.unreadableList(place.reports.appending("files.json"))) {
      try place.write(files)
    }
    #expect(try place.text("files.json") == list)
    try place.write(files, overwrite: true)
    try place.write(files)
  }

  @Test func `overwriting with a damaged files.json leaves no file that nobody knows, and those of people`()
    throws
  {
    let other = try TemporaryPlace()
    try other.write(
      [OutputFile("board.xlsx", text: "b"), OutputFile("charts/b.svg", text: "")], as: "export")
    try other.write([OutputFile("baby-amelia.md", text: "r")], as: "respond --review")
    try other.edit("minutes.docx", "mine")
    let list = try #require(try other.text("files.json"))
    try other.edit("files.json", String(list.dropLast(20)))
    let staged = try other.folder().stage([OutputFile("figures.csv", text: "9")], overwrite: true)
    #expect(staged.removed == ["baby-amelia.md", "board.xlsx", "charts/b.svg"])
    try staged.commit()
    #expect(try other.names() == ["figures.csv", "files.json", "minutes.docx"])
  }

  @Test(arguments: [
    ("export", "report"), ("report --edition board", "report"), ("combine (board edition)", "combine"),
    ("report", "export"),
  ])
  func `overwriting the folder of another edition leaves none of its files, edited or not`(
    earlier: String, later: String
  ) throws {
    let other = try TemporaryPlace()
    try other.write(
      [OutputFile("board.xlsx", text: "listing"), OutputFile("charts/b.svg", text: "")], as: earlier)
    try other.write([OutputFile("tracker.xlsx", text: "ours")], as: "respond")
    try other.edit("board.xlsx", "edited")
    try other.edit("minutes.docx", "mine")
    try other.write([OutputFile("figures.csv", text: "9")], as: later, overwrite: true)
    #expect(try other.names() == ["figures.csv", "files.json", "minutes.docx", "tracker.xlsx"])
  }

  @Test func `in the same edition files of other commands stay`() throws {
    let other = try TemporaryPlace()
    try other.write([OutputFile("board.xlsx", text: "")], as: "export")
    try other.write([OutputFile("board.csv", text: "9")], as: "report --edition board")
    #expect(try other.names() == ["board.csv", "board.xlsx", "files.json"])
    try other.write([OutputFile("board.csv", text: "8")], as: "report --edition board", overwrite: true)
    #expect(try other.names() == ["board.csv", "board.xlsx", "files.json"])
  }

  @Test(arguments: [("export", "report"), ("report", "export"), ("combine", "report --edition board")])
  func `two editions never share a folder, whatever their files are called`(earlier: String, later: String)
    throws
  {
    let other = try TemporaryPlace()
    try other.write([OutputFile("a.csv", text: "8")], as: earlier)
    #expect(
      message(in: other) { try other.write([OutputFile("b.csv", text: "9")], as: later) } == """
        PLACE/2023-24: error: [foreign-output] a.csv was written for another edition; expected a folder for each \
        edition; name another folder, or remove all files of that edition with --overwrite, the earlier files are untouched
        """)
    #expect(try other.names() == ["a.csv", "files.json"])
  }

  @Test(arguments: [("export", "report"), ("report", "export")])
  func `an edition that replaces another is for its own readers, as in a new folder`(
    earlier: String, later: String
  )
    throws
  {
    func modes(in place: TemporaryPlace) throws -> [String: CInterop.Mode] {
      var modes = ["": try place.reports.stat().permissions.rawValue]
      for name in try place.names() {
        modes[name] = try place.reports.pushing(FilePath(name)).stat().permissions.rawValue
      }
      return modes
    }
    let files = [OutputFile("figures.csv", text: "9"), OutputFile("charts/a.svg", text: "")]
    let (new, replaced) = (try TemporaryPlace(), try TemporaryPlace())
    try new.write(files, as: later)
    try replaced.write(files, as: earlier)
    try replaced.write(files, as: later, overwrite: true)
    #expect(try modes(in: replaced) == modes(in: new))
    if later == "export" { #expect(try modes(in: new)["charts"].map { $0 & 0o027 } == 0) }
  }
}
