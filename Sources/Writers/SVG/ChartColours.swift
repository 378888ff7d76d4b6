/// The colours of a chart: one blue, or its shades from the earliest series to the last.
///
/// Shades of one colour differ for every kind of colour vision, and in grey. The last series is the darkest on a light page
/// and the lightest on a dark one, so it contrasts with the background, and so does the edge of each bar.
enum ChartColours {
  private typealias Colour = (red: Int, green: Int, blue: Int)

  private static let onLight: (faint: Colour, strong: Colour) = ((0x9C, 0xC6, 0xEA), (0x12, 0x43, 0x6D))
  private static let onDark: (faint: Colour, strong: Colour) = ((0x2B, 0x5C, 0x8A), (0xCF, 0xE6, 0xFA))

  /// The style sheet of a chart with this number of series.
  static func style(series: Int) -> String { "<style>\n\(rules(series: series))\n</style>" }

  /// The class that charts with this number of series have in a page.
  static func scope(series: Int) -> String { "chart-of-\(series)" }

  /// The rules of charts with this number of series: for a page, those of the class in ``scope(series:)`` alone.
  static func rules(series: Int, inPage: Bool = false) -> String {
    let scope = inPage ? ".\(scope(series: series)) " : ""
    let screen = inPage ? "screen and " : ""
    func shades(_ ends: (faint: Colour, strong: Colour)) -> String {
      (0..<series).map { "\(scope).s\($0) { fill: \(shade($0, of: series, ends)); }" }.joined(separator: "\n")
    }
    return """
      \(scope)text { font: 14px Arial, Helvetica, sans-serif; fill: #1a1a1a; }
      \(scope).title { font-weight: bold; font-size: 16px; }
      \(scope).middle { text-anchor: middle; }
      \(scope).end { text-anchor: end; }
      \(scope)line { stroke: #c4c4c4; }
      \(scope)rect { stroke: #12436d; }
      \(shades(onLight))
      @media \(screen)(prefers-color-scheme: dark) {
      \(scope)text { fill: #f2f2f2; }
      \(scope)line { stroke: #5c5c5c; }
      \(scope)rect { stroke: #cfe6fa; }
      \(shades(onDark))
      }
      """
  }

  /// The shade of a series: equal steps, the last one the strongest.
  private static func shade(_ index: Int, of series: Int, _ ends: (faint: Colour, strong: Colour)) -> String {
    let steps = max(series - 1, 1)
    let step = series == 1 ? 1 : index
    func mixed(_ faint: Int, _ strong: Int) -> String {
      let value = faint + (strong - faint) * step / steps
      let digits = String(value, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    return "#" + mixed(ends.faint.red, ends.strong.red) + mixed(ends.faint.green, ends.strong.green)
      + mixed(ends.faint.blue, ends.strong.blue)
  }
}
