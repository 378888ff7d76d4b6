import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports

struct RowCategoriesTests {
  @Test func `a row of the clocks has a duty, named by its limit, and what the row counts`() {
    let late = ClockRow.daysLate.category(of: .workingDays(.rapidReview))
    #expect(
      TableID.timeliness.categories(of: late, nil) == [
        Category("rapid-review", "Rapid review within 15 working days"),
        Category("days-late", "Rapid review: days late in all"),
      ])
  }

  @Test func `a row of a crossing has two categories, and a row of any other table one`() {
    let (outcome, band) = (Category("a", "A"), Category("under-1", "Under 1"))
    #expect(TableID.outcomesByAgeBand.categories(of: outcome, band) == [outcome, band])
    #expect(TableID.outcomes.categories(of: outcome, nil) == [outcome])
  }
}

struct TableBuilderTests {
  @Test func `notes are numbered by first appearance, and one note has one number`() throws {
    var builder = TableBuilder(try Example.published([Example.referral()], for: .board))
    #expect(builder.table(.outcomes)?.notes == [1])
    #expect(builder.table(.sectors)?.notes == [2])
    #expect(builder.table(.agencies)?.notes == [2])
    #expect(builder.table(.ageBands)?.notes == [3])
    #expect(
      builder.notes == [
        "Each referral has one primary outcome, so that these add up to the referrals considered.",
        "A referral made by several agencies together counts once for each agency and once for each sector, so that "
          + "rows may add up to more than the referrals.",
        "Children are counted here, not referrals: a referral may concern several.",
      ])
  }

  @Test func `a table without rows is left out`() throws {
    var builder = TableBuilder(try Example.published([]))
    #expect(builder.table(.features) == nil)
    #expect(builder.notes.isEmpty)
  }

  @Test func `a share has a column for its number and one for its whole`() throws {
    var builder = TableBuilder(
      try Example.published([Example.referral(Example.rapidReview, panel: .agreed)]))
    let found = builder.table(.panel)
    let panel = try #require(found)
    #expect(panel.columns.map(\.id) == ["answer", "number", "of"])
    #expect(panel.rows.first == [.label("Panel agreed"), .figure(.count(1)), .figure(.count(1))])
  }

  @Test func `the headline says in each row what is counted`() throws {
    var builder = TableBuilder(try Example.published([Example.referral()]))
    let found = builder.table(.headline)
    let headline = try #require(found)
    #expect(headline.columns.map(\.title) == ["Figure", "Number", "What is counted"])
    #expect(headline.rows.first == [.label("Referrals considered"), .figure(.count(1)), .label("referrals")])
    #expect(headline.title == "Headline figures, 2023-24")
    #expect(headline.notes == [1, 2])
    #expect(
      builder.notes.prefix(2) == [
        "Pending referrals are those received by 31 March 2024 and not considered by then.",
        "The others are the children of referrals that do not concern an infant under one; unborn children and "
          + "those without an exact age are left aside.",
      ])
  }

  @Test func `every table has a cell for each column`() throws {
    for edition in Edition.allCases {
      let published = try Example.published(
        [Example.referral().with(features: [Example.neglect])], for: edition)
      for table in try Example.report(published).document.tables {
        #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.id)")
      }
    }
  }

  @Test(arguments: [(9, false), (10, true)])
  func `a percentage is beside its two numbers, if there are enough rapid reviews`(
    reviews: Int, isShown: Bool
  ) throws {
    let all = (0..<reviews).map { Example.referral(Example.rapidReview, panel: $0 < 3 ? .agreed : nil) }
    var builder = TableBuilder(try Example.published(all))
    let found = builder.table(.panel)
    let panel = try #require(found)
    #expect(panel.columns.map(\.id) == ["answer", "number", "of"] + (isShown ? ["percent"] : []))
    #expect(panel.rows[0].contains(.percent(.init(3, of: reviews))) == isShown)
    #expect((panel.limits(row: 0, column: panel.columns.count - 1) != nil) == isShown)
    #expect(panel.limits(row: 0, column: 1) == nil)
  }

  @Test func `a crossing has two columns of names`() throws {
    var builder = TableBuilder(try Example.published([Example.referral(of: [.days(9)])], for: .board))
    let found = builder.table(.outcomesByAgeBand)
    let crossing = try #require(found)
    #expect(crossing.columns.map(\.id) == ["outcome", "age_band", "number"])
    #expect(
      crossing.rows == [[.label("No further action"), .label("Under 1"), .figure(.count(1))]])
  }

  @Test func `confidence limits are explained once, with all figures`() throws {
    let document = try Example.report(Example.published([Example.referral()])).document
    #expect(document.notes.count { $0.contains("Garwood") } == 1)
    #expect(document.notes.prefix(document.commonNotes).contains { $0.contains("Garwood") })
  }

  @Test func `the public has no table of names or symbols alone, and no months and crossings`() throws {
    let referrals = [Example.referral().with(features: [Example.neglect])]
    var builder = TableBuilder(try Example.published(referrals))
    for id in [TableID.agencies, .sectors, .features, .months, .outcomesByAgeBand, .outcomesBySector] {
      #expect(builder.table(id) == nil, "\(id)")
    }
    var profile = Example.profile()
    profile.publish.tables = [.months]
    var own = TableBuilder(try Example.published(referrals, by: profile))
    #expect(own.table(.months) != nil)
    #expect(own.table(.outcomesByAgeBand) == nil)
  }
}
