import Records

/// Whoever reads a response knows whose it is.
enum ResponseHasResponder: RecommendationRule {
  static func finding(about row: RecommendationRow, _: Vocabulary) -> Finding? {
    guard !row.record.response.isEmpty, row.record.responders.isEmpty else { return nil }
    return .noResponder(at: row.cells.place(of: .responder))
  }
}

extension Finding {
  fileprivate static func noResponder(at place: Place) -> Finding {
    Finding(
      .warning, "response-without-responder", at: place, found: "there is a response, and nobody gave it",
      expected: "expected a body, or several with ; between them", remedy: "write who answered")
  }
}
