import Loader
import Records

/// How much a register has beside its referrals, in a line.
enum ReviewLine {
  /// `  4 reviews, 20 recommendations`, with the rows that are left out; nothing of a register that has no reviews.
  static func text(of reading: ReviewReading) -> String {
    let records = reading.records
    guard !records.isEmpty || reading.leftOut > 0 else { return "" }
    // Parts and responders have rows of their own, which are no more recommendations.
    let numbers = Set(records.recommendations.map { [$0.review, String($0.number)] })
    let reviews = FindingsText.counted(records.reviews.count, "review")
    let recommendations = FindingsText.counted(numbers.count, "recommendation")
    let leftOut = reading.leftOut > 0 ? ", \(FindingsText.counted(reading.leftOut, "row")) left out" : ""
    return "  \(reviews), \(recommendations)\(leftOut)\n"
  }
}
