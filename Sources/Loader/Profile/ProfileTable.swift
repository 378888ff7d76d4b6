import Records
import TOMLKit

/// A table of the profile. It records which keys are asked for, to find the ones that nobody asks for: a mistyped setting
/// must not look as if it were followed.
final class ProfileTable {
  private let table: TOMLTable
  private let file: String
  private let path: String
  private var asked: Set<String> = []

  /// The table `table` of `file`, called `path` in messages.
  init(_ table: TOMLTable, file: String, path: String) {
    self.table = table
    self.file = file
    self.path = path
  }

  /// The text under `key`, or `nil` where there is none.
  func text(_ key: String) throws(Problem) -> String? {
    guard let value = value(key) else { return nil }
    guard let text = value.string else { throw wrongType(key, "a text in quotes") }
    return text
  }

  /// The text under `key`, which must be there.
  func requiredText(_ key: String) throws(Problem) -> String {
    guard let text = try text(key), !text.isEmpty else {
      throw error(.missingKey, "there is no \"\(key)\"", "expected a text", "add it")
    }
    return text
  }

  /// The list of texts under `key`, empty where there is none.
  func texts(_ key: String) throws(Problem) -> [String] {
    guard let value = value(key) else { return [] }
    guard let array = value.array else { throw wrongType(key, "a list of texts") }
    let texts = array.compactMap(\.string)
    guard texts.count == array.count else { throw wrongType(key, "a list of texts") }
    return texts
  }

  /// The flag under `key`, or `nil` where there is none.
  func flag(_ key: String) throws(Problem) -> Bool? {
    guard let value = value(key) else { return nil }
    guard let flag = value.bool else { throw wrongType(key, "true or false") }
    return flag
  }

  /// The whole number under `key`, or `nil` where there is none.
  func number(_ key: String) throws(Problem) -> Int? {
    guard let value = value(key) else { return nil }
    guard let number = value.int else { throw wrongType(key, "a whole number") }
    return number
  }

  /// The same, which must not be below `least`.
  func number(_ key: String, atLeast least: Int) throws(Problem) -> Int? {
    guard let number = try number(key) else { return nil }
    guard number >= least else {
      throw error(.numberTooSmall, "\"\(key)\" is \(number)", "expected at least \(least)", "correct it")
    }
    return number
  }

  /// The day under `key`, as a text `2024-03-31` or as a bare TOML date.
  func day(_ key: String) throws(Problem) -> Day? {
    guard let value = value(key) else { return nil }
    let date = value.date.flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
    guard let day = date ?? value.string.flatMap(Day.init(iso:)) else {
      throw wrongType(key, "a day, as in 2024-03-31")
    }
    return day
  }

  /// The table under `key`, or an empty one.
  func subtable(_ key: String) throws(Problem) -> ProfileTable {
    let path = self.path.isEmpty ? key : "\(self.path).\(key)"
    guard let value = value(key) else { return ProfileTable(TOMLTable(), file: file, path: path) }
    guard let table = value.table else { throw wrongType(key, "a table, [\(path)]") }
    return ProfileTable(table, file: file, path: path)
  }

  /// The tables of the list under `key`, `[[key]]`.
  func subtables(_ key: String) throws(Problem) -> [ProfileTable] {
    guard let value = value(key) else { return [] }
    guard let array = value.array else { throw wrongType(key, "a list of tables, [[\(key)]]") }
    var tables: [ProfileTable] = []
    for (index, element) in array.enumerated() {
      guard let table = element.table else { throw wrongType(key, "a list of tables, [[\(key)]]") }
      tables.append(ProfileTable(table, file: file, path: "\(key) \(index + 1)"))
    }
    return tables
  }

  /// The keys in the table, sorted.
  var keys: [String] { table.keys.sorted() }

  /// Throws for the first key that was never asked for.
  func checkKeys() throws(Problem) {
    guard let unknown = keys.first(where: { !asked.contains($0) }) else { return }
    let nearest = Suggestion.nearest(to: unknown, among: asked.sorted())
    throw error(
      .unknownKey, "there is no setting \"\(unknown)\"",
      "expected one of \(asked.sorted().joined(separator: ", "))",
      nearest.map { "did you mean \"\($0)\"?" } ?? "take it out")
  }

  /// A problem with this table.
  func error(_ rule: Rule, _ found: String, _ expected: String, _ remedy: String) -> Problem {
    let place = path.isEmpty ? file : "\(file): [\(path)]"
    return Problem(rule, at: place, found: found, expected: expected, remedy: remedy)
  }

  private func value(_ key: String) -> (any TOMLValueConvertible)? {
    asked.insert(key)
    return table[key]
  }

  private func wrongType(_ key: String, _ expected: String) -> Problem {
    error(.wrongType, "\"\(key)\" has another type", "expected \(expected)", "correct it")
  }
}

/// Settings with a default: `value` stays as it is where the table does not have the key.
extension ProfileTable {
  func read(_ key: String, into value: inout String) throws(Problem) {
    value = try text(key) ?? value
  }

  func read(_ key: String, into value: inout Bool) throws(Problem) {
    value = try flag(key) ?? value
  }

  func read(_ key: String, into value: inout Int, atLeast least: Int) throws(Problem) {
    value = try number(key, atLeast: least) ?? value
  }

  /// Reads one of the words that `Choice` knows; `rule` and `found` are about any other.
  func read<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, into value: inout Choice, or rule: Rule, _ found: String
  ) throws(Problem) {
    guard let text = try text(key) else { return }
    guard let choice = Choice(rawValue: text) else { throw unknownChoice(of: Choice.self, rule, found) }
    value = choice
  }

  /// The problem with a word that `Choice` does not know.
  func unknownChoice<Choice: RawRepresentable<String> & CaseIterable>(
    of _: Choice.Type, _ rule: Rule, _ found: String
  ) -> Problem {
    let words = Choice.allCases.map { "\"\($0.rawValue)\"" }
    let expected = words.count == 2 ? "\(words[0]) or \(words[1])" : "one of \(words.joined(separator: ", "))"
    return error(rule, found, "expected \(expected)", "correct it")
  }
}
