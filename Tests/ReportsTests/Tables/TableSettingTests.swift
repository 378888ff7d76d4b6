import Aggregation
import Records
import Testing

@testable import Reports

struct TableSettingTests {
  @Test func `notes are numbered by first appearance, and one note has one number`() throws {
    var setting = TableSetting(try Example.published([Example.referral()]), common: ["Everywhere."])
    #expect(setting.table(.outcomes)?.notes == [1, 2])
    #expect(setting.table(.sectors)?.notes == [1, 3])
    #expect(setting.table(.agencies)?.notes == [1, 3])
    #expect(setting.table(.ageBands)?.notes == [1, 4])
    #expect(
      setting.notes == [
        "Everywhere.",
        "Each referral has one primary outcome, so that these add up to the referrals considered.",
        "Names only: the counts are not published.",
        "Children are counted here, not referrals: a referral may concern several.",
      ])
  }

  @Test func `a table that lacks rows is no table`() throws {
    var setting = TableSetting(try Example.published([]), common: [])
    #expect(setting.table(.features) == nil)
    #expect(setting.notes.isEmpty)
  }

  @Test func `a share has a column for its number and one for its whole`() throws {
    var setting = TableSetting(
      try Example.published([Example.referral(Example.rapidReview, panel: .agreed)]), common: [])
    let found = setting.table(.panel)
    let panel = try #require(found)
    #expect(panel.columns.map(\.id) == ["answer", "number", "of"])
    #expect(panel.rows.first == [.label("Panel agreed"), .figure(.count(1)), .figure(.count(1))])
  }

  @Test func `the headline says in each row what is counted`() throws {
    var setting = TableSetting(try Example.published([Example.referral()]), common: [])
    let found = setting.table(.headline)
    let headline = try #require(found)
    #expect(headline.columns.map(\.title) == ["Figure", "Number", "What is counted"])
    #expect(headline.rows.first == [.label("Referrals considered"), .figure(.count(1)), .label("referrals")])
    #expect(headline.markedTitle == "Headline figures, 2023-24 [note 1] [note 2]")
    #expect(
      setting.notes == [
        "Pending referrals are those received by 31 March 2024 and not considered by then.",
        "The others are the children of referrals that do not concern an infant under one; unborn children and "
          + "those without an exact age are left aside.",
      ])
  }

  @Test func `every table has a cell for each column`() throws {
    for edition in Edition.allCases {
      let published = try Example.published([Example.referral(features: [Example.neglect])], for: edition)
      for table in try Example.report(published).document.tables {
        #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.id)")
      }
    }
  }
}
