import Records

/// Reads the lists of names: agencies, outcomes, features, harms, statuses.
struct VocabularyReader {
  /// The keys of rows that every table or headline has: an entry with one of them would be taken for that row.
  private static let reserved = Set(
    Category.reserved.map(\.key) + HeadlineRow.allCases.map(\.rawValue))

  let root: ProfileTable

  func vocabulary() throws(Problem) -> Vocabulary {
    let agencies = try list("agencies") { table throws(Problem) in try agency(table) }
    let outcomes = try list("outcomes") { table throws(Problem) in try outcome(table) }
    guard !agencies.isEmpty, outcomes.contains(where: { $0.kind == .primary }) else {
      throw root.error(
        .emptyVocabulary, "there are no agencies or no primary outcomes",
        "expected [[agencies]] and [[outcomes]]", "list the names that your register uses")
    }
    let features = try list("features") { table throws(Problem) in try term(table) }
    let harms = try list("harms") { table throws(Problem) in try term(table) }
    let statuses = try list("statuses") { table throws(Problem) in try status(table) }
    try checkKeys(of: agencies, outcomes)
    return Vocabulary(
      agencies: agencies, outcomes: outcomes, features: features, harms: harms, statuses: statuses)
  }

  /// Throws where a key that is asked for by name is not there.
  private func checkKeys(of agencies: [Agency], _ outcomes: [Outcome]) throws(Problem) {
    for key in Outcome.requiredKeys where !outcomes.contains(where: { $0.key == key && $0.kind == .primary })
    {
      throw root.error(
        .missingOutcomeKey, "there is no primary outcome with the key \"\(key)\"",
        "expected it under [[outcomes]], whatever its name", "add it, it is zero where it does not occur")
    }
    for agency in agencies {
      guard let successor = agency.successor, !agencies.contains(where: { $0.key == successor }) else {
        continue
      }
      throw root.error(
        .unknownSuccessor, "the successor of \"\(agency.key)\", \"\(successor)\", is not an agency",
        "expected one of the keys of [[agencies]]", "correct it")
    }
  }

  private func list<Entry>(
    _ name: String, _ read: (ProfileTable) throws(Problem) -> Entry
  ) throws(Problem) -> [Entry] {
    var keys: Set<String> = []
    var entries: [Entry] = []
    let tables = try root.subtables(name)
    guard tables.count <= Code<Entry>.limit else {
      throw root.error(
        .tooManyEntries, "there are \(tables.count) [[\(name)]]", "expected at most \(Code<Entry>.limit)",
        "take out those that the register never names")
    }
    for table in tables {
      let key = try table.requiredText("key")
      guard key.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) else {
        throw table.error(
          .unreadableKey, "\"\(key)\" is not a key", "expected lower-case letters, digits and hyphens",
          "correct it")
      }
      guard !VocabularyReader.reserved.contains(key) else {
        throw table.error(
          .reservedKey, "\"\(key)\" is the key of a row that tables always have", "expected another key",
          "rename the key")
      }
      guard keys.insert(key).inserted else {
        throw table.error(
          .repeatedKey, "\"\(key)\" is there twice", "expected each key once", "correct one of them")
      }
      entries.append(try read(table))
      try table.checkKeys()
    }
    return entries
  }

  private func agency(_ table: ProfileTable) throws(Problem) -> Agency {
    let (from, to) = (try table.day("from"), try table.day("to"))
    if let from, let to, to < from {
      throw table.error(
        .endsBeforeItBegan, "\"to\" is before \"from\"", "expected a later day", "correct one")
    }
    return Agency(
      key: try table.requiredText("key"), name: try table.requiredText("name"),
      sector: try table.requiredText("sector"), aliases: try table.texts("aliases"),
      from: from, to: to, successor: try table.text("successor"))
  }

  private func outcome(_ table: ProfileTable) throws(Problem) -> Outcome {
    guard let kind = Outcome.Kind(rawValue: try table.requiredText("kind")) else {
      throw table.unknownChoice(of: Outcome.Kind.self, .unknownKind, "there is no such kind of outcome")
    }
    let noun: Noun?
    switch (try table.text("singular"), try table.text("plural")) {
    case (let singular?, let plural?): noun = Noun(singular, plural)
    case (nil, nil): noun = nil
    default:
      throw table.error(
        .halfANoun, "only one of \"singular\" and \"plural\" is given", "expected both or none",
        "add the other")
    }
    return Outcome(
      key: try table.requiredText("key"), name: try table.requiredText("name"), kind: kind, noun: noun,
      aliases: try table.texts("aliases"))
  }

  private func term(_ table: ProfileTable) throws(Problem) -> Term {
    Term(
      key: try table.requiredText("key"), name: try table.requiredText("name"),
      aliases: try table.texts("aliases"))
  }

  private func status(_ table: ProfileTable) throws(Problem) -> Status {
    Status(
      key: try table.requiredText("key"), name: try table.requiredText("name"),
      rag: try table.text("rag") ?? "", isDone: try table.flag("done") ?? false,
      aliases: try table.texts("aliases"))
  }
}
