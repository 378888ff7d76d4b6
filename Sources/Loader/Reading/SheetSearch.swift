import Records
import Spreadsheets
import SystemPackage

/// Finds the sheets of a workbook that hold referrals: one, or one for each year.
struct SheetSearch {
  /// A sheet and its header.
  struct Table {
    let sheet: XLSXSheet
    let header: TableHeader
    let use: ColumnUse<RegisterColumn>
    /// The errors about rows above the header.
    let misplaced: [Finding]
  }

  /// How many columns a row must name to look like the header of a register.
  private static let likely = 3

  private let file: InputFile
  private let wanted: WantedSheets
  /// The sheets of reviews and recommendations.
  private let others: [WantedSheets]
  /// The sheets that the profile calls unused.
  private let unused: WantedSheets
  private var met: [XLSXSheet] = []
  private var found: [Table] = []
  /// The sheets that only explain what belongs below their header.
  private var explained: [String] = []
  private var best: HeaderSearch<RegisterColumn>?
  /// The sheets without a header that is to be read.
  private(set) var passedOver: [XLSXSheet] = []
  /// The findings about the sheets, in the order of the sheets.
  private(set) var findings: [Finding] = []

  init(of file: InputFile, by profile: Profile) {
    self.file = file
    self.wanted = WantedSheets(.referrals, by: profile)
    self.others = [RegisterSheet.reviews, .recommendations].map { WantedSheets($0, by: profile) }
    self.unused = WantedSheets(named: profile.unusedSheets)
  }

  /// Returns whether the sheet may hold referrals, judging by its name. Notes a sheet that the profile leaves out.
  mutating func consider(_ sheet: XLSXSheet) -> Bool {
    met.append(sheet)
    guard sheet.part != nil else {
      findings.append(.macroSheet(at: Place(file: file.name, sheet: sheet.name)))
      return false
    }
    if wanted.areNamed, wanted.contain(sheet) { return true }
    if others.contains(where: { $0.contain(sheet) }) { return false }
    let isUnused = unused.contain(sheet)
    if !isUnused, !wanted.areNamed { return true }
    findings.append(.sheetLeftOut(at: Place(file: file.name, sheet: sheet.name)))
    if !isUnused { passedOver.append(sheet) }
    return false
  }

  /// Adds a sheet that was read down to its header, or as far down as a header can be.
  mutating func add(_ sheet: XLSXSheet, _ search: HeaderSearch<RegisterColumn>) {
    let place = Place(file: file.name, sheet: sheet.name)
    // A blank sheet says nothing about the others.
    let isBetter = best.map { search.isMoreLikely(than: $0) || $0.isBlank && !search.isBlank } ?? true
    if found.isEmpty, isBetter { best = search }
    guard let header = search.header else {
      let isLikely =
        search.known >= Self.likely && (search.namesDays || search.lacksOnlyDays) || wanted.areNamed
      // An empty sheet needs no finding.
      if search.rows > 0 {
        // Those that come with an empty register are known, and only looked through.
        if isLikely || ![RegisterSheet.guide, RegisterSheet.lists].contains(sheet.name) {
          findings.append(.otherSheet(search, at: place, isLikely: isLikely))
        }
        passedOver.append(sheet)
      }
      return
    }
    if sheet.state != .visible { findings.append(.hiddenSheet(at: place)) }
    findings += search.above
    if search.explainsHeader { explained.append(sheet.name) }
    let use = ColumnUse(of: header, rows: search.below, at: place)
    found.append(Table(sheet: sheet, header: header, use: use, misplaced: search.misplaced))
  }

  /// Whether a sheet is already said to lack a required column.
  func lacksColumn(_ sheet: XLSXSheet) -> Bool {
    findings.contains {
      $0.rule == .incompleteHeader && $0.place == Place(file: file.name, sheet: sheet.name)
    }
  }

  /// Whether a sheet may only follow up what others have: it is not called like the referrals.
  func mayFollowUp(_ sheet: XLSXSheet) -> Bool { !wanted.contain(sheet) }

  /// Says of a sheet that follows up referrals of other sheets no more than that it is not read.
  mutating func excuse(_ sheet: XLSXSheet) {
    let place = Place(file: file.name, sheet: sheet.name)
    guard let index = findings.firstIndex(where: { $0.place == place && $0.severity == .error }) else {
      return
    }
    findings[index] = .followUp(at: place)
  }

  /// Adds the error about the rows of a sheet that was passed over, in the place of the note about it.
  mutating func correct(_ error: Finding) {
    let sheet = error.place.onLine(nil)
    guard let index = findings.firstIndex(where: { $0.place == sheet }) else {
      findings.append(error)
      return
    }
    if findings[index].rule == .otherSheet {
      findings[index] = error
    } else {
      findings.insert(error, at: index + 1)
    }
  }

  /// The sheets that are read as one register.
  ///
  /// If there is none, throws what is missing from the row that is most like a header.
  mutating func tables() throws(Problem) -> [Table] {
    if let missing = wanted.missing(from: met) { throw .noSuchSheet(missing, in: file) }
    guard !found.isEmpty else {
      // Of several sheets without a single header, none is the one that should have had it.
      if let best, met.count == 1 || best.isBlank || best.hasHeaderWords {
        _ = try best.found(in: file.path.string)
      }
      throw .noSheet(in: file, wanted: wanted.areNamed)
    }
    passOverExplanations()
    findings += MappedColumns.findings(missingFrom: found.map { ($0.header, $0.sheet.name) }, in: file)
    if found.count > 1 { findings.append(.severalSheets(found.map(\.sheet.name), in: file)) }
    if !wanted.areNamed {
      for table in found where table.use.hasRows && SheetName.isOfGuidance(table.sheet.name) {
        findings.append(.guidanceSheet(at: Place(file: file.name, sheet: table.sheet.name)))
      }
    }
    return found
  }

  /// Passes over the sheets that only explain the header, where others have referrals.
  private mutating func passOverExplanations() {
    let names = explained
    guard !wanted.areNamed, found.contains(where: { !names.contains($0.sheet.name) }) else { return }
    for table in found where names.contains(table.sheet.name) {
      findings.append(.explanation(at: Place(file: file.name, sheet: table.sheet.name)))
      passedOver.append(table.sheet)
    }
    found.removeAll { names.contains($0.sheet.name) }
  }
}

/// The sheets of a workbook that hold one part of the register: those named in the profile, or the one called like the
/// part.
struct WantedSheets {
  /// Each name as written, and as it is compared.
  private let names: [(name: String, folded: String)]
  /// Whether the profile names them.
  let areNamed: Bool

  init(_ part: RegisterSheet, by profile: Profile) {
    let own = profile.sheets[part]
    self.init(named: own ?? [part.rawValue], areNamed: own != nil)
  }

  /// The sheets of these names, which the profile gives.
  init(named names: [String], areNamed: Bool = true) {
    self.areNamed = areNamed
    self.names = names.map { ($0, NameFold.fold($0)) }
  }

  func contain(_ sheet: XLSXSheet) -> Bool {
    let folded = NameFold.fold(sheet.name)
    return names.contains { $0.folded == folded }
  }

  /// The first sheet named in the profile that is not among `sheets`.
  func missing(from sheets: [XLSXSheet]) -> String? {
    guard areNamed else { return nil }
    let there = Set(sheets.map { NameFold.fold($0.name) })
    return names.first { !there.contains($0.folded) }?.name
  }
}

extension Problem {
  /// An error and not a note: a year that is silently not counted would go unnoticed.
  static func noSuchSheet(_ name: String, in file: InputFile) -> Problem {
    Problem(
      .noSheet, at: file.path.string, found: "the workbook has no sheet \"\(name)\"",
      expected: "expected every sheet that the profile names under [sheets]",
      remedy: "correct the name in the profile or in the workbook")
  }

  fileprivate static func noSheet(in file: InputFile, wanted: Bool) -> Problem {
    Problem(
      .noSheet, at: file.path.string, found: "no sheet of the workbook holds referrals",
      expected: wanted
        ? "expected a sheet that the profile names under [sheets]"
        : "expected a sheet with a header and rows",
      remedy: "name the sheet of referrals under [sheets] of the profile, or call it Referrals")
  }
}

extension Finding {
  static func hiddenRow(at place: Place) -> Finding {
    Finding(.hiddenRow, at: place, found: "the row is hidden")
  }

  static func hiddenSheet(at place: Place) -> Finding {
    Finding(.hiddenSheet, at: place, found: "the sheet is hidden")
  }

  /// A sheet without a register's header. One with most of it, or one that the profile names, was meant to be read.
  static func otherSheet<Column: TableColumn>(
    _ search: HeaderSearch<Column>, at place: Place, isLikely: Bool
  ) -> Finding {
    guard isLikely else {
      return Finding(
        .otherSheet, at: place, found: "the sheet has no header for \(Column.entry)s",
        expected: "expected \(Column.requiredInWords)")
    }
    let problem = search.problem
    return Finding(
      .incompleteHeader, at: place,
      found: ["the sheet's header lacks a required column", problem?.found].compactMap(\.self).joined(
        separator: ": "),
      expected: problem?.expected ?? "expected \(Column.requiredInWords)",
      remedy: problem?.remedy
        ?? "complete it, or name the sheets of \(Column.entry)s under [sheets] of the profile")
  }

  fileprivate static func explanation(at place: Place) -> Finding {
    Finding(
      .otherSheet, at: place,
      found: "the sheet has a header, but nothing below it that can be read in its column",
      expected: "expected a sheet with referrals")
  }

  fileprivate static func followUp(at place: Place) -> Finding {
    Finding(
      .otherSheet, at: place, found: "the sheet is about referrals that other sheets have",
      expected: "expected a sheet with referrals")
  }

  fileprivate static func macroSheet(at place: Place) -> Finding {
    Finding(
      .otherSheet, at: place, found: "the sheet holds macros, not rows",
      expected: "expected a sheet with rows")
  }

  fileprivate static func sheetLeftOut(at place: Place) -> Finding {
    Finding(
      .otherSheet, at: place, found: "the profile does not name this sheet among those of referrals",
      expected: "expected the sheets that it names under [sheets]")
  }

  fileprivate static func severalSheets(_ names: [String], in file: InputFile) -> Finding {
    Finding(
      .severalSheets, at: Place(file: file.name),
      found: "\(names.count) sheets hold referrals: \(names.joined(separator: ", "))")
  }

  /// Merged cells; only the first of them has a value.
  static func mergedCells(_ range: CellRange, at sheet: Place) -> Finding {
    Finding(
      .mergedCells, at: sheet.onLine(range.first.row, column: range.first.column),
      found: "the cells \(range) are merged")
  }
}
