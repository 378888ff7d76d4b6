import Records

extension Finding {
  /// The reference of this row is that of an earlier line.
  static func repeatedReference(at place: Place, firstAt first: Place) -> Finding {
    let where_ = first.sheet == nil ? "line \(first.line ?? 0)" : first.description
    return Finding(
      .error, "repeated-reference", at: place, found: "\(where_) has the same reference",
      expected: "expected one row per referral", remedy: "correct it, or remove the copy")
  }
}
