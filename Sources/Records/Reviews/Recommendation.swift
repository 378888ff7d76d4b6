/// What one body, or several that share an answer, make of a recommendation or of a part of it: a row of the sheet
/// `Recommendations`.
///
/// A recommendation that several bodies answer has a row for each of them, and so has each of its parts.
package struct Recommendation: Hashable, Sendable {
  /// The key of its review.
  package var review = ""
  /// Its number within the review, from 1.
  package var number = 0
  /// The letter of the part; `nil` where the recommendation has none, or for the sentence that opens its parts.
  package var part: String?
  /// Whether the recommendation has parts, which have rows of their own.
  package var hasParts = false
  /// The text of the recommendation or part; on rows that follow its first one, the text of that one.
  package var text = ""
  /// Whether the row is the one that the text was taken from: on the others it is blank, or the same again.
  package var hasOwnText = false
  /// The bodies that it is addressed to, in the order of the cell.
  package var addressedTo: [Category] = []
  /// The bodies that answer; several where they share one answer.
  package var responders: [Category] = []
  /// The answer, in paragraphs and lists as they were written.
  package var response = ""
  package var responded: Day?
  /// How far the body has come; `nil` where the register does not say.
  package var status: Code<Status>?
  /// The status as the register words it.
  package var statusText = ""
  /// Who sees to it.
  package var owner = ""
  /// The first date by which it was to be done.
  package var due: Day?
  package var revisedDue: Day?
  package var progress = ""
  package var completed: Day?
  /// What shows that it made a difference.
  package var evidence = ""
  package var updated: Day?
  /// Where the row stands.
  package var place: Place

  /// A row of which nothing but its place is known.
  package init(at place: Place) { self.place = place }

  /// Whether the row only opens the parts below it: it has no letter, nobody answers it, and nothing is to be done. Without
  /// parts it is a recommendation that nobody has answered yet.
  package var opensParts: Bool {
    hasParts && part == nil && response.isEmpty && responders.isEmpty && status == nil
  }

  /// The date by which it is to be done as things stand.
  package var currentDue: Day? { revisedDue ?? due }
}
