import Records

/// Gives each row the text of its recommendation or part, which is on any one of the rows and blank on the others.
enum RecommendationTexts {
  /// Sets each row's text and whether its recommendation has parts, and adds what is wrong with the texts.
  ///
  /// A row may repeat the text. A different text for the same number and part is an error.
  static func fill(in rows: inout [RecommendationRow]) {
    var first: [RecommendationRow.Item: Int] = [:]
    for index in rows.indices where !rows[index].cells[.recommendation].isEmpty {
      guard let item = rows[index].item, first[item] == nil else { continue }
      first[item] = index
    }
    let inParts = Set(rows.lazy.compactMap(\.item).filter { $0.part != nil }.map(\.whole))
    for index in rows.indices {
      rows[index].record.hasParts = rows[index].item.map { inParts.contains($0.whole) } ?? false
      let own = rows[index].cells[.recommendation]
      guard let item = rows[index].item, let origin = first[item] else {
        rows[index].record.text = own
        rows[index].record.hasOwnText = !own.isEmpty
        rows[index].cells.requireText(
          in: .recommendation, remedy: "write the text on at least one row of the recommendation")
        continue
      }
      let text = rows[origin].cells[.recommendation]
      rows[index].record.text = text
      rows[index].record.hasOwnText = index == origin
      if !own.isEmpty, own != text,
        own.split(whereSeparator: \.isWhitespace) != text.split(whereSeparator: \.isWhitespace)
      {
        let place = rows[index].cells.place(of: .recommendation)
        rows[index].cells.add(.twoTexts(at: place, rows[origin].record.place), about: .recommendation)
      }
    }
  }
}

extension Finding {
  fileprivate static func twoTexts(at place: Place, _ earlier: Place) -> Finding {
    Finding(.twoTexts, at: place, found: "\(earlier) has a different text for this number")
  }
}
