import Foundation
import Testing

/// Full disks, closed pipes and forbidden places: exit 74, a message, and the earlier output as it was.
@Suite struct FailingMachineTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.lay(.report2022, at: "out")
  }

  private func fail(_ line: String, saying start: String) throws {
    let before = try place.files(in: "out")
    let run = try place.shell(line)
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix(start), "\(run.errors)")
    #expect(run.errors.hasSuffix("\n"))
    #expect(try place.files(in: "out") == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted()
    #expect(names == ["fixtures", "out"])
  }

  @Test func `standard output on a full disk`() throws {
    try fail(
      "hscp-report report fixtures/register --output out > /dev/full",
      saying:
        "standard output: error: [output-lost] the output could not be written (No space left on device); "
        + "expected all of it to be taken; give it room, or a reader that stays; nothing was written to out\n"
    )
  }

  @Test func `findings and help on a full disk`() throws {
    for command in ["check fixtures/register", "--help", "report --help", "--version"] {
      try fail("hscp-report \(command) > /dev/full", saying: "standard output: error: [output-lost] ")
    }
  }

  @Test func `a disk that is full while files are written`() throws {
    // Blocks of 1,024 bytes: the workbook is larger than all of them.
    try fail(
      "(ulimit -f 40; hscp-report report fixtures/register --output out)",
      saying: "out/yearly-report.xlsx: error: [disk-full] ")
  }

  @Test func `a disk that is full when the finished workbook gets its language and styles`() throws {
    try FileManager.default.removeItem(at: place.url("out"))
    try place.lay(.report, at: "out")
    // The workbook is larger than its first version and than all other files, by more than a block of 1,024 bytes.
    let size = try place.bytes("out/yearly-report.xlsx").count
    try fail(
      "(ulimit -f \((size - 1) / 1024); hscp-report report fixtures/register --output out)",
      saying: "out/yearly-report.xlsx: error: [disk-full] ")
  }

  @Test func `a reader that is gone`() throws {
    let before = try place.files(in: "out")
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let run = try place.run(
      "report", "fixtures/register", "--output", "out", output: pipe.fileHandleForWriting)
    #expect(run.status == 74)
    #expect(
      run.errors
        == "standard output: error: [output-lost] the output could not be written (Broken pipe); expected "
        + "all of it to be taken; give it room, or a reader that stays; nothing was written to out\n")
    #expect(try place.files(in: "out") == before)
  }

  @Test func `a folder that cannot be made`() throws {
    try fail(
      "hscp-report report fixtures/register --output /proc/reports",
      saying: "/proc/reports: error: [unwritable-folder] ")
    try fail(
      "hscp-report report fixtures/register --output out/figures.csv",
      saying: "out/figures.csv: error: [not-a-folder] ")
  }

  @Test func `the folder that one is in`() throws {
    try fail(
      "hscp-report report fixtures/register --output .",
      saying: ".: error: [working-folder] this is the folder")
    try fail(
      "cd fixtures/register; hscp-report report . --output ..",
      saying: "..: error: [working-folder] this is the folder"
    )
  }

  @Test func `a device`() throws {
    try fail(
      "hscp-report report fixtures/register --output /dev/null",
      saying: "/dev/null: error: [not-a-folder] this is a device")
    try fail(
      "hscp-report report fixtures/register --output /dev/full",
      saying: "/dev/full: error: [not-a-folder] this is a device")
  }
}
