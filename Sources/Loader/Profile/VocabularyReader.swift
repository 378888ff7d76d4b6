import Records

/// Reads the lists of names: agencies, outcomes, features, harms, statuses, answers of the Panel.
struct VocabularyReader {
  /// The keys of rows that every table or headline has: an entry with one of them would be taken for that row.
  static let reserved = Set(
    Category.reserved.map(\.key) + HeadlineRow.allCases.map(\.rawValue))

  let root: ProfileTable

  func vocabulary(byAge bands: AgeBands = .national, from yearStart: YearStart = .april) -> Vocabulary {
    let agencies = list("agencies", agency)
    let outcomes = list("outcomes", outcome)
    let features = list("features", term)
    let harms = list("harms", term)
    let statuses = list("statuses", status)
    let answers = list("panel_answers", panelAnswer)
    let breakdowns = BreakdownsReader(root: root).breakdowns()
    checkKeys(of: outcomes)
    checkWords(of: outcomes)
    checkSuccessors(among: agencies)
    let isEmpty = [agencies.isRead && agencies.entries.isEmpty, outcomes.isRead && !outcomes.hasPrimary]
    if isEmpty.contains(true) {
      root.add(
        .emptyVocabulary, "there are no agencies or no primary outcomes",
        "expected [[agencies]] and [[outcomes]]", "list the names that your register uses")
    }
    return Vocabulary(
      agencies: agencies.entries, outcomes: outcomes.entries, features: features.entries,
      harms: harms.entries,
      statuses: statuses.entries, breakdowns: breakdowns, ageBands: bands,
      panelAnswers: answers.tables.isEmpty ? PanelAnswer.usual : answers.entries,
      yearStart: yearStart)
  }

  /// The kinds of review that the partnership has besides those of the guidance.
  func reviewKinds() -> [ReviewKind] {
    list("review_kinds") { table, key in
      ReviewKind(
        key: key, name: table.requiredText("name"), aliases: table.texts("aliases"),
        hasClock: table.flag("clock") ?? false)
    }.entries
  }

  /// The values of a breakdown, whose table this is.
  func values() -> [Term] { list("values", term).entries }

  /// The same of areas, with where each is: all of its three codes and names, or none.
  func areas() -> (values: [Term], areas: [String: Geography.Area]) {
    var areas: [String: Geography.Area] = [:]
    let values = list("values") { table, key in
      let keys = ["code", "la_name", "old_la_code"]
      if keys.contains(where: table.keys.contains) { areas[key] = table.authority(code: "code") }
      return term(table, key)
    }
    return (values.entries, areas)
  }

  /// A list of the profile, with the table that each entry was read from.
  fileprivate struct List<Entry> {
    var entries: [Entry] = []
    var tables: [ProfileTable] = []
    /// Whether the list is a list; if it is not, nothing is known about its entries.
    var isRead = true
    /// Whether each entry has a key.
    var hasKeys = true
  }

  fileprivate func list<Entry>(_ name: String, _ read: (ProfileTable, String) -> Entry) -> List<Entry> {
    var list = List<Entry>()
    let faultsBefore = root.faults.count
    list.tables = root.subtables(name)
    list.isRead = root.faults.count == faultsBefore
    guard list.tables.count <= Code<Entry>.limit else {
      root.add(
        .tooManyEntries, at: name, "there are \(list.tables.count) [[\(name)]]",
        "expected at most \(Code<Entry>.limit)", "take out those that the register never names")
      list.isRead = false
      return list
    }
    var places: [String: TextPosition?] = [:]
    for table in list.tables {
      let key = key(of: table, &places)
      list.hasKeys = list.hasKeys && !key.isEmpty
      list.entries.append(read(table, key))
      table.checkKeys()
    }
    checkNames(in: list.tables)
    return list
  }

  /// The key of an entry; empty where it has none that can be used.
  private func key(of table: ProfileTable, _ places: inout [String: TextPosition?]) -> String {
    let key = table.requiredText("key")
    guard !key.isEmpty else { return "" }
    guard key.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) else {
      table.add(
        .unreadableKey, at: "key", "\"\(ProfileFaults.shown(key))\" is not a key",
        "expected lower-case letters, digits and hyphens", "correct it")
      return ""
    }
    if VocabularyReader.reserved.contains(key) {
      table.add(
        .reservedKey, at: "key", "\"\(key)\" is the key of a row that tables always have",
        "expected another key", "rename the key")
    }
    if let first = places[key] {
      let line = first.map { ", first on line \($0.line)" } ?? ""
      table.add(
        .repeatedKey, at: "key", "\"\(ProfileFaults.shown(key))\" is there twice\(line)",
        "expected each key once", "correct one of them")
    } else {
      places[key] = table.position(of: "key")
    }
    return key
  }

  private func agency(_ table: ProfileTable, _ key: String) -> Agency {
    let (from, to) = (table.day("from"), table.day("to"))
    if let from, let to, to < from {
      table.add(
        .endsBeforeItBegan, at: "to", "\"to\" is before \"from\"", "expected a later day", "correct one")
    }
    return Agency(
      key: key, name: table.requiredText("name"), sector: table.requiredText("sector"),
      aliases: table.texts("aliases"), from: from, to: to, successor: table.text("successor"))
  }

  private func outcome(_ table: ProfileTable, _ key: String) -> Outcome {
    let countsAs = table.texts("counts_as")
    let word = countsAs.isEmpty ? table.requiredText("kind") : table.text("kind") ?? ""
    let kind = Outcome.Kind(rawValue: word)
    if !countsAs.isEmpty, !word.isEmpty {
      table.add(
        .unreadableWord, at: "kind", "a word for other outcomes has no kind of its own",
        "expected \"counts_as\" or \"kind\"", "take out the line kind = \"\(ProfileFaults.shown(word))\"")
    } else if kind == nil, !word.isEmpty {
      table.addUnknownChoice(
        of: Outcome.Kind.self, "kind", word, .unknownKind, "there is no such kind of outcome")
    }
    var noun: Noun?
    switch (table.text("singular"), table.text("plural")) {
    case (let singular?, let plural?): noun = Noun(singular, plural)
    case (nil, nil): break
    case (let singular, _):
      let missing = singular == nil ? "singular" : "plural"
      table.add(
        .halfANoun, at: singular == nil ? "plural" : "singular",
        "only one of \"singular\" and \"plural\" is given", "expected both or none",
        "add a line \(missing) = \"…\"")
    }
    // An outcome of an unknown kind may be primary: what must be there is not reported as missing too.
    return Outcome(
      key: key, name: table.requiredText("name"), kind: kind ?? .primary, noun: noun,
      aliases: table.texts("aliases"), countsAs: countsAs)
  }

  private func term(_ table: ProfileTable, _ key: String) -> Term {
    Term(
      key: key, name: table.requiredText("name"), aliases: table.texts("aliases"), prose: table.text("prose"))
  }

  private func panelAnswer(_ table: ProfileTable, _ key: String) -> PanelAnswer {
    let word = table.requiredText("means")
    let meaning = PanelAnswer.Meaning(rawValue: word)
    if meaning == nil, !word.isEmpty {
      table.addUnknownChoice(
        of: PanelAnswer.Meaning.self, "means", word, .unknownKind, "no answer of the Panel means this")
    }
    return PanelAnswer(
      key: key, name: table.requiredText("name"), meaning: meaning ?? .other, aliases: table.texts("aliases"))
  }

  private func status(_ table: ProfileTable, _ key: String) -> Status {
    Status(
      key: key, name: table.requiredText("name"), rag: table.text("rag") ?? "",
      isDone: table.flag("done") ?? false, aliases: table.texts("aliases"))
  }
}

/// What entries of a list must have in common, or must not.
extension VocabularyReader {
  /// Adds a fault where an outcome that is asked for by its key is not there.
  fileprivate func checkKeys(of outcomes: List<Outcome>) {
    guard outcomes.isRead, outcomes.hasKeys, outcomes.hasPrimary else { return }
    for key in Outcome.requiredKeys
    where !outcomes.entries.contains(where: {
      $0.key == key && $0.kind == .primary && $0.countsAs.isEmpty
    }) {
      root.add(
        .missingOutcomeKey, "there is no primary outcome with the key \"\(key)\"",
        "expected it under [[outcomes]], whatever its name", "add it, it is zero where it does not occur")
    }
  }

  /// Adds a fault where a word for several outcomes does not stand for one primary outcome and what may follow it.
  fileprivate func checkWords(of outcomes: List<Outcome>) {
    guard outcomes.isRead, outcomes.hasKeys else { return }
    let known = Dictionary(outcomes.entries.filter(\.countsAs.isEmpty).map { ($0.key, $0) }) { first, _ in
      first
    }
    for (word, table) in zip(outcomes.entries, outcomes.tables) {
      var hasFault = false
      for (index, key) in word.countsAs.enumerated() where known[key] == nil {
        hasFault = true
        table.add(
          .unreadableWord, at: "counts_as", element: index,
          "\"\(ProfileFaults.shown(key))\" is not the key of an outcome", "expected keys of [[outcomes]]",
          ProfileSpelling.nearest(to: key, among: known.keys.sorted()) ?? "correct it")
      }
      let kinds = word.countsAs.compactMap { known[$0]?.kind }
      guard !hasFault, let first = kinds.first else { continue }
      let isRead = kinds.dropFirst().allSatisfy { $0 == .further || $0 == .review }
      guard first == .further || !isRead else { continue }
      table.add(
        .unreadableWord, at: "counts_as", "these are not one outcome and what may follow it",
        "expected the primary outcome first, then reviews and further actions",
        "write them in this order, as in counts_as = [\"rapid-review\", \"lcspr\"]")
    }
  }

  /// Adds a fault for each successor that is no agency, and for each circle of them.
  fileprivate func checkSuccessors(among agencies: List<Agency>) {
    guard agencies.isRead else { return }
    let numbers = Dictionary(agencies.entries.enumerated().map { ($1.key, $0) }) { first, _ in first }
    let next = agencies.entries.map { agency in agency.successor.flatMap { numbers[$0] } }
    for (agency, table) in zip(agencies.entries, agencies.tables) {
      guard agencies.hasKeys, let successor = agency.successor, numbers[successor] == nil else { continue }
      table.add(
        .unknownSuccessor, at: "successor",
        "the successor of \"\(agency.key)\", \"\(ProfileFaults.shown(successor))\", is not an agency",
        "expected one of the keys of [[agencies]]",
        ProfileSpelling.nearest(to: successor, among: numbers.keys.sorted()) ?? "correct it")
    }
    // Each agency is walked from once, and belongs to the walk that first met it.
    var walks = [Int?](repeating: nil, count: next.count)
    for start in next.indices where walks[start] == nil {
      var path: [Int] = []
      var at: Int? = start
      while let here = at, walks[here] == nil {
        walks[here] = start
        path.append(here)
        at = next[here]
      }
      guard let end = at, walks[end] == start, let first = path.firstIndex(of: end) else { continue }
      addCircle(path[first...], of: agencies)
    }
  }

  fileprivate func addCircle(_ circle: ArraySlice<Int>, of agencies: List<Agency>) {
    guard let first = circle.min() else { return }
    let steps = circle.sorted().prefix(10).map { index in
      let agency = agencies.entries[index]
      let line = agencies.tables[index].position(of: "successor").map { " (line \($0.line))" } ?? ""
      return "\"\(agency.key)\" has the successor \"\(agency.successor ?? "")\"\(line)"
    }
    agencies.tables[first].add(
      .successorCircle, at: "successor",
      "\(steps.joined(separator: ", and "))\(circle.count > 10 ? ", and so on" : "")")
  }

  /// Adds a fault for each name or alias of an entry that an earlier one has too.
  private func checkNames(in tables: [ProfileTable]) {
    var owners: [String: (number: Int, key: String?, position: TextPosition?)] = [:]
    for (number, table) in tables.enumerated() {
      let key = table.texts(unreported: "key").first
      for (setting, index, spelling) in VocabularyReader.spellings(in: table) {
        let position = table.position(of: setting, element: index)
        let folded = NameFold.fold(spelling)
        guard let owner = owners[folded] else {
          owners[folded] = (number, setting == "key" ? key : nil, position)
          continue
        }
        if owner.number == number { continue }
        // Two keys that are the same have a fault of their own.
        if setting == "key", owner.key == key { continue }
        let line = owner.position.map { ", the other is on line \($0.line)" } ?? ""
        table.add(
          .ambiguousName, at: setting, element: index,
          "\"\(ProfileFaults.shown(spelling))\" names two entries of one list\(line)")
      }
    }
  }

  /// The key, the name and the aliases of an entry, with where they are.
  private static func spellings(in table: ProfileTable) -> [(setting: String, element: Int?, text: String)] {
    let all = ["key", "name", "aliases"].flatMap { setting in
      table.texts(unreported: setting).enumerated().map { index, text in
        (setting: setting, element: setting == "aliases" ? index : nil, text: text)
      }
    }
    return all.filter { !$0.text.isEmpty }
  }
}

extension VocabularyReader.List where Entry == Outcome {
  fileprivate var hasPrimary: Bool { entries.contains { $0.kind == .primary } }
}
