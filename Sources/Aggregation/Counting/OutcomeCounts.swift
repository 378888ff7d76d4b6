import Records

/// Referrals of one reporting year by primary outcome, which sum to the referrals, and by further action.
struct OutcomeCounts: Hashable, Sendable {
  private(set) var primary = CodeCounts<Outcome>()
  /// Referrals with each further action; these never add to the total.
  private(set) var further = CodeCounts<Outcome>()
  /// Referrals that led to a practice review.
  private(set) var referralsReviewed = 0
  /// Those of them of which the register does not name the review: each is taken for a review of its own.
  private(set) var withoutReviewKey = 0
  /// The reviews that the others led to.
  private(set) var reviews: Set<ReviewKey> = []

  @inline(__always)
  mutating func count(_ referral: Referral, by vocabulary: Vocabulary) {
    if let outcome = referral.primaryOutcome { primary.add(to: outcome) }
    referral.furtherActions.forEachDistinct { further.add(to: $0) }
    guard referral.ledToReview(by: vocabulary) else { return }
    referralsReviewed += 1
    if let review = referral.review { reviews.insert(review) } else { withoutReviewKey += 1 }
  }

  mutating func merge(_ other: OutcomeCounts) {
    primary.merge(other.primary)
    further.merge(other.further)
    referralsReviewed += other.referralsReviewed
    withoutReviewKey += other.withoutReviewKey
    reviews.formUnion(other.reviews)
  }

  var total: Int { primary.total }
}

/// A count for each pair of an outcome and a column, such as an age band.
///
/// All counts are in one array sized by the vocabulary, so counting a row is one addition.
struct OutcomeCrossing: Hashable, Sendable {
  let columns: Int
  private var counts: [Int]

  init(outcomes: Int, columns: Int) {
    self.columns = columns
    self.counts = Array(repeating: 0, count: outcomes * columns)
  }

  mutating func add(_ outcome: Code<Outcome>, _ column: Int) {
    counts[Int(outcome.index) &* columns &+ column] += 1
  }

  mutating func merge(_ other: OutcomeCrossing) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// The count of an outcome, by its place in the vocabulary, and a column.
  subscript(outcome: Int, column: Int) -> Int { counts[outcome * columns + column] }

  /// The sum of a column over all outcomes.
  func sum(ofColumn column: Int) -> Int {
    stride(from: column, to: counts.count, by: columns).reduce(0) { $0 + counts[$1] }
  }

  /// The sum of an outcome over all columns.
  func sum(of outcome: Int) -> Int { (0..<columns).reduce(0) { $0 + self[outcome, $1] } }
}

/// Children of one reporting year by their age band and the primary outcome of their referral.
///
/// Each child counts once: a referral of two children adds two to its outcome. Further actions are left out. The date
/// considered decides the year. Ages are those of the register, as in ``AgeCounts``, and the columns add up to its bands.
struct OutcomesByAgeBand: Hashable, Sendable {
  private(set) var crossing: OutcomeCrossing
  /// The children of each outcome, of any age.
  private(set) var children = CodeCounts<Outcome>()

  init(by vocabulary: Vocabulary) {
    self.crossing = OutcomeCrossing(
      outcomes: vocabulary.outcomes.count, columns: vocabulary.ageBands.all.count)
  }

  /// Counts a child whose band is at this position.
  mutating func count(childIn band: Int, with outcome: Code<Outcome>) {
    children.add(to: outcome)
    crossing.add(outcome, band)
  }

  mutating func merge(_ other: OutcomesByAgeBand) {
    crossing.merge(other.crossing)
    children.merge(other.children)
  }
}
