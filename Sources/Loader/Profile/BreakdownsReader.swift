import Records

/// Reads what a partnership counts besides: `[[breakdowns]]`.
struct BreakdownsReader {
  let root: ProfileTable

  /// More than any register has columns for.
  private static let most = 50

  func breakdowns() -> [Breakdown] {
    let tables = root.subtables("breakdowns")
    guard tables.count <= Self.most else {
      root.add(
        .tooManyEntries, at: "breakdowns", "there are \(tables.count) [[breakdowns]]",
        "expected at most \(Self.most)", "take out those that the register does not keep")
      return []
    }
    var keys: Set<String> = []
    var hasAreas = false
    var (names, topics): (Set<String>, Set<String>) = ([], [])
    return tables.compactMap { table in
      let breakdown = breakdown(table)
      table.checkKeys()
      if breakdown?.isOfAreas ?? false {
        if hasAreas {
          table.add(
            .unreadableBreakdown, at: "area", "another breakdown has the areas already",
            "expected area = true once", "take one of them out")
        }
        hasAreas = true
      }
      if let breakdown {
        for (setting, text, isNew) in [
          ("name", breakdown.name, names.insert(NameFold.fold(breakdown.name)).inserted),
          ("topic", breakdown.topic, topics.insert(NameFold.fold(breakdown.topic)).inserted),
        ] where !isNew && !text.isEmpty && table.keys.contains(setting) {
          table.add(
            .unreadableBreakdown, at: setting,
            "another breakdown has the \(setting) \"\(ProfileFaults.shown(text))\" too",
            "expected a \(setting) of its own for each", "write another \(setting)")
        }
      }
      guard let breakdown, !keys.insert(breakdown.key).inserted else { return breakdown }
      table.add(
        .repeatedKey, at: "key", "\"\(ProfileFaults.shown(breakdown.key))\" is there twice",
        "expected each key once",
        "correct one of them")
      return nil
    }
  }

  private func breakdown(_ table: ProfileTable) -> Breakdown? {
    let (key, name) = (table.requiredText("key"), table.requiredText("name"))
    let columns = table.texts("columns")
    var subject = Breakdown.Subject.referrals
    let isSaid = !table.requiredText("of").isEmpty
    if isSaid {
      table.read("of", into: &subject, or: .unreadableBreakdown, "a breakdown is of referrals or of children")
    }
    let isSeveral = table.flag("several") ?? false
    let isTested = table.flag("test") ?? false
    var edition = Edition.public
    table.read("edition", into: &edition, or: .unreadableBreakdown, "there is no such edition")
    let separator = separator(table, subject)
    let isOfAreas = table.flag("area") ?? false
    let reader = VocabularyReader(root: table)
    let (values, areas) = isOfAreas ? reader.areas() : (reader.values(), [:])
    if !key.isEmpty, !Breakdown.isKey(key) {
      table.add(
        .unreadableBreakdown, at: "key", "\"\(ProfileFaults.shown(key))\" cannot be the name of its table",
        "expected lower-case letters, digits, - and _, and not the name of another table", "rename the key")
    }
    if columns.allSatisfy(\.isEmpty) {
      table.add(
        .unreadableBreakdown, at: "columns", "no column feeds the breakdown",
        "expected a header of the register",
        "write columns = [\"…\"]")
    }
    if values.isEmpty {
      table.add(
        .unreadableBreakdown, at: "values", "the breakdown has no values", "expected a list of them",
        "write values = [{ key = \"…\", name = \"…\" }]")
    }
    if values.count > BreakdownEntry.limit {
      table.add(
        .tooManyEntries, at: "values", "there are \(values.count) values",
        "expected at most \(BreakdownEntry.limit)",
        "take out those that the register never has")
    }
    if isTested, isSeveral {
      table.add(
        .unreadableBreakdown, at: "test", "years cannot be tested by values that do not exclude each other",
        "expected test or several, not both", "take one of them out")
    }
    if isOfAreas, isSeveral || subject == .children {
      table.add(
        .unreadableBreakdown, at: "area", "a referral is of one area",
        "expected of = \"referrals\", without several", "correct of, or take out several")
    }
    return Breakdown(
      key: key, name: name, columns: columns, of: subject, isSeveral: isSeveral, separator: separator,
      isTested: isTested && !isSeveral, for: edition, topic: table.text("topic"), values: values,
      isOfAreas: isOfAreas, areas: areas)
  }

  /// What parts several values of one child.
  private func separator(_ table: ProfileTable, _ subject: Breakdown.Subject) -> Character {
    guard let text = table.text("separator") else { return "," }
    guard let sign = text.first, text.count == 1, sign.isASCII, !sign.isLetter, !sign.isNumber, sign != ";"
    else {
      table.add(
        .unreadableBreakdown, at: "separator",
        "\"\(ProfileFaults.shown(text))\" cannot part the values of one child",
        "expected one sign, and not ; which parts children", "write separator = \",\"")
      return ","
    }
    return sign
  }

  /// Adds a fault for each column of a breakdown that something else uses.
  func checkColumns(of profile: Profile) {
    var owners: [String: String] = [:]
    for (column, headers) in profile.columns.referrals {
      for header in headers { owners[NameFold.fold(header)] = column.rawValue }
    }
    let tables = root.subtables("breakdowns")
    for (table, breakdown) in zip(tables, profile.vocabulary.breakdowns.filter(\.isOwn)) {
      for (index, header) in breakdown.columns.enumerated() {
        let folded = NameFold.fold(header)
        if let owner = owners[folded], owner != breakdown.key {
          table.add(
            .repeatedHeader, at: "columns", element: index,
            "a header of \"\(ProfileFaults.shown(breakdown.key))\" is used for \"\(ProfileFaults.shown(owner))\" too",
            "expected each header once", "take it out of one of them")
        }
        owners[folded] = breakdown.key
      }
    }
  }
}
