/// A number as the digits and literals of a format's section show it.
struct ShownDigits {
  private let number: Double
  private let parts: [FormatSection.Part]
  /// Whether commas divide the digits into thousands.
  private let groups: Bool
  private let digits: DecimalDigits
  /// Whether the section has room for all digits.
  private let isExact: Bool

  init(_ number: Double, parts: [FormatSection.Part], groups: Bool) {
    self.number = number
    self.parts = parts
    self.groups = groups
    var digits = DecimalDigits(number)
    digits.shift(by: 2 * parts.count { $0 == .percent })
    if parts.contains(where: \.isDigit) {
      let places = parts.drop { $0 != .point }.count(where: \.isDigit)
      isExact = digits.round(toPlaces: places)
    } else {
      isExact = true
    }
    self.digits = digits
  }

  /// What is shown, with a minus sign before it if that is asked for.
  ///
  /// Rounding may make 11.6 months of age into 12, so a number that is shown rounded is read by its own digits, and one that is
  /// shown with a unit not at all. Percentages are read as shown. A format may hide a zero, but no other number.
  func shown(withSign hasSign: Bool) -> NumberFormat.Shown {
    guard parts.count(where: { $0 == .general }) <= 1 else { return .unclear }
    guard isExact || parts.contains(.percent) else {
      return parts.contains { $0.isWord } ? .unclear : .digits
    }
    let text = text(withSign: hasSign)
    if text.isEmpty, number != 0 { return .unclear }
    // With `0.#` a program shows 7 as `7.`.
    return text.last == "." && !parts.contains { $0.isWord } ? .digits : .text(text)
  }

  private func text(withSign hasSign: Bool) -> String {
    var text = hasSign ? "-" : ""
    var whole = wholeDigits[...]
    var fraction = digits.fraction[...]
    // Digits without a place of their own go into the first one.
    let places = parts.prefix { $0 != .point }.count { $0.isDigit }
    var isFirst = true
    var followsPoint = false
    for part in parts {
      switch part {
      case .literal(let literal): text += literal
      // No section for numbers has it.
      case .text: break
      case .percent: text += "%"
      case .general: text += DecimalDigits(number.magnitude).general
      case .point:
        followsPoint = true
        text += "."
      case .digit where !followsPoint:
        let count = isFirst ? whole.count - places + 1 : 1
        text += whole.prefix(count).joined()
        whole = whole.dropFirst(count)
        isFirst = false
      case .digit(let place):
        text += fraction.popFirst().map { String($0) } ?? ShownDigits.filler(place)
      }
    }
    return ShownDigits.trimmed(text)
  }

  /// What is shown at each place before the point, from the left, and at more places where the number has more digits.
  private var wholeDigits: [String] {
    let places = parts.prefix { $0 != .point }.compactMap { part in
      if case .digit(let place) = part { place } else { nil }
    }
    let known = digits.whole.map { String($0) }
    let fillers = places.prefix(max(places.count - known.count, 0)).map { ShownDigits.filler($0) }
    var shown = fillers + known
    guard groups else { return shown }
    var seen = 0
    for at in shown.indices.reversed() where shown[at] != "" && shown[at] != " " {
      if seen > 0, seen.isMultiple(of: 3) { shown[at] += "," }
      seen += 1
    }
    return shown
  }

  /// What is shown at a place for which the number has no digit.
  private static func filler(_ place: Unicode.Scalar) -> String {
    switch place {
    case "0": "0"
    case "?": " "
    default: ""
    }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0 == " " }
    return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
  }
}

extension FormatSection.Part {
  fileprivate var isDigit: Bool { if case .digit = self { true } else { false } }
}
