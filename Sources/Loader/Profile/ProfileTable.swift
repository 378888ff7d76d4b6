import Records

/// A table of the profile. It records which keys are asked for, to find the ones that nobody asks for: a mistyped setting
/// must not look as if it were followed.
///
/// A setting that cannot be used is a fault, and is read as if it were not there.
final class ProfileTable {
  let faults: ProfileFaults
  private let values: [String: TOMLEntry]
  /// The table as its header names it, such as `[columns]`; empty for the whole profile.
  private let header: String
  /// Where the table begins; `nil` for the whole profile, and for a table that is not there.
  let position: TextPosition?
  private var asked: Set<String> = []

  /// The table with these entries, called `header` in messages.
  init(_ entries: [TOMLEntry], header: String, at position: TextPosition?, faults: ProfileFaults) {
    values = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
    self.header = header
    self.position = position
    self.faults = faults
  }

  /// The text under `key`, or `nil` where there is none.
  func text(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    guard case .text(let text) = value.content else {
      wrongType(key, value, "a text in quotes", ProfileSpelling.text(value))
      return nil
    }
    return text
  }

  /// The text under `key`, which must be there; empty where it is not.
  func requiredText(_ key: String) -> String {
    let isThere = value(key) != nil
    guard let text = text(key) else {
      if !isThere {
        let place = header.isEmpty || position != nil ? "" : " under \(header)"
        add(
          .missingKey, "there is no \"\(key)\"\(place)", "expected a text",
          "add a line \(key) = \"…\"\(place)")
      }
      return ""
    }
    if text.isInvisible {
      add(.missingKey, at: key, "\"\(key)\" is empty", "expected a text", "write it between the quotes")
    }
    let length = text.unicodeScalars.count
    if length > TextLimits.name, length <= TextLimits.sentence {
      add(.textTooLong, at: key, "\"\(key)\" has \(length) characters", "expected at most \(TextLimits.name)")
    }
    return text
  }

  /// The list of texts under `key`, empty where there is none.
  func texts(_ key: String) -> [String] {
    guard let value = value(key) else { return [] }
    guard case .list(let values) = value.content else {
      wrongType(key, value, "a list of texts", ProfileSpelling.texts([value]))
      return []
    }
    var texts: [String] = []
    for element in values {
      guard case .text(let text) = element.content else {
        wrongType(key, element, "a list of texts", ProfileSpelling.texts(values), isElement: true)
        return []
      }
      texts.append(text)
    }
    return texts
  }

  /// The lists of texts under `key`.
  func lists(_ key: String) -> [[String]] {
    guard let value = value(key) else { return [] }
    guard case .list(let lists) = value.content else {
      wrongType(key, value, "a list of lists", "[[\"…\", \"…\"]]")
      return []
    }
    return lists.compactMap { element in
      guard case .list(let values) = element.content else {
        wrongType(key, element, "a list of lists", "[[\"…\", \"…\"]]", isElement: true)
        return nil
      }
      return values.map { if case .text(let text) = $0.content { text } else { "" } }
    }
  }

  /// The text or texts under `key` without a word about what is wrong with them.
  func texts(unreported key: String) -> [String] {
    guard let content = values[key]?.value.content else { return [] }
    switch content {
    case .text(let text): return [text]
    case .list(let elements):
      return elements.map { if case .text(let text) = $0.content { text } else { "" } }
    default: return []
    }
  }

  /// The flag under `key`, or `nil` where there is none.
  func flag(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    guard case .flag(let flag) = value.content else {
      wrongType(key, value, "true or false", ProfileSpelling.flag(value))
      return nil
    }
    return flag
  }

  /// The whole number under `key`, or `nil` where there is none.
  func number(_ key: String) -> Int? {
    guard let value = value(key) else { return nil }
    guard case .number(let number) = value.content else {
      wrongType(key, value, "a whole number", ProfileSpelling.number(value))
      return nil
    }
    return number
  }

  /// The same, which must be in `range`.
  func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let number = number(key) else { return nil }
    guard !range.contains(number) else { return number }
    add(
      number < range.lowerBound ? .numberTooSmall : .numberTooLarge, at: key,
      "\"\(ProfileFaults.shown(key))\" is \(number)",
      "expected a whole number from \(range.lowerBound) to \(range.upperBound)", "correct it")
    return nil
  }

  /// The day under `key`, as a text `2024-03-31` or as a bare TOML date.
  func day(_ key: String) -> Day? {
    guard let value = value(key) else { return nil }
    switch value.content {
    case .day(let day?): return day
    case .text(let text): if let day = Day(iso: text) { return day }
    default: break
    }
    wrongType(key, value, "a day from 1900 to 2199, as in 2024-03-31", ProfileSpelling.day(value))
    return nil
  }

  /// The table under `key`, or an empty one.
  func subtable(_ key: String) -> ProfileTable {
    let header = "[\(key)]"
    guard let value = value(key) else { return ProfileTable([], header: header, at: nil, faults: faults) }
    guard case .table(let entries) = value.content else {
      wrongType(key, value, "a table, \(header)", "write a line \(header), and its settings below it")
      // Its keys would all be reported as missing.
      return ProfileTable([], header: header, at: value.position, faults: ProfileFaults(in: ""))
    }
    return ProfileTable(entries, header: header, at: value.position, faults: faults)
  }

  /// The tables of the list under `key`, `[[key]]`.
  func subtables(_ key: String) -> [ProfileTable] {
    let header = "[[\(key)]]"
    guard let value = value(key) else { return [] }
    guard case .list(let values) = value.content else {
      wrongType(key, value, "a list of tables, \(header)", "write a line \(header) above each of them")
      return []
    }
    var tables: [ProfileTable] = []
    for element in values {
      guard case .table(let entries) = element.content else {
        wrongType(
          key, element, "a list of tables, \(header)", "write a line \(header) above each of them",
          isElement: true)
        return []
      }
      tables.append(ProfileTable(entries, header: header, at: element.position, faults: faults))
    }
    return tables
  }

  /// The keys in the table, sorted.
  var keys: [String] { values.keys.sorted() }

  /// The place of the value under `key`, or of its element at `index`; that of the table where there is none.
  func position(of key: String, element index: Int? = nil) -> TextPosition? {
    guard let value = values[key]?.value else { return position }
    if let index, case .list(let elements) = value.content, elements.indices.contains(index) {
      return elements[index].position
    }
    return value.position
  }

  /// The place of the key itself.
  func position(ofKey key: String) -> TextPosition? { values[key]?.position }

  /// Adds a fault for each key that was never asked for, with what to do where none is near: to take it out, unless said otherwise.
  func checkKeys(otherwise remedy: String = "take it out") {
    let expected = asked.sorted()
    for entry in values.values where !asked.contains(entry.key) && !ProfileSyntax.isStandIn(entry.key) {
      faults.add(
        .unknownKey, at: entry.position, "there is no setting \"\(ProfileFaults.shown(entry.key))\"",
        "expected one of \(expected.joined(separator: ", "))",
        ProfileSpelling.nearest(to: entry.key, among: expected) ?? remedy)
    }
  }

  /// Adds a fault about this table, or about the value under `key` or one of its elements.
  func add(
    _ rule: Rule, at key: String? = nil, element: Int? = nil, _ found: @autoclosure () -> String,
    _ expected: @autoclosure () -> String? = nil, _ remedy: @autoclosure () -> String? = nil
  ) {
    let position = key.map { self.position(of: $0, element: element) } ?? position
    faults.add(rule, at: position, found(), expected(), remedy())
  }

  private func value(_ key: String) -> TOMLValue? {
    asked.insert(key)
    return values[key]?.value
  }

  /// Adds a fault about a value of another type; `spelling` is the value to write, or what to do.
  private func wrongType(
    _ key: String, _ value: TOMLValue, _ expected: String, _ spelling: String, isElement: Bool = false
  ) {
    let key = ProfileSpelling.key(key)
    let remedy = spelling.hasPrefix("write ") ? spelling : "write \(key) = \(spelling)"
    faults.add(
      .wrongType, at: value.position,
      "\(isElement ? "an entry of " : "")\"\(ProfileFaults.shown(key))\" is \(ProfileSpelling.kind(of: value))",
      "expected \(expected)", remedy)
  }
}

/// Settings with a default: `value` stays as it is where the table does not have the key.
extension ProfileTable {
  func read(_ key: String, into value: inout String) { value = text(key) ?? value }

  func read(_ key: String, into value: inout Bool) { value = flag(key) ?? value }

  func read(_ key: String, into value: inout Int, in range: ClosedRange<Int>) {
    value = number(key, in: range) ?? value
  }

  /// Reads one of the words that `Choice` knows; `rule` and `found` are about any other.
  func read<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, into value: inout Choice, or rule: Rule, _ found: String
  ) {
    guard let text = text(key) else { return }
    if let choice = Choice(rawValue: text) {
      value = choice
    } else {
      addUnknownChoice(of: Choice.self, key, text, rule, found)
    }
  }

  /// Adds a fault about a word that `Choice` does not know.
  func addUnknownChoice<Choice: RawRepresentable<String> & CaseIterable>(
    of _: Choice.Type, _ key: String, _ text: String, _ rule: Rule, _ found: String
  ) {
    let words = Choice.allCases.map { "\"\($0.rawValue)\"" }
    let expected = words.count == 2 ? "\(words[0]) or \(words[1])" : "one of \(words.joined(separator: ", "))"
    let short = String(text.prefix(100))
    let nearest = Suggestion.nearest(to: short, among: Choice.allCases.map(\.rawValue))
    add(
      rule, at: key, found, "expected \(expected)",
      nearest.map { "write \(key) = \"\($0)\"" } ?? "write one of them")
  }
}
