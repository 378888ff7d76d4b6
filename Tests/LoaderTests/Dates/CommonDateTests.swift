import Records
import Testing

@testable import Loader

struct CommonDateTests {
  private static func bytes(_ year: Int, _ month: Int, _ day: Int, isYearFirst: Bool) -> [UInt8] {
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: count - text.count) + text
    }
    let parts = [digits(day, 2), digits(month, 2), digits(year, 4)]
    return Array((isYearFirst ? parts.reversed().joined(separator: "-") : parts.joined(separator: "/")).utf8)
  }

  @Test(arguments: [false, true])
  func `a day is the same, whichever days were looked for before it`(isYearFirst: Bool) {
    var days = RecentDays()
    var different: [[UInt8]] = []
    // More than there are places for, so that each day is found, lost and found again.
    for year in [1900, 1999, 2000, 2023, 2024, 2100, 2199, 2024, 1900] {
      for month in 1...12 {
        for day in 1...31 {
          let text = Self.bytes(year, month, day, isYearFirst: isYearFirst)
          let expected = CommonDate.read(text.span)
          let (first, again) = (days.day(text.span), days.day(text.span))
          if first != expected || again != expected { different.append(text) }
        }
      }
    }
    #expect(different.isEmpty)
  }

  @Test(arguments: [
    "31/02/2024", "00/00/0000", "\0\0\0\0\0\0\0\0\0\0", "1/1/2024", "31.01.2024", "", "yesterday!",
  ])
  func `what is no common date is no recent day, however often it is asked`(text: String) {
    var days = RecentDays()
    let bytes = Array(text.utf8)
    let answers = (0..<3).map { _ in days.day(bytes.span) }
    #expect(answers.allSatisfy { $0 == nil })
  }
}
