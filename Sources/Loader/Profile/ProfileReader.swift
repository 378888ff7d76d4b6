import Records
import SystemPackage

/// Reads the tables of a profile, in the order of ``Profile``; every key that exists is asked for here.
///
/// A key that is missing leaves the default of its property. What is wrong goes to the faults of ``root``; where there are
/// any, the profile is not used.
struct ProfileReader {
  let root: ProfileTable
  let source: String
  /// The folder of the profile, which its paths must not leave; `nil` for a text from no file.
  let folder: FilePath?

  func profile() -> Profile {
    guard isOfKnownSchema else {
      return Profile(
        source: source, vocabulary: Vocabulary(agencies: [], outcomes: [], features: [], harms: []))
    }
    let ages = AgesReader(table: root.subtable("ages"))
    var profile = Profile(
      source: source,
      vocabulary: VocabularyReader(root: root).vocabulary(byAge: ages.bands(), from: yearStart()))
    profile.partnership = partnership()
    profile.geography = geography()
    profile.columns = columns()
    (profile.sheets, profile.unusedSheets) = sheets()
    profile.register = register()
    profile.ages = ages.ages()
    profile.clocks = clocks()
    profile.figures = figures(crossing: &profile.vocabulary)
    profile.population = population(by: profile.vocabulary.yearStart)
    profile.reviewKinds = VocabularyReader(root: root).reviewKinds()
    let tables = profile.vocabulary.printedTables.filter { !$0.isOfRapidReviews }
    profile.disclosure = disclosure(of: tables)
    profile.publish = publish(of: tables, profile.vocabulary.outcomes.map(\.key))
    profile.board = board()
    profile.wording = wording(of: tables)
    BreakdownsReader(root: root).checkColumns(of: profile)
    root.checkKeys()
    return profile
  }

  /// Whether the rest can be read: the settings of another schema may mean something else.
  private var isOfKnownSchema: Bool {
    let isThere = root.keys.contains("schema")
    guard let schema = root.number("schema"), schema != 1 else {
      if !isThere {
        root.add(
          .unknownSchema, "there is no line schema = 1", "expected schema = 1", "add the line at the top")
      }
      return true
    }
    root.add(
      .unknownSchema, at: "schema", "this is not a profile of schema 1", "expected schema = 1",
      "correct the line")
    return false
  }

  private func partnership() -> Profile.Partnership {
    let table = root.subtable("partnership")
    var partnership = Profile.Partnership()
    partnership.name = table.requiredText("name")
    partnership.shortName = table.requiredText("short_name")
    partnership.group = table.requiredText("group")
    partnership.groupShort = table.requiredText("group_short")
    table.read("purpose", into: &partnership.purpose)
    table.read("guidance", into: &partnership.guidance)
    table.read("panel", into: &partnership.panel)
    table.read("contact", into: &partnership.contact)
    table.read("next_update", into: &partnership.nextUpdate)
    table.checkKeys()
    return partnership
  }

  private func columns() -> Profile.Columns {
    let table = root.subtable("columns")
    var columns = Profile.Columns()
    columns.referrals = headers(in: table)
    columns.reviews = headers(in: table)
    columns.recommendations = headers(in: table)
    // A newcomer expects to name every column here.
    table.checkKeys(otherwise: "count what the program has no column for with [[breakdowns]]")
    return columns
  }

  /// The register's own headers for one of its parts. A key belongs to one part, except `review`, which two of them have.
  private func headers<Column: TableColumn>(in table: ProfileTable) -> [Column: [String]] {
    var columns: [Column: [String]] = [:]
    var known: Set<String> = []
    for column in Column.allCases {
      let headers = table.texts(column.rawValue)
      var own: Set<String> = []
      for (index, header) in headers.enumerated() {
        let folded = NameFold.fold(header)
        guard own.insert(folded).inserted, !known.insert(folded).inserted else { continue }
        table.add(
          .repeatedHeader, at: column.rawValue, element: index,
          "a header of \"\(column.rawValue)\" is used for another column too", "expected each header once",
          "take it out of one of them")
      }
      if !headers.isEmpty { columns[column] = headers }
    }
    return columns
  }

  private func sheets() -> (parts: [RegisterSheet: [String]], unused: [String]) {
    let table = root.subtable("sheets")
    var sheets: [RegisterSheet: [String]] = [:]
    for sheet in RegisterSheet.allCases {
      let names = table.texts(sheet.rawValue.lowercased())
      if !names.isEmpty { sheets[sheet] = names }
    }
    let unused = table.texts("unused")
    table.checkKeys()
    return (sheets, unused)
  }

  private func clocks() -> Profile.Clocks {
    let table = root.subtable("clocks")
    var clocks = Profile.Clocks()
    table.read(
      "start_day", into: &clocks.startDay, or: .unknownStartDay, "a clock cannot start like this")
    table.checkKeys()
    return clocks
  }

  private func figures(crossing vocabulary: inout Vocabulary) -> Profile.Figures {
    let table = root.subtable("figures")
    var figures = Profile.Figures()
    table.read("minimum_denominator", into: &figures.minimumDenominator, in: 1...1000)
    table.read("comparison_years", into: &figures.comparisonYears, in: 1...100)
    table.read("stages", into: &figures.showsStages)
    table.read("shares", into: &figures.showsShares)
    vocabulary.crossings = crossings(in: table, of: vocabulary)
    table.checkKeys()
    return figures
  }

  private func disclosure(of tables: [TableID]) -> Profile.Disclosure {
    let table = root.subtable("disclosure")
    var disclosure = Profile.Disclosure()
    table.read("policy", into: &disclosure.policy, or: .unknownPolicy, "there is no such policy")
    table.read("keep_totals", into: &disclosure.keepsTotals)
    table.read("zero_stays", into: &disclosure.keepsZero)
    // A mistyped table would be published with its counts.
    disclosure.namesOnly = Set(table.tables("names_only", among: tables))
    table.checkKeys()
    return disclosure
  }

  private func publish(of tables: [TableID], _ outcomes: [String]) -> Profile.Publish {
    let table = root.subtable("publish")
    var publish = Profile.Publish()
    publish.allowed = table.texts("allow")
    publish.tables = Set(table.tables("tables", among: tables.filter(\.isForTheBoard)))
    let counts = table.texts("counts")
    publish.counts = Set(counts)
    for (index, key) in counts.enumerated() where !outcomes.contains(key) {
      table.add(
        .unknownCount, at: "counts", element: index, "there is no outcome \"\(ProfileFaults.shown(key))\"",
        "expected keys among \(outcomes.joined(separator: ", "))",
        Suggestion.nearest(to: String(key.prefix(100)), among: outcomes).map { "did you mean \"\($0)\"?" }
          ?? "correct it, or take it out")
    }
    table.checkKeys()
    // A piece in which nothing is recognised would look as if it allowed something.
    for (index, text) in publish.allowed.enumerated()
    where PersonalDataSearch.find(in: VisibleText(text)).isEmpty {
      table.add(
        .nothingToAllow, at: "allow", element: index,
        "\"\(ProfileFaults.shown(text))\" is published in any case",
        "expected e-mail addresses, telephone numbers, NHS numbers or postcodes", "correct it, or take it out"
      )
    }
    return publish
  }

  private func board() -> Profile.Board {
    let table = root.subtable("board")
    var board = Profile.Board()
    table.read("marking", into: &board.marking)
    table.read("references", into: &board.listsReferences)
    if let text = table.text("accent") {
      if let accent = Colour(hex: text), accent.contrast(with: .white) >= Colour.leastContrast {
        board.accent = accent
      } else {
        table.add(
          .faintAccent, at: "accent",
          "\"\(ProfileFaults.shown(text))\" is no colour that can be read on white",
          "expected six digits after #, as in \"#12436D\", and a contrast to white of at least 4.5 : 1",
          "choose a darker colour, or take it out")
      }
    }
    table.checkKeys()
    return board
  }

  private func wording(of tables: [TableID]) -> Profile.WordingFolders {
    let table = root.subtable("wording")
    var folders = Profile.WordingFolders()
    folders.templates = path("templates", in: table)
    folders.learning = path("learning", in: table)
    folders.chapter = table.tables("chapter", among: tables)
    folders.sections = table.subtables("sections").compactMap(ownSection)
    table.checkKeys()
    return folders
  }

  /// A section of the partnership's own, whose file must not be that of another section.
  private func ownSection(_ table: ProfileTable) -> OwnSection? {
    let (file, title) = (table.requiredText("file"), table.requiredText("title"))
    var place = OwnSection.Place.learning
    table.read("after", into: &place, or: .ownSection, "the chapter has no such part")
    table.checkKeys()
    guard !file.isEmpty, !title.isEmpty else { return nil }
    guard let name = OwnSectionFile.name(of: file) else {
      table.add(
        .ownSection, at: "file", "\"\(ProfileFaults.shown(file))\" cannot be the file of a section",
        "expected small letters, digits and hyphens, then .md, and not the name of a section that every report has",
        "rename it, as in \"scrutineer.md\"")
      return nil
    }
    return OwnSection(name: name, title: title, after: place)
  }

  /// A path below the profile's own folder.
  private func path(_ key: String, in table: ProfileTable) -> String? {
    guard let text = table.text(key) else { return nil }
    let path = FilePath(text)
    let shown = ProfileFaults.shown(text)
    if path.isAbsolute {
      table.add(.outsideFolder, at: key, "\"\(shown)\" does not start from the profile's folder")
    } else if path.components.contains(where: { $0.kind == .parentDirectory }) {
      table.add(.outsideFolder, at: key, "\"\(shown)\" leaves the profile's folder with \"..\"")
    } else if let folder, !InputFolder.isInside(folder.pushing(path), of: folder) {
      table.add(.outsideFolder, at: key, "\"\(shown)\" is a link to a place outside the profile's folder")
    }
    return text
  }
}

extension ProfileTable {
  /// The tables that a setting names, each of which must be one of `possible`.
  fileprivate func tables(_ key: String, among possible: [TableID]) -> [TableID] {
    texts(key).enumerated().compactMap { index, name in
      if possible.contains(TableID(rawValue: name)) { return TableID(rawValue: name) }
      let ids = possible.map(\.rawValue)
      add(
        .unknownTable, at: key, element: index, "there is no table \"\(ProfileFaults.shown(name))\"",
        "expected some of \(ids.joined(separator: ", "))",
        ProfileSpelling.nearest(to: name, among: ids) ?? "take it out")
      return nil
    }
  }
}

/// The file of a section that a partnership adds to its report.
enum OwnSectionFile {
  /// The name of the section; `nil` where a file cannot have this name, or is that of another section.
  static func name(of file: String) -> String? {
    guard file.hasSuffix(".md") else { return nil }
    let name = file.dropLast(3)
    let isTaken = LearningSection.allCases.contains { section in
      name == section.rawValue || section.isNumbered && name.hasPrefix("\(section.rawValue)-")
    }
    let isPlain = name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    return isPlain && !isTaken && name.first?.isLetter == true ? String(name) : nil
  }
}
