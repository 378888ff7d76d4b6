/// Finds a time after a date: `14:30`, `T14:30:00Z`, `2:30 pm`. The date is the same whatever the time is.
enum TimeOfDay {
  /// Where the time at the end of `text` begins, including the sign or space before it; the end of the text where there
  /// is none.
  static func start(in text: Span<UInt8>) -> Int {
    let end = zone(in: text)?.start ?? text.count
    let half = startOfHalf(in: text, before: end)
    var start = half
    while start > 0, isPart(text[start - 1]) { start -= 1 }
    guard start > 0, isTime(text.extracting(start..<half), hasHalf: half < end) else { return text.count }
    if text[start - 1] == UInt8(ascii: "T") { return start - 1 }
    let date = FieldText.trimmed(text.extracting(0..<start))
    guard date.upperBound < start, !date.isEmpty else { return text.count }
    return text[date.upperBound - 1] == UInt8(ascii: ",") ? date.upperBound - 1 : date.upperBound
  }

  /// The zone at the end of a text, `Z`, `+01:00`, `+0100`, `+01`, ` UTC`: where it begins, and how many minutes its clocks are
  /// ahead of Greenwich.
  static func zone(in text: Span<UInt8>) -> (start: Int, ahead: Int)? {
    let end = text.count
    if end > 0, text[end - 1] | 0x20 == UInt8(ascii: "z") { return (end - 1, 0) }
    if end > 3, FieldText.isLetter(text[end - 1]), FieldText.isLetter(text[end - 3]),
      let ahead = names[text.extracting(end - 3..<end)]
    {
      return (FieldText.trimmed(text.extracting(0..<end - 3)).upperBound, ahead)
    }
    for length in [3, 5, 6] where end > length {
      let sign = text[end - length]
      guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { continue }
      let digits = (end - length + 1..<end).filter { FieldText.isDigit(text[$0]) }
      guard digits.count == (length == 3 ? 2 : 4), length < 6 || text[end - 3] == UInt8(ascii: ":") else {
        continue
      }
      let before = FieldText.trimmed(text.extracting(0..<end - length)).upperBound
      guard before > 0, FieldText.isDigit(text[before - 1]) || text[before - 1] | 0x20 == UInt8(ascii: "m")
      else {
        continue
      }
      let number = digits.reduce(0) { $0 * 10 + Int(text[$1] - UInt8(ascii: "0")) }
      let minutes = length == 3 ? number * 60 : number / 100 * 60 + number % 100
      return (before, sign == UInt8(ascii: "+") ? minutes : -minutes)
    }
    return nil
  }

  private static let names = WordList<Int>([(["UTC", "GMT"], 0), (["BST"], 60)])

  /// "am" or "pm", with the space before it.
  private static func startOfHalf(in text: Span<UInt8>, before end: Int) -> Int {
    guard end >= 2, text[end - 1] | 0x20 == UInt8(ascii: "m"),
      [UInt8(ascii: "a"), UInt8(ascii: "p")].contains(text[end - 2] | 0x20)
    else { return end }
    return FieldText.trimmed(text.extracting(0..<end - 2)).upperBound
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    FieldText.isDigit(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  /// Whether the text is hours and minutes, perhaps with seconds and a fraction. Before "am" and "pm" an hour is enough.
  private static func isTime(_ text: Span<UInt8>, hasHalf: Bool) -> Bool {
    var numbers = (0, 0, 0)
    var width = 0
    var part = 0
    for at in text.indices {
      switch text[at] {
      case UInt8(ascii: ":") where part < 2 && (part == 0 ? (1...2).contains(width) : width == 2):
        part += 1
        width = 0
      case UInt8(ascii: ".") where part == 2 && width == 2: part = 3
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        width += 1
        guard part < 3 else { break }
        guard width <= 2 else { return false }
        let digit = Int(text[at] - UInt8(ascii: "0"))
        switch part {
        case 0: numbers.0 = numbers.0 * 10 + digit
        case 1: numbers.1 = numbers.1 * 10 + digit
        default: numbers.2 = numbers.2 * 10 + digit
        }
      default: return false
      }
    }
    guard part == 0 ? hasHalf && (1...2).contains(width) : width >= 2 else { return false }
    return numbers.0 < 24 && numbers.1 < 60 && numbers.2 < 60
  }
}
