import Records
import Reports

/// The data set of clocks: a row for each clock and year, with how many ended in time, of how many, and the days late.
///
/// Clocks do not add up, so there is no total; readers are shown the first clock by default.
struct TimelinessDataSet {
  private var rows = EESRows()
  private var clocks: [Category] = []

  init(_ table: Table) {
    for index in table.categories.indices { add(index, of: table) }
  }

  /// The data set of a partnership in this place; `nil` if there is no clock.
  func dataSet(in geography: Geography) -> EESDataSet? {
    guard let first = clocks.first else { return nil }
    let indicators = ClockIndicator.allCases.filter { rows.indicators.contains($0.rawValue) }
    let data = rows.table(filters: ["clock"], indicators: indicators.map(\.rawValue), in: geography)
    let columns =
      [EESColumn.filter("clock", label: "Time limit", byDefault: first.name)] + indicators.map(\.column)
    return EESDataSet(name: "timeliness", data: data, meta: EESColumn.meta(of: columns, in: data))
  }

  private mutating func add(_ index: Int, of table: Table) {
    let categories = table.categories[index]
    guard categories.count == 2 else { return }
    if !clocks.contains(categories[0]) { clocks.append(categories[0]) }
    for (place, column) in table.columns.enumerated() {
      guard let unit = table.unit(row: index, column: place),
        let indicator = ClockIndicator(row: categories[1].key, column: column.id, unit: unit)
      else { continue }
      let year = column.year ?? table.year
      func set(_ indicator: ClockIndicator, to figure: String) {
        rows.set(
          indicator.rawValue, to: figure, in: EESRows.Key(year: year, keys: [categories[0].key]),
          filters: [categories[0].name])
      }
      set(indicator, to: EESFigure.text(of: table.rows[index][place]))
      if indicator == .inTimePercent {
        let limits = table.limits(row: index, column: place)
        set(.inTimePercentLower, to: limits?.lower.text ?? EESFigure.notApplicable)
        set(.inTimePercentUpper, to: limits?.upper.text ?? EESFigure.notApplicable)
      }
    }
  }
}

/// The columns of the data set of clocks. Working days and calendar days never share a column.
package enum ClockIndicator: String, CaseIterable {
  case timed = "timed_count"
  case inTime = "in_time_count"
  case inTimePercent = "in_time_percent"
  case inTimePercentLower = "in_time_percent_lower_ci"
  case inTimePercentUpper = "in_time_percent_upper_ci"
  case late = "late_count"
  case averageWorkingDays = "working_day_average"
  case averageCalendarDays = "calendar_day_average"
  case medianWorkingDays = "working_day_median"
  case medianCalendarDays = "calendar_day_median"
  case workingDaysLate = "late_working_day_count"
  case calendarDaysLate = "late_calendar_day_count"
  case averageWorkingDaysLate = "late_working_day_average"
  case averageCalendarDaysLate = "late_calendar_day_average"
  case mostWorkingDaysLate = "longest_working_day_count"
  case mostCalendarDaysLate = "longest_calendar_day_count"
  case running = "running_count"
  case runningLate = "running_late_count"
  case stopped = "stopped_count"
  case untimed = "untimed_count"

  /// The indicator of a row and a column of the table of clocks; `nil` for a figure that repeats another.
  init?(row: String, column: String, unit: Unit) {
    let isCalendar = unit == .days
    let own = Self.allCases.first {
      $0.row == row && $0.columnOfTable == column && $0.isOfCalendarDays ?? isCalendar == isCalendar
    }
    guard let own else { return nil }
    self = own
  }

  /// The row of the table of clocks that it is from: what the row's key ends with.
  package var row: String {
    switch self {
    case .timed, .inTime, .inTimePercent, .inTimePercentLower, .inTimePercentUpper: "in-time"
    case .late: "late"
    case .averageWorkingDays, .averageCalendarDays: "average-days"
    case .medianWorkingDays, .medianCalendarDays: "median-days"
    case .workingDaysLate, .calendarDaysLate: "days-late"
    case .averageWorkingDaysLate, .averageCalendarDaysLate: "average-days-late"
    case .mostWorkingDaysLate, .mostCalendarDaysLate: "longest"
    case .running: "running"
    case .runningLate: "running-late"
    case .stopped: "stopped"
    case .untimed: "left-out"
    }
  }

  /// The column of that table; `nil` for limits, which stand beside a number.
  private var columnOfTable: String? {
    switch self {
    case .timed: "of"
    case .inTimePercent: "percent"
    case .inTimePercentLower, .inTimePercentUpper: nil
    default: "number"
    }
  }

  /// Which days it counts; `nil` for one that counts none.
  private var isOfCalendarDays: Bool? {
    switch self {
    case .averageWorkingDays, .medianWorkingDays, .workingDaysLate, .averageWorkingDaysLate,
      .mostWorkingDaysLate:
      false
    case .averageCalendarDays, .medianCalendarDays, .calendarDaysLate, .averageCalendarDaysLate,
      .mostCalendarDaysLate:
      true
    default: nil
    }
  }

  /// The column with its words.
  var column: EESColumn {
    switch self {
    case .inTimePercent, .inTimePercentLower, .inTimePercentUpper:
      .indicator(rawValue, label: label, unit: "%", decimals: 1)
    case .averageWorkingDays, .averageCalendarDays, .medianWorkingDays, .medianCalendarDays,
      .averageWorkingDaysLate, .averageCalendarDaysLate:
      .indicator(rawValue, label: label, decimals: 1)
    default: .indicator(rawValue, label: label)
    }
  }

  private var label: String {
    switch self {
    case .timed: "Number timed"
    case .inTime: "Number in time"
    case .inTimePercent: "Percentage in time"
    case .inTimePercentLower: "Percentage in time, lower limit of the 95% confidence interval"
    case .inTimePercentUpper: "Percentage in time, upper limit of the 95% confidence interval"
    case .late: "Number late"
    case .averageWorkingDays: "Average working days taken"
    case .averageCalendarDays: "Average calendar days taken"
    case .medianWorkingDays: "Median working days taken"
    case .medianCalendarDays: "Median calendar days taken"
    case .averageWorkingDaysLate: "Average working days late, of those late"
    case .averageCalendarDaysLate: "Average calendar days late, of those late"
    case .workingDaysLate: "Working days late in all"
    case .calendarDaysLate: "Calendar days late in all"
    case .mostWorkingDaysLate: "Most working days late"
    case .mostCalendarDaysLate: "Most calendar days late"
    case .running: "Number still running"
    case .runningLate: "Number still running after the limit"
    case .stopped: "Number stopped because nothing was due"
    case .untimed: "Number with a date missing or out of order"
    }
  }
}
