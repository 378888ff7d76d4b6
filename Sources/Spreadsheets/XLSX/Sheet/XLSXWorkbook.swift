/// A workbook opened for reading: its sheets in order, and their rows one at a time.
package struct XLSXWorkbook: ~Copyable {
  private let file: XLSXPackage
  private let context: CellContext
  /// The part of the shared strings, which was read to its end; `nil` if there is none.
  package let stringsPart: String?
  /// All sheets in the order of their tabs, including chart sheets, which have no rows.
  package let sheets: [XLSXSheet]

  /// How the workbook counts days; cells with dates are converted already.
  package var dateSystem: DateSystem { context.dateSystem }

  /// Which numbers the cells of a workbook are read as.
  package enum Numbers: Hashable, Sendable {
    /// As people see them, in their formats: `9 weeks`, `0007`, `29%`.
    case asShown
    /// As the file spells them; only days are not numbers.
    case asStored
  }

  /// Reads all parts of the workbook that its sheets need.
  package init(in file: consuming XLSXPackage, numbers: Numbers = .asShown) throws(XLSXError) {
    let (contents, relationships) = try XLSXWorkbook.contents(of: file)
    var context = CellContext(
      dateSystem: contents.dateSystem, isWorkedOutOnOpening: contents.isWorkedOutOnOpening)
    context.byteLimit = (64 << 20) + 16 * file.unpackedSize
    let stringsPart = try relationships.target(kind: "sharedStrings")
    if let strings = stringsPart {
      context.sharedStrings = try SharedStrings(part: strings, of: file)
    }
    if let styles = try relationships.target(kind: "styles") {
      context.formats = try CellFormats(part: styles, of: file)
    }
    if numbers == .asStored {
      context.formats = context.formats.ofStoredNumbers
      context.keepsSpelling = true
    }
    self.context = context
    self.stringsPart = stringsPart
    sheets = contents.sheets
    self.file = file
  }

  /// The sheets of a workbook; nothing else of it is read.
  package static func sheets(of file: borrowing XLSXPackage) throws(XLSXError) -> [XLSXSheet] {
    try contents(of: file).workbook.sheets
  }

  private static func contents(
    of file: borrowing XLSXPackage
  ) throws(XLSXError) -> (workbook: WorkbookPart, relationships: Relationships) {
    if let other = try file.otherKind() { throw .notAWorkbook(other) }
    try file.requireEachPartOnce()
    guard let part = try Relationships(of: "", in: file).target(kind: "officeDocument") else {
      throw .unexpectedContent(part: "_rels/.rels", found: "no relationship leads to a workbook")
    }
    let relationships = try Relationships(of: part, in: file)
    return (try WorkbookPart(part, of: file, relationships: relationships), relationships)
  }

  /// Lends the bytes of the file itself to `body`, chunk by chunk, for a digest of what is parsed.
  ///
  /// Throws `.changedWhileRead` at the end if the file was written to since it was opened.
  package func forEachChunk(_ body: (Span<UInt8>) throws(XLSXError) -> Void) throws(XLSXError) {
    try file.forEachChunk(body)
  }

  /// Passes the rows that `sheet` stores to `body`, in the order of the part, until that returns `false`.
  ///
  /// Empty rows are not stored. Memory holds one row, which the next one reuses. Rows are provisional until this returns a
  /// summary that `isWhole`: only then was the part read to its verified end. If it throws, the rows passed before came
  /// from a sheet that is broken further down.
  /// `onProgress` is told what part of the sheet is read, from 0 to 1.
  @discardableResult package func forEachRow(
    of sheet: XLSXSheet, _ body: (borrowing SheetRow) throws(XLSXError) -> Bool,
    onProgress: ((Double) -> Void)? = nil
  ) throws(XLSXError) -> SheetSummary {
    guard let part = sheet.part else { return SheetReader(part: "", context: context).wholeSummary }
    var scan = PartScan(SheetReader(part: part, context: context), part: part)
    guard
      try file.scanPart(
        part, with: &scan, { (reader) throws(XLSXError) in try body(reader.row) }, onProgress: onProgress)
    else {
      return SheetSummary()
    }
    try file.requireUnchanged()
    return scan.items.wholeSummary
  }
}

/// What cells refer to outside their sheet.
struct CellContext {
  var sharedStrings = SharedStrings()
  var formats = CellFormats()
  var dateSystem = DateSystem.from1900
  /// Whether numbers stay as the file spells them.
  var keepsSpelling = false
  /// Whether the program that wrote the workbook left all formulas to be worked out when it is opened.
  var isWorkedOutOnOpening = false
  /// How many bytes of text the cells of a sheet may have.
  var byteLimit = 64 << 20
}

/// One sheet of a workbook, as the workbook lists it.
package struct XLSXSheet: Hashable, Sendable {
  /// Whether a spreadsheet program shows the sheet. A very hidden sheet cannot be shown from its menus.
  package enum State: String, Hashable, Sendable {
    case visible, hidden, veryHidden
  }

  package let name: String
  package let state: State
  /// The part that holds the sheet's rows; `nil` for a sheet of macros, which has none.
  package let part: String?
}

/// What the workbook's own part says: its sheets, its date system, and whether its formulas have results.
struct WorkbookPart {
  /// The most sheets; each is looked through for a header.
  private static let mostSheets = 10_000

  private(set) var sheets: [XLSXSheet] = []
  private(set) var dateSystem = DateSystem.from1900
  private(set) var isWorkedOutOnOpening = false

  init(
    _ part: String, of file: borrowing XLSXPackage, relationships: Relationships
  ) throws(XLSXError) {
    var sheets: [XLSXSheet] = []
    var parts: Set<String> = []
    var dateSystem = DateSystem.from1900
    var isWorkedOutOnOpening = false
    try file.parsePart(part, roots: [.spreadsheet("workbook")], limit: XLSXPackage.settingsLimit) {
      (event: XMLEvent) throws(XLSXError) in
      guard case .start(let element) = event else { return }
      if element.name == .spreadsheet("workbookPr") {
        if ["1", "true"].contains(element["date1904"]) { dateSystem = .from1904 }
      } else if element.name == .spreadsheet("calcPr") {
        isWorkedOutOnOpening = ["1", "true"].contains(element["fullCalcOnLoad"])
      } else if element.name == .spreadsheet("sheet") {
        let sheet = try XLSXSheet(element, in: part, relationships: relationships)
        // Each would be read, and the rows of one be counted as often as there are names for it.
        if let rows = sheet.part, !parts.insert(rows.lowercased()).inserted {
          throw .unexpectedContent(part: part, found: "two sheets lead to the same part, \(rows)")
        }
        guard sheets.count < WorkbookPart.mostSheets else {
          throw .contentOverLimit(part: part, found: "has more than \(WorkbookPart.mostSheets) sheets")
        }
        sheets.append(sheet)
      }
    }
    self.sheets = sheets
    self.dateSystem = dateSystem
    self.isWorkedOutOnOpening = isWorkedOutOnOpening
  }
}

extension XLSXSheet {
  fileprivate init(
    _ element: XMLElement, in workbook: String, relationships: Relationships
  ) throws(XLSXError) {
    guard let name = element["name"], let id = element["id", in: .officeRelationships] else {
      throw .unexpectedContent(part: workbook, found: "a sheet has no name or no relationship")
    }
    guard let state = State(rawValue: element["state"] ?? State.visible.rawValue) else {
      throw .unexpectedContent(part: workbook, found: "a sheet is neither visible nor hidden")
    }
    // Excel writes an empty relationship for a module of an old workbook.
    let hasRows = !id.isEmpty && !relationships.isMacroSheet(id: id)
    self.init(
      name: name.decodingEscapes(), state: state, part: hasRows ? try relationships.target(id: id) : nil)
  }
}
