import Aggregation
import Records

extension TableWords {
  /// The words for a table of recommendations as at `day`: all count responses, and share the first two notes.
  /// They are those of the `versions` of the definitions by which the responses were counted.
  static func recommendations(
    _ id: TableID, asAt day: String, by versions: [Definition: Int] = Definition.currentVersions
  ) -> TableWords {
    let isEarlier = versions[.responses] == 1
    let common = [
      isEarlier ? responsesWithoutOwed : responses,
      "The figures are those of the whole register as at \(day), without reviews that began later. Statuses are as the "
        + "register has them now: what is completed without a date counts as completed by then.",
    ]
    return switch id {
    case .recommendationsByReview:
      TableWords(
        title: "Responses to recommendations by review", breakdown: ("review", "Review"),
        heading: "Responses",
        notes: common)
    case .recommendationsByReviewYear:
      TableWords(
        title: "Responses to recommendations by year of the review",
        breakdown: ("review_year", "Year of the review"),
        heading: "Responses",
        notes: common + [
          "A review is of the reporting year in which the group considered the case, or else in which it was begun."
        ])
    case .recommendationsByStatus:
      TableWords(
        title: "Responses to recommendations by status", breakdown: ("status", "Status"),
        heading: "Responses",
        notes: common + [
          "What was completed later was not completed yet; which status it had then is not recorded."
        ])
    case .recommendationsByBody:
      TableWords(
        title: "Responses to recommendations by body", breakdown: ("body", "Body"), heading: "Responses",
        notes: common + [
          "A response that several bodies share counts once for each of them, so that rows may add up to more than the "
            + "total. Where nobody has answered yet, it counts for the bodies that the recommendation is addressed to. "
            + (isEarlier
              ? "A body is shown by the name that the register has for it."
              : "A body that was renamed or merged is shown by the name that it has at the end of the year.")
        ])
    default:
      TableWords(
        title: "Responses to recommendations", breakdown: ("progress", "Progress"), heading: "Responses",
        notes: common + [
          "Overdue is what was not completed by then and was due before, by its revised date where it has one, whatever "
            + "its status. Evidence of impact is what the register names as such; it is not judged here."
        ])
    }
  }

  private static let responses =
    each + "Where some of the bodies addressed have answered, those that have not owe one more. " + opening

  /// How responses were counted by the first version of their definition.
  private static let responsesWithoutOwed =
    each
    + "These figures are of an earlier version of the program: where some of the bodies addressed have answered, those "
    + "that have not are not counted. " + opening

  private static let each =
    "Responses are counted: one for each body, or bodies that answer together, that has a recommendation, or a part of "
    + "one, to answer. "

  private static let opening = "A sentence that only opens the parts of a recommendation is not counted."
}
