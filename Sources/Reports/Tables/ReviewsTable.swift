import Aggregation
import Records

extension TableWords {
  static func reviews(_ figures: PublishedFigures) -> TableWords {
    reviews(running: "begun by \(figures.asAt.inProse)")
  }

  static func reviews(running begun: String) -> TableWords {
    TableWords(
      title: "Reviews begun, published and running", breakdown: ("stage", "Stage"), heading: "Reviews",
      notes: [
        "Reviews of all kinds are counted. A review begins with the decision to begin it, or else on the day on which "
          + "the group considered the case. Running are those \(begun) of which the register has no day of publication "
          + "by then."
      ])
  }
}
