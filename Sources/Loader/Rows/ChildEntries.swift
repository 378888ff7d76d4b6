import Records

extension BreakdownEntry {
  /// The values of each child.
  static func children(of entries: [BreakdownEntry]) -> [[BreakdownEntry]] {
    var children: [[BreakdownEntry]] = []
    for entry in entries {
      if entry.beginsChild || children.isEmpty { children.append([]) }
      if entry.index != notRecorded { children[children.count - 1].append(BreakdownEntry(entry.index)) }
    }
    return children
  }

  /// The entries of children with these values.
  static func packed(_ children: [[BreakdownEntry]]) -> [BreakdownEntry] {
    guard children.contains(where: { !$0.isEmpty }) else { return [] }
    return children.flatMap { values in
      values.isEmpty
        ? [childWithoutValue]
        : values.enumerated().map { place, value in BreakdownEntry(value.index, beginsChild: place == 0) }
    }
  }
}
