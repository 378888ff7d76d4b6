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
        + "expected to write all of it; free some space, or keep the other end of the pipe open; nothing was written "
        + "to out\n"
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
      "(ulimit -f 40; hscp-report report fixtures/register --output out --format md,csv,xlsx)",
      saying: "out/yearly-report.xlsx: error: [disk-full] ")
  }

  @Test func `a disk that is full when the finished workbook gets its language and styles`() throws {
    try FileManager.default.removeItem(at: place.url("out"))
    try place.lay(.report, at: "out")
    // The workbook is larger than its first version and than all other files, by more than a block of 1,024 bytes.
    let size = try place.bytes("out/yearly-report.xlsx").count
    try fail(
      "(ulimit -f \((size - 1) / 1024); hscp-report report fixtures/register --output out --format md,csv,xlsx)",
      saying: "out/yearly-report.xlsx: error: [disk-full] ")
  }

  @Test func `a closed pipe`() throws {
    let before = try place.files(in: "out")
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let run = try place.run(
      "report", "fixtures/register", "--output", "out", output: pipe.fileHandleForWriting)
    #expect(run.status == 74)
    #expect(
      run.errors
        == "standard output: error: [output-lost] the output could not be written (Broken pipe); expected "
        + "to write all of it; free some space, or keep the other end of the pipe open; nothing was written to out\n"
    )
    #expect(try place.files(in: "out") == before)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal while the files are staged removes them and ends the program`(signal: CInt) throws {
    let before = try place.files(in: "out")
    let program = Process()
    program.executableURL = URL(fileURLWithPath: Workplace.program)
    program.arguments = ["report", "fixtures/register", "--year", "2023-24", "--output", "out"]
    program.currentDirectoryURL = place.folder
    // The summary, which is printed when all files are staged, waits for someone to empty this pipe.
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data(count: 1 << 16))
    program.standardOutput = pipe
    program.standardError = FileHandle.nullDevice
    try program.run()
    let deadline = Date(timeIntervalSinceNow: 60)
    while !place.exists(".out.staging/files.json"), Date() < deadline { usleep(5000) }
    let names = try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted()
    #expect(names == [".out.staging", "fixtures", "out"])
    kill(program.processIdentifier, signal)
    program.waitUntilExit()
    #expect(program.terminationReason == .uncaughtSignal)
    #expect(program.terminationStatus == signal)
    #expect(try place.files(in: "out") == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted() == ["fixtures", "out"])
  }

  @Test func `a folder that cannot be made`() throws {
    try fail(
      "hscp-report report fixtures/register --output /proc/reports",
      saying: "/proc/reports: error: [unwritable-folder] ")
    try fail(
      "hscp-report report fixtures/register --output out/figures.csv",
      saying: "out/figures.csv: error: [not-a-folder] ")
  }

  @Test func `the working folder`() throws {
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

/// Machines that give the program no second thread, or little memory.
@Suite struct ScarceMachineTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  /// Linux counts the threads of a user who is not root, so the program runs as one that nothing else runs as.
  @Test(
    .timeLimit(.minutes(10)), .enabled(if: getuid() == 0, "only root can run the program as somebody else"),
    arguments: [
      "report fixtures/register", "export fixtures/register --listing", "respond fixtures/register",
      "compare fixtures/register",
    ])
  func `without a second thread the files are the same`(command: String) throws {
    let run = try place.shell(
      """
      chmod 777 .; hscp-report \(command) --as-at 2024-03-31 --output before --quiet
      cp \(Workplace.program) program; export LD_LIBRARY_PATH=$(dirname \(Workplace.program))
      timeout 60 setpriv --reuid 54321 --regid 54321 --clear-groups \
        bash -c 'ulimit -u 1; exec ./program \(command) --as-at 2024-03-31 --output after --quiet'
      """)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try place.files(in: "after") == place.files(in: "before"))
  }

  @Test func `whatever the memory, a run ends with its files or with 74, a message and no trace`() throws {
    for kilobytes in stride(from: 40_000, through: 100_000, by: 7_500) {
      let run = try place.shell(
        "(ulimit -v \(kilobytes); hscp-report report fixtures/register --output out --quiet)")
      let left = try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted()
      switch run.status {
      case 0: #expect(left == ["fixtures", "out"])
      // The loader of the system could not start the program.
      case 127: #expect(left == ["fixtures"])
      default:
        #expect(run.status == 74, "\(kilobytes): \(run.errors)")
        #expect(run.errors.contains("there is not enough memory"), "\(kilobytes): \(run.errors)")
        #expect(left == ["fixtures"])
      }
      try? FileManager.default.removeItem(at: place.url("out"))
    }
  }

  @Test func `who waits for another run is told so`() throws {
    // The other run ends when this one has said that it waits.
    let run = try place.shell(
      """
      exec 9< .; flock 9
      hscp-report report fixtures/register --output out --quiet 2> said 9<&- & program=$!
      for _ in $(seq 600); do grep -q waiting said && break; sleep 0.1; done
      flock -u 9; wait $program; status=$?; cat said >&2; exit $status
      """)
    #expect(run.status == 0)
    #expect(
      run.errors.contains("out: waiting for another run that writes beside this\n"), "\(run.errors)")
  }
}

/// Disks that are really full, made from a little memory in a namespace of their own; skipped where they cannot be made.
@Suite(.enabled(if: SmallDisk.canBeMounted, "no small disk can be mounted here, so none can be full"))
struct SmallDiskTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  /// Runs lines of shell in which `small` is a disk of `size` KiB.
  private func shell(size: String, _ lines: String) throws -> Workplace.Run {
    try place.shell(
      "export size=\(size); unshare -rm sh -ec 'mkdir small; mount -t tmpfs -o size=${size}k tmpfs small\n\(lines)'"
    )
  }

  @Test func `a disk without room for a second report leaves the first one whole`() throws {
    try place.lay(.report2022, at: "out")
    let run = try shell(
      size: "$(($(du -sk out | cut -f1) * 8 / 5))",
      """
      cp -r out small/out
      \(Workplace.program) report fixtures/register --year 2023-24 --output small/out || echo ended with $?
      diff -r out small/out && echo the same
      ls small
      """)
    #expect(run.errors.contains("error: [disk-full] "), "\(run.errors)")
    #expect(run.output.hasSuffix("ended with 74\nthe same\nout\n"), "\(run.output)")
  }

  @Test func `a full temporary folder does not change the workbook`() throws {
    try place.lay(.report, at: "out")
    let run = try shell(
      size: "16",
      """
      head -c 16384 /dev/zero > small/filled || true
      TMPDIR=$PWD/small \(Workplace.program) report fixtures/register --quiet --output again
      diff -r out again && echo the same
      """)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "the same\n")
  }
}

private enum SmallDisk {
  /// Whether this machine lets anyone mount a disk of memory in a namespace of its own.
  static let canBeMounted: Bool = {
    guard let place = try? Workplace(),
      let run = try? place.shell("mkdir small && unshare -rm mount -t tmpfs -o size=64k tmpfs small")
    else { return false }
    return run.status == 0
  }()
}
