import Foundation
import Testing

/// What the program says while it works. Another process holds the folder, so that the run takes longer than a second.
@Suite struct ProgressLineTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  private func wait(then run: String) throws -> Workplace.Run {
    try place.shell(
      "export program='\(Workplace.program)'; flock . sleep 1.8 & sleep 0.1; \(run); status=$?; wait; exit $status"
    )
  }

  @Test
  func `on a terminal a line says after one second what is done and for how long, and is gone at the end`()
    throws
  {
    let run = try wait(then: "script -qec '$program sample --rows 3 sample.csv' /dev/null < /dev/null")
    #expect(run.status == 0)
    #expect(run.output.contains("Writing sample.csv, 1 s"), "\(run.output)")
    let shown = run.output.components(separatedBy: "\r").last { $0.contains("Nobody in it is real") }
    #expect(shown?.contains("Writing") == false)
  }

  @Test func `with --quiet there is no such line`() throws {
    let run = try wait(
      then: "script -qec '$program sample --rows 3 --quiet sample.csv' /dev/null < /dev/null")
    #expect(run.status == 0)
    #expect(!run.output.contains("Writing"), "\(run.output)")
  }

  @Test func `where standard error is no terminal there is no such line`() throws {
    let run = try wait(then: "$program sample --rows 3 sample.csv")
    #expect(run.status == 0)
    #expect(run.errors == "sample.csv: waiting for another run that writes beside this\n")
  }
}
