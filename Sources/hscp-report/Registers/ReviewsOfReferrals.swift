import Aggregation
import Loader
import Records

/// Checks the reviews that referrals led to against the reviews of the register.
struct ReviewsOfReferrals {
  private let tally: Tally
  private let referrals: RegisterReading
  private let reviews: ReviewReading

  init(_ tally: Tally, _ referrals: RegisterReading, _ reviews: ReviewReading) {
    self.tally = tally
    self.referrals = referrals
    self.reviews = reviews
  }

  /// A warning for each key that no review has, or one where referrals that name none are more than the reviews.
  var findings: [Finding] {
    guard !reviews.keys.isEmpty else { return [] }
    guard !tally.namesReviews else {
      return tally.reviewsNamed.filter { !reviews.keys.contains($0.key) }.values.sorted().map {
        Finding(.reviewNotListed, at: $0, found: "no review has the key that this referral names")
      }
    }
    let practice = reviews.records.reviews.filter { $0.kind == .localChildSafeguardingPracticeReview }
    let (count, led) = (practice.count, tally.referralsReviewed)
    guard let first = practice.first, led > count, let place = referrals.columns.first?.table else {
      return []
    }
    return [
      Finding(
        .referralsWithoutReview, at: place,
        found:
          "\(led) referrals led to an LCSPR, and the reviews have \(count == 1 ? "one" : "only \(count)")",
        remedy: "add a column review with the key of the review that each led to, as in \"\(first.id)\"")
    ]
  }
}
