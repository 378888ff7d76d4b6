import Records
import Spreadsheets

/// What a sentence says of a referral, besides a day.
struct SpokenReferral {
  fileprivate(set) var hasReference = false
  fileprivate(set) var hasAgency = false
  fileprivate(set) var hasAge = false
  fileprivate(set) var hasOutcome = false

  /// Whether it is about one referral. A body, an outcome and a day alone may be a footer: "Rapid reviews by Police, 31/03/2024".
  var isReferral: Bool { hasOutcome && [hasReference, hasAgency, hasAge].count { $0 } > 1 }
  /// Whether it says all that a referral has.
  var isWhole: Bool { hasReference && hasAgency && hasAge && hasOutcome }
}

extension ReadableCells {
  /// A longer text in the column of names is a footnote.
  private static let longestName = 80

  /// What a text with a day says of a referral; `nil` for one without a day. Without an outcome, the rest is not looked for.
  func spokenReferral(in text: Span<UInt8>) -> SpokenReferral? {
    guard Self.hasDigits(text), let words = WordsInCell(text), words.contain(upTo: 3, isWrittenDay) else {
      return nil
    }
    var spoken = SpokenReferral()
    spoken.hasOutcome = words.contain { canRead($0, as: .outcomes) }
    guard spoken.hasOutcome else { return spoken }
    spoken.hasReference = words.begin(with: Self.isReferenceWord) && !words.begin(with: isWrittenDay)
    spoken.hasAgency = words.contain { canRead($0, as: .agencies) }
    spoken.hasAge = words.contain(upTo: 3, isSpelledAge)
    return spoken
  }

  /// Whether a text begins with a word like a reference, which no other cell of its row holds.
  func beginsWithOtherReference(
    _ text: Span<UInt8>, than row: TableRow, _ bytes: Span<UInt8>
  ) -> Bool {
    guard let end = text.indices.first(where: { text[$0] <= UInt8(ascii: " ") }),
      Self.isReferenceWord(text.extracting(0..<end))
    else { return false }
    let word = NameFold.fold(text.extracting(0..<end))
    return !row.fields.indices.contains { index in
      row.withText(of: index, in: bytes) { NameFold.fold($0) == word }
    }
  }

  /// Whether a text, alone in the column of `content`, has a name of its list among other words.
  func holdsName(_ text: Span<UInt8>, of content: CellContent) -> Bool {
    guard Self.lists.contains(content), text.count <= Self.longestName, text.count > 0,
      text[0] != UInt8(ascii: "*"), !isExplanation(text), let words = WordsInCell(text)
    else { return false }
    return words.contain { Self.isWrittenAsName($0) && canRead($0, as: content) }
      || content == .agencies && KindOfBody.isEnd(of: FieldText.string(text))
  }

  /// Whether a text says a name of the profile, or in the column of `content` a word of one.
  func mentionsName(_ text: Span<UInt8>, in content: CellContent?) -> Bool {
    guard !isExplanation(text), !RowLabel.isOfFooter(text), let words = WordsInCell(text) else {
      return false
    }
    if let content, Self.lists.contains(content), words.contain(upTo: 1, { isWord($0, of: content) }) {
      return true
    }
    return words.contain { name in
      Self.isWrittenAsName(name)
        && [CellContent.agencies, .outcomes, .features].contains { canRead(name, as: $0) }
    }
  }

  private static let lists: Set<CellContent> = [.agencies, .outcomes, .features, .harms]

  /// Whether a text explains an abbreviation: `RR: Rapid review`.
  private func isExplanation(_ text: Span<UInt8>) -> Bool {
    text.indices.contains { at in
      [UInt8(ascii: ":"), UInt8(ascii: "=")].contains(text[at])
        && isAbbreviation(text.extracting(0..<at), of: text.extracting(at + 1..<text.count))
    }
  }

  /// Whether a name has several words or a capital letter: "closed" and "error" are words of any sentence.
  private static func isWrittenAsName(_ text: Span<UInt8>) -> Bool {
    text.indices.contains { text[$0] == UInt8(ascii: " ") }
      || text.indices.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text[$0]) }
  }

  private func isWrittenDay(_ text: Span<UInt8>) -> Bool {
    text.count > 5 && Self.hasDigits(text) && !FieldText.isNumber(text) && canRead(text, as: .day)
  }

  /// Whether an age is more than a number.
  func isSpelledAge(_ text: Span<UInt8>) -> Bool {
    guard text.indices.contains(where: { FieldText.isLetter(text[$0]) }) else { return false }
    return (CellBytes.haveDigit(text) || AgeWords.nameChild(text))
      && canRead(text, as: .ages)
  }

  private static func hasDigits(_ text: Span<UInt8>) -> Bool {
    text.indices.count { FieldText.isDigit(text[$0]) } > 2
  }

  /// Whether a word has letters and digits, as a reference has.
  private static func isReferenceWord(_ word: Span<UInt8>) -> Bool {
    word.count <= 40 && word.indices.contains { FieldText.isLetter(word[$0]) }
      && CellBytes.haveDigit(word)
  }

  /// Whether a row names a child's referral without the day that counts it: a body, an age or an outcome, and a reference or a
  /// day, each in a cell of its own. Tables of counts have bodies and numbers too, but neither references nor days.
  func looksLikeUndatedReferral(_ row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    let filled = row.filledFields(in: bytes, atMost: 64)
    guard filled.count > 2 else { return false }
    func fields(_ isWanted: (Int) -> Bool) -> Set<Int> { Set(filled.filter(isWanted)) }
    let agencies = fields { canRead($0, of: row, bytes, as: .agencies) }
    guard !agencies.isEmpty else { return false }
    let days = fields { canRead($0, of: row, bytes, as: .day) && !row.hasNumber(at: $0, in: bytes) }
    let spelled = fields { index in row.withVisibleText(of: index, in: bytes) { isSpelledAge($0) } }
    let ages = fields { canRead($0, of: row, bytes, as: .ages) }
    let outcomes = fields { canRead($0, of: row, bytes, as: .outcomes) }
    let labels = fields { index in
      row.withVisibleText(of: index, in: bytes) { Self.isReferenceWord($0) && !RowLabel.isPeriod($0) }
    }.subtracting(spelled).subtracting(agencies).union(days)
    let years = fields { canRead($0, of: row, bytes, as: .year) }
    let values = ages.union(outcomes).subtracting(agencies)
    if !spelled.isEmpty, !outcomes.subtracting(spelled).isEmpty || !years.isEmpty { return true }
    return !labels.isEmpty && !values.subtracting(labels).isEmpty
  }
}
