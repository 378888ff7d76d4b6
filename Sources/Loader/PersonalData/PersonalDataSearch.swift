/// Finds what looks like personal data in a text, by its form alone.
///
/// Forms of which one holds the other are told apart by their order: an address may begin with a number.
enum PersonalDataSearch {
  /// The pieces of `text` in their order, none of which overlap.
  static func find(in text: PlainText) -> [PersonalDatum] {
    // Nothing that is looked for goes without one of these, and most texts do.
    let hasAddress = text.bytes.contains(UInt8(ascii: "@"))
    guard hasAddress || text.bytes.contains(where: FieldText.isDigit) else { return [] }
    let targets = LinkTargets(in: text)
    var found: [PersonalDatum] = []
    var at = 0
    while at < text.count {
      if let piece = piece(of: text, at: at, besides: targets, hasAddress) {
        found.append(piece)
        at = piece.range.upperBound
      } else {
        at += 1
      }
    }
    return found
  }

  private static func piece(
    of text: PlainText, at start: Int, besides targets: LinkTargets, _ hasAddress: Bool
  ) -> PersonalDatum? {
    // Few signs begin anything.
    let isWord = text.isWord(at: start)
    guard isWord ? text.beginsWord(at: start) : "+(".utf8.contains(text[start]) else { return nil }
    if hasAddress, let address = EmailAddress.find(in: text, at: start) { return address }
    guard !targets.contain(start) else { return nil }
    return TelephoneNumber.find(in: text, at: start) ?? NHSNumber.find(in: text, at: start)
      ?? Postcode.find(in: text, at: start)
  }
}
