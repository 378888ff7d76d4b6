import Records

/// What a breakdown of children says of each of them.
enum ChildEntries {
  /// The values of each child.
  static func children(of entries: [BreakdownEntry]) -> [[BreakdownEntry]] {
    var children: [[BreakdownEntry]] = []
    for entry in entries {
      if entry.beginsChild || children.isEmpty { children.append([]) }
      if entry.index != BreakdownEntry.notRecorded {
        children[children.count - 1].append(BreakdownEntry(entry.index))
      }
    }
    return children
  }

  /// The entries of children with these values; none where nothing is said of any.
  static func packed(_ children: [[BreakdownEntry]]) -> [BreakdownEntry] {
    guard children.contains(where: { !$0.isEmpty }) else { return [] }
    return children.flatMap { values in
      values.isEmpty
        ? [BreakdownEntry.childWithoutValue]
        : values.enumerated().map { place, value in BreakdownEntry(value.index, beginsChild: place == 0) }
    }
  }

  /// The entries of several rows together, each with how many children it has: one entry stands for all of its row.
  static func joined(_ rows: [(entries: [BreakdownEntry], children: Int)]) -> [BreakdownEntry] {
    packed(
      rows.flatMap { entries, count -> [[BreakdownEntry]] in
        let own = children(of: entries)
        return own.count == count ? own : Array(repeating: own.first ?? [], count: count)
      })
  }
}
