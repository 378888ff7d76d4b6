import Records
import Testing

@testable import Loader

/// The years whose figures a row with an error may change.
struct AffectedYearsTests {
  private func years(_ row: String) throws -> String? {
    let register = try Register(rows: row)
    let error = try #require(register.findings.kept.first { $0.severity == .error })
    return (error.affectedYears ?? error.year.map { $0...$0 }).map { years in
      years.lowerBound == years.upperBound
        ? "\(years.lowerBound)"
        : "\(years.lowerBound) to \(years.upperBound == YearStart.april.latest ? "any" : "\(years.upperBound)")"
    }
  }

  @Test(arguments: [
    ("A,01/05/2023,10/05/2023,GP,see notes,NFA,,,,,,", "2023-24"),
    // Pending on 31 March.
    ("A,01/03/2024,10/04/2024,GP,see notes,NFA,,,,,,", "2023-24 to 2024-25"),
    // Sent in the year after.
    ("A,01/03/2024,10/03/2024,GP,see notes,RR,,,01/03/2024,04/03/2024,08/04/2024,Yes", "2023-24 to 2024-25"),
    // Still to be sent.
    ("A,01/03/2024,10/03/2024,GP,see notes,RR,,,01/03/2024,04/03/2024,,awaited", "2023-24 to any"),
    ("A,01/03/2024,10/03/2024,GP,see notes,NFA,,,01/03/2024,,,", "2023-24"),
    // A withdrawn entry belongs to the year in which it came in, or in which it was considered.
    ("A,01/06/2021,,GP,-2,duplicate,,,,,,", "2021-22"),
    ("A,01/03/2022,01/05/2022,GP,-2,duplicate,,,,,,", "2022-23"),
    // Still pending, or considered on a day that cannot be read: not before it came in.
    ("A,01/06/2023,,GP,see notes,,,,,,,", "2023-24 to any"),
    ("A,01/06/2021,31/02/2022,GP,5,NFA,,,,,,", "2021-22 to any"),
    ("A,01/06/2021,31/02/2022,GP,5,duplicate,,,,,,", "2021-22 to any"),
  ])
  func `an error bears on the years in which its row counts, was pending or had a clock running`(
    row: String, expected: String
  ) throws {
    #expect(try years(row) == expected)
  }

  @Test(arguments: [
    "A,31/02/2022,,GP,5,duplicate,,,,,,", "A,,31/02/2022,GP,5,NFA,,,,,,",
    "A,02/05/2022,01/03/2022,GP,5,NFA,,,,,,",
    // Cells moved by one, to the right and to the left, with the dates on both sides of 1 April.
    "A,,28/03/2024,03/04/2024,GP,7,NFA,,,,,", "28/03/2024,03/04/2024,GP,7,NFA,,,,,,,",
  ])
  func `an error bears on every year where nothing says when the row came in, or its dates contradict`(
    row: String
  ) throws {
    #expect(try years(row) == nil)
  }

  @Test func `errors are counted once for several years`() throws {
    let findings = try Register(rows: "A,01/03/2024,10/04/2024,GP,see notes,NFA,,,,,,").findings
    let years = ["2022-23", "2023-24", "2024-25"].compactMap { YearStart.april.year(named: $0) }
    #expect(years.map { findings.errors(affecting: [$0]) } == [0, 1, 1])
    #expect(findings.errors(affecting: years) == 1)
  }
}
