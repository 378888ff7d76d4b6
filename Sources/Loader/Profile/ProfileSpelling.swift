import Records

/// How a value that was written as another type should be written, for messages: `["Log entry"]` for `"Log entry"`.
enum ProfileSpelling {
  /// A key as it stands in front of `=`.
  static func key(_ key: String) -> String {
    let isBare =
      !key.isEmpty
      && key.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
    return isBare ? key : "\"\(ProfileFaults.shown(key))\""
  }

  /// A question with the one name that was most likely meant; `nil` if there is none. To compare a text of a megabyte with
  /// names would take long.
  static func nearest(to text: String, among names: [String]) -> String? {
    text.utf8.count > 100 ? nil : Suggestion.nearest(to: text, among: names).map { "did you mean \"\($0)\"?" }
  }

  /// What a value is, in words.
  static func kind(of value: TOMLValue) -> String {
    switch value.content {
    case .table: "a table"
    case .list: "a list"
    case .text: "a text"
    case .number: "a number"
    case .decimal: "a number with decimals"
    case .flag(let flag): "\(flag), without quotes"
    case .day(let day): day == nil ? "a day of another century" : "a day"
    case .time: "a time"
    }
  }

  /// The value as a text.
  static func text(_ value: TOMLValue) -> String {
    if case .list(let values) = value.content, values.count == 1 { return text(values[0]) }
    return plain(value).map(quoted) ?? "\"…\""
  }

  /// The values as a list of texts.
  static func texts(_ values: [TOMLValue]) -> String {
    let plain = values.compactMap(plain)
    guard plain.count == values.count, plain.count <= 3 else { return "[\"…\", \"…\"]" }
    return "[\(plain.map(quoted).joined(separator: ", "))]"
  }

  /// The value as true or false.
  static func flag(_ value: TOMLValue) -> String {
    switch plain(value)?.lowercased() {
    case "true", "yes", "y", "on", "1": "true"
    case "false", "no", "n", "off", "0": "false"
    default: "write true or false, without quotes"
    }
  }

  /// The value as a whole number.
  static func number(_ value: TOMLValue) -> String {
    plain(value).flatMap(number) ?? "write a whole number, without quotes"
  }

  /// The whole number that a text means, such as `290,000`; `nil` for other texts.
  static func number(_ text: String) -> String? {
    guard text.first != "0", text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "," || $0 == " ") }) else {
      return nil
    }
    return Int(text.filter(\.isNumber)).map(String.init)
  }

  /// The value as a day.
  static func day(_ value: TOMLValue) -> String {
    plain(value).flatMap(day) ?? "2024-03-31, with the right day"
  }

  /// The day that a text means, such as `31/03/2024`; `nil` for other texts.
  static func day(_ text: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }.map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
    return Day(year: year, month: month, day: day)?.iso
  }

  /// The text of a value that is one word or text; `nil` for others.
  private static func plain(_ value: TOMLValue) -> String? {
    switch value.content {
    case .text(let text): text.unicodeScalars.contains(where: \.isControl) ? nil : text
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    case .day(let day): day.map(\.iso)
    case .table, .list, .decimal, .time: nil
    }
  }

  /// The text in quotes.
  static func quoted(_ text: String) -> String {
    let escaped = ProfileFaults.shown(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
