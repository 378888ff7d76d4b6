import CXlsxWriter
import Records
import Reports

/// Draws a chart on a sheet: bars from left to right, each with its value, on an axis of whole numbers.
enum ChartWriter {
  private static let gridColour: lxw_color_t = 0xC4C4C4
  /// The library's size of a chart before scaling, in pixels.
  private static let ownSize = (width: 480.0, height: 288.0)

  /// Draws a chart where it is placed.
  static func draw(
    _ placed: WorkbookContents.PlacedChart, on worksheet: UnsafeMutablePointer<lxw_worksheet>,
    of workbook: UnsafeMutablePointer<lxw_workbook>, _ theme: WorkbookTheme
  ) throws(WorkbookError) {
    let chart = placed.chart
    let kind = chart.isRating ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR
    guard let handle = unsafe workbook_add_chart(workbook, UInt8(kind.rawValue)) else {
      throw .outOfMemory
    }
    var strings = CStrings()
    for (index, series) in chart.series.enumerated() {
      try unsafe add(series, colour(of: index, in: chart, theme), chart, to: handle)
    }
    unsafe setTitles(of: handle, chart)
    unsafe setAxes(of: handle, chart)
    // The gap between two categories, in per cent of the width of a bar.
    unsafe chart_set_series_gap(handle, 60)
    if chart.isRating { unsafe chart_set_series_overlap(handle, 100) }
    if chart.series.count == 1 {
      unsafe chart_legend_set_position(handle, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    } else {
      unsafe chart_legend_set_position(handle, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
      unsafe withFont(size: 12) { font in unsafe chart_legend_set_font(handle, font) }
    }
    var options = unsafe lxw_chart_options()
    unsafe options.description = strings.copy(chart.description)
    unsafe options.x_scale = placed.width / ownSize.width
    unsafe options.y_scale = placed.height / ownSize.height
    try WorkbookError.check(
      unsafe worksheet_insert_chart_opt(
        worksheet, lxw_row_t(checked: placed.row), lxw_col_t(checked: placed.column), handle, &options))
  }

  /// The colour of a series: of a rating what its word says, otherwise a shade of the accent, the last one the darkest.
  private static func colour(of index: Int, in chart: NativeChart, _ theme: WorkbookTheme) -> Colour {
    if chart.isRating, let rating = RatingColour(named: chart.series[index].name) { return rating.bar }
    let part = Double(index + 1) / Double(chart.series.count)
    return theme.accent.mixedWithWhite(chart.isRating ? 0.35 : part)
  }

  private static func add(
    _ series: (name: String, figures: NativeChart.Area), _ colour: Colour, _ chart: NativeChart,
    to handle: UnsafeMutablePointer<lxw_chart>
  ) throws(WorkbookError) {
    guard let added = unsafe chart_add_series(handle, nil, nil) else { throw .outOfMemory }
    unsafe chart_series_set_name(added, series.name)
    let (names, figures) = (chart.names, series.figures)
    unsafe chart_series_set_categories(
      added, names.sheet, try lxw_row_t(checked: names.rows.lowerBound),
      try lxw_col_t(checked: names.columns.lowerBound), try lxw_row_t(checked: names.rows.upperBound),
      try lxw_col_t(checked: names.columns.upperBound))
    unsafe chart_series_set_values(
      added, figures.sheet, try lxw_row_t(checked: figures.rows.lowerBound),
      try lxw_col_t(checked: figures.columns.lowerBound), try lxw_row_t(checked: figures.rows.upperBound),
      try lxw_col_t(checked: figures.columns.upperBound))
    var fill = lxw_chart_fill()
    fill.color = colour.rgb
    unsafe chart_series_set_fill(added, &fill)
    unsafe chart_series_set_labels(added)
    // A part of a bar that is not there has no number.
    if chart.isRating { unsafe chart_series_set_labels_num_format(added, "#;;") }
    unsafe withFont(size: 12) { font in unsafe chart_series_set_labels_font(added, font) }
  }

  private static func setTitles(of handle: UnsafeMutablePointer<lxw_chart>, _ chart: NativeChart) {
    unsafe chart_title_set_name(handle, chart.title)
    unsafe withFont(size: 14, isBold: true) { font in unsafe chart_title_set_name_font(handle, font) }
  }

  /// Names go from the top down, as in the table; numbers are at the bottom.
  private static func setAxes(of handle: UnsafeMutablePointer<lxw_chart>, _ chart: NativeChart) {
    // In a bar chart, the library's x axis is the axis of numbers.
    let numbers = unsafe handle.pointee.x_axis
    let names = unsafe handle.pointee.y_axis
    unsafe chart_axis_set_name(names, chart.categoryTitle)
    unsafe chart_axis_set_name(numbers, chart.valueTitle)
    unsafe setFonts(of: names)
    unsafe setFonts(of: numbers)
    unsafe chart_axis_set_reverse(names)
    unsafe chart_axis_set_crossing_max(names)
    unsafe chart_axis_set_min(numbers, 0)
    unsafe chart_axis_set_max(numbers, Double(chart.end))
    unsafe chart_axis_set_major_unit(numbers, Double(chart.step))
    unsafe chart_axis_set_num_format(numbers, "0")
    var line = lxw_chart_line()
    line.color = gridColour
    unsafe chart_axis_major_gridlines_set_line(numbers, &line)
  }

  private static func setFonts(of axis: UnsafeMutablePointer<lxw_chart_axis>?) {
    unsafe withFont(size: 12) { font in
      unsafe chart_axis_set_num_font(axis, font)
      unsafe chart_axis_set_name_font(axis, font)
    }
  }

  private static func withFont(
    size: Double, isBold: Bool = false, _ use: (UnsafeMutablePointer<lxw_chart_font>) -> Void
  ) {
    var strings = CStrings()
    var font = unsafe lxw_chart_font()
    unsafe font.name = strings.copy(WorkbookContents.Style.font)
    unsafe font.size = size
    // For the library, zero means its default, so "not bold" must be explicit.
    unsafe font.bold = UInt8((isBold ? LXW_TRUE : LXW_EXPLICIT_FALSE).rawValue)
    unsafe use(&font)
  }
}

/// A chart that the spreadsheet program draws, from the cells that hold its numbers.
struct NativeChart: Sendable {
  /// A rectangle of cells; rows and columns count from 0.
  struct Area: Hashable, Sendable {
    let sheet: String
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  let title: String
  let categoryTitle: String
  let valueTitle: String
  /// Everything that the chart shows, for people who do not see it.
  let description: String
  /// Whether the series of a category are parts of one bar.
  let isRating: Bool
  /// The step between the whole numbers on the axis, and the last of them.
  let step: Int
  let end: Int
  let names: Area
  /// The figures of each series, with its name.
  let series: [(name: String, figures: Area)]

  init(_ chart: Chart, names: Area, figures: [Area]) {
    title = CellText.oneLine(chart.title)
    categoryTitle = CellText.oneLine(chart.categoryTitle)
    valueTitle = CellText.oneLine(chart.valueTitle)
    description = CellText.oneLine(chart.description)
    isRating = chart.isRating
    let ticks = chart.ticks
    step = ticks.count > 1 ? ticks[1] : 1
    end = ticks.last ?? 1
    self.names = names
    series = zip(chart.series, figures).map { (CellText.oneLine($0.name), $1) }
  }
}
