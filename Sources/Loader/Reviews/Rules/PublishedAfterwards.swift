import Records

/// A report is published after the case was considered, and after its review was initiated.
enum PublishedAfterwards: ReviewRule {
  static func finding(about row: ReviewRow) -> Finding? {
    guard let published = row.record.published else { return nil }
    let earlier = [(row.record.considered, "considered"), (row.record.initiated, "initiated")]
    guard let (_, name) = earlier.first(where: { day, _ in day.map { published < $0 } ?? false }) else {
      return nil
    }
    return .publishedEarly(than: name, at: row.cells.place(of: .published))
  }
}

extension Finding {
  fileprivate static func publishedEarly(than name: String, at place: Place) -> Finding {
    Finding(
      .error, "published-before-review", at: place, found: "\"published\" lies before \"\(name)\"",
      expected: "expected a later day", remedy: "correct one of the two")
  }
}
