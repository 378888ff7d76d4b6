import Records

/// Says a figure in words: words to nine, digits from ten, "no" for zero.
package enum CountWords {
  private static let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

  /// What stands for a number that is not published: one that is small or, where zero is not published either, perhaps none.
  static func hidden(keepingZero keepsZero: Bool) -> String {
    keepsZero ? "a small number of" : "few or no"
  }

  /// The number alone, for a count before a noun: "nine", "12", "no", or the words for one that is not published.
  static func number(_ figure: Figure, orHidden hidden: String = hidden(keepingZero: true)) -> String {
    if figure == .symbol(.suppressed) { return hidden }
    return figure.number.map(number) ?? figure.symbol?.meaning ?? figure.text
  }

  /// A number as texts have it: a word to nine, digits from ten.
  package static func number(_ count: Int) -> String {
    words.indices.contains(count) ? words[count] : String(count)
  }

  /// Number and noun: "nine referrals", "one referral", "no referrals".
  static func counted(
    _ figure: Figure, _ noun: Noun, orHidden hidden: String = hidden(keepingZero: true)
  ) -> String {
    "\(number(figure, orHidden: hidden)) \(figure.number == 1 ? noun.singular : noun.plural)"
  }

  /// Number, noun and verb: "nine referrals were", "one referral was", "no referrals were".
  static func were(
    _ figure: Figure, _ noun: Noun, orHidden hidden: String = hidden(keepingZero: true)
  ) -> String {
    "\(counted(figure, noun, orHidden: hidden)) \(figure.number == 1 ? "was" : "were")"
  }

  /// Part, whole and noun: "both rapid reviews", "one of the three rapid reviews"; a figure that is no share is counted.
  static func share(_ figure: Figure, _ noun: Noun) -> String {
    guard let share = figure.share else { return counted(figure, noun) }
    return switch (share.number, share.of) {
    case (_, 0): "no \(noun.plural)"
    case (1, 1): "the one \(noun.singular)"
    case (0, 1): "no \(noun.singular)"
    case (2, 2): "both \(noun.plural)"
    case (0, 2): "neither of the two \(noun.plural)"
    case (let number, let of) where number == of: "all \(CountWords.number(of)) \(noun.plural)"
    case (0, let of): "none of the \(CountWords.number(of)) \(noun.plural)"
    case (let number, let of): "\(CountWords.number(number)) of the \(CountWords.number(of)) \(noun.plural)"
    }
  }

  /// The beginning of a sentence on a part of what was `done` in the year: "Of the three rapid reviews sent in the year,
  /// two were"; a figure that is no share is counted. If there are more that cannot be timed, the sentence says that it is
  /// about those that can be.
  static func shareOfYear(_ figure: Figure, _ noun: Noun, _ done: String, areAllTimed: Bool) -> String {
    guard let share = figure.share else { return were(figure, noun) }
    let when = areAllTimed ? "\(done) in the year" : "\(done) in the year that can be timed"
    let all = "Of the \(number(share.of)) \(noun.plural) \(when),"
    return switch (share.number, share.of) {
    case (_, 0): "No \(noun.singular) \(when) was"
    case (1, 1): "The one \(noun.singular) \(when) was"
    case (0, 1): "The one \(noun.singular) \(when) was not"
    case (2, 2): "Both \(noun.plural) \(when) were"
    case (0, 2): "Neither of the two \(noun.plural) \(when) was"
    case (0, let of): "None of the \(number(of)) \(noun.plural) \(when) was"
    case (1, _): "\(all) one was"
    case (let part, let of) where part == of: "All \(number(of)) \(noun.plural) \(when) were"
    case (let part, _): "\(all) \(number(part)) were"
    }
  }
}

/// What a document says where rows with errors are not in it.
enum LeftOutNote {
  /// The sentence on `count` rows, or on some where their number is not published; `nil` for none.
  static func text(
    rows count: Int, isHidden: Bool = false, because registers: String = "the register has"
  ) -> String? {
    if isHidden { return "Some rows were left out, because \(registers) errors there." }
    guard count > 0 else { return nil }
    let rows = CountWords.were(.count(count), Noun("row", "rows"))
    return "\(rows.prefix(1).uppercased())\(rows.dropFirst()) left out, because \(registers) errors there."
  }
}
