import Records

/// Reads the tables of a profile, in the order of ``Profile``; every key that exists is asked for here.
///
/// A key that is missing leaves the default of its property.
struct ProfileReader {
  let root: ProfileTable
  let source: String

  func profile() throws(Problem) -> Profile {
    guard try root.number("schema") == 1 else {
      throw root.error(
        .unknownSchema, "this is not a profile of schema 1", "expected schema = 1", "add the line")
    }
    var profile = Profile(source: source, vocabulary: try VocabularyReader(root: root).vocabulary())
    profile.partnership = try partnership()
    profile.geography = try geography()
    profile.columns = try columns()
    (profile.sheets, profile.unusedSheets) = try sheets()
    profile.ages = try ages()
    profile.clocks = try clocks()
    profile.figures = try figures()
    profile.population = try population()
    profile.disclosure = try disclosure()
    profile.publish = try publish()
    profile.board = try board()
    profile.wording = try wording()
    try root.checkKeys()
    return profile
  }

  private func partnership() throws(Problem) -> Profile.Partnership {
    let table = try root.subtable("partnership")
    var partnership = Profile.Partnership()
    partnership.name = try table.requiredText("name")
    partnership.shortName = try table.requiredText("short_name")
    partnership.group = try table.requiredText("group")
    partnership.groupShort = try table.requiredText("group_short")
    try table.read("purpose", into: &partnership.purpose)
    try table.read("guidance", into: &partnership.guidance)
    try table.read("panel", into: &partnership.panel)
    try table.read("contact", into: &partnership.contact)
    try table.read("next_update", into: &partnership.nextUpdate)
    try table.checkKeys()
    return partnership
  }

  private func columns() throws(Problem) -> Profile.Columns {
    let table = try root.subtable("columns")
    var columns = Profile.Columns()
    columns.referrals = try headers(in: table)
    columns.reviews = try headers(in: table)
    columns.recommendations = try headers(in: table)
    try table.checkKeys()
    return columns
  }

  /// The register's own headers for one of its parts. A key belongs to one part, except `review`, which two of them have.
  private func headers<Column: TableColumn>(in table: ProfileTable) throws(Problem) -> [Column: [String]] {
    var columns: [Column: [String]] = [:]
    var known: Set<String> = []
    for column in Column.allCases {
      let headers = try table.texts(column.rawValue)
      for folded in Set(headers.map({ NameFold.fold($0) })) where !known.insert(folded).inserted {
        throw table.error(
          .repeatedHeader, "a header of \"\(column.rawValue)\" is used for another column too",
          "expected each header once", "take it out of one of them")
      }
      if !headers.isEmpty { columns[column] = headers }
    }
    return columns
  }

  private func sheets() throws(Problem) -> (parts: [RegisterSheet: [String]], unused: [String]) {
    let table = try root.subtable("sheets")
    var sheets: [RegisterSheet: [String]] = [:]
    for sheet in RegisterSheet.allCases {
      let names = try table.texts(sheet.rawValue.lowercased())
      if !names.isEmpty { sheets[sheet] = names }
    }
    let unused = try table.texts("unused")
    try table.checkKeys()
    return (sheets, unused)
  }

  private func ages() throws(Problem) -> Profile.Ages {
    let table = try root.subtable("ages")
    var ages = Profile.Ages()
    try table.read("reference", into: &ages.reference, or: .unknownReference, "there is no such day")
    try table.read("care_leavers", into: &ages.countsCareLeavers)
    try table.checkKeys()
    return ages
  }

  private func clocks() throws(Problem) -> Profile.Clocks {
    let table = try root.subtable("clocks")
    var clocks = Profile.Clocks()
    try table.read(
      "start_day", into: &clocks.startDay, or: .unknownStartDay, "a clock cannot start like this")
    try table.checkKeys()
    return clocks
  }

  private func figures() throws(Problem) -> Profile.Figures {
    let table = try root.subtable("figures")
    var figures = Profile.Figures()
    try table.read("minimum_denominator", into: &figures.minimumDenominator, atLeast: 1)
    try table.read("comparison_years", into: &figures.comparisonYears, atLeast: 1)
    try table.checkKeys()
    return figures
  }

  private func population() throws(Problem) -> [ReportingYear: Int] {
    let table = try root.subtable("population")
    var population: [ReportingYear: Int] = [:]
    for key in table.keys {
      guard let year = ReportingYear(key) else {
        throw table.error(
          .unknownKey, "\"\(key)\" is not a reporting year", "expected years, as in \"2023-24\" = 290000",
          "correct it")
      }
      guard population[year] == nil else {
        throw table.error(
          .repeatedKey, "\(year) is there twice", "expected each year once", "take one out")
      }
      population[year] = try table.number(key, atLeast: 1)
    }
    return population
  }

  private func disclosure() throws(Problem) -> Profile.Disclosure {
    let table = try root.subtable("disclosure")
    var disclosure = Profile.Disclosure()
    try table.read("policy", into: &disclosure.policy, or: .unknownPolicy, "there is no such policy")
    for name in try table.texts("names_only") {
      // A mistyped table would be published with its counts.
      guard let id = TableID(rawValue: name) else { throw table.unknownTable(name) }
      disclosure.namesOnly.insert(id)
    }
    try table.checkKeys()
    return disclosure
  }

  private func publish() throws(Problem) -> Profile.Publish {
    let table = try root.subtable("publish")
    var publish = Profile.Publish()
    publish.allowed = try table.texts("allow")
    try table.checkKeys()
    // A piece in which nothing is recognised would look as if it allowed something.
    for text in publish.allowed where PersonalDataSearch.find(in: VisibleText(text)).isEmpty {
      throw table.error(
        .nothingToAllow, "\"\(text)\" is published in any case",
        "expected e-mail addresses, telephone numbers, NHS numbers or postcodes", "correct it, or take it out"
      )
    }
    return publish
  }

  private func board() throws(Problem) -> Profile.Board {
    let table = try root.subtable("board")
    var board = Profile.Board()
    try table.read("marking", into: &board.marking)
    try table.read("references", into: &board.listsReferences)
    try table.checkKeys()
    return board
  }

  private func wording() throws(Problem) -> Profile.WordingFolders {
    let table = try root.subtable("wording")
    var folders = Profile.WordingFolders()
    folders.templates = try table.text("templates")
    folders.learning = try table.text("learning")
    try table.checkKeys()
    return folders
  }
}

/// `[geography]`, whose keys are named as the columns of the explore education statistics are.
extension ProfileReader {
  /// The geography, or `nil` where the profile has none.
  ///
  /// Codes of authorities change when councils do, so only their form is checked here; country and regions stay.
  private func geography() throws(Problem) -> Geography? {
    let table = try root.subtable("geography")
    guard !table.keys.isEmpty else { return nil }
    let country = try location("country", in: table)
    guard country == Geography.england else {
      throw table.unknownArea(country, expected: "E92000001, England")
    }
    let region = try location("region", in: table)
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
        .twoAreas, "there are both an authority and a police force area",
        "expected one of them: the authority, or for several of them the area of their police force",
        "take the other out")
    }
    if isPoliceForce { return .policeForce(try location("pfa", in: table)) }
    let old = try table.requiredText("old_la_code")
    guard Geography.isOldCode(old) else {
      throw table.unreadableCode(old, expected: "three digits in quotes, as in \"850\"")
    }
    let name = try table.requiredText("la_name")
    return .localAuthority(
      Geography.Location(code: try code("new_la_code", in: table), name: name), oldCode: old)
  }

  private func location(_ key: String, in table: ProfileTable) throws(Problem) -> Geography.Location {
    Geography.Location(
      code: try code("\(key)_code", in: table), name: try table.requiredText("\(key)_name"))
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
  fileprivate func unknownTable(_ name: String) -> Problem {
    let ids = TableID.printed.map(\.rawValue)
    return error(
      .unknownTable, "there is no table \"\(name)\"", "expected some of \(ids.joined(separator: ", "))",
      Suggestion.nearest(to: name, among: ids).map { "did you mean \"\($0)\"?" } ?? "take it out")
  }

  fileprivate func unreadableCode(_ code: String, expected: String) -> Problem {
    error(.unreadableCode, "\"\(code)\" is not the code of a place", "expected \(expected)", "correct it")
  }

  fileprivate func unknownArea(_ location: Geography.Location, expected: String) -> Problem {
    error(
      .unknownArea, "there is no \(location.code), \(location.name)", "expected \(expected)",
      "correct the code or the name")
  }
}
