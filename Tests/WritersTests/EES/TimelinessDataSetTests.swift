import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports
@testable import Writers

struct TimelinessDataSetTests {
  private static let clock = Category("rapid-review", "Rapid review within 15 working days")
  private static let review = Category("review", "Review published within 6 months")

  private func average(_ days: Double) -> Figure { .average(RoundedNumber(days, places: 1)) }

  private func table(percent: Bool) -> Table {
    let share = Figure.Share(7, of: 16)
    let none = Table.Cell.figure(.symbol(.notApplicable))
    func row(_ number: Figure, of: Table.Cell? = nil, percent cell: Table.Cell? = nil, _ unit: String)
      -> [Table.Cell]
    {
      [.label("L"), .figure(number), of ?? none] + (percent ? [cell ?? none] : []) + [.label(unit)]
    }
    return Table(
      id: "timeliness", year: Example.reportingYear, title: "T",
      columns: [
        Table.Column("clock", "Clock", .breakdown), Table.Column("number", "N", .measure(.rapidReviews)),
        Table.Column("of", "Of all", .measure(.rapidReviews)),
      ] + (percent ? [Table.Column("percent", "Per cent", .measure(.rapidReviews))] : [])
        + [Table.Column("unit", "Unit", .unit)],
      rows: [
        row(.count(7), of: .figure(.count(16)), percent: .percent(share), "rapid reviews"),
        row(.count(9), of: .figure(.count(16)), "rapid reviews"), row(average(17.5), "working days"),
        row(average(15), "working days"), row(.days(31), "working days"),
        row(average(3.4), "working days"), row(.days(12), "working days"), row(.count(1), "rapid reviews"),
        row(.count(0), "rapid reviews"),
        row(.count(0), of: .figure(.count(2)), "reviews"), row(.count(2), of: .figure(.count(2)), "reviews"),
        row(average(953.5), "days"), row(average(953.5), "days"), row(.days(1552), "days"),
        row(average(776), "days"), row(.days(808), "days"), row(.count(2), "reviews"),
        row(.count(0), "reviews"),
      ],
      categories: [Self.clock, Self.review].flatMap { duty in
        [
          "in-time", "late", "average-days", "median-days", "days-late", "average-days-late", "longest",
          "running", "left-out",
        ].map { [duty, Category($0, "")] }
      }, limits: [Figure.Limits(lower: 23.1, upper: 66.82, places: 1)] + Array(repeating: nil, count: 17))
  }

  private func set(percent: Bool) throws -> EESDataSet {
    try #require(TimelinessDataSet(table(percent: percent)).dataSet(in: Example.geography))
  }

  @Test func `a clock is a row, and working days and calendar days are columns of their own`() throws {
    let set = try set(percent: false)
    #expect(
      set.data.columns.dropFirst(10) == [
        "clock", "timed_count", "in_time_count", "late_count", "working_day_average", "calendar_day_average",
        "working_day_median", "calendar_day_median", "late_working_day_count", "late_calendar_day_count",
        "late_working_day_average", "late_calendar_day_average",
        "longest_working_day_count", "longest_calendar_day_count", "running_count", "untimed_count",
      ])
    #expect(
      set.data.rows.map { $0.dropFirst(10).joined(separator: ",") } == [
        "Rapid review within 15 working days,16,7,9,17.5,z,15.0,z,31,z,3.4,z,12,z,1,0",
        "Review published within 6 months,2,0,2,z,953.5,z,953.5,z,1552,z,776.0,z,808,2,0",
      ])
    #expect(set.faults == [])
  }

  @Test func `a percentage and its limits are there where the table has one`() throws {
    let set = try set(percent: true)
    #expect(set.data["in_time_percent"] == ["43.8", "z"])
    #expect(set.data["in_time_percent_lower_ci"] == ["23.1", "z"])
    #expect(set.data["in_time_percent_upper_ci"] == ["66.8", "z"])
    #expect(
      set.meta.records.filter { $0["indicator_unit"] == "%" }.map { $0["indicator_dp"] } == ["1", "1", "1"])
    #expect(set.faults == [])
  }

  @Test func `clocks have no total, so that the first is the default`() throws {
    let set = try set(percent: false)
    #expect(set.meta.columns.last == "filter_default")
    #expect(set.meta.rows.first?.last == Self.clock.name)
    #expect(set.meta.rows.dropFirst().allSatisfy { $0.last == "" })
  }
}
