import Records
import Testing

@testable import Loader

/// Registers that no one would write, full of bytes with a meaning: none stops the program, and every row is accounted
/// for.
struct HostileRegisterTests {
  @Test(arguments: 0..<200)
  func `every row is counted, left out with an error, or noted as blank`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let cells = [
      "", "", "A", ";", ";;", "\"", "\"\"", "\u{A0}", "05/05/2024", "01/01/1900", "31/12/2199", "99/99/9999",
      "GP", "GP;x",
      "7", "0", "-1", "99999999999999999999", "7;;8", "NFA", "RR;LCSPR", "LCSPR;RR", "pending", "\u{0}",
      "\"a,b\"", "\"a\nb\"",
      "é", "n/a", "yes", ",", "\r", "-", "&", "\u{2019}",
    ]
    let usual = ["A", "05/05/2024", "05/05/2024", "GP", "7", "NFA", "", "", "", "", "", ""]
    let rows = (0..<30).map { _ in
      usual.map { Int.random(in: 0..<6, using: &random) > 0 ? $0 : cells.randomElement(using: &random) ?? "" }
        .joined(separator: ",")
    }
    let register = try Register(([Register.header] + rows).joined(separator: "\n"))
    #expect(register.reading.rows == register.referrals.count + register.leftOut.count)
    // One error may be about several rows only where a quote has swallowed them.
    let errors = register.findings.count(.error)
    #expect(errors >= register.leftOut.count || register.findings.count(of: .rowsInOneCell) > 0)
    #expect(register.referrals.allSatisfy { !$0.agencies.isEmpty && !$0.children.isEmpty })
    #expect(register.referrals.allSatisfy { $0.year == nil || $0.primaryOutcome != nil })
    #expect(register.referrals.allSatisfy { $0.year.map { $0.first < $0.last } ?? true })
  }
}
