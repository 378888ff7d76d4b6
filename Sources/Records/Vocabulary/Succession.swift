extension Vocabulary {
  /// For each agency the body that it is in `year`, by the name that this body has at the end of the year.
  ///
  /// A body that was renamed or merged within the year or before it is its successor; a name that came up only after
  /// the year stands for the one body that had another name then. A body that ended without a successor, or that
  /// several bodies became, stays as it is written.
  package func bodies(in year: ReportingYear) -> [Code<Agency>] {
    agencies.indices.map { index in
      var body = index
      // A chain of successors is at most as long as the list, so that a circle comes to an end too.
      for _ in agencies {
        guard let next = successor(of: body, by: year.last) ?? predecessor(of: body, before: year.last) else {
          break
        }
        body = next
      }
      return Code(body)
    }
  }

  private func successor(of index: Int, by day: Day) -> Int? {
    guard let key = agencies[index].successor, let end = agencies[index].to, end <= day else { return nil }
    return agencies.firstIndex { $0.key == key }
  }

  private func predecessor(of index: Int, before day: Day) -> Int? {
    guard let from = agencies[index].from, from > day else { return nil }
    let before = agencies.indices.filter { agencies[$0].successor == agencies[index].key }
    return before.count == 1 ? before.first : nil
  }
}
