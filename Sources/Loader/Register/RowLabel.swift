import Records

/// Words at the beginning of a row that say that it is about the table, not about a child.
enum RowLabel {
  /// Whether a text is the label of a footer: "Last updated", or any words before a colon.
  static func isOfFooter(_ text: Span<UInt8>) -> Bool {
    let value = text.extracting(FieldText.trimmed(text))
    guard value.count > 0 else { return false }
    for at in value.indices where FieldText.isDigit(value[at]) { return false }
    if value[value.count - 1] == UInt8(ascii: ":") { return true }
    let words = FieldText.string(value).split { !$0.isLetter }
    return (1...2).contains { count in
      labels.contains(words.prefix(count).joined(separator: " ").lowercased())
    }
  }

  /// Whether a text names a meeting, perhaps with its day, as above the rows that were considered there: "LIG meeting 12 May".
  static func isOfMeeting(_ text: Span<UInt8>) -> Bool {
    guard mentionsMeeting(text) else { return false }
    let words = FieldText.string(text).split { !$0.isLetter }
    return words.count < 6 && words.prefix(3).contains { $0.lowercased() == "meeting" }
  }

  /// Most texts have no such letters, and need not be cut into words.
  private static func mentionsMeeting(_ text: Span<UInt8>) -> Bool {
    let meeting = "meeting".utf8Span.span
    guard text.count >= meeting.count else { return false }
    return (0...text.count - meeting.count).contains { start in
      meeting.indices.allSatisfy { text[start + $0] | 0x20 == meeting[$0] }
    }
  }

  private static let labels: Set<String> = [
    "prepared", "produced", "compiled", "printed", "updated", "extracted", "exported", "downloaded",
    "version", "page", "source", "author", "key", "legend", "note", "notes",
    "completed by", "approved by", "checked by", "created by", "entered by", "maintained by", "signed by",
    "signed off", "last updated", "last update", "last reviewed", "last saved", "last modified", "as at",
    "as of", "correct as", "correct at", "data as", "date of", "date printed", "date updated",
    "date produced",
    "date prepared", "print date", "report date", "report run", "review date", "next review", "next meeting",
    "next update",
  ]

  /// Whether a text is the name of a month, a quarter, a week or a year, as above the rows that belong to it.
  static func isPeriod(_ text: Span<UInt8>) -> Bool {
    let value = text.extracting(FieldText.trimmed(text))
    if WrittenDate.isMonth(value) || YearStart.isYear(FieldText.string(value)) { return true }
    let words = FieldText.string(value).lowercased().split(separator: " ")
    guard let first = words.first else { return false }
    if ["quarter", "week", "term"].contains(first) { return words.count > 1 }
    return first.count == 2 && first.first == "q" && first.last.map { "1234".contains($0) } ?? false
  }
}
