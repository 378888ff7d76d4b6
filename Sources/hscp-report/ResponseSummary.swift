import Aggregation
import Loader
import Records
import Reports

/// What a run of `respond` says on standard output: whose responses, to which reviews, and how far they are.
enum ResponseSummary {
  private static let width = 44

  static func text(
    of made: ResponseFiles, _ reviews: [Review], _ register: ReviewedRegister
  ) -> String {
    let figures = made.figures
    let lists = reviews.map { RecommendationList(of: $0, in: register.records) }
    var text = "\(figures.partnership.name) (\(register.profile.profile.source))\n"
    text += "\(FindingsText.counted(reviews.count, "review")), as at \(register.asAt.inProse)\n"
    text += line("  Recommendations", lists.reduce(0) { $0 + $1.entries.count }.description)
    text += line("  Recommendations and parts to answer", lists.reduce(0) { $0 + $1.itemCount }.description)
    text += line("  Responses", (figures[.recommendations]["all"]).map(ReportSummary.text) ?? "0")
    for row in figures[.recommendationsByStatus].rows where row.category != .total {
      text += line("    \(row.category.name)", ReportSummary.text(of: row.figure))
    }
    if let overdue = figures[.recommendations]["overdue"] {
      text += line("  Overdue", ReportSummary.text(of: overdue))
    }
    return text + ReportSummary.closing(of: figures, warnings: register.findings.count(.warning))
  }

  private static func line(_ name: String, _ value: String) -> String {
    name + String(repeating: " ", count: max(1, width - name.count)) + value + "\n"
  }
}
