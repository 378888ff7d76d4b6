/// A review of one case: a row of the sheet `Reviews`.
package struct Review: Hashable, Sendable {
  /// The kind of review, by the guidance of its time.
  package enum Kind: Hashable, Sendable {
    /// A local child safeguarding practice review (Working Together to Safeguard Children, from 2018).
    case localChildSafeguardingPracticeReview
    /// A serious case review (Working Together to Safeguard Children, up to 2015).
    case seriousCaseReview
    /// Another kind, by the register's name for it; it has no statutory limit.
    case other(String)
    /// A kind that the profile lists.
    case own(ReviewKind)
  }

  /// The key that recommendations refer to, such as `baby-amelia`.
  package var id = ""
  /// Its public name; never the name of a person.
  package var name = ""
  package var kind = Kind.localChildSafeguardingPracticeReview
  /// The partnership or board, by its name at the time.
  package var partnership = ""
  /// The group that considered the case, by its name at the time.
  package var group = ""
  /// The day on which the group considered the case.
  package var considered: Day?
  /// The day on which the partnership decided to begin the review.
  package var initiated: Day?
  /// The regulation it was considered under, in the register's words.
  package var regulation = ""
  /// The edition of the guidance it followed, in the register's words.
  package var guidance = ""
  /// Method, lead and, where there was one, sounding board, separated by `;`.
  package var method = ""
  /// The day on which the report was published; `nil` while it is not.
  package var published: Day?
  /// The place of the row.
  package var place: Place

  /// A review with only its place.
  package init(at place: Place) { self.place = place }

  /// The months that a local child safeguarding practice review, or a serious case review before 2018, may take to its
  /// publication (Working Together to Safeguard Children 2023, chapter 5).
  package static let monthsToPublication = 6

  /// The day from which these months are counted: the decision to initiate it or, without one, the day considered (the same
  /// chapter).
  package var began: Day? { initiated ?? considered }
}
