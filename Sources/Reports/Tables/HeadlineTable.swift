import Aggregation
import Records

extension TableWords {
  static func headline(_ figures: PublishedFigures) -> TableWords {
    TableWords(
      title: "Headline figures", breakdown: ("figure", "Figure"), heading: "Number",
      notes: [
        "Pending referrals are those received by \(figures.asAt.inProse) and not considered by then.",
        "The others are the children of referrals that do not concern an infant under one; unborn children and "
          + "those without an exact age are left aside.",
      ],
      hasUnits: true)
  }
}
