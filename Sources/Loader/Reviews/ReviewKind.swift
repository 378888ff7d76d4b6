import Records

extension Review.Kind {
  private static let spellings: [(kind: Review.Kind, names: [String])] = [
    (
      .localChildSafeguardingPracticeReview,
      [
        "lcspr", "local child safeguarding practice review", "cspr", "child safeguarding practice review",
        "local cspr",
      ]
    ),
    (.seriousCaseReview, ["scr", "serious case review"]),
  ]

  /// The kind that a register calls `name`, whatever its case, spaces and signs.
  init(named name: String) {
    let folded = ColumnMap.fold(name)
    let known = Self.spellings.first { $0.names.contains { ColumnMap.fold($0) == folded } }
    self = known?.kind ?? .other(name)
  }
}
