import Records
import Testing

@testable import Loader

struct RegisterLedgerTests {
  @Test func `all findings are told and counted, and the first hundred of a rule are kept`() throws {
    let rows = (1...150).map { _ in "A,,05/05/2024,GP,7,NFA,,,,,," }
    let folder = try TemporaryFolder()
    let text = ([Register.header] + rows).joined(separator: "\n")
    let file = InputFile(try folder.write("referrals.csv", text))
    var told: [Int?] = []
    var kept = KeptRows()
    let reading = try WholeReading.reader.get().read(file, hashing: false, into: &kept) {
      told.append($0.place.line)
    }
    #expect(told == Array(3...151))
    #expect(reading.findings.count(.error) == 149)
    #expect(reading.findings.kept.map(\.place.line) == Array(3...102))
  }

  @Test func `findings come in the order of the rows, a repeated reference behind the cells of its row`()
    throws
  {
    let register = try Register(
      rows: "A,,05/05/2024,Gee,7,NFA,,,,,,", "A,,05/05/2024,Gee,x,NFA,,,,,,", "",
      "A,,05/05/2024,GP,7,NFA,,,,,,", "Total,,,,3", "a,,05/05/2024,GP,7,NFA,,,,,,")
    #expect(
      register.findings.kept.map { "\($0.place.line ?? 0) \($0.rule)" } == [
        "2 agency-not-in-profile", "3 agency-not-in-profile", "3 unreadable-age", "3 repeated-reference",
        "4 blank-row", "5 repeated-reference", "6 totals-row", "7 repeated-reference",
      ])
    #expect(register.leftOut.count == 3)
  }
}
