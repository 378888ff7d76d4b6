import Aggregation
import Records

extension Chart {
  /// How many referrals each year had; `nil` where there are no two of them to look at.
  init?(ofReferralsIn comparison: Comparison?) {
    guard let comparison, comparison.years.count > 1,
      let row = comparison[.headline]?[HeadlineRow.referrals.rawValue]
    else { return nil }
    self.init(
      id: "referrals_by_year",
      title: "Referrals considered, \(ComparisonWords.span(of: comparison.years))",
      categoryTitle: "Reporting year", valueTitle: Unit.referrals.axisTitle,
      categories: comparison.years.map(\.description), series: [Series("Referrals", row.figures)])
  }
}
