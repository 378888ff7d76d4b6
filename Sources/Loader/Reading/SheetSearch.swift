import Records
import Spreadsheets
import SystemPackage

/// Finds the sheets of a workbook that hold referrals: one, or one for each year.
struct SheetSearch {
  /// A sheet and its header.
  struct Table {
    let sheet: XLSXSheet
    let header: TableHeader
  }

  /// How many columns of a register a header names that was most likely meant for one.
  private static let likely = 3

  private let file: InputFile
  private let wanted: WantedSheets
  /// The sheets of the register's other parts.
  private let others: [WantedSheets]
  private var met: [XLSXSheet] = []
  private var found: [Table] = []
  private var best: HeaderSearch<RegisterColumn>?
  /// What there is to say about the sheets, in their order.
  private(set) var findings: [Finding] = []

  init(of file: InputFile, by profile: Profile) {
    self.file = file
    self.wanted = WantedSheets(.referrals, by: profile)
    self.others = [RegisterSheet.reviews, .recommendations].map { WantedSheets($0, by: profile) }
  }

  /// Whether the sheet may hold referrals, by its name; a sheet that the profile leaves out is noted.
  mutating func isCandidate(_ sheet: XLSXSheet) -> Bool {
    met.append(sheet)
    if wanted.areNamed, wanted.contain(sheet) { return true }
    if others.contains(where: { $0.contain(sheet) }) { return false }
    if !wanted.areNamed { return true }
    findings.append(.sheetLeftOut(at: Place(file: file.name, sheet: sheet.name)))
    return false
  }

  /// Adds a sheet that was read down to its header, or as far as a header can stand.
  mutating func add(_ sheet: XLSXSheet, _ search: HeaderSearch<RegisterColumn>) {
    let place = Place(file: file.name, sheet: sheet.name)
    if search.known > best?.known ?? -1 { best = search }
    guard let header = search.header else {
      // A sheet that says nothing needs no word said about it.
      let isLikely = search.known >= Self.likely || wanted.areNamed
      if search.rows > 0 {
        findings.append(.otherSheet(than: RegisterColumn.self, at: place, isLikely: isLikely))
      }
      return
    }
    if sheet.state != .visible { findings.append(.hiddenSheet(at: place)) }
    findings += search.above
    found.append(Table(sheet: sheet, header: header))
  }

  /// The sheets that are read as one register.
  ///
  /// Throws `.unusable` where there is none, with what the header lacks that comes nearest.
  mutating func tables() throws(LoaderError) -> [Table] {
    if let missing = wanted.missing(from: met) { throw .noSuchSheet(missing, in: file) }
    guard !found.isEmpty else {
      if let best { _ = try best.found(in: file.path.string) }
      throw .noSheet(in: file, wanted: wanted.areNamed)
    }
    if found.count > 1 { findings.append(.severalSheets(found.map(\.sheet.name), in: file)) }
    return found
  }
}

extension LoaderError {
  /// A sheet that is not read would be missed by nobody: a year that is not counted.
  static func noSuchSheet(_ name: String, in file: InputFile) -> LoaderError {
    .unusable(
      Problem(
        "no-sheet", at: file.path.string, found: "the workbook has no sheet \"\(name)\"",
        expected: "expected every sheet that the profile names under [sheets]",
        remedy: "correct the name in the profile or in the workbook"))
  }

  fileprivate static func noSheet(in file: InputFile, wanted: Bool) -> LoaderError {
    .unusable(
      Problem(
        "no-sheet", at: file.path.string, found: "no sheet of the workbook can hold referrals",
        expected: wanted
          ? "expected a sheet that the profile names under [sheets]"
          : "expected a sheet with a header and rows",
        remedy: "name the sheet of referrals under [sheets] of the profile, or Referrals"))
  }
}
