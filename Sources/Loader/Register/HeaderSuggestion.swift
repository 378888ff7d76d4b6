import Records

/// Finds the header that may mean a column, among those that mean nothing to the program.
struct HeaderSuggestion<Column: TableColumn> {
  /// A header and its number, from 1.
  struct Header: Hashable {
    let text: String
    let number: Int

    /// The header as a message shows it, on one line.
    var quoted: String { "\"\(line)\"" }

    /// Control characters could steer a terminal.
    fileprivate var line: String { text.headerOnOneLine(without: [.control]) }

    fileprivate var inMessage: String { "column \(number), \(quoted)" }
  }

  /// A longer text is no header.
  fileprivate static var longest: Int { 80 }

  /// The headers of a table that mean nothing to the program.
  let unused: [Header]
  private let own: [Column: [String]]

  init(_ header: [String], names: HeaderNames<Column>) {
    own = names.own
    unused = header.enumerated().compactMap { index, text in
      let isBlank = text.allSatisfy(\.isWhitespace)
      return isBlank || text.utf8.count > Self.longest || names.column(named: text) != nil
        || names.breakdown(named: text) != nil || names.selects(by: text)
        ? nil : Header(text: text, number: index + 1)
    }
  }

  /// The headers that may mean `column`: those that are a spelling of it but for some letters, or else those with its
  /// words.
  func candidates(for column: Column) -> [Header] {
    let spellings = ((own[column] ?? []) + [column.rawValue] + column.commonSpellings).map {
      (text: $0, words: SpelledWords($0))
    }
    var nearest: [Header] = []
    var fewest = Int.max
    for header in unused {
      let words = SpelledWords(header.text)
      let changed = HeaderMeaning.changedWords(of: header.text)
      // Another word may change the meaning: "Discussion" is not the date of it.
      let alike = spellings.filter {
        [1, $0.words.words.count].contains(words.words.count)
          && (changed.isEmpty || changed.isSubset(of: HeaderMeaning.changedWords(of: $0.text)))
      }
      let edits = alike.compactMap { words.edits(to: $0.words) }.min() ?? Int.max
      if edits < fewest { (nearest, fewest) = ([], edits) }
      if edits == fewest, edits < Int.max { nearest.append(header) }
    }
    guard nearest.isEmpty else { return nearest }
    return unused.filter { header in column.mayBeMeant(by: header.text) }
  }

  /// What to do about a missing column: the line for the profile, where a header may mean it.
  func remedy(for column: Column) -> String? {
    let all = candidates(for: column)
    let near = all.filter { column.unit(inHeader: $0.text) == nil }
    guard let first = near.first else {
      return all.first.flatMap { header in
        column.unit(inHeader: header.text).map { "\(header.inMessage), is close: \(Self.advice(on: $0))" }
      }
    }
    let line = Self.line(for: column, called: first)
    guard near.count > 1 else {
      return "\(first.inMessage), is close: rename it, or write \(line) under [columns] of the profile"
    }
    let names = near.prefix(3).map(\.inMessage).joined(separator: ", or ")
    return "\(names), may be it: rename the right one, or write \(line) under [columns] of the profile"
  }

  /// What to do if an unused header holds `column`: the line for the profile.
  static func advice(on header: Header, as column: Column) -> String {
    column.unit(inHeader: header.text).map { "if it is \"\(column.rawValue)\", \(advice(on: $0))" }
      ?? "if it is \"\(column.rawValue)\", write \(line(for: column, called: header)) under [columns] of the profile"
  }

  /// What to do about a header that gives the unit of its ages.
  private static func advice(on unit: AgeUnit) -> String {
    "its header says \(unit), but a number alone is read as years: write the unit in each cell, as in 9 \(unit), "
      + "and only then call the column child_age"
  }

  /// The line of a profile that gives a header to a column.
  static func line(for column: Column, called header: Header) -> String {
    let text = header.line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\(column.rawValue) = [\"\(text)\"]"
  }
}

extension HeaderMeaning {
  /// The words of a header that say whose it is, or to whom something went.
  fileprivate static func changedWords(of header: String) -> Set<String> {
    Set(SpelledWords(header, keepingAll: true).words.map(\.text)).intersection(elsewhere + ["to"])
  }

  /// Whether a header says that it is of somebody or something else.
  static func isElsewhere(_ header: String) -> Bool { !changedWords(of: header).subtracting(["to"]).isEmpty }
}

extension TableColumn {
  /// The unit that a header gives for ages, if not years.
  func unit(inHeader header: String) -> AgeUnit? { content == .ages ? AgeUnit(inHeader: header) : nil }

  /// Whether a header has the words of this column, some of them perhaps mistyped.
  func mayBeMeant(by header: String) -> Bool {
    let words = SpelledWords(header, keepingAll: true).words
    return meanings.contains { $0.matches(words) { $0.edits(to: $1) != nil } }
  }

  /// Whether a text has the words of some column. This takes less time than to look for mistyped ones.
  static func mayBeHeader(_ text: String) -> Bool {
    guard text.utf8.count <= HeaderSuggestion<Self>.longest else { return false }
    let words = SpelledWords(text, keepingAll: true).words
    return allCases.contains { column in
      column.meanings.contains { $0.matches(words) { $0.letters == $1.letters } }
    }
  }
}

extension Problem {
  static func missingColumn<Column: TableColumn>(
    _ column: Column, header: [String], names: HeaderNames<Column>, at place: Place
  ) -> Problem {
    let mapped = names.own[column] ?? []
    let wanted = mapped + [column.rawValue, column.substitute?.rawValue].compactMap(\.self)
    // A table may have no header at all. What is in the cells of its first row must not be shown.
    let headers = header.count { names.column(named: $0) != nil || Column.mayBeHeader($0) }
    let suggestion = HeaderSuggestion(headers > 1 ? header : [], names: names)
    let remedy = suggestion.remedy(for: column) ?? column.substitute.flatMap { suggestion.remedy(for: $0) }
    return Problem(
      .missingColumn, at: place.description, found: "no column \(column.meaning)",
      expected: "expected \(wanted.map { "\"\($0)\"" }.joined(separator: " or "))",
      remedy: remedy ?? "add the column, or map yours under [columns] of the profile")
  }
}
