import Records

/// What a register may keep besides, by the department's topics, and the words by which a header says so.
struct Topics {
  /// As they come with the program.
  let all: [Breakdown]

  /// The words of a header that mean a topic, whatever else it says.
  private static let words: [(key: String, words: Set<String>)] = [
    ("sex", ["sex", "gender"]), ("ethnicity", ["ethnicity", "ethnicities", "ethnic"]),
    ("disability", ["disability", "disabilities", "disabled"]),
    ("placement_type", ["placement", "placements"]),
    ("looked_after", ["looked", "cla", "lac", "cic"]), ("child_in_need_plan", ["cin"]),
    ("child_protection_plan", ["cp", "cpp"]), ("quarter", ["quarter", "qtr"]),
  ]

  init() throws(Problem) { all = try ProfileFile.breakdowns(in: StartingText.topics) }

  /// The topic of a column with this header; one of its own where the header says several, `nil` where it says none.
  func topic(of header: String) -> Breakdown? {
    let folded = NameFold.fold(header)
    if let exact = all.first(where: { $0.columns.contains { NameFold.fold($0) == folded } }) { return exact }
    let own = Set(SpelledWords(header).words.map(\.text))
    // "M/F" says what its cells are.
    if [["m", "f"], ["male", "female"], ["boy", "girl"]].contains(where: { own.isSuperset(of: $0) }) {
      return all.first { $0.key == "sex" }
    }
    let keys = Self.words.filter { !own.isDisjoint(with: $0.words) }.map(\.key)
    let found = all.filter { keys.contains($0.key) }
    guard let first = found.first else { return nil }
    guard found.count > 1 else { return first }
    return Breakdown(
      key: Self.key(of: header), name: header, columns: [header], of: first.subject, values: [])
  }

  /// Whether a header says that a column has the areas of a partnership, and nothing else: an area of need is none.
  static func isOfAreas(_ header: String) -> Bool {
    let words = Set(SpelledWords(header).words.map(\.text))
    return !words.isDisjoint(with: ["authority", "area", "borough", "la"])
      && words.isSubset(of: [
        "authority", "area", "borough", "la", "local", "council", "home", "responsible", "unitary", "of",
        "the",
        "residence",
      ])
  }

  /// The key of a breakdown that is called like a header.
  private static func key(of header: String) -> String {
    let words = header.lowercased().split { !$0.isASCII || !$0.isLetter && !$0.isNumber }
    let key = words.joined(separator: "_")
    return Breakdown.isKey(key) ? key : "own_\(key)"
  }
}

extension ProfileFile {
  /// The breakdowns that a part of a profile declares.
  static func breakdowns(in text: String) throws(Problem) -> [Breakdown] {
    let faults = ProfileFaults(in: "topics.toml")
    var breakdowns: [Breakdown] = []
    if let root = ProfileSyntax(text, faults: faults).root, case .table(let entries) = root.content {
      breakdowns = BreakdownsReader(
        root: ProfileTable(entries, header: "", at: nil, faults: faults)
      ).breakdowns()
    }
    if let problem = faults.problem { throw problem }
    return breakdowns
  }
}
