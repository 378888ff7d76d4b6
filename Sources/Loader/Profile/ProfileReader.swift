import Records

/// Reads the sections of a profile; each key that exists is asked for here.
struct ProfileReader {
  let root: ProfileTable
  let source: String

  func profile() throws(Problem) -> Profile {
    guard try root.number("schema") == 1 else {
      throw root.error(
        .unknownSchema, "this is not a profile of schema 1", "expected schema = 1", "add the line")
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

  private func partnership() throws(Problem) -> Profile.Partnership {
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
  ) throws(Problem) -> [Column: [String]] {
    var columns: [Column: [String]] = [:]
    var known: Set<String> = []
    for column in Column.allCases {
      let headers = try table.texts(column.rawValue)
      for folded in Set(headers.map(ColumnMap.fold)) where !known.insert(folded).inserted {
        throw table.error(
          .repeatedHeader, "a header of \"\(column.rawValue)\" stands for another column too",
          "expected each header once", "take it out of one of them")
      }
      if !headers.isEmpty { columns[column] = headers }
    }
    return columns
  }

  private func sheets() throws(Problem) -> [RegisterSheet: [String]] {
    let table = try root.subtable("sheets")
    var sheets: [RegisterSheet: [String]] = [:]
    for sheet in RegisterSheet.allCases {
      let names = try table.texts(sheet.rawValue.lowercased())
      if !names.isEmpty { sheets[sheet] = names }
    }
    try table.checkKeys()
    return sheets
  }

  private func ageReference(in table: ProfileTable) throws(Problem) -> Profile.AgeReference {
    guard let text = try table.text("reference") else { return .received }
    guard let reference = Profile.AgeReference(rawValue: text) else {
      throw table.error(
        .unknownReference, "there is no such day", "expected \"received\" or \"considered\"", "correct it")
    }
    return reference
  }

  private func disclosure() throws(Problem) -> (Profile.Policy, Set<TableID>) {
    let table = try root.subtable("disclosure")
    let text = try table.text("policy")
    // A profile that is silent gets the strict default for public tables, fewer than five, never "none".
    guard let policy = text.map(Profile.Policy.init(rawValue:)) ?? .oneToFour else {
      let policies = Profile.Policy.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      throw table.error(
        .unknownPolicy, "there is no such policy", "expected one of \(policies)", "correct it")
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
  private func unknownTable(_ name: String, in table: ProfileTable) -> Problem {
    let ids = TableID.printed.map(\.rawValue)
    return table.error(
      .unknownTable, "there is no table \"\(name)\"", "expected some of \(ids.joined(separator: ", "))",
      Suggestion.nearest(to: name, among: ids).map { "did you mean \"\($0)\"?" } ?? "take it out")
  }
}

/// The settings by which figures are counted and set beside each other.
extension ProfileReader {
  func startDay() throws(Problem) -> StartDay {
    let table = try root.subtable("clocks")
    let text = try table.text("start_day")
    try table.checkKeys()
    guard let startDay = text.map(StartDay.init(rawValue:)) ?? .excluded else {
      throw table.error(
        .unknownStartDay, "a clock cannot start so", "expected \"excluded\" or \"included\"", "correct it")
    }
    return startDay
  }

  func figures() throws(Problem) -> (minimumDenominator: Int, comparisonYears: Int) {
    let table = try root.subtable("figures")
    // A percentage of fewer than ten moves by more than ten points with a single case.
    let denominator = try number("minimum_denominator", in: table, from: 1) ?? 10
    let years = try number("comparison_years", in: table, from: 1) ?? 5
    try table.checkKeys()
    return (denominator, years)
  }

  func population() throws(Problem) -> [ReportingYear: Int] {
    let table = try root.subtable("population")
    var population: [ReportingYear: Int] = [:]
    for key in table.keys {
      guard let year = ReportingYear(key) else {
        throw table.error(
          .unknownKey, "\"\(key)\" is no reporting year", "expected years, as in \"2023-24\" = 290000",
          "correct it")
      }
      guard population[year] == nil else {
        throw table.error(
          .repeatedKey, "\(year) stands there twice", "expected each year once", "take one out")
      }
      population[year] = try number(key, in: table, from: 1)
    }
    return population
  }

  func board() throws(Problem) -> Profile.Board {
    let table = try root.subtable("board")
    var board = Profile.Board()
    board.marking = try table.text("marking") ?? ""
    board.listsReferences = try table.flag("references") ?? true
    try table.checkKeys()
    return board
  }

  /// The number under `key`, which is no smaller than `least`.
  private func number(
    _ key: String, in table: ProfileTable, from least: Int
  ) throws(Problem) -> Int? {
    guard let number = try table.number(key) else { return nil }
    guard number >= least else {
      throw table.error(
        .numberTooSmall, "\"\(key)\" is \(number)", "expected at least \(least)", "correct it")
    }
    return number
  }
}

/// Where the partnership is: the keys are called as the columns of the data are.
extension ProfileReader {
  /// The geography, or `nil` where the profile has none.
  ///
  /// Codes of authorities change when councils do, so that only their form is looked at here; country and regions stay.
  func geography() throws(Problem) -> Geography? {
    let table = try root.subtable("geography")
    guard !table.keys.isEmpty else { return nil }
    let country = try place("country", in: table)
    guard country == Geography.england else {
      throw table.unknownArea(country, expected: "E92000001, England")
    }
    let region = try place("region", in: table)
    guard Geography.regions.contains(region) else {
      throw table.unknownArea(region, expected: "one of the nine regions, as E12000008, South East")
    }
    let area = try area(in: table)
    try table.checkKeys()
    return Geography(country: country, region: region, area: area)
  }

  private func area(in table: ProfileTable) throws(Problem) -> Geography.Area {
    let isPoliceForce = table.keys.contains { $0.hasPrefix("pfa_") }
    let isAuthority = table.keys.contains { $0.hasSuffix("la_code") || $0 == "la_name" }
    if isPoliceForce, isAuthority {
      throw table.error(
        .twoAreas, "there are an authority and a police force area",
        "expected one of them: the authority, or for several of them the area of their police force",
        "take the other out")
    }
    if isPoliceForce { return .policeForce(try place("pfa", in: table)) }
    let old = try table.requiredText("old_la_code")
    guard Geography.isOldCode(old) else {
      throw table.unreadableCode(old, expected: "three digits in quotes, as in \"850\"")
    }
    let name = try table.requiredText("la_name")
    return .localAuthority(
      Geography.Place(code: try code("new_la_code", in: table), name: name), oldCode: old)
  }

  private func place(_ key: String, in table: ProfileTable) throws(Problem) -> Geography.Place {
    Geography.Place(code: try code("\(key)_code", in: table), name: try table.requiredText("\(key)_name"))
  }

  private func code(_ key: String, in table: ProfileTable) throws(Problem) -> String {
    let code = try table.requiredText(key)
    guard Geography.isCode(code) else {
      throw table.unreadableCode(code, expected: "an E and eight digits, as in \"E10000014\"")
    }
    return code
  }
}

extension ProfileTable {
  fileprivate func unreadableCode(_ code: String, expected: String) -> Problem {
    error(.unreadableCode, "\"\(code)\" is no code of a place", "expected \(expected)", "correct it")
  }

  fileprivate func unknownArea(_ place: Geography.Place, expected: String) -> Problem {
    error(
      .unknownArea, "there is no \(place.code), \(place.name)", "expected \(expected)",
      "correct the code or the name")
  }
}

/// What texts to be published may hold although it looks like personal data.
extension ProfileReader {
  /// The pieces under `allow`; one in which nothing is recognised would look as if it allowed something.
  func allowed() throws(Problem) -> [String] {
    let table = try root.subtable("publish")
    let texts = try table.texts("allow")
    try table.checkKeys()
    for text in texts where PersonalDataSearch.find(in: PlainText(text)).isEmpty {
      throw table.error(
        .nothingToAllow, "\"\(text)\" would be let pass in any case",
        "expected e-mail addresses, telephone numbers, NHS numbers or postcodes", "correct it, or take it out"
      )
    }
    return texts
  }
}
