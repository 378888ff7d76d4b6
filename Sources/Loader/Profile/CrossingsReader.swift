import Records

extension ProfileReader {
  /// More pairs of values than any table is read for.
  private static let mostPairs = 10_000

  /// `[figures] crossings`: the breakdowns that are counted two together.
  func crossings(in table: ProfileTable, of vocabulary: Vocabulary) -> [Crossing] {
    var known: Set<Set<TableID>> = []
    return table.lists("crossings").enumerated().compactMap { index, keys in
      func add(_ found: String, _ expected: String, _ remedy: String) -> Crossing? {
        table.add(.unreadableCrossing, at: "crossings", element: index, found, expected, remedy)
        return nil
      }
      let shown = keys.map { "\"\(ProfileFaults.shown($0))\"" }.joined(separator: ", ")
      if let table = Crossing.standardTable(of: keys), keys.count == 2 {
        return add(
          "\(shown) are crossed in any case, for the board",
          "expected two breakdowns that are not crossed yet",
          "take it out; [publish] tables = [\"\(table.rawValue)\"] publishes it")
      }
      guard let crossing = Crossing(keys, of: vocabulary) else {
        let possible = Crossing.keys(of: vocabulary)
        let unknown = keys.first { !possible.contains($0) }
        return add(
          "\(shown) cannot be crossed", "expected two of \(possible.joined(separator: ", "))",
          unknown.flatMap { ProfileSpelling.nearest(to: $0, among: possible) } ?? "take it out")
      }
      guard crossing.width <= Self.mostPairs else {
        return add(
          "\(shown) have \(crossing.width) pairs of values", "expected at most \(Self.mostPairs)",
          "take it out")
      }
      guard known.insert(Set(crossing.id.crossed)).inserted else {
        return add("\(shown) are crossed twice", "expected each pair once", "take one of them out")
      }
      return crossing
    }
  }
}
