import Testing

@testable import Records

struct RegisterSheetTests {
  @Test func `a sheet is a file of its name in lower case`() {
    #expect(
      RegisterSheet.allCases.map(\.fileName) == ["referrals.csv", "reviews.csv", "recommendations.csv"])
  }

  @Test func `referrals have the columns that rows are read by, with dates and without year`() {
    #expect(
      RegisterSheet.referrals.columns.map(\.header) == [
        "reference", "date_received", "date_considered", "referring_agency", "child_age", "outcome", "harm",
        "features", "date_aware", "date_notified", "date_rapid_review", "panel_agreed",
      ])
  }

  @Test(arguments: [
    (
      RegisterSheet.referrals,
      ["date_received", "date_considered", "date_aware", "date_notified", "date_rapid_review"]
    ),
    (.reviews, ["considered", "initiated", "published"]),
    (.recommendations, ["responded", "due", "revised_due", "completed", "updated"]),
  ])
  func `the columns of days are those that say so`(sheet: RegisterSheet, headers: [String]) {
    #expect(sheet.columns.filter(\.holdsDays).map(\.header) == headers)
  }
}
