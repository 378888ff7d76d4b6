import Records
import Testing

@testable import Loader

struct YearAgreesWithDateTests {
  private func register(_ row: String) throws -> Register {
    try Register("date_considered,year,agency,age,outcome\n\(row)\n")
  }

  /// The row may belong to either year, so that its error bears on both.
  @Test(arguments: [("31/03/2024,2024-25", "2023-24"), ("01/04/2024,2023-24", "2024-25")])
  func `a year beside a date of another year is an error of no certain year`(cells: String, year: String)
    throws
  {
    let register = try register("\(cells),GP,7,NFA")
    #expect(
      register.messages == [
        """
        referrals.csv:2:2: error: [year-differs] the year is not that of the date considered; \
        expected \(year); correct the year or the date
        """
      ])
    #expect(register.leftOut == [nil])
  }

  @Test(arguments: ["31/03/2024,2023-24", "31/03/2024,23/24", "31/03/2024,", ",2023-24"])
  func `a year and a date that agree, or one of them, give the year`(cells: String) throws {
    let register = try register("\(cells),GP,7,NFA")
    #expect(register.messages == [])
    #expect(register.referrals.map { $0.year?.description } == ["2023-24"])
  }
}
