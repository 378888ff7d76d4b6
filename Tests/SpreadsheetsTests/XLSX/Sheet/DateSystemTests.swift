import Testing

@testable import Spreadsheets

struct DateSystemTests {
  private func day(_ serial: Int, _ system: DateSystem) -> String? {
    var bytes: [UInt8] = []
    return system.append(day: serial, to: &bytes) ? String(decoding: bytes, as: UTF8.self) : nil
  }

  @Test(arguments: [
    (1, "1900-01-01"), (31, "1900-01-31"), (32, "1900-02-01"), (59, "1900-02-28"), (61, "1900-03-01"),
    (366, "1900-12-31"), (367, "1901-01-01"), (36_585, "2000-02-29"), (36_586, "2000-03-01"),
    (45_110, "2023-07-03"), (45_351, "2024-02-29"), (45_382, "2024-03-31"), (73_109, "2100-02-28"),
    (73_110, "2100-03-01"), (2_958_465, "9999-12-31"),
  ])
  func `days count from the first of 1900`(serial: Int, expected: String) {
    #expect(day(serial, .from1900) == expected)
  }

  @Test(arguments: [(0, "1900-01-00"), (60, "1900-02-29")])
  func `days that only Excel has are written as it shows them`(serial: Int, expected: String) {
    #expect(day(serial, .from1900) == expected)
  }

  @Test(arguments: [
    (0, "1904-01-01"), (59, "1904-02-29"), (60, "1904-03-01"), (43_648, "2023-07-03"),
    (2_957_003, "9999-12-31"),
  ])
  func `in the other system days count from the first of 1904`(serial: Int, expected: String) {
    #expect(day(serial, .from1904) == expected)
  }

  @Test(arguments: [-1, 2_958_466, Int.max, Int.min])
  func `a number that no program shows as a day is not one`(serial: Int) {
    #expect(day(serial, .from1900) == nil)
    #expect(day(serial, .from1904) == nil)
  }

  @Test func `the last day of 1904's system is that of 1900's`() { #expect(day(2_957_004, .from1904) == nil) }
}
