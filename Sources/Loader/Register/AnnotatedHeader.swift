/// A header with its number in a form, or with the format that its cells should have: `3. Date considered (dd/mm/yyyy)`.
enum AnnotatedHeader {
  /// What a header may end with and mean the same, folded. A date with its month first is another one.
  private static let formats = [
    "ddmmyyyy", "ddmmyy", "dmyyyy", "ddmmmyyyy", "ddmmmyy", "ddmonyyyy", "yyyymmdd", "years", "yrs",
  ]

  /// The folded header without its number, without its format, and without both; none if it has neither.
  static func plain(_ header: String, folded whole: String) -> [String] {
    guard header.utf8.count <= 80 else { return [] }
    let unnumbered = withoutNumber(header).map { NameFold.fold(String($0)) }
    // Most headers, and nearly all other cells, have neither.
    guard unnumbered != nil || formats.contains(where: whole.hasSuffix) else { return [] }
    let texts = [unnumbered].compactMap(\.self) + [unnumbered ?? whole].flatMap(withoutFormat)
    return texts.filter { !$0.isEmpty }
  }

  /// The text after a number and its sign; `nil` if it does not begin with them. `2 Age` may be the age of another child.
  private static func withoutNumber(_ header: String) -> Substring? {
    var rest = header.drop { $0.isWhitespace || $0 == "(" || $0 == "[" }
    if rest.first == "Q" || rest.first == "q" { rest = rest.dropFirst() }
    let number = rest.prefix { $0.isNumber || $0 == "." }
    guard number.first?.isNumber == true else { return nil }
    let after = rest.dropFirst(number.count)
    guard number.last == "." || after.first.map(")]:".contains) ?? false else { return nil }
    return after
  }

  private static func withoutFormat(_ folded: String) -> [String] {
    formats.filter(folded.hasSuffix).map { String(folded.dropLast($0.count)) }
  }
}
