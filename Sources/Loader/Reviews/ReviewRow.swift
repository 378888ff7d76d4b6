import Records

/// A row of the sheet `Reviews` on its way to a review.
struct ReviewRow {
  var cells: TextRow<ReviewColumn>
  private(set) var record: Review

  init(_ cells: TextRow<ReviewColumn>) {
    self.cells = cells
    record = Review(at: cells.place)
    self.cells.requireText(in: .review, remedy: "write the key by which recommendations name the review")
    record.id = cells[.review]
    record.name = cells[.name]
    record.partnership = cells[.partnership]
    record.group = cells[.group]
    record.regulation = cells[.regulation]
    record.guidance = cells[.guidance]
    record.method = cells[.method]
    record.considered = self.cells.day(in: .considered)
    record.initiated = self.cells.day(in: .initiated)
    record.published = self.cells.day(in: .published)
    // A blank kind is that of today's guidance; reviews of another have to be called so.
    if !cells[.kind].isEmpty { record.kind = Review.Kind(named: cells[.kind]) }
    ReviewRules.hold(&self)
  }
}

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
    let folded = NameFold.fold(name)
    let known = Self.spellings.first { $0.names.contains { NameFold.fold($0) == folded } }
    self = known?.kind ?? .other(name)
  }
}

/// The reviews of a register by their keys, those in error among them.
struct ReviewIndex {
  private(set) var rows: [ReviewRow]
  /// By what does not matter in a key left out: case, spaces, hyphens.
  private var indices: [String: Int] = [:]

  /// The index of `rows`, of which one whose key was met before is in error.
  init(_ rows: [ReviewRow]) {
    self.rows = rows
    for (index, row) in rows.enumerated() where !row.record.id.isEmpty {
      let key = NameFold.fold(row.record.id)
      if let earlier = indices[key] {
        let finding = Finding.repeatedReview(
          at: row.cells.place(of: .review), earlier: rows[earlier].record.place)
        self.rows[index].cells.add(finding, about: .review)
      } else {
        indices[key] = index
      }
    }
  }

  /// The row of the review that `key` names.
  func row(named key: String) -> ReviewRow? { indices[NameFold.fold(key)].map { rows[$0] } }

  /// The row of the review that `key` most likely meant.
  func nearest(to key: String) -> ReviewRow? {
    Suggestion.nearest(to: NameFold.fold(key), among: indices.keys.sorted())
      .flatMap { indices[$0] }.map { rows[$0] }
  }
}

extension Finding {
  fileprivate static func repeatedReview(at place: Place, earlier: Place) -> Finding {
    Finding(
      .repeatedReview, at: place, found: "\(earlier) has the same review",
      expected: "expected one row for each", remedy: "correct the key, or remove the copy")
  }
}
