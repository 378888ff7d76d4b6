import Aggregation
import Records

/// The first page of the board's workbook: what a year came to, what is late, what is overdue, and what the tests say.
struct BoardSummary {
  private let figures: PublishedFigures
  private let comparison: Comparison?
  private let counts: TrackerCounts?

  init(_ figures: PublishedFigures, beside comparison: Comparison?, _ counts: TrackerCounts?) {
    self.figures = figures
    self.comparison = comparison
    self.counts = counts
  }

  var page: SummaryPage {
    let blocks =
      [year, stages].compactMap(\.self) + breakdowns + [late, overdue, ratings].compactMap(\.self)
    let recommendations =
      counts == nil ? "" : " Recommendations as at \(figures.recommendationsAsAt.inProse)."
    return SummaryPage(
      title: "\(figures.partnership.group): \(figures.year) on one page",
      days: "Figures as at \(figures.asAt.inProse).\(recommendations)", blocks: blocks, tests: tests)
  }

  /// How many years stand beside each other: the year and the two before it.
  private static let years = 3
  /// How many bodies have a row of their own.
  private static let bodies = 8
  /// How many values of breakdowns there is room for.
  private static let values = 16

  private var year: SummaryPage.Block? {
    let keys = [
      HeadlineRow.referrals.rawValue, "rapid-review", "local-learning-event",
      HeadlineRow.notifications.rawValue, HeadlineRow.underOne.rawValue,
    ]
    let rows = keys.compactMap { key in figures[.headline].rows.first { $0.category.key == key } }
    let compared = comparison?[.headline]
    let places = comparison.map { Array($0.years.indices.suffix(BoardSummary.years)) } ?? []
    let titles =
      comparison.map { comparison in
        places.map { ComparisonWords.name(of: $0, in: comparison) }
      } ?? ["\(figures.year)"]
    let values = rows.map { row in
      compared.flatMap { $0[row.category.key] }.map { row in places.map { row.figures[$0] } } ?? [row.figure]
    }
    guard values.allSatisfy({ $0.count == titles.count }) else { return nil }
    let table = table(
      "summary_year", "The year beside those before it", "Figure", titles, .referrals,
      zip(rows, values).map { ($0.category.name, $1) })
    return SummaryPage.Block(
      table: table,
      chart: Chart(
        of: table, titled: "Referrals and what came of them", names: 0, values: Array(1...titles.count),
        rows: table.rows.count))
  }

  /// The funnel of the year: how many of its referrals reached each stage.
  private var stages: SummaryPage.Block? {
    let rows = figures[.stages].rows
    guard !rows.isEmpty else { return nil }
    let table = table(
      "summary_stages", "The year's referrals by the stage that they reached", "Stage", ["Referrals"],
      .referrals, rows.map { ($0.category.name, [$0.figure]) })
    return SummaryPage.Block(
      table: table,
      chart: Chart(of: table, titled: table.title, names: 0, values: [1], rows: table.rows.count))
  }

  /// The breakdowns that the profile declares, those that occur, as far as there is room for all of their values.
  private var breakdowns: [SummaryPage.Block] {
    var room = BoardSummary.values
    return figures.vocabulary.breakdowns.filter(\.isOwn).compactMap { breakdown in
      let (all, part) = (figures[breakdown.tables.all], figures[breakdown.tables.rapidReviews])
      let rows = all.rows.filter { $0.category != .total && $0.figure != .count(0) }
      guard !rows.isEmpty, rows.count <= room else { return nil }
      room -= rows.count
      let words = TableWords.words(for: breakdown.tables.all, in: figures)
      return SummaryPage.Block(
        table: table(
          "summary_\(breakdown.key)", words.title, breakdown.name, [words.heading, "With a rapid review"],
          breakdown.subject.unit, rows.map { ($0.category.name, [$0.figure, part[$0.key] ?? .count(0)]) }))
    }
  }

  private var late: SummaryPage.Block? {
    let clocks = figures[.timeliness]
    let rows = TimedDuty.allCases.compactMap { duty -> (String, [Figure])? in
      func figure(_ row: ClockRow) -> Figure? { clocks[row.category(of: duty).key] }
      guard let inTime = figure(.inTime)?.share, let late = figure(.late)?.share,
        let running = figure(.runningLate)
      else { return nil }
      return (
        ClockRow.inTime.category(of: duty).name, [.count(inTime.number), .count(late.number), running]
      )
    }
    guard !rows.isEmpty else { return nil }
    return SummaryPage.Block(
      table: table(
        "summary_late", "What is late", "Time limit", ["In time", "Late", "Not done, and late"], .referrals,
        rows))
  }

  private var overdue: SummaryPage.Block? {
    guard let counts else { return nil }
    let rows = [
      ("Overdue", counts.overdue),
      ("Due within \(RecommendationAttention.soon) days", counts.dueSoon),
      ("Without a due date", counts.undated), ("Without a response", counts.unanswered),
      ("Completed", counts.completed), ("Completed, without evidence of impact", counts.unproven),
      ("All responses", counts.all),
    ]
    return SummaryPage.Block(
      table: table(
        "summary_overdue", "What is overdue", "Responses to recommendations", ["Responses"], .responses,
        rows.map { ($0, [.count($1)]) }))
  }

  private var ratings: SummaryPage.Block? {
    guard let counts, !counts.bodies.isEmpty else { return nil }
    let used = counts.words.filter { word in counts.bodies.contains { $0.ratings[word] != nil } }
    let hasNone = counts.bodies.contains { $0.ratings[""] != nil }
    let words = used + (hasNone ? [""] : [])
    func figures(_ bodies: some Collection<TrackerCounts.Body>) -> [Figure] {
      words.map { word in .count(bodies.reduce(0) { $0 + ($1.ratings[word] ?? 0) }) }
        + [.count(bodies.reduce(0) { $0 + $1.all })]
    }
    // The last row is that of the others, unless it would be of one alone.
    let shown = counts.bodies.count > BoardSummary.bodies ? BoardSummary.bodies - 1 : BoardSummary.bodies
    let others = counts.bodies.dropFirst(shown)
    let rows =
      counts.bodies.prefix(shown).map { ($0.name, figures([$0])) }
      + (others.isEmpty ? [] : [("\(others.count) other bodies", figures(others))])
    let table = table(
      "summary_ratings", "Red, amber and green by body", "Body",
      words.map { $0.isEmpty ? "No rating" : $0 } + ["All"], .responses, rows)
    var chart = Chart(
      of: table, titled: "Responses by body and rating", names: 0, values: used.indices.map { $0 + 1 },
      rows: table.rows.count)
    chart?.isRating = true
    return SummaryPage.Block(table: table, chart: chart)
  }

  private var tests: (title: String, lines: [String])? {
    guard let comparison, let last = comparison.years.last else { return nil }
    let lines = comparison.questions.map { question in
      "\(TestsTable.subject(of: question, comparison.breakdowns)): \(BoardSummary.words(for: question.conclusion))."
    }
    return lines.isEmpty ? nil : ("What the tests say of \(last) beside the earlier years", lines)
  }

  private static func words(for conclusion: TestConclusion) -> String {
    switch conclusion {
    case .tooFewToTell: "too few to tell"
    case .consistent: "consistent with the earlier years"
    case .higher: "higher than in the earlier years"
    case .lower: "lower than in the earlier years"
    case .differentPattern: "a different pattern from the earlier years"
    case .onTheEdge: "on the edge of a different pattern"
    }
  }

  private func table(
    _ id: String, _ title: String, _ first: String, _ titles: [String], _ unit: Unit,
    _ rows: [(String, [Figure])]
  ) -> Table {
    Table(
      id: id, year: figures.year, title: title,
      columns: [Table.Column("row", first, .breakdown)]
        + titles.map { Table.Column("number", $0, .measure(unit)) },
      rows: rows.map { [.label($0)] + $1.map(Table.Cell.figure) })
  }
}
