import Records
import Testing

@testable import Aggregation

struct NamesOnlyTests {
  private let tables: [FigureTable] = [
    FigureTable(.outcomes, [row("rapid-review", 4), total]),
    FigureTable(.agencies, [row("hospital", 3), row("police", 0), row("council", 1), total]),
    FigureTable(.sectors, [row("health", 3), row("education", 0), total]),
    FigureTable(.features, [row("neglect", 2)]),
    FigureTable(.featuresUnderOne, [row("neglect", 1)]),
  ]

  private static let total = FigureTable.Row(.total, .count(4), .referrals)

  private static func row(_ key: String, _ count: Int) -> FigureTable.Row {
    FigureTable.Row(Category(key, key), .count(count), .referrals)
  }

  private func lines(_ ids: Set<TableID>) -> [[String]] {
    NamesOnly(ids).applied(to: tables).map(\.lines)
  }

  @Test func `without a list every count stays`() {
    #expect(NamesOnly([]).applied(to: tables) == tables)
  }

  @Test func `agencies by name have no counts, no total and no rows that do not occur, and sectors follow`() {
    #expect(
      lines([.agencies]) == [
        ["rapid-review 4", "total 4"], ["hospital [c]", "council [c]"], ["health [c]"], ["neglect 2"],
        ["neglect 1"],
      ])
  }

  @Test func `the features of infants follow the features`() {
    #expect(lines([.features]).suffix(2) == [["neglect [c]"], ["neglect [c]"]])
  }

  @Test func `suppressing the features of infants leaves all features published`() {
    #expect(lines([.featuresUnderOne]).suffix(2) == [["neglect 2"], ["neglect [c]"]])
  }

  /// The features of one referral are those of one child.
  @Test func `names of features are not published where they would be those of one referral`() {
    func headline(_ referrals: Int, _ infants: Int) -> FigureTable {
      FigureTable(
        .headline,
        [
          FigureTable.Row(HeadlineRow.referrals.category, .count(referrals), .referrals),
          FigureTable.Row(HeadlineRow.underOne.category, .count(infants), .referrals),
        ])
    }
    func lines(_ referrals: Int, _ infants: Int) -> [[String]] {
      NamesOnly([.features]).applied(to: [headline(referrals, infants)] + tables.suffix(2)).suffix(2).map(
        \.lines)
    }
    #expect(lines(9, 5) == [["neglect [c]"], ["neglect [c]"]])
    #expect(lines(9, 1) == [["neglect [c]"], []])
    #expect(lines(1, 1) == [[], []])
  }

  @Test func `the table of who was named first is gone if agencies are names only`() {
    let first = FigureTable(.agenciesNamedFirst, [NamesOnlyTests.row("hospital", 3), NamesOnlyTests.total])
    #expect(NamesOnly([.agencies]).applied(to: [first]).isEmpty)
    #expect(NamesOnly([.features]).applied(to: [first]) == [first])
    #expect(NamesOnly.refused(of: [.agenciesNamedFirst]) == .agenciesNamedFirst)
  }

  /// That some sector had a rapid review says more than which agencies referred.
  @Test func `outcomes by sector are gone if agencies are names only`() {
    let crossing = FigureTable(
      .outcomesBySector,
      [
        FigureTable.Row(
          Category("rapid-review", "Rapid review"), and: Category("police", "Police"), .count(2), .referrals)
      ])
    #expect(NamesOnly([.agencies]).applied(to: [crossing]).map(\.lines) == [[]])
    #expect(NamesOnly([.features]).applied(to: [crossing]) == [crossing])
  }

  @Test func `harm by name only has no counts and no row for what is not recorded`() {
    let harm = FigureTable(
      .harm,
      [NamesOnlyTests.row("child-death", 2), FigureTable.Row(.notRecorded, .count(1), .referrals)])
    #expect(NamesOnly([.harm]).applied(to: [harm]).map(\.lines) == [["child-death [c]"]])
  }

  @Test func `units and names stay`() {
    #expect(
      NamesOnly([.features]).applied(to: tables)[3].rows == [
        FigureTable.Row(Category("neglect", "neglect"), .symbol(.suppressed), .referrals)
      ])
  }

  @Test(
    arguments: [
      ([], nil), ([.agencies, .features, .harm], nil), ([.outcomesBySector], .outcomesBySector),
      ([.featuresUnderOne], .featuresUnderOne),
      ([.agencies, .outcomes], .outcomes),
      ([.sectors], .sectors), ([.panel, .headline], .headline), ([.ageBands], .ageBands),
      ([.furtherActions], .furtherActions),
    ] as [(Set<TableID>, TableID?)])
  func `a table whose counts are in other tables is refused`(ids: Set<TableID>, refused: TableID?) {
    #expect(NamesOnly.refused(of: ids) == refused)
  }
}
