import Reports

/// The positions of everything in a chart, in units of a picture that is 720 wide.
struct ChartLayout {
  static let line = 17
  static let titleLine = 21

  let width = 720
  let height: Int
  /// The title in lines.
  let title: [String]
  /// The names of the categories in lines.
  let names: [[String]]
  /// Where the bars begin, and where the longest can end.
  let left: Int
  let right: Int
  /// The upper and the lower end of the axis.
  let top: Int
  let bottom: Int
  let barHeight: Int
  let legendTop: Int
  /// Where each entry of the legend begins.
  let legend: [Int]
  /// The whole numbers on the axis, from zero to the first that no bar exceeds.
  let ticks: [Int]

  private let rowTops: [Int]
  private let rowHeights: [Int]
  private let series: Int

  init(_ chart: Chart) {
    series = chart.series.count
    title = TextWidth.lines(of: chart.title, within: 720, size: 16)
    names = chart.categories.map { TextWidth.lines(of: $0, within: 240, size: 14) }
    left = 12 + (names.joined().map { TextWidth.of($0, size: 14) }.max() ?? 0)
    // Room for the longest value after its bar.
    let values = chart.series.flatMap(\.figures).map { TextWidth.of(Chart.text(of: $0), size: 14) }
    right = 720 - 14 - (values.max() ?? 0)
    ticks = chart.ticks
    barHeight = series > 1 ? 17 : 22
    legendTop = title.count * ChartLayout.titleLine + 13
    var x = 1
    legend = chart.series.map { series in
      defer { x += 44 + TextWidth.of(series.name, size: 14) }
      return x
    }
    top = legendTop + (series > 1 ? 30 : 2)
    var y = top + 6
    let bars = series * barHeight
    rowHeights = names.map { max(bars, $0.count * ChartLayout.line) + 12 }
    rowTops = rowHeights.map { height in
      defer { y += height }
      return y
    }
    bottom = y
    height = bottom + 50
  }

  /// Where a bar of a length ends.
  func x(of length: Int) -> Int { left + (right - left) * length / (ticks.last ?? 1) }

  /// The upper end of the bar of a series in a category.
  func barTop(of category: Int, _ series: Int) -> Int {
    let free = rowHeights[category] - 12 - self.series * barHeight
    return rowTops[category] + free / 2 + series * barHeight
  }

  /// The baseline of the first line of a category's name, whose lines are centred in the row.
  func nameTop(of category: Int) -> Int {
    let free = rowHeights[category] - 12 - names[category].count * ChartLayout.line
    return rowTops[category] + free / 2 + 13
  }
}

/// The estimated width of a text in a sans-serif font; too wide rather than cut off.
enum TextWidth {
  /// The width in units of the picture, for a font of a size in the same units.
  static func of(_ text: String, size: Int) -> Int {
    let hundredths = text.reduce(0) { $0 + width(of: $1) }
    return (hundredths * size + 99) / 100
  }

  /// The text in lines that are no wider than `limit`, broken at spaces; a word that is wider stays whole.
  static func lines(of text: String, within limit: Int, size: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, of("\(last) \(word)", size: size) <= limit {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.isEmpty ? [""] : lines
  }

  /// In hundredths of the font's size.
  private static func width(of character: Character) -> Int {
    switch character {
    case "i", "j", "l", "I", "'", "|", ".", ",", ":", ";", "!", " ", "(", ")", "[", "]", "/", "f", "t", "r":
      36
    case "m", "w", "M", "W", "@", "%": 92
    case "A"..."Z", "&": 72
    default: character.isASCII ? 58 : 100
    }
  }
}
