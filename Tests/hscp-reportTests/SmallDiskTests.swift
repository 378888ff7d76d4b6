import Foundation
import Testing

/// Disks that are really full, made of a little memory in a name space of their own; skipped where there can be none.
@Suite(.enabled(if: SmallDisk.canBeMounted, "no small disk can be mounted here, so that none can be full"))
struct SmallDiskTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  /// Runs lines of shell in which `small` is a disk of as many KiB as `size` says.
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

  @Test func `a full temporary folder takes nothing from the workbook`() throws {
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
  /// Whether this machine lets anyone mount a disk of memory in a name space of its own.
  static let canBeMounted: Bool = {
    guard let place = try? Workplace(),
      let run = try? place.shell("mkdir small && unshare -rm mount -t tmpfs -o size=64k tmpfs small")
    else { return false }
    return run.status == 0
  }()
}
