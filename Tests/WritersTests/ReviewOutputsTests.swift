import TestSupport
import Aggregation
import Records
import SystemPackage
import Testing

@testable import Reports
@testable import Writers

/// A review, published ten days late, and one response of two bodies to a recommendation of it.
@Suite(.serialized) struct ReviewOutputsTests {
  private let made: (document: Document, snapshot: Snapshot)

  init() throws {
    var review = Review(at: Place(file: "reviews.csv"))
    (review.id, review.name) = ("baby-a", "Baby A")
    review.considered = Day(iso: "2023-06-01")
    review.published = Day(iso: "2023-12-11")
    var row = Recommendation(at: Place(file: "recommendations.csv"))
    row.review = "baby-a"
    row.responders = [Category("trust", "Trust | North"), Category("police", "Constabulary")]
    row.status = Code(0)
    made = try Example.yearly(.public, reviews: ReviewRecords(reviews: [review], recommendations: [row]))
  }

  @Test func `reviews and responses are rows of the data, each with its unit`() {
    let lines = String(decoding: TidyCSV.bytes(of: made.document), as: UTF8.self).split(separator: "\n")
    #expect(
      lines.filter { $0.hasPrefix("2023-24,reviews,") || $0.hasPrefix("2023-24,recommendations") } == [
        "2023-24,reviews,stage,Begun in the year,,,number,1,,,,reviews,initiated,",
        "2023-24,reviews,stage,Published in the year,,,number,1,,,,reviews,published,",
        "2023-24,reviews,stage,Running,,,number,0,,,,reviews,running,",
        "2023-24,recommendations,progress,All,,,number,1,,,,responses,all,",
        "2023-24,recommendations,progress,Overdue,,,number,,,,x,responses,overdue,",
        "2023-24,recommendations,progress,Completed,,,number,1,,,,responses,completed,",
        "2023-24,recommendations,progress,Completed with evidence of impact,,,number,0,,,,responses,completed-with-evidence,",
        "2023-24,recommendations_by_review,review,Baby A,,,number,1,,,,responses,baby-a,",
        "2023-24,recommendations_by_review,review,Total,,,number,1,,,,responses,total,",
        "2023-24,recommendations_by_review_year,review_year,2023-24,,,number,1,,,,responses,2023-24,",
        "2023-24,recommendations_by_review_year,review_year,Total,,,number,1,,,,responses,total,",
        "2023-24,recommendations_by_status,status,Complete,,,number,1,,,,responses,complete,",
        "2023-24,recommendations_by_status,status,Total,,,number,1,,,,responses,total,",
        "2023-24,recommendations_by_body,body,Trust | North,,,number,1,,,,responses,trust,",
        "2023-24,recommendations_by_body,body,Constabulary,,,number,1,,,,responses,police,",
        "2023-24,recommendations_by_body,body,Total,,,number,1,,,,responses,total,",
      ])
    #expect(
      lines.filter { $0.contains(",Review") && $0.contains("late") } == [
        "2023-24,timeliness,clock,Review published after 6 months,,,number,1,,,,reviews,review-late,",
        "2023-24,timeliness,clock,Review published after 6 months,,,of,1,,,,reviews,review-late,",
        "2023-24,timeliness,clock,Review: days late in all,,,number,10,,,,days,review-days-late,",
        "2023-24,timeliness,clock,Review: average days late of those late,,,number,10.0,,,,days,review-average-days-late,",
        "2023-24,timeliness,clock,Review: most days late,,,number,10,,,,days,review-longest,",
        "2023-24,timeliness,clock,Review: clock still running after 6 months,,,number,0,,,,reviews,review-running-late,",
      ])
  }

  @Test func `a body's name shows as it was typed`() {
    let markdown = Example.markdown(of: made.document)
    #expect(markdown.contains("| Trust \\| North"))
  }

  @Test func `each table has its sheet, and the workbook is read back as it was meant`() throws {
    let place = try TemporaryPlace()
    let workbook = DocumentWorkbook(made.document)
    try workbook.write(to: place.path.appending("a.xlsx"))
    try workbook.verify(at: place.path.appending("a.xlsx"))
    #expect(
      made.document.tables.map(\.id).filter { $0.hasPrefix("re") } == [
        "reviews", "recommendations", "recommendations_by_review", "recommendations_by_review_year",
        "recommendations_by_status",
        "recommendations_by_body",
      ])
  }

  @Test func `the snapshot read back has them all`() throws {
    #expect(try Snapshot(json: made.snapshot.json) == made.snapshot)
  }
}
