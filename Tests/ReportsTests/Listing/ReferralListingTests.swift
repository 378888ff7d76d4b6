import TestSupport
import Records
import Testing

@testable import Reports

@Suite struct ReferralListingTests {
  /// The rows of a part of a register that begins on a line, each with its reference.
  private func rows(
    _ referrals: [(String, Referral)], from line: Int = 2, leavingOut out: Set<String> = []
  ) -> RegisterRows {
    var rows = RegisterRows(at: Place(file: "referrals.csv", line: line))
    for (index, (reference, referral)) in referrals.enumerated() {
      var row = RegisterRows.Row()
      row.referral = referral
      row.isLeftOut = out.contains(reference)
      row.line = Int32(index)
      let start = Int32(rows.references.count)
      rows.references.append(Array(reference.utf8))
      row.reference = start..<Int32(rows.references.count)
      rows.all.append(row)
    }
    return rows
  }

  private func listing(_ parts: [RegisterRows], asAt: Day? = nil) -> ReferralListing {
    var listing = ReferralListing(
      of: ListingScope(of: Example.year("2023-24"), by: Example.plainVocabulary, asAt: asAt))
    for part in parts { listing.count(part) }
    return listing
  }

  private func cells(_ listing: ReferralListing, withReferences: Bool = true) -> [[RecordTable.Cell]] {
    let table = listing.table(withReferences: withReferences)
    return (0..<table.rows.count).map { row in table.columns.indices.map { table.rows.cell(row, $0) } }
  }

  @Test func `a row has reference, day, agencies, bands and outcome, and nothing else`() {
    let referral = Example.referral(
      Example.rapidReview, from: [Example.police, Example.hospital], of: [.days(9)], further: [Example.lcspr]
    )
    #expect(
      cells(listing([rows([("R1", referral)])])) == [
        [
          .text("R1"), .day(Example.day("2023-06-01")), .text("Constabulary; Hospital"), .text("Under 1"),
          .text("Rapid review; Practice review"),
        ]
      ])
  }

  @Test func `where there are several children, each band says how many`() {
    let one = Example.referral(of: [.years(7), .years(12), .years(8)])
    let two = Example.referral(of: [.unborn, .unknown])
    let bands = cells(listing([rows([("1", one), ("2", two)])])).map { $0[3] }
    #expect(bands == [.text("6 to 10 (2); 11 to 15 (1)"), .text("Unborn (1); Unknown (1)")])
  }

  @Test func `without references there is no such column`() {
    let listing = listing([rows([("R1", Example.referral())])])
    let table = listing.table(withReferences: false)
    #expect(table.columns.map(\.title) == ["Date considered", "Agency", "Age band", "Outcome"])
    #expect(cells(listing, withReferences: false)[0].count == 4)
  }

  @Test(arguments: [true, false]) func `columns of few different cells list them`(
    withReferences: Bool
  ) {
    let two = Example.referral(from: [Example.police], of: [.unknown])
    let table = listing([rows([("1", Example.referral()), ("2", two), ("3", Example.referral())])])
      .table(withReferences: withReferences)
    #expect(table.rows.fewCells.keys.sorted() == (withReferences ? [2, 3, 4] : [1, 2, 3]))
    for (column, cells) in table.rows.fewCells {
      let all = (0..<table.rows.count).map { table.rows.cell($0, column) }
      #expect(Set(cells) == Set(all) && Set(cells).count == cells.count, "\(column)")
    }
  }

  @Test func `what the register does not say is a symbol`() {
    var undated = Example.referral(from: [])
    undated.considered = nil
    #expect(cells(listing([rows([("", undated)])]))[0].prefix(3).allSatisfy { $0 == .symbol(.notAvailable) })
    #expect(
      cells(listing([rows([("", Example.referral(from: [.notInProfile]))])]))[0][2]
        == .text("Not in the profile"))
  }

  @Test func `the listing has the referrals that the year counts`() {
    let given = listing([
      rows(
        [
          ("counted", Example.referral()), ("withdrawn", Example.referral(Example.withdrawn)),
          ("pending", Example.referral(nil, on: nil, received: "2023-05-01")),
          ("earlier", Example.referral(on: "2023-03-31")), ("error", Example.referral()),
          ("undecided", Example.referral(Example.undecided, on: "2024-03-31")),
        ], leavingOut: ["error"])
    ])
    #expect(given.count == 2)
    #expect(cells(given).map { $0[0] } == [.text("counted"), .text("undecided")])
  }

  @Test func `what was considered after the as-at day is not listed`() {
    let all = [rows([("1", Example.referral()), ("2", Example.referral(on: "2024-01-01"))])]
    #expect(listing(all, asAt: Example.day("2023-12-31")).count == 1)
    #expect(listing(all, asAt: Example.day("2024-01-01")).count == 2)
  }

  @Test func `rows are sorted by the date considered, and within a day in the order of the register`() {
    let first = rows([("b", Example.referral(on: "2023-09-01")), ("a", Example.referral(on: "2023-06-01"))])
    let second = rows(
      [("d", Example.referral(on: "2023-06-01")), ("c", Example.referral(on: "2023-04-01"))], from: 4)
    var undated = Example.referral()
    undated.considered = nil
    let third = rows([("e", undated)], from: 6)
    let order: [RecordTable.Cell] = ["c", "a", "d", "b", "e"].map { .text($0) }
    // Parts of a register are counted on several threads, and come as they come.
    var (one, two) = (listing([third, second]), listing([first]))
    two.merge(one)
    #expect(cells(two).map { $0[0] } == order)
    one.merge(listing([first]))
    #expect(cells(one).map { $0[0] } == order)
  }
}
