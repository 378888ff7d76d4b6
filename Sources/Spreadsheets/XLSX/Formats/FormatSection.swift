/// A section of a number format: what it makes of the numbers that it is for.
struct FormatSection: Hashable {
  /// A piece of what is shown.
  enum Part: Hashable {
    case literal(String)
    /// `0`, `#` or `?`.
    case digit(Unicode.Scalar)
    case point
    case percent
    /// The word `General`.
    case general
    /// `@`, the text of the cell.
    case text
  }

  /// What is shown: a day, or text with digits in it.
  enum Content: Hashable {
    case parts([Part], groups: Bool)
    case day
    /// With a power of ten.
    case powerOfTen
    /// A whole number, or one with a fraction of two whole numbers.
    case fraction
    /// A time of day, or anything that is not understood.
    case unclear
  }

  /// A comparison in brackets that decides whether the section is for a number.
  struct Condition: Hashable {
    let sign: String
    let bound: Double

    func isMet(by number: Double) -> Bool {
      switch sign {
      case "<": number < bound
      case "<=": number <= bound
      case ">": number > bound
      case ">=": number >= bound
      case "<>": number != bound
      default: number == bound
      }
    }
  }

  let content: Content
  let condition: Condition?
  /// Whether the section is for text, as one with `@` is.
  let isForText: Bool

  /// Reads one section of a format's code.
  init(_ code: some StringProtocol) {
    var reader = FormatCode(code)
    reader.read()
    condition = reader.condition
    isForText = reader.isForText
    content = reader.content
  }
}

/// Reads the code of a section, character by character (ECMA-376 part 1, 18.8.31).
private struct FormatCode {
  private var rest: Substring.UnicodeScalarView
  private var parts: [FormatSection.Part] = []
  private(set) var condition: FormatSection.Condition?
  private(set) var isForText = false
  private var hasDay = false
  private var hasMonth = false
  private var hasPowerOfTen = false
  private var hasSlash = false
  private var hasDigits = false
  private var groups = false
  private var isUnclear = false
  /// Whether a comma was read that no digit follows yet.
  private var hasComma = false

  init(_ code: some StringProtocol) { rest = Substring(code).unicodeScalars }

  var content: FormatSection.Content {
    if hasDay || hasMonth && !isUnclear { return .day }
    // Commas after the last digit divide the number by a thousand each.
    if isUnclear || hasComma { return .unclear }
    if hasPowerOfTen { return parts.contains { $0.isWord } ? .unclear : .powerOfTen }
    if hasSlash { return parts.contains { $0.isWord } ? .unclear : .fraction }
    return .parts(parts, groups: groups)
  }

  mutating func read() {
    while let character = rest.popFirst() {
      switch character {
      case "\"": add(take(until: "\""))
      case "[": readBrackets()
      case "\\": add(rest.popFirst().map { String($0) } ?? "")
      // A space as wide as the next character.
      case "_":
        _ = rest.popFirst()
        add(" ")
      // The next character fills the column.
      case "*": _ = rest.popFirst()
      case "0", "#", "?":
        groups = groups || hasComma
        hasComma = false
        hasDigits = true
        parts.append(.digit(character))
      case ".": parts.append(.point)
      case ",": if hasDigits { hasComma = true } else { add(",") }
      case "%": parts.append(.percent)
      case "/": if hasDigits { hasSlash = true } else { add("/") }
      case "@":
        isForText = true
        parts.append(.text)
      default: readLetter(character)
      }
    }
  }

  private mutating func readLetter(_ character: Unicode.Scalar) {
    switch character {
    case "y", "Y", "d", "D": hasDay = true
    case "m", "M": hasMonth = true
    case "E" where hasDigits, "e" where hasDigits:
      hasPowerOfTen = true
      if let sign = rest.first, sign == "+" || sign == "-" { rest.removeFirst() } else { isUnclear = true }
    case "G", "g":
      guard String(rest.prefix(6)).lowercased() == "eneral" else { return isUnclear = true }
      rest.removeFirst(6)
      parts.append(.general)
    case "a"..."z", "A"..."Z": isUnclear = true
    default: add(String(character))
    }
  }

  /// Reads what is in brackets: a colour, a condition, a currency or language, or hours beyond a day.
  private mutating func readBrackets() {
    let text = take(until: "]")
    if text.hasPrefix("$") {
      add(String(text.dropFirst().prefix { $0 != "-" }))
    } else if let first = text.first, "<>=".contains(first) {
      let sign = String(text.prefix { "<>=".contains($0) })
      guard condition == nil, let bound = Double(text.dropFirst(sign.count)) else { return isUnclear = true }
      condition = FormatSection.Condition(sign: sign, bound: bound)
    } else if !FormatCode.isColour(text.lowercased()) {
      isUnclear = true
    }
  }

  private static func isColour(_ word: String) -> Bool {
    ["black", "blue", "cyan", "green", "magenta", "red", "white", "yellow"].contains(word)
      || word.hasPrefix("color") && Int(word.dropFirst(5).filter { $0 != " " }) != nil
  }

  private mutating func take(until end: Unicode.Scalar) -> String {
    let text = rest.prefix { $0 != end }
    rest = rest.dropFirst(text.count)
    if rest.popFirst() == nil { isUnclear = true }
    return String(text)
  }

  private mutating func add(_ literal: String) {
    if !literal.isEmpty { parts.append(.literal(literal)) }
  }
}

extension FormatSection.Part {
  /// Whether the part is nothing but spaces.
  var isBlank: Bool {
    if case .literal(let text) = self { text.allSatisfy { $0 == " " } } else { false }
  }

  /// Whether the part adds something to the digits that can be seen.
  var isWord: Bool {
    if case .literal = self { !isBlank } else { false }
  }
}
