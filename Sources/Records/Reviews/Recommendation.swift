/// The answer of one body, or of several that share one, to a recommendation or a part of it: a row of the sheet
/// `Recommendations`.
///
/// A recommendation that several bodies answer has a row for each of them, and a part of it does too.
package struct Recommendation: Hashable, Sendable {
  /// The key of its review.
  package var review = ""
  /// Its number within the review, from 1.
  package var number = 0
  /// The letter or number of the part; `nil` without parts, and for the sentence before the first part.
  package var part: String?
  /// Whether the recommendation has parts, which have separate rows.
  package var hasParts = false
  /// The text of the recommendation or part, also on rows after the one that has it.
  package var text = ""
  /// Whether the text was taken from this row; on the others it is blank or the same.
  package var hasOwnText = false
  /// The bodies it is addressed to, in the order of the cell.
  package var addressedTo: [Category] = []
  /// The bodies that answer; several where they share one answer.
  package var responders: [Category] = []
  /// The register's own words for those bodies that are counted under another name, by their keys.
  package var bodiesInOwnWords: [String: String] = [:]
  /// The answer, with its paragraphs and lists.
  package var response = ""
  package var responded: Day?
  /// How far the body has got; `nil` where the register does not say.
  package var status: Code<Status>?
  /// The status in the register's words.
  package var statusText = ""
  /// The person responsible for it.
  package var owner = ""
  /// The date by which it was first due.
  package var due: Day?
  package var revisedDue: Day?
  package var progress = ""
  package var completed: Day?
  /// Evidence of impact.
  package var evidence = ""
  package var updated: Day?
  /// The register's own cells under the names of ``TrackerColumn``, by their headers.
  package var kept: [String: String] = [:]
  /// The place of the row.
  package var place: Place

  /// A row with only its place.
  package init(at place: Place) { self.place = place }

  /// The number with its part, as people write it: `3b`, `1.2`.
  package var numbering: String { Recommendation.numbering(number, part) }

  /// A number with a part.
  package static func numbering(_ number: Int, _ part: String?) -> String {
    guard let part else { return String(number) }
    return Int(part) == nil ? "\(number)\(part)" : "\(number).\(part)"
  }

  /// Whether a part comes before another: letters and numbers in their order, and none before all.
  package static func isPart(_ part: String, before other: String) -> Bool {
    if let number = Int(part), let other = Int(other) { return number < other }
    return part < other
  }

  /// Whether the row only introduces the parts after it: it has no letter, no answer and no status. Without parts, such a
  /// row is a recommendation that nobody has answered yet.
  package var opensParts: Bool {
    hasParts && part == nil && response.isEmpty && responders.isEmpty && status == nil
  }

  /// The bodies that answered, or those asked to if none has.
  package var bodies: [Category] { responders.isEmpty ? addressedTo : responders }

  /// The name of one of its bodies as the register has it: an answer of years ago is not that of today's body.
  package func ownName(of body: Category) -> String { bodiesInOwnWords[body.key] ?? body.name }

  /// Its status, if the profile has it.
  package var knownStatus: Code<Status>? { status == .notInProfile ? nil : status }

  /// The date by which it is due now.
  package var currentDue: Day? { revisedDue ?? due }
}
