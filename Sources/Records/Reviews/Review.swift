/// A review of one case, as a row of the register's sheet `Reviews` has it.
package struct Review: Hashable, Sendable {
  /// What the guidance of its time calls a review.
  package enum Kind: Hashable, Sendable {
    /// A local child safeguarding practice review (Working Together to Safeguard Children, from 2018).
    case localChildSafeguardingPracticeReview
    /// A serious case review (Working Together to Safeguard Children, up to 2015).
    case seriousCaseReview
    /// Another kind, by the register's own name: no statutory limit runs for it.
    case other(String)
  }

  /// The key by which recommendations name it, such as `baby-amelia`.
  package var id = ""
  /// What it is called in public; never the name of a person.
  package var name = ""
  package var kind = Kind.localChildSafeguardingPracticeReview
  /// The partnership, or the board, as it was called at the time.
  package var partnership = ""
  /// The group that considered the case, as it was called at the time.
  package var group = ""
  /// The day on which the group considered the case.
  package var considered: Day?
  /// The day on which the partnership decided to begin the review.
  package var initiated: Day?
  /// The regulation that it was considered under, as the register words it.
  package var regulation = ""
  /// The edition of the guidance that it followed, as the register words it.
  package var guidance = ""
  /// Method, lead and, where there was one, sounding board, each parted by `;`.
  package var method = ""
  /// The day on which the report was published; `nil` while it is not.
  package var published: Day?
  /// Where the row stands.
  package var place: Place

  /// A review of which nothing but its place is known.
  package init(at place: Place) { self.place = place }

  /// How long a local child safeguarding practice review, or a serious case review before it, may take from its
  /// beginning to its publication (Working Together to Safeguard Children 2023, chapter 5).
  package static let monthsToPublication = 6

  /// The day on which the six months to publication begin: the decision to initiate it, or else the day considered
  /// (Working Together to Safeguard Children 2023, chapter 5).
  package var began: Day? { initiated ?? considered }
}
