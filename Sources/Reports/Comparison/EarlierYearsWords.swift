import Aggregation
import Records

/// What the chapter says of a year beside earlier ones: one sentence where all answers are alike, a list where not.
///
/// The tests themselves are in the annex. Of agencies that are published by name alone, there is only the answer.
struct EarlierYearsWords {
  /// The answers that find nothing unusual, as one sentence, then the others; empty where nothing was tested.
  let sentences: [String]

  init(of comparison: Comparison, agencies: AgencyPattern?) {
    let questions = comparison.questions
    let consistent = questions.filter { if case .consistent = $0.conclusion { true } else { false } }
    let isTestedAlready = questions.contains { $0.subject == .pattern(.agenciesNamedFirst) }
    var things = consistent.map(EarlierYearsWords.thing)
    if !isTestedAlready, agencies == .consistent { things.append(EarlierYearsWords.agencies) }
    let (year, years) = (ComparisonWords.lastYear(of: comparison), EarlierYearsWords.basis(of: comparison))
    var sentences: [String] = []
    if !things.isEmpty, let years {
      sentences.append("\(year) is consistent with \(years) in \(things.inProse).")
    }
    sentences += questions.filter { !consistent.contains($0) }
      .map { ComparisonWords.sentence($0, in: comparison) }
    if !isTestedAlready, agencies == .different, let years {
      sentences.append(
        "The agencies that referred in \(year) have a different pattern from that of \(years).")
    }
    self.sentences = sentences + [ComparisonWords.untested(comparison)].compactMap(\.self)
  }

  /// The earlier years with their referrals, on which all answers rest; `nil` where no question was about their number.
  private static func basis(of comparison: Comparison) -> String? {
    guard let question = comparison.questions.first(where: { $0.subject == .total(.referrals) }) else {
      return nil
    }
    // In figures, as in a table: they are beside each other.
    let years = zip(question.earlier, question.years).enumerated().map { place, year in
      let noun = place > 0 ? "" : year.0 == 1 ? " referral" : " referrals"
      return "\(year.0)\(noun) in \(year.1)"
    }
    return ComparisonWords.earlierYears(of: comparison, years)
  }

  private static let agencies = "which agencies referred"

  private static func thing(_ question: TestedQuestion) -> String {
    switch question.subject {
    case .total(.underOne): "the number about infants under one"
    case .total: "the number of referrals"
    case .pattern(.youngestChild): "the ages of the youngest children"
    case .pattern(.months): "the months in which they were considered"
    case .pattern(.agenciesNamedFirst): agencies
    case .pattern: "what came of them"
    }
  }
}
