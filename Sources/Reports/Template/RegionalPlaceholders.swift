import Records

/// What the template of a region may ask for beside the counts, which have the names that they have in a yearly report.
extension Placeholders {
  /// The names of the region and of its partnerships, each with what is to be said of it.
  static func regional(named region: String, of partnerships: [(name: String, line: String)]) -> Placeholders
  {
    var placeholders = Placeholders()
    let noun = Noun("partnership", "partnerships")
    let names = partnerships.map(\.name)
    placeholders.add("region", .text(MarkdownText.escaped(region)), "the name that was given with `--name`")
    placeholders.add(
      "partnerships_counted", .text(CountWords.counted(.count(names.count), noun)),
      "how many partnerships there are, as \"three partnerships\"")
    placeholders.add(
      "partnerships_named", .text(MarkdownText.escaped(listed(names))), "their names, in a sentence")
    placeholders.add(
      "list_partnerships", .block(names.isEmpty ? nil : [.list(partnerships.map(\.line))]),
      "their names as a list, with the day as at which the figures of each stand")
    return placeholders
  }

  /// "A", "A and B", "A, B and C".
  static func listed(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }
}
