import Testing

@testable import Writers

struct ArialMetricsTests {
  private let plain = ArialMetrics.Face(points: 12)

  @Test func `all digits have the same width, and bold letters are wider than regular ones`() {
    #expect(Set("0123456789".map { ArialMetrics.width(of: "\($0)", in: plain) }) == [8.896])
    let bold = ArialMetrics.Face(points: 12, isBold: true)
    #expect(ArialMetrics.width(of: "Referrals", in: plain) < ArialMetrics.width(of: "Referrals", in: bold))
    #expect(ArialMetrics.width(of: "漢", in: plain) == 16)
  }

  @Test(
    arguments: [
      ("one two", 100.0, ["one two"]), ("one two", 40, ["one ", "two"]), ("", 40, [""]),
      ("well-known", 60, ["well-", "known"]), ("0123456789", 45, ["01234", "56789"]),
      ("a\n\nb", 40, ["a", "", "b"]), ("in 0123456789", 45, ["in ", "01234", "56789"]),
    ])
  func `lines are broken after spaces and hyphens, and within a word that is too wide`(
    text: String, room: Double, lines: [String]
  ) {
    #expect(MeasuredText(text, in: plain).lines(room: room) == lines)
  }
}
