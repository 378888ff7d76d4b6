import Records

/// The reviews of a register by their keys, those in error among them.
struct ReviewIndex {
  private(set) var rows: [ReviewRow]
  /// By what does not matter in a key left out: case, spaces, hyphens.
  private var indices: [String: Int] = [:]

  /// The index of `rows`, of which one whose key was met before is in error.
  init(_ rows: [ReviewRow]) {
    self.rows = rows
    for (index, row) in rows.enumerated() where !row.record.id.isEmpty {
      let key = ColumnMap.fold(row.record.id)
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
  func row(named key: String) -> ReviewRow? { indices[ColumnMap.fold(key)].map { rows[$0] } }

  /// The row of the review that `key` most likely meant.
  func nearest(to key: String) -> ReviewRow? {
    Suggestion.nearest(to: ColumnMap.fold(key), among: indices.keys.sorted())
      .flatMap { indices[$0] }.map { rows[$0] }
  }
}

extension Finding {
  fileprivate static func repeatedReview(at place: Place, earlier: Place) -> Finding {
    Finding(
      .error, "repeated-review", at: place, found: "\(earlier) has the same review",
      expected: "expected one row for each", remedy: "correct the key, or remove the copy")
  }
}
