import Records
import Testing

@testable import Loader

/// A file that lost its end on the way.
struct CutOffTests {
  private static let whole = Register.header + "\nA-1,01/05/2024,05/05/2024,GP,7,NFA,,,,,,\n"

  @Test(arguments: [
    "A-2", "A-2,01/05/2024,05/0", "A-2,01/05/2024,05/05/2024,GP,7,N", "A-2,01/05/2024,05/05/2024,\"GP",
  ])
  func `half a row at the end without a line end is a warning with its line`(rest: String) throws {
    let register = try Register(CutOffTests.whole + rest)
    let warnings = register.findings.kept.filter { $0.rule == .cutOff }
    #expect(
      warnings.map { "\($0.place) \($0.severity)" } == ["referrals.csv:3 warning"], "\(register.messages)")
    let bytes = Array((CutOffTests.whole + rest).utf8)
    for size in [16, 50] {
      #expect(try Register(bytes, blockSize: size, threads: 2).messages == register.messages)
    }
  }

  @Test(arguments: [
    // Whole, or a footnote; or short with a line end, as spreadsheets write blank cells.
    "A-2,02/05/2024,06/05/2024,GP,7,NFA,,,,,,", "* provisional", "Total",
    "A-2,02/05/2024,06/05/2024,GP,7,NFA\n", "",
    "A-2\n", "A-2,02/05/2024,06/05/2024,GP,7,NFA\r\n",
  ])
  func `a whole file is none, whether its last row ends with a line end or not`(rest: String) throws {
    let register = try Register(CutOffTests.whole + rest)
    #expect(register.findings.count(of: .cutOff) == 0)
  }

  @Test func `recommendations that are cut off are a warning too`() throws {
    let register = try ReviewRegister(
      recommendations:
        "review,number,recommendation,addressed_to\nbaby-amelia,1,Share.,GP\nbaby-amelia,2,Use it")
    #expect(register.messages.contains { $0.contains("recommendations.csv:3: warning: [cut-off-file]") })
  }
}
