import Aggregation
import Records

extension TableWords {
  static func national(_ figures: PublishedFigures) -> TableWords {
    TableWords(
      title: "Serious incident notifications across England", breakdown: ("kind", "Kind of incident"),
      heading: "Notifications",
      notes: sources(.department, in: figures) + [
        "A notification counts once, however many children it concerns, in the year in which it was made. Neither a "
          + "high nor a low number is by itself a measure of performance. The department also publishes notifications by "
          + "age; those counts are not held here."
      ])
  }

  static func nationalPanel(_ figures: PublishedFigures) -> TableWords {
    TableWords(
      title: "What the national Panel counted across England", breakdown: ("count", "Counted by the Panel"),
      heading: "Number",
      notes: sources(.panel, in: figures) + [
        "The Panel counts on another basis than the Department for Education: the two do not add up or compare."
      ], hasUnits: true)
  }

  /// A note for each release, in the order of its figures, with the addresses where it was read.
  private static func sources(
    _ publisher: NationalFigures.Publisher, in figures: PublishedFigures
  ) -> [String] {
    let sources = figures.national.counts(by: publisher, in: figures.year).map(\.source)
    return distinct(sources.map(\.release)).map { release in
      let addresses = distinct(sources.filter { $0.release == release }.map(\.address))
      return "Source: \(publisher.name), \(release), read at \(addresses.joined(separator: " and ")). "
        + "A later release may revise it."
    }
  }

  private static func distinct(_ texts: [String]) -> [String] {
    texts.indices.filter { texts.firstIndex(of: texts[$0]) == $0 }.map { texts[$0] }
  }
}
