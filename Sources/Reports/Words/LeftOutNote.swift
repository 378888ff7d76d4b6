import Records

/// What a document says where rows in error are not in it.
enum LeftOutNote {
  /// The sentence on so many rows; no sentence on none.
  static func text(rows count: Int) -> String? {
    guard count > 0 else { return nil }
    let rows = CountWords.were(.count(count), Noun("row", "rows"))
    return
      "\(rows.prefix(1).uppercased())\(rows.dropFirst()) left out, because the register has errors there."
  }
}
