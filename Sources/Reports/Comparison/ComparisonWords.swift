import Aggregation
import Records

/// The sentences and notes that compare the last year with earlier ones.
enum ComparisonWords {
  /// "2021-22 to 2023-24", or the only year.
  static func span(of years: [ReportingYear]) -> String {
    guard let first = years.first, let last = years.last else { return "" }
    return first == last ? "\(last)" : "\(first) to \(last)"
  }

  /// One sentence: the question, and what the test found.
  static func sentence(_ question: TestedQuestion, years: [ReportingYear]) -> String {
    guard let last = years.last else { return "" }
    let earlier = zip(question.earlier, years).map { "\($0) in \($1)" }.joined(separator: ", ")
    switch question.subject {
    case .total(let row):
      let subject = "The number of \(thing(row)) in \(last) (\(question.count))"
      return switch question.conclusion {
      case .consistent, .differentPattern:
        "\(subject) is consistent with that of the earlier years (\(earlier))."
      case .higher: "\(subject) is higher than in the earlier years (\(earlier))."
      case .lower: "\(subject) is lower than in the earlier years (\(earlier))."
      case .tooFewToTell:
        "There are too few \(thing(row)) to tell whether their number in \(last) (\(question.count)) differs from that of "
          + "the earlier years (\(earlier))."
      }
    case .pattern(let id):
      let subject = "The pattern of \(thing(id)) in \(last)"
      return switch question.conclusion {
      case .consistent, .higher, .lower: "\(subject) is consistent with that of the earlier years."
      case .differentPattern: "\(subject) is a different pattern from that of the earlier years."
      case .tooFewToTell:
        "There are too few cases to tell whether the pattern of \(thing(id)) in \(last) differs from that of the earlier "
          + "years."
      }
    }
  }

  /// The notes on the tests of a table; those of the headline start with the rule for all sentences.
  static func notes(on questions: [TestedQuestion], under id: TableID) -> [String] {
    let own = questions.filter { question in
      switch question.subject {
      case .total: id == .headline
      // A table that is not printed is explained under the one that it was made from.
      case .pattern(let table): id == (table.isPrinted ? table : table.source)
      }
    }
    let aside = id.isAboutReviews && !questions.isEmpty ? [notTested] : []
    return (id == .headline && !questions.isEmpty ? [rule(questions)] : []) + own.map(test) + aside
  }

  private static let notTested =
    "Reviews and recommendations are not tested against the earlier years: they stand as at a day, and what stood "
    + "before stands there again."

  /// The notes for a document of the last year alone: those on earlier years, the rule, and all tests.
  static func explained(_ comparison: Comparison) -> [String] {
    guard !comparison.questions.isEmpty else { return [] }
    return notes(on: comparison.sources.dropLast()) + [rule(comparison.questions)]
      + comparison.questions.map(test)
  }

  /// The partnership's own notes on single years, each with its year.
  static func notes(on sources: some Sequence<ComparedYear>) -> [String] {
    sources.compactMap { source in source.figures.yearNote.map { "\(source.year): \($0)" } }
  }

  /// The rule that the sentences follow, for the notes.
  static func rule(_ questions: [TestedQuestion]) -> String {
    let count = CountWords.counted(.count(questions.count), Noun("question", "questions"))
    return
      "Each sentence on the earlier years answers one question by an exact test: a total by the binomial test against "
      + "the earlier years together, a breakdown by the test of Freeman and Halton, or Fisher's for two by two. Where "
      + "the probability p of a difference at least as unlikely is above 0.05, the year is called consistent with the "
      + "earlier ones; at 0.05 or below, a total is called higher or lower and a breakdown a different pattern; where "
      + "no outcome could have reached 0.05, there are too few to tell. \(count.prefix(1).uppercased())\(count.dropFirst()) "
      + "\(questions.count == 1 ? "was" : "were") tested: of twenty, one would show a difference by chance. "
      + "\(severalOfOne(questions)) A year consistent with others is not shown to be the "
      + "same: with few referrals only large differences can show."
  }

  /// How breakdowns are tested in which a referral may count several times.
  private static func severalOfOne(_ questions: [TestedQuestion]) -> String {
    questions.contains { $0.subject == .pattern(.agenciesNamedFirst) }
      ? "Agencies are tested by the one named first, for a referral may have several; features are not tested."
      : "Agencies and features are not tested, for a referral may have several."
  }

  /// What a test found, for the notes: "referrals considered: p = 0.42".
  private static func test(_ question: TestedQuestion) -> String {
    let subject =
      switch question.subject {
      case .total(let row): thing(row)
      case .pattern(let id): thing(id)
      }
    let p = question.conclusion.p
    let method =
      switch p.method {
      case .enumerated(let outcomes): "all \(outcomes) possible outcomes were weighed"
      case .simulated(let draws, let error):
        "\(draws) outcomes were drawn with a fixed seed, standard error \(rounded(error))"
      }
    return "Test of the \(subject): p \(rounded(p.value)); \(method)."
  }

  /// How the bodies in a table changed, a sentence each.
  static func histories(in table: ComparedTable) -> [String] {
    table.rows.compactMap { row in
      switch row.history {
      case .was(let names):
        "\(row.category.name) has the referrals of \(names.joined(separator: " and ")) too."
      case .began(let day): "\(row.category.name) goes by this name since \(day.inProse)."
      case .ended(let day): "\(row.category.name) had this name until \(day.inProse)."
      case nil: nil
      }
    }
  }

  static let revised = "[r] marks a figure that the register now gives otherwise than it was published."

  private static func thing(_ row: HeadlineRow) -> String {
    switch row {
    case .underOne: "referrals concerning an infant under one"
    default: "referrals considered"
    }
  }

  private static func thing(_ id: TableID) -> String {
    switch id {
    case .ageBands: "children by age band"
    case .months: "referrals by the month considered"
    case .agenciesNamedFirst: "referrals by the agency named first"
    default: "referrals by primary outcome"
    }
  }

  /// With three decimals: `= 0.370`, or `below 0.001`.
  private static func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 1_000).rounded())
    if thousandths == 0 { return "below 0.001" }
    let digits = String(thousandths % 1_000)
    return "= \(thousandths / 1_000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
  }
}
