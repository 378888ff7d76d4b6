import Records

/// Reads the sections of a profile; each key that exists is asked for here.
struct ProfileReader {
  let root: ProfileTable
  let source: String

  func profile() throws(LoaderError) -> Profile {
    guard try root.number("schema") == 1 else {
      throw root.error(
        "unknown-schema", "this is not a profile of schema 1", "expected schema = 1", "add the line")
    }
    let partnership = try partnership()
    let headers = try root.subtable("columns")
    let columns = try self.columns(of: headers, RegisterColumn.self)
    let reviewColumns = try self.columns(of: headers, ReviewColumn.self)
    let recommendationColumns = try self.columns(of: headers, RecommendationColumn.self)
    try headers.checkKeys()
    let ages = try root.subtable("ages")
    let countsCareLeavers = try ages.flag("care_leavers") ?? false
    let ageReference = try ageReference(in: ages)
    let sheets = try sheets()
    try ages.checkKeys()
    let startDay = try startDay()
    let (minimumDenominator, comparisonYears) = try figures()
    let population = try population()
    let vocabulary = try VocabularyReader(root: root).vocabulary()
    let (policy, namesOnly) = try disclosure()
    let board = try board()
    let wording = try root.subtable("wording")
    let (templates, learning) = (try wording.text("templates"), try wording.text("learning"))
    try wording.checkKeys()
    let allowed = try allowed()
    try root.checkKeys()
    return Profile(
      source: source, partnership: partnership, columns: columns, reviewColumns: reviewColumns,
      recommendationColumns: recommendationColumns, sheets: sheets, ageReference: ageReference,
      countsCareLeavers: countsCareLeavers, startDay: startDay, minimumDenominator: minimumDenominator,
      comparisonYears: comparisonYears, population: population, vocabulary: vocabulary, policy: policy,
      namesOnly: namesOnly, allowed: allowed, board: board, templates: templates, learning: learning)
  }

  private func partnership() throws(LoaderError) -> Profile.Partnership {
    let table = try root.subtable("partnership")
    var partnership = Profile.Partnership()
    partnership.name = try table.requiredText("name")
    partnership.shortName = try table.requiredText("short_name")
    partnership.group = try table.requiredText("group")
    partnership.groupShort = try table.requiredText("group_short")
    partnership.purpose = try table.text("purpose") ?? ""
    partnership.guidance = try table.text("guidance") ?? ""
    partnership.panel = try table.text("panel") ?? ""
    partnership.contact = try table.text("contact") ?? ""
    partnership.nextUpdate = try table.text("next_update") ?? ""
    try table.checkKeys()
    partnership.geography = try geography()
    return partnership
  }

  /// The headers that a part of the register has of its own; the names of its columns are no other part's, but for
  /// `review`, which is the same in both.
  private func columns<Column: TableColumn>(
    of table: ProfileTable, _ part: Column.Type
  ) throws(LoaderError) -> [Column: [String]] {
    var columns: [Column: [String]] = [:]
    var known: Set<String> = []
    for column in Column.allCases {
      let headers = try table.texts(column.rawValue)
      for folded in Set(headers.map(ColumnMap.fold)) where !known.insert(folded).inserted {
        throw table.error(
          "repeated-header", "a header of \"\(column.rawValue)\" stands for another column too",
          "expected each header once", "take it out of one of them")
      }
      if !headers.isEmpty { columns[column] = headers }
    }
    return columns
  }

  private func sheets() throws(LoaderError) -> [RegisterSheet: [String]] {
    let table = try root.subtable("sheets")
    var sheets: [RegisterSheet: [String]] = [:]
    for sheet in RegisterSheet.allCases {
      let names = try table.texts(sheet.rawValue.lowercased())
      if !names.isEmpty { sheets[sheet] = names }
    }
    try table.checkKeys()
    return sheets
  }

  private func ageReference(in table: ProfileTable) throws(LoaderError) -> Profile.AgeReference {
    guard let text = try table.text("reference") else { return .received }
    guard let reference = Profile.AgeReference(rawValue: text) else {
      throw table.error(
        "unknown-reference", "there is no such day", "expected \"received\" or \"considered\"", "correct it")
    }
    return reference
  }

  private func disclosure() throws(LoaderError) -> (Profile.Policy, Set<TableID>) {
    let table = try root.subtable("disclosure")
    let text = try table.text("policy")
    // A profile that is silent gets the strict default for public tables, fewer than five, never "none".
    guard let policy = text.map(Profile.Policy.init(rawValue:)) ?? .oneToFour else {
      let policies = Profile.Policy.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      throw table.error(
        "unknown-policy", "there is no such policy", "expected one of \(policies)", "correct it")
    }
    var namesOnly: Set<TableID> = []
    for name in try table.texts("names_only") {
      guard let id = TableID(rawValue: name) else { throw unknownTable(name, in: table) }
      namesOnly.insert(id)
    }
    try table.checkKeys()
    return (policy, namesOnly)
  }

  /// A mistyped table would be published with its counts.
  private func unknownTable(_ name: String, in table: ProfileTable) -> LoaderError {
    let ids = TableID.printed.map(\.rawValue)
    return table.error(
      "unknown-table", "there is no table \"\(name)\"", "expected some of \(ids.joined(separator: ", "))",
      Suggestion.nearest(to: name, among: ids).map { "did you mean \"\($0)\"?" } ?? "take it out")
  }
}
