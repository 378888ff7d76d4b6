import Records
package import Reports

/// Draws a chart as SVG: text that is text, bars with their values on them, colours for light and dark pages.
///
/// It depends on no font and no clock, so the same chart gives the same bytes.
package enum ChartSVG {
  /// The whole file, with one line end at its end.
  package static func bytes(of chart: Chart) -> [UInt8] { Array(text(of: chart).utf8) }

  /// The whole picture as a part of a page, whose style sheet has ``ChartColours/rules(series:inPage:)``.
  ///
  /// It has the description alone, which begins with the title: a page reads its name aloud, and a browser shows what is in
  /// a `title` below the pointer.
  static func inline(_ chart: Chart) -> String {
    let name =
      "class=\"\(ChartColours.scope(series: chart.series.count))\" aria-label=\"\(escaped(chart.description))\""
    return text(of: chart, named: name, [])
  }

  private static func text(of chart: Chart) -> String {
    text(
      of: chart, named: "aria-labelledby=\"\(chart.id)-title \(chart.id)-description\"",
      [
        "<title id=\"\(chart.id)-title\">\(escaped(chart.title))</title>",
        "<desc id=\"\(chart.id)-description\">\(escaped(chart.description))</desc>",
        ChartColours.style(series: chart.series.count),
      ]) + "\n"
  }

  /// The picture with attributes that name it, and what comes before all that is drawn.
  private static func text(of chart: Chart, named name: String, _ head: [String]) -> String {
    let layout = ChartLayout(chart)
    let size = "\(layout.width) \(layout.height)"
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\" width=\"\(layout.width)\" "
        + "height=\"\(layout.height)\" role=\"img\" \(name)>"
    ]
    lines += head
    for (index, line) in layout.title.enumerated() {
      lines.append(label(line, x: 0, y: 20 + index * ChartLayout.titleLine, "title"))
    }
    lines += legend(of: chart, in: layout)
    lines += axis(of: chart, in: layout)
    for index in chart.categories.indices { lines += bars(of: chart, index, in: layout) }
    return (lines + ["</svg>"]).joined(separator: "\n")
  }

  /// The names of the colours, where there are several.
  private static func legend(of chart: Chart, in layout: ChartLayout) -> [String] {
    guard chart.series.count > 1 else { return [] }
    return chart.series.enumerated().flatMap { index, series in
      let x = layout.legend[index]
      return [
        rect(x: x, y: layout.legendTop, width: 14, height: 14, "s\(index)"),
        label(series.name, x: x + 20, y: layout.legendTop + 12),
      ]
    }
  }

  private static func axis(of chart: Chart, in layout: ChartLayout) -> [String] {
    let ticks = layout.ticks.flatMap { tick in
      let x = layout.x(of: tick)
      return [
        "<line x1=\"\(x)\" y1=\"\(layout.top)\" x2=\"\(x)\" y2=\"\(layout.bottom)\"/>",
        label(String(tick), x: x, y: layout.bottom + 18, "middle"),
      ]
    }
    let middle = (layout.left + layout.right) / 2
    return ticks + [label(chart.valueTitle, x: middle, y: layout.bottom + 38, "middle")]
  }

  /// The bars of a category, its name before them and each value after its bar.
  private static func bars(of chart: Chart, _ index: Int, in layout: ChartLayout) -> [String] {
    let names = layout.names[index].enumerated().map { line, text in
      label(text, x: layout.left - 8, y: layout.nameTop(of: index) + line * ChartLayout.line, "end")
    }
    let bars = chart.series.enumerated().flatMap { place, series -> [String] in
      let y = layout.barTop(of: index, place)
      let figure = series.figures[index]
      let length = Chart.length(of: figure).map { layout.x(of: $0) - layout.left } ?? 0
      let bar =
        length > 0
        ? [rect(x: layout.left, y: y, width: length, height: layout.barHeight, "s\(place)")] : []
      let middle = y + layout.barHeight / 2 + 5
      return bar + [label(Chart.text(of: figure), x: layout.left + length + 6, y: middle)]
    }
    return names + bars
  }

  private static func rect(x: Int, y: Int, width: Int, height: Int, _ style: String) -> String {
    "<rect class=\"\(style)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/>"
  }

  private static func label(_ text: String, x: Int, y: Int, _ style: String? = nil) -> String {
    "<text\(style.map { " class=\"\($0)\"" } ?? "") x=\"\(x)\" y=\"\(y)\">\(escaped(text))</text>"
  }

  private static func escaped(_ text: String) -> String { MarkupText.escaped(text) }
}

extension OutputFile {
  /// A picture for each chart that a document places, where its Markdown looks for it.
  package static func charts(of document: Document) -> [OutputFile] {
    document.placedCharts.map { OutputFile(MarkdownDocument.path(of: $0), bytes: ChartSVG.bytes(of: $0)) }
  }
}
