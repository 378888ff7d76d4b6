/// What sector a body is of, by the words of its name.
enum BodySector {
  /// The first of these with a word of the name: a school may be a trust's, and a trust a hospital's.
  private static let words: [(sector: String, words: Set<String>)] = [
    ("Police", ["police", "constabulary"]),
    (
      "Education",
      ["school", "schools", "college", "colleges", "academy", "nursery", "education", "preschool"]
    ),
    (
      "Health",
      [
        "nhs", "health", "healthcare", "hospital", "hospitals", "icb", "ccg", "ambulance", "gp", "surgery",
        "medical", "camhs", "midwifery", "maternity", "clinic",
      ]
    ),
    (
      "Local authority",
      [
        "council", "csc", "mash", "housing", "authority", "borough", "county", "social", "childrens", "yot",
        "yjs", "youth",
      ]
    ), ("Health", ["trust"]),
  ]

  static func sector(of name: String) -> String? {
    let own = Set(SpelledWords(name).words.map(\.text))
    return words.first { !own.isDisjoint(with: $0.words) }?.sector
  }
}
