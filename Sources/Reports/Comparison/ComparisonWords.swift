import Aggregation
import Records

/// The sentences and notes that compare the last year with earlier ones.
enum ComparisonWords {
  /// "2021-22 to 2023-24", or the only year.
  static func span(of years: [ReportingYear]) -> String {
    guard let first = years.first, let last = years.last else { return "" }
    return first == last ? "\(last)" : "\(first) to \(last)"
  }

  /// The year that a column or a bar is about: "2023-24", or "2023-24, to 30 June" of one that is covered in part.
  static func name(of place: Int, in comparison: Comparison) -> String {
    let year = comparison.years[place].description
    return comparison.parts[place].map { "\(year), to \($0.lastDayInProse)" } ?? year
  }

  /// One sentence: the question, what the test found, and what it rests on.
  static func sentence(_ question: TestedQuestion, in comparison: Comparison) -> String {
    let earlier = zip(question.earlier, question.years).map { "\($0) in \($1)" }
    let (year, years) = (lastYear(of: comparison), earlierYears(of: comparison, earlier))
    switch question.subject {
    case .total(let row):
      let subject = "The number of \(thing(row)) in \(year) (\(question.count))"
      return switch question.conclusion {
      case .consistent, .differentPattern, .onTheEdge: "\(subject) is consistent with that of \(years)."
      case .higher: "\(subject) is higher than in \(years)."
      case .lower: "\(subject) is lower than in \(years)."
      case .tooFewToTell:
        "There are too few \(thing(row)) to tell whether their number in \(year) (\(question.count)) differs from that of "
          + "\(years)."
      }
    case .pattern(let id):
      let thing = { (id: TableID) in ComparisonWords.thing(id, comparison.breakdowns) }
      let count = "\(question.count) \(question.count == 1 ? "referral" : "referrals")"
      let subject = "The pattern of \(thing(id)) in \(year) (\(count))"
      return switch question.conclusion {
      case .consistent, .higher, .lower: "\(subject) is consistent with that of \(years)."
      case .differentPattern: "\(subject) is a different pattern from that of \(years)."
      case .onTheEdge:
        "\(subject) is on the edge between that of \(years) and a different one: its test cannot say which."
      case .tooFewToTell:
        "There are too few cases to tell whether the pattern of \(thing(id)) in \(year) (\(count)) differs from that of "
          + "\(years)."
      }
    }
  }

  /// The last year, or the part of it that is compared.
  static func lastYear(of comparison: Comparison) -> String {
    guard let last = comparison.years.last else { return "" }
    return comparison.part == nil ? "\(last)" : "\(last) to \(comparison.asAt.inProse)"
  }

  /// The earlier years, each with what a sentence rests on: "the earlier years (8 in 2021-22, 10 in 2022-23)".
  static func earlierYears(of comparison: Comparison, _ counts: [String]) -> String {
    (comparison.part == nil ? "" : "the same months of ")
      + "the earlier years (\(counts.joined(separator: ", ")))"
  }

  /// Which of the earlier years are not tested with, or that there is no test; `nil` if all years are tested.
  static func untested(_ comparison: Comparison) -> String? {
    let untested = comparison.untestedYears
    guard let last = comparison.years.last, !untested.isEmpty else { return nil }
    let isSeveral = untested.count > 1
    let names = untested.map(\.description).inProse
    let subject =
      untested.count == comparison.years.count - 1
      ? "\(last) is not tested against \(names)"
      : "\(names) \(isSeveral ? "take" : "takes") no part in the tests"
    guard comparison.canBeTested else {
      return "\(subject), because it is not over, and the register has no days for its referrals."
    }
    guard let part = comparison.part else {
      return
        "\(subject), because the figures of \(names) are not those of \(isSeveral ? "whole years" : "a whole year")."
    }
    return "\(subject), because there are no figures of \(names) up to \(part.lastDayInProse)."
  }

  /// The note that some years are not covered whole; `nil` if all are.
  static func coverage(of comparison: Comparison) -> String? {
    let parts = zip(comparison.years, comparison.lastDays).filter { $0.0.last > $0.1 }
    guard !parts.isEmpty else { return nil }
    let days = parts.map { "\($0) to \($1.inProse)" }.inProse
    let running =
      comparison.part.map { _ in "\(comparison.years[comparison.years.count - 1]) is not over. " } ?? ""
    return "\(running)The figures of \(days) are those of a part of the year."
  }

  /// What the years of a table do not say.
  static func notes(on comparison: Comparison, under id: TableID) -> [String] {
    let aside = id.isAboutReviews && !comparison.questions.isEmpty ? [notTested] : []
    let unknown =
      id.isAboutReviews && id != .reviews && comparison.sources.dropLast().contains(where: \.isCounted)
    return aside + (unknown ? [onlyNow] : [])
  }

  private static let onlyNow =
    "For earlier years that were counted from the register these are not available: the register says how far the "
    + "recommendations are now, and not how far they were then. A figures.json that was written then says it."

  private static let notTested =
    "Reviews and recommendations are not tested against the earlier years: they stand as at a day, and what stood "
    + "before stands there again."

  /// The notes on earlier years for a document of the last year alone; none where nothing is said of them.
  static func notesOnEarlierYears(of comparison: Comparison) -> [String] {
    guard !comparison.questions.isEmpty || !comparison.untestedYears.isEmpty else { return [] }
    return notes(on: comparison.sources.dropLast()) + [coverage(of: comparison)].compactMap(\.self)
  }

  /// The partnership's own notes on single years, each with its year.
  static func notes(on sources: some Sequence<ComparedYear>) -> [String] {
    sources.compactMap { source in source.figures.yearNote.map { "\(source.year): \($0)" } }
  }

  /// The rule that the sentences follow, for the notes.
  static func rule(of comparison: Comparison) -> String {
    let questions = comparison.questions
    let count = CountWords.counted(.count(questions.count), Noun("question", "questions"))
    return
      "Each sentence on the earlier years answers one question by an exact test: a total by the binomial test against "
      + "the earlier years together, a breakdown by the test of Freeman and Halton, or Fisher's for two by two. Where "
      + "the probability p of a difference at least as unlikely is above 0.05, the year is called consistent with the "
      + "earlier ones; at 0.05 or below, a total is called higher or lower and a breakdown a different pattern; where "
      + "no outcome could have reached 0.05, there are too few to tell; and where p was drawn and may be on either side of "
      + "0.05, the year is on the edge. What is not known takes no part. \(count.prefix(1).uppercased())\(count.dropFirst()) "
      + "\(questions.count == 1 ? "was" : "were") tested: of twenty, one would show a difference by chance. "
      + "\(severalOfOne(comparison)) A year consistent with others is not shown to be the "
      + "same: with few referrals only large differences can show."
  }

  /// How breakdowns are tested in which a referral may count several times, and why others are not.
  private static func severalOfOne(_ comparison: Comparison) -> String {
    let subjects = comparison.questions.map(\.subject)
    func isNamed(_ id: TableID) -> Bool { comparison.namesOnly.contains(id) }
    let ages =
      subjects.contains(.pattern(.youngestChild))
      ? "Ages are tested by the youngest child of each referral, for brothers and sisters come together and are not "
        + "independent. "
      : "Ages are not tested, for brothers and sisters come together and earlier figures do not have them by referral. "
    if isNamed(.agencies), isNamed(.features) {
      return ages + "Agencies and features are not tested, because only their names are published."
    }
    let agencies =
      subjects.contains(.pattern(.agenciesNamedFirst))
      ? "Agencies are tested by the one named first, for a referral may have several; "
      : isNamed(.agencies)
        ? "Agencies are not tested, because only their names are published; "
        : "Agencies are not tested, because not all figures have them by the one named first; "
    let features =
      isNamed(.features)
      ? "features are not tested, because only their names are published."
      : "features are not tested, for a referral may have several."
    return ages + agencies + features
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

  static func thing(_ row: HeadlineRow) -> String {
    switch row {
    case .underOne: "referrals concerning an infant under one"
    default: "referrals considered"
    }
  }

  static func thing(_ id: TableID, _ breakdowns: [Breakdown]) -> String {
    switch id {
    case .firstChild: "referrals by the \(breakdowns.of(id)?.nameInProse ?? "") of the child named first"
    case .breakdown: "referrals by \(breakdowns.of(id)?.nameInProse ?? "")"
    case .youngestChild: "referrals by the age of their youngest child"
    case .months: "referrals by the month considered"
    case .agenciesNamedFirst: "referrals by the agency named first"
    default: "referrals by primary outcome"
    }
  }
}
