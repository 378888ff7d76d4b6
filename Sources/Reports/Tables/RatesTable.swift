import Aggregation

extension TableWords {
  static func rates(_ figures: PublishedFigures) -> TableWords {
    let children = figures.children.map(grouped) ?? "no"
    return TableWords(
      title: "Rates for every 10,000 children", breakdown: ("figure", "Figure"), heading: "Referrals",
      notes: [
        "The rate is for every 10,000 of the \(children) children who lived in the area in \(figures.year), as the "
          + "partnership's profile gives them. Neither a high nor a low rate is by itself a measure of performance."
      ])
  }

  /// A number with its thousands apart: `62,000`.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce(into: "") { text, index in
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digits[index])
    }
  }
}
