/// A number format of a cell: up to four sections, which are for different numbers and for text.
///
/// A number in a cell may say less than the cell shows: with the format `0 "weeks"` a 9 is shown as `9 weeks`.
struct NumberFormat: Hashable {
  /// What a spreadsheet program shows of a number.
  enum Shown: Hashable {
    case text(String)
    /// A day, whose number it is.
    case day
    /// Its own digits, or fewer of them.
    case digits
    /// Something else than can be said from here.
    case unclear
  }

  /// How the numbers of a format are read, as far as it is the same for all that are not negative.
  enum Kind: Hashable {
    case digits
    case day
    /// The format decides it for each number.
    case each
  }

  /// As a person would type it, `0 "weeks"`.
  let code: String
  private let sections: [FormatSection]
  private let sectionForText: FormatSection?

  init(code: String) {
    self.code = code
    let all = NumberFormat.split(code).map { FormatSection($0) }
    // The fourth section is for text, and so is one with `@`.
    sections = all.prefix(3).filter { !$0.isForText }
    sectionForText = all.first { $0.isForText } ?? all.dropFirst(3).first
  }

  var kind: Kind {
    guard let first = sections.first, first.condition == nil else {
      return sections.isEmpty ? .digits : .each
    }
    switch first.content {
    case .parts([.general], _), .parts([.digit("0")], _), .powerOfTen:
      return sections.count == 1 ? .digits : .each
    case .day: return sections.count < 3 && sections.allSatisfy { $0.condition == nil } ? .day : .each
    default: return .each
    }
  }

  func shown(_ number: Double) -> Shown {
    guard let (section, hasSign) = section(for: number) else { return .unclear }
    switch section.content {
    case .day: return .day
    case .powerOfTen: return .digits
    case .fraction: return number.rounded() == number ? .digits : .unclear
    case .unclear: return .unclear
    case .parts(let parts, let groups):
      return ShownDigits(number, parts: parts, groups: groups).shown(withSign: hasSign)
    }
  }

  /// Whether a text looks as it is stored, but for spaces around it.
  var keepsText: Bool {
    guard let sectionForText else { return true }
    guard case .parts(let parts, _) = sectionForText.content, parts.count(where: { $0 == .text }) == 1 else {
      return false
    }
    return parts.allSatisfy { $0 == .text || $0.isBlank }
  }

  /// What is shown of a text: words may be added to it, or be shown in its place, or nothing may be seen of it.
  func shown(_ text: String) -> Shown {
    guard case .parts(let parts, _)? = sectionForText?.content, parts.contains(.text) else { return .unclear }
    var shown = ""
    for part in parts {
      switch part {
      case .literal(let literal): shown += literal
      case .text: shown += text
      case .point: shown += "."
      case .percent: shown += "%"
      case .digit, .general: return .unclear
      }
    }
    return .text(shown)
  }

  /// The section for a number, and whether the program puts a minus sign before a negative one; `nil` if it is not clear.
  private func section(for number: Double) -> (FormatSection, hasSign: Bool)? {
    if sections.contains(where: { $0.condition != nil }) {
      // The last section may be for all other numbers.
      guard number >= 0, sections.dropLast().allSatisfy({ $0.condition != nil }) else { return nil }
      return sections.first { $0.condition?.isMet(by: number) ?? true }.map { ($0, false) }
    }
    guard let first = sections.first else { return nil }
    switch sections.count {
    case 1: return (first, number < 0)
    case 2: return number < 0 ? (sections[1], false) : (first, false)
    default: return (number > 0 ? first : sections[number < 0 ? 1 : 2], false)
    }
  }

  /// The code between semicolons that are neither quoted, escaped nor in brackets.
  private static func split(_ code: String) -> [String] {
    var sections = [""]
    var rest = code.unicodeScalars[...]
    while let character = rest.popFirst() {
      switch character {
      case ";": sections.append("")
      case "\"", "[":
        let end: Unicode.Scalar = character == "[" ? "]" : character
        let text = rest.prefix { $0 != end }
        rest = rest.dropFirst(text.count)
        let last = rest.popFirst().map { String($0) } ?? ""
        sections[sections.count - 1] += "\(character)\(String(text))\(last)"
      case "\\", "_", "*":
        sections[sections.count - 1] += "\(character)" + (rest.popFirst().map { String($0) } ?? "")
      default: sections[sections.count - 1].unicodeScalars.append(character)
      }
    }
    return sections
  }
}

extension NumberFormat {
  /// The format that every program has under this number (ECMA-376 part 1, 18.8.30); `nil` for General.
  init?(builtIn id: Int) {
    switch id {
    case 14...17, 22, 27...31, 34...36, 50...58: self.init(code: "d/m/yyyy")
    case 18...21, 32, 33, 45...47: self.init(code: "h:mm")
    default:
      guard let code = NumberFormat.codes[id] else { return nil }
      self.init(code: code)
    }
  }

  private static let codes = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;(#,##0)", 39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)", 48: "##0.0E+0", 49: "@",
  ]
}
