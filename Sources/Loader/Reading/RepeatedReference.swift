import Records

extension Finding {
  /// The reference of this row is that of an earlier one.
  ///
  /// Where numbering begins again each year, the same reference on another sheet is another referral; the dates tell.
  static func repeatedReference(at place: Place, _ earlier: ReferenceIndex.Earlier) -> Finding {
    let first = earlier.place
    let name = first.sheet == nil ? "line \(first.line ?? 0)" : first.description
    guard earlier.isOfOtherReferral else {
      return Finding(
        .error, "repeated-reference", at: place, found: "\(name) has the same reference",
        expected: "expected one row per referral", remedy: "correct it, or remove the copy")
    }
    return Finding(
      .warning, "repeated-reference", at: place, found: "\(name) has the same reference, and other dates",
      expected: "expected one row per referral",
      remedy: "counted as another referral, add the year to each reference to be rid of this")
  }
}
