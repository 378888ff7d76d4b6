extension String {
  /// A header on one line: line breaks in it do not matter, nor does what nobody sees.
  func headerOnOneLine(without unseen: [Unicode.GeneralCategory] = [.control, .format]) -> String {
    let shown = unicodeScalars.map { unseen.contains($0.properties.generalCategory) ? " " : $0 }
    return String(String.UnicodeScalarView(shown)).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
  }
}
