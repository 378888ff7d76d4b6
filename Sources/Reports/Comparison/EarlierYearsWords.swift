import Aggregation
import Records

/// What the chapter says of a year beside earlier ones: one sentence where all answers are alike, a list where not.
///
/// The tests themselves are in the annex. Of agencies that are published by name alone, there is only the answer.
struct EarlierYearsWords {
  /// The answers that find nothing unusual, and those of which there is too little to tell, as one sentence each; then the
  /// others. Empty where nothing was tested.
  let sentences: [String]

  init(of comparison: Comparison, agencies: AgencyPattern?) {
    let ofReferrals = comparison.questions.first { $0.subject == .total(.referrals) }
    // One sentence names its years once: what rests on others has a sentence of its own.
    let alike = comparison.questions.filter { $0.years == ofReferrals?.years }
    let consistent = alike.filter { if case .consistent = $0.conclusion { true } else { false } }
    let tooFew = alike.filter { if case .tooFewToTell = $0.conclusion { true } else { false } }
    let isTestedAlready = comparison.questions.contains { $0.subject == .pattern(.agenciesNamedFirst) }
    var things = consistent.map { EarlierYearsWords.thing($0, comparison.breakdowns) }
    if !isTestedAlready, agencies == .consistent { things.append(EarlierYearsWords.agencies) }
    let year = ComparisonWords.lastYear(of: comparison)
    let years = ofReferrals.map { EarlierYearsWords.basis($0, of: comparison) }
    var sentences: [String] = []
    if !things.isEmpty, let years {
      sentences.append("\(year) is consistent with \(years) in \(things.inProse).")
    }
    if tooFew.count > 1 {
      sentences.append(
        "There are too few referrals to tell for \(tooFew.map { EarlierYearsWords.thing($0, comparison.breakdowns) }.inProse)."
      )
    }
    sentences += comparison.questions
      .filter { !consistent.contains($0) && !(tooFew.count > 1 && tooFew.contains($0)) }
      .map { ComparisonWords.sentence($0, in: comparison) }
    if !isTestedAlready, agencies == .different, let years {
      sentences.append(
        "The agencies that referred in \(year) have a different pattern from that of \(years).")
    }
    self.sentences = sentences + [ComparisonWords.untested(comparison)].compactMap(\.self)
  }

  /// The earlier years with their referrals.
  private static func basis(_ question: TestedQuestion, of comparison: Comparison) -> String {
    // In figures, as in a table: they are beside each other.
    let years = zip(question.earlier, question.years).enumerated().map { place, year in
      let noun = place > 0 ? "" : year.0 == 1 ? " referral" : " referrals"
      return "\(year.0)\(noun) in \(year.1)"
    }
    return ComparisonWords.earlierYears(of: comparison, years)
  }

  private static let agencies = "which agencies referred"

  private static func thing(_ question: TestedQuestion, _ breakdowns: [Breakdown]) -> String {
    switch question.subject {
    case .total(.underOne): "the number about infants under one"
    case .total: "the number of referrals"
    case .pattern(.youngestChild): "the ages of the youngest children"
    case .pattern(.months): "the months in which they were considered"
    case .pattern(.agenciesNamedFirst): agencies
    case .pattern(.firstChild(let key)):
      "the \(breakdowns.of(.firstChild(key))?.nameInProse ?? "") of the children named first"
    case .pattern(.breakdown(let key)): "their \(breakdowns.of(.breakdown(key))?.nameInProse ?? "")"
    case .pattern: "what came of them"
    }
  }
}
