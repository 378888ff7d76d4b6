package import Records

/// What the documents of an area's figures say of referrals that are of no area.
package enum NoAreaNote {
  /// The note on the years that a document has, each with its referrals of no area.
  package static func text(_ years: [(year: ReportingYear, count: Int)]) -> String? {
    guard !years.isEmpty else { return nil }
    let counts = years.map { "\(CountWords.counted(.count($0.count), Unit.referrals.noun)) of \($0.year)" }
    let areOne = years.count == 1 && years[0].count == 1
    return
      "These are the figures of one area of the partnership. \(counts.inProse.sentence) \(areOne ? "names" : "name") no area: "
      + "such referrals are in the figures of the whole partnership and of none of its areas, so that these and all areas add "
      + "up to the whole."
  }
}

extension String {
  /// The text with a capital letter at its beginning.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() }
}
