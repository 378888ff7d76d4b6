import TestSupport
import Records
import Testing

@testable import Reports
@testable import Writers

struct ChartSVGTests {
  private func chart(_ figures: [Figure], series: Int = 1, names: [String]? = nil) -> Chart {
    Chart(
      id: "outcomes", title: "Referrals <by> outcome & year", categoryTitle: "Outcome",
      valueTitle: "Referrals",
      categories: names ?? figures.indices.map { "Category \($0 + 1)" },
      series: (0..<series).map { Chart.Series("Year \($0 + 1)", figures) })
  }

  private func lines(_ chart: Chart) -> [String] {
    String(decoding: ChartSVG.bytes(of: chart), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func widths(_ chart: Chart) -> [Int] {
    lines(chart).compactMap { line in
      guard line.hasPrefix("<rect class=\"s0\" x=") else { return nil }
      return line.split(separator: "width=\"").last.flatMap { Int($0.prefix { $0.isNumber }) }
    }
  }

  @Test func `there are a title and a description for people who do not see the picture`() {
    let lines = lines(chart([.count(2)]))
    #expect(lines[0].contains("role=\"img\" aria-labelledby=\"outcomes-title outcomes-description\""))
    #expect(lines[1] == "<title id=\"outcomes-title\">Referrals &lt;by&gt; outcome &amp; year</title>")
    #expect(
      lines[2]
        == "<desc id=\"outcomes-description\">Bar chart. Referrals &lt;by&gt; outcome &amp; year: Category 1 2.</desc>"
    )
  }

  @Test func `bars are as long as their counts, and each has its value as text`() {
    let widths = widths(chart([.count(6), .count(3), .count(0), .count(1)]))
    #expect(widths.count == 3)
    #expect(widths[0] / 2 == widths[1])
    #expect(abs(widths[0] - widths[2] * 6) < 6)
    let text = lines(chart([.count(6), .count(0)]))
    #expect(text.contains { $0.hasSuffix(">6</text>") && !$0.contains("middle") })
    #expect(text.contains { $0.hasSuffix(">0</text>") && !$0.contains("middle") })
  }

  @Test func `a suppressed figure is a symbol without a bar`() {
    let chart = chart([.symbol(.suppressed), .count(4)])
    #expect(widths(chart).count == 1)
    #expect(lines(chart).contains { $0.hasSuffix(">[c]</text>") })
  }

  @Test(arguments: [
    (0, [0, 1]), (1, [0, 1]), (2, [0, 1, 2]), (6, [0, 1, 2, 3, 4, 5, 6]), (7, [0, 2, 4, 6, 8]),
    (13, [0, 5, 10, 15]), (31, [0, 10, 20, 30, 40]), (61, [0, 20, 40, 60, 80]),
    (1_000, [0, 200, 400, 600, 800, 1_000]),
  ])
  func `the axis has whole numbers, from zero to one that no bar exceeds`(highest: Int, ticks: [Int]) {
    #expect(ChartLayout(chart([.count(highest)])).ticks == ticks)
  }

  @Test func `no bar, value or name is outside the picture, however long it is`() {
    let names = [
      "A name that is much longer than there is room for in a line before the bars of this chart", "B",
    ]
    for figures in [[Figure.count(1_234_567), .count(3)], [.count(1), .symbol(.notAvailable)]] {
      let layout = ChartLayout(chart(figures, names: names))
      #expect(layout.names[0].count > 1)
      #expect(layout.left < layout.right)
      for (index, figure) in figures.enumerated() {
        let end = layout.x(of: Chart.length(of: figure) ?? 0)
        #expect(end + 6 + TextWidth.of(Chart.text(of: figure), size: 14) <= layout.width)
        #expect(layout.barTop(of: index, 0) + layout.barHeight < layout.bottom)
      }
      #expect(layout.nameTop(of: 0) + (layout.names[0].count - 1) * ChartLayout.line < layout.nameTop(of: 1))
    }
  }

  @Test func `each series has a shade of its own, on light pages and on dark ones, and a word for it`() {
    let text = lines(chart([.count(2)], series: 3))
    for series in 0..<3 {
      #expect(text.filter { $0.hasPrefix(".s\(series) { fill: #") }.count == 2)
      #expect(text.contains { $0.hasSuffix(">Year \(series + 1)</text>") })
    }
    #expect(Set(text.filter { $0.hasPrefix(".s") }).count == 6)
    #expect(text.contains("@media (prefers-color-scheme: dark) {"))
    #expect(!lines(chart([.count(2)])).contains { $0.hasSuffix(">Year 1</text>") })
  }

  @Test func `a name with special characters of XML, control characters or line ends is text`() {
    let text = lines(chart([.count(1)], names: ["<b>&\u{1}\n\"'"])).joined(separator: "\n")
    #expect(text.contains("&lt;b&gt;&amp;\u{FFFD}"))
    #expect(!text.contains("<b>"))
  }

  @Test func `the same chart gives the same bytes`() {
    #expect(ChartSVG.bytes(of: chart([.count(3)])) == ChartSVG.bytes(of: chart([.count(3)])))
  }

  @Test func `a document's placed charts are files where its Markdown looks for them`() {
    let document = Example.document([.chart("outcomes"), .table("outcomes")])
    #expect(OutputFile.charts(of: document).map(\.name) == ["charts/outcomes.svg"])
    #expect(
      Example.markdown(of: document).hasPrefix(
        "![Bar chart. Referrals by primary outcome, 2023-24: Rapid review 2; A \\| B 1000.](charts/outcomes.svg)\n"
      ))
    #expect(OutputFile.charts(of: Example.document()).isEmpty)
  }
}
