import Aggregation
import Records
import Testing

@testable import Reports

struct RowCategoriesTests {
  @Test func `a row of the clocks is about a duty by its limit, and about what is said of it`() {
    let late = ClockRow.daysLate.category(of: .workingDays(.rapidReview))
    #expect(
      TableID.timeliness.categories(of: late, nil) == [
        Category("rapid-review", "Rapid review within 15 working days"),
        Category("days-late", "Rapid review: days late in all"),
      ])
  }

  @Test func `a row of a crossing is about two categories, and of any other table about one`() {
    let (outcome, band) = (Category("a", "A"), Category("under-1", "Under 1"))
    #expect(TableID.outcomesByAgeBand.categories(of: outcome, band) == [outcome, band])
    #expect(TableID.outcomes.categories(of: outcome, nil) == [outcome])
  }
}
