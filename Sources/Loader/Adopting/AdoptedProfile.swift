package import Records

/// A profile that was made from a register: which header became which column, and every name that occurs.
package struct AdoptedProfile {
  /// A list of the profile with how often the register has each of its names.
  package struct CountedList: Sendable {
    package let title: String
    /// The names that occur, each with what the register calls it; a new one is the register's own.
    package let names: [(name: String, spellings: [String], count: Int, isNew: Bool)]
  }

  package let file: ProfileFile
  /// The columns that are read, each with its headers.
  package let columns: [(column: String, headers: [String])]
  /// The headers without a use, each with what it may be, or why its words were not taken.
  package let unused: [(header: String, note: String?)]
  /// Whether the rows of one reference are read as the children of one referral.
  package let rowsAreChildren: Bool
  package let lists: [CountedList]
  /// The words that were not taken because they are several names or a mistyped one, how often each occurs, and what to do.
  package let leftOut: [(text: String, count: Int, remedy: String)]
  /// What the register's file has to be called in a folder of its own.
  package let fileName: String
  /// The sheets and files that are no part of the register.
  package let unusedTables: [Place]
  /// The latest year in which referrals were considered, or received.
  package let latestYear: ReportingYear?

  /// Makes the profile of the register in `files`.
  ///
  /// Throws if no table of it is one of referrals. No cell of a column that may say something about a child goes into it.
  package init(
    from files: RegisterFiles, named name: String? = nil, policy: Profile.Policy? = nil
  ) throws(Problem) {
    let starting = try ProfileFile.starting(named: name, policy: policy)
    let reader = try RegisterReader(profile: starting.profile, keepsValues: false)
    let register = try SurveyedRegister(of: files, by: reader)
    var lists = DraftedLists(of: register, by: starting.profile, reader.names)
    let topics = try Topics()
    let taken = Self.addTopics(topics, of: register, to: &lists)
    let headers = AdoptedHeaders(of: register, counted: taken, lists.refused, topics)
    let text = AdoptedText(
      settings: StartingSettings(named: name, policy: policy).text, headers: headers, lists: lists,
      topics: topics,
      source: files.candidates.first?.name ?? "the register",
      rowsAreChildren: register.rowsAreChildren, yearStart: register.yearStart,
      hasCareLeavers: register.hasCareLeavers
    ).text
    file = try ProfileFile(text, source: "profile.toml")
    columns = headers.columns
    unused = headers.unused
    leftOut = lists.leftOut
    fileName = register.isWorkbook ? "register.xlsx" : RegisterSheet.referrals.fileName
    unusedTables = register.unused
    rowsAreChildren = register.rowsAreChildren
    latestYear = register.latestYear
    self.lists = Self.counted(lists)
  }

  /// Adds a breakdown for each topic that some column is about, and returns the headers that it counts.
  private static func addTopics(
    _ topics: Topics, of register: SurveyedRegister, to lists: inout DraftedLists
  ) -> Set<String> {
    var columns: [(topic: Breakdown, cells: [ColumnCells])] = []
    for table in register.referrals {
      for index in table.guesses.free {
        guard let topic = topics.topic(of: table.cells[index].header), !table.guesses.holds(.day, at: index)
        else {
          continue
        }
        if let place = columns.firstIndex(where: { $0.topic.key == topic.key }) {
          columns[place].cells.append(table.cells[index])
        } else {
          columns.append((topic, [table.cells[index]]))
        }
      }
    }
    if let area = areas(of: register) { columns.append(area) }
    var taken: Set<String> = []
    for (topic, cells) in columns {
      var headers: [String] = []
      for header in cells.map(\.header) where !headers.contains(header) { headers.append(header) }
      let own = Breakdown(
        key: topic.key, name: topic.name, columns: headers, of: topic.subject, topic: topic.topic,
        values: topic.values, isOfAreas: topic.isOfAreas)
      if lists.add(own, of: cells, rows: register.rows, besides: topics.all) { taken.formUnion(headers) }
    }
    return taken
  }

  /// The breakdown of areas, where a column is called like one.
  private static func areas(of register: SurveyedRegister) -> (topic: Breakdown, cells: [ColumnCells])? {
    let cells = register.referrals.flatMap { table in
      table.guesses.free.filter { Topics.isOfAreas(table.cells[$0].header) }.map { table.cells[$0] }
    }
    guard let header = cells.first?.header else { return nil }
    let same = cells.filter { NameFold.fold($0.header) == NameFold.fold(header) }
    return (
      Breakdown(key: "area", name: "Area", columns: [header], of: .referrals, values: [], isOfAreas: true),
      same
    )
  }

  private static func counted(_ lists: DraftedLists) -> [CountedList] {
    func list<Entry>(_ title: String, _ entries: [Drafted<Entry>], _ name: (Entry) -> String) -> CountedList {
      let names = entries.filter { $0.count > 0 }.map { drafted in
        let name = name(drafted.entry)
        let spellings = drafted.words.map(\.text).filter { NameFold.fold($0) != NameFold.fold(name) }
        return (name: name, spellings: spellings, count: drafted.count, isNew: drafted.isNew)
      }
      return CountedList(title: title, names: names)
    }
    let all =
      [
        list("Agencies", lists.agencies, \.name), list("Outcomes", lists.outcomes, \.name),
        list("Features", lists.features, \.name), list("Harm", lists.harms, \.name),
        list("The Panel's answers", lists.answers, \.name),
        list("Statuses of recommendations", lists.statuses, \.name),
        list("Kinds of review", lists.reviewKinds, \.name),
      ] + lists.breakdowns.map { list($0.breakdown.name, $0.values, \.name) }
    return all.filter { !$0.names.isEmpty }
  }
}

/// What the headers of a register were taken for.
struct AdoptedHeaders {
  /// By the names of the columns, in their order.
  private(set) var columns: [(column: String, headers: [String])] = []
  private(set) var unused: [(header: String, note: String?)] = []
  /// The sheets of reviews and recommendations that are not called like them.
  private(set) var sheets: [(part: RegisterSheet, names: [String])] = []

  init(
    of register: SurveyedRegister, counted: Set<String>,
    _ refused: [(header: String, refusal: ColumnWords.Refusal)], _ topics: Topics
  ) {
    // What one table has a use for is used, whatever others have under it.
    for table in register.referrals { add(table, counted: counted, refused, topics) }
    for table in register.reviews { add(table, counted: [], refused, nil) }
    for table in register.recommendations { add(table, counted: [], refused, nil) }
    addSheets(.reviews, register.reviews.map(\.place))
    addSheets(.recommendations, register.recommendations.map(\.place))
    let used = Set(columns.flatMap(\.headers))
    unused.removeAll { used.contains($0.header) && !($0.note?.hasPrefix(Self.taken) ?? false) }
    columns = Self.order.compactMap { name in columns.first { $0.column == name } }
  }

  private static let taken = "it became"
  /// A longer text is no header, and may be about a child.
  private static let longest = 80

  private static let order: [String] = {
    var names: [String] = []
    let all =
      RegisterColumn.allCases.map(\.rawValue) + ReviewColumn.allCases.map(\.rawValue)
      + RecommendationColumn.allCases.map(\.rawValue)
    for name in all where !names.contains(name) { names.append(name) }
    return names
  }()

  private mutating func add<Column: TableColumn>(
    _ table: SurveyedRegister.Table<Column>, counted: Set<String>,
    _ refused: [(header: String, refusal: ColumnWords.Refusal)], _ topics: Topics?
  ) {
    for (index, cells) in table.cells.enumerated() {
      let header = cells.header
      if let column = table.guesses.columns[index] {
        add(header, to: column.rawValue)
        if let refusal = refused.first(where: { $0.header == header })?.refusal {
          let what = refusal == .people ? "not all" : "no"
          note(header, "\(Self.taken) \(column.rawValue), but \(what) names were taken: \(refusal.rawValue)")
        }
      } else if !counted.contains(header) {
        let refusal = refused.first { $0.header == header }?.refusal
        note(header, refusal?.rawValue ?? meaning(of: index, in: table, topics))
      }
    }
  }

  private func meaning<Column: TableColumn>(
    of index: Int, in table: SurveyedRegister.Table<Column>, _ topics: Topics?
  ) -> String? {
    if table.cells[index].isBlank { return "it is empty" }
    if let meaning = table.guesses.meaning(of: index) { return "it may be \(meaning.rawValue)" }
    if table.guesses.holds(.day, at: index) {
      let days = Column.allCases.filter { $0.content == .day && !table.guesses.isTaken($0) }.map(\.rawValue)
      return days.isEmpty ? nil : "it has days: it may be \(days.joined(separator: " or "))"
    }
    if let reference = Column.allCases.first(where: { $0.content == .reference }),
      !table.guesses.isTaken(reference), table.guesses.holds(.reference, at: index),
      table.cells[index].tellsApart(table.rows)
    {
      return "it may be \(reference.rawValue)"
    }
    if let notified = RegisterColumn.notified as? Column, !table.guesses.isTaken(notified),
      table.guesses.holds(.answer, at: index),
      SpelledWords(table.cells[index].header).words.contains(where: {
        ["sin", "notified", "notification"].contains($0.text)
      })
    {
      return "it may be \(notified.rawValue): yes or no"
    }
    let words = ColumnWords(of: [table.cells[index]], rows: table.rows) { _ in false }
    let kinds = words.words.map { NameFold.fold($0.text) }
    if kinds.contains(where: { $0.hasPrefix("adult") }),
      let child = kinds.firstIndex(where: { $0.hasPrefix("child") })
    {
      let (header, value) = (table.cells[index].header.headerOnOneLine(), words.words[child].text)
      return "for the rows of children alone: [register] only = { column = \(TOMLText.quoted(header)), "
        + "values = \(TOMLText.list([value])) }"
    }
    return topics == nil || words.refusal != nil || table.cells[index].shareOfNumbers > 0.5
      ? nil : "its words could be counted by a [[breakdowns]] of its own"
  }

  private mutating func add(_ header: String, to column: String) {
    guard let place = columns.firstIndex(where: { $0.column == column }) else {
      columns.append((column, [header.headerOnOneLine()]))
      return
    }
    if !columns[place].headers.contains(where: { NameFold.fold($0) == NameFold.fold(header) }) {
      columns[place].headers.append(header.headerOnOneLine())
    }
  }

  private mutating func note(_ header: String, _ note: String?) {
    let shown = String(header.headerOnOneLine().prefix(Self.longest))
    if !unused.contains(where: { $0.header == shown }) { unused.append((shown, note)) }
  }

  private mutating func addSheets(_ part: RegisterSheet, _ places: [Place]) {
    let names = places.compactMap(\.sheet)
    if names.contains(where: { NameFold.fold($0) != NameFold.fold(part.rawValue) }) {
      sheets.append((part, names))
    }
  }
}

extension SurveyedRegister {
  /// Whether the referrals are on sheets of a workbook.
  var isWorkbook: Bool { referrals.contains { $0.place.sheet != nil } }

  /// The day on which its years begin, by the rows that have a year and a date considered: that which agrees with most of
  /// them, and 1 April where as many agree with that.
  var yearStart: YearStart {
    var disagreeing: [YearStart: Int] = [:]
    for table in referrals {
      guard let years = table.columns(of: .year).first, let days = table.columns(of: .dateConsidered).first
      else { continue }
      for (row, text) in years.texts {
        guard let day = days.texts[row].flatMap(SurveyedRegister.day) else { continue }
        for start in YearStart.allCases where start.year(named: text) != start.year(of: day) {
          disagreeing[start, default: 0] += 1
        }
      }
    }
    let usual = [4, 1, 7, 9, 10].compactMap { month in YearStart.allCases.first { $0.month == month } }
    return (usual + YearStart.allCases).min { disagreeing[$0, default: 0] < disagreeing[$1, default: 0] }
      ?? .april
  }

  /// Whether some are young people from 18 on, as far as ages are written.
  var hasCareLeavers: Bool {
    let usual = AgeField(countsCareLeavers: false, bands: .national)
    let wider = AgeField(countsCareLeavers: true, bands: .national)
    return columns(of: .childAge).flatMap(\.texts.values).contains { text in
      let bytes = Array(text.utf8)
      var isFound = false
      FieldText.forEachEntry(of: bytes.span) { entry in
        if case .success = usual.read(entry) { return }
        if case .success = wider.read(entry) { isFound = true }
      }
      return isFound
    }
  }

  private static func day(_ text: String) -> Day? {
    let bytes = Array(text.utf8)
    guard case .success(let day) = DateField.read(bytes.span) else { return nil }
    return day
  }

  /// The latest year in which a referral was considered or, where no day says so, received.
  var latestYear: ReportingYear? {
    for column in [RegisterColumn.dateConsidered, .year, .dateReceived] {
      let start = yearStart
      let years = columns(of: column).flatMap(\.texts.values).compactMap { text -> ReportingYear? in
        column == .year ? start.year(named: text) : SurveyedRegister.day(text).map(start.year(of:))
      }
      if let latest = years.max() { return latest }
    }
    return nil
  }
}
