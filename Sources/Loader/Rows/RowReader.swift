import Records
import Spreadsheets

/// Reads the cells of a row into a referral, with findings where they are not what they should be.
///
/// Most cells say what others said before: their meaning is recalled by their bytes, without reading them again. The
/// memories are large, so a reader cannot be copied.
struct RowReader: ~Copyable {
  /// The meaning of an outcome cell.
  private struct Outcomes: Sendable {
    var primary: Code<Outcome>?
    var further = ShortList<Code<Outcome>>()
  }

  /// The meaning of an agency cell.
  private struct Agencies: Sendable {
    let codes: ShortList<Code<Agency>>
    let kindsOfBodies: UInt16
  }

  let columns: ColumnMap
  let cells: CellReader

  /// The columns that the register keeps, stored in place: all threads would write to an array's reference count for
  /// each row.
  private let kept: [16 of (column: RegisterColumn, index: UInt32)]
  private let keptCount: Int
  private let yearStart: YearStart
  /// The year of the last day considered: rows that follow each other were often considered on one day.
  private var lastYear: (day: Day, year: ReportingYear)?

  private var recentDays = RecentDays()
  private var days = CellMemory<Day?>()
  private var years = CellMemory<ReportingYear?>()
  private var agencies = CellMemory<Agencies>()
  private var children = CellMemory<ChildAges>()
  private var outcomes = CellMemory<Outcomes>()
  private var views = CellMemory<Code<PanelAnswer>?>()
  private var breakdowns: BreakdownReader

  init(of table: Place, columns: ColumnMap, profile: Profile, names: VocabularyIndex, keepsValues: Bool) {
    self.columns = columns
    self.yearStart = profile.vocabulary.yearStart
    self.breakdowns = BreakdownReader(
      of: table, columns: columns, vocabulary: profile.vocabulary, names: names, keepsValues: keepsValues)
    self.cells = CellReader(
      profile: profile, names: names, keepsValues: keepsValues,
      unitOfAges: columns.headers[.childAge].flatMap { AgeUnit(inHeader: $0) })
    var kept: [16 of (column: RegisterColumn, index: UInt32)] = InlineArray(repeating: (.reference, 0))
    let own = columns.kept.filter { !$0.column.isBreakdown }
    for (place, column) in own.enumerated() { kept[place] = (column.column, UInt32(column.index)) }
    self.kept = kept
    self.keptCount = own.count
  }

  /// Reads every filled cell of the columns that mean something; others are never looked at.
  ///
  /// What the row says in breakdowns is added to `values`.
  mutating func read(
    _ row: TableRow, of bytes: Span<UInt8>, into result: inout ReferralRow, _ values: inout RowPool<UInt16>
  ) {
    let fields = row.fields.span
    // Never more than there is room for, which the compiler then need not ask for each column.
    for place in 0..<min(keptCount, kept.count) {
      let column = kept[place].column
      let index = Int(kept[place].index)
      guard index < fields.count else { continue }
      let field = fields[index]
      if field.isEmpty { continue }
      let cell = bytes.extracting(field.range)
      let isPlain = SpreadsheetDamage.allowsRecall(field.kind, cell, in: column)
      if isPlain, recall(cell, at: index, in: column, into: &result) {
        result.filled.insert(column)
      } else {
        readNew(row, index, column, isPlain: isPlain, of: bytes, into: &result)
      }
    }
    if result.filled.contains(.dateOfBirth) { cells.addAgesFromBirths(to: &result) }
    breakdowns.read(row, of: bytes, into: &result, &values)
    result.referral.year = year(of: result)
  }

  /// Reads a cell that is not remembered, and remembers it if it is plain: another kind of cell may mean something else.
  @inline(never)
  private mutating func readNew(
    _ row: TableRow, _ index: Int, _ column: RegisterColumn, isPlain: Bool, of bytes: Span<UInt8>,
    into result: inout ReferralRow
  ) {
    let noted = result.noted.count
    row.withVisibleText(of: index, in: bytes) { text in
      let value = text.extracting(FieldText.withoutGuard(text))
      // The code of a number format may be nothing but the signs that divide lists.
      guard
        (column.isList ? FieldText.hasEntry(value) : !value.isEmpty)
          || row.fields[index].kind == .unclearFormat
      else { return }
      result.filled.insert(column)
      if NeutralText.isNeutral(text) {
        cells.add(.textNeutralised(at: result.place(of: column)), about: text, to: &result)
      }
      if FieldText.isInFormula(text) {
        cells.add(.textInFormula(at: result.place(of: column)), about: text, to: &result)
      }
      if let finding = SpreadsheetDamage.finding(
        row.fields[index].kind, value, in: column, at: result.place(of: column))
      {
        cells.add(finding, about: value, to: &result)
        guard finding.severity != .error else {
          // Two references that a spreadsheet damaged in the same way are not the same reference.
          if column == .reference { result.filled.remove(column) }
          return
        }
      }
      cells.read(value, in: column, into: &result)
    }
    if isPlain, result.filled.contains(column), result.expectedDays.isEmpty {
      keep(bytes.extracting(row.fields[index].range), in: column, of: result, withFindingsFrom: noted)
    }
  }

  /// Reads a cell of a common form, or one whose bytes are remembered; false for all others.
  @inline(__always)
  private mutating func recall(
    _ cell: Span<UInt8>, at index: Int, in column: RegisterColumn, into result: inout ReferralRow
  ) -> Bool {
    switch column {
    // A reference is only compared, never read: it is enough that it begins with a letter or a digit.
    case .reference:
      if RowReader.mayBeDamaged(cell) { return false }
      if ReferenceLook.isCommon(cell) {
        result.hasCommonReference = true
        return true
      }
      if SeveralReferences.mayBe(in: cell) { return false }
      return cell[0] > UInt8(ascii: "=") && cell[0] < 0x7F
        || FieldText.isDigit(cell[0]) && !SpreadsheetDamage.isPowerOfTen(cell)
    case .dateReceived: return recallDay(cell, at: index, into: &result) { $0.received = $1 }
    case .dateConsidered: return recallDay(cell, at: index, into: &result) { $0.considered = $1 }
    case .dateAware: return recallDay(cell, at: index, into: &result) { $0.aware = $1 }
    case .dateNotified: return recallDay(cell, at: index, into: &result) { $0.notified = $1 }
    case .dateRapidReview: return recallDay(cell, at: index, into: &result) { $0.rapidReview = $1 }
    case .year:
      guard let known = years.index(of: cell, at: index, notingIn: &result) else { return false }
      result.statedYear = years[known]
      return true
    case .dateOfBirth, .review, .notified: return false
    case .referringAgency:
      guard let known = agencies.index(of: cell, at: index, notingIn: &result) else { return false }
      result.referral.agencies = agencies[known].codes
      result.kindsOfBodies = agencies[known].kindsOfBodies
      return true
    case .childAge:
      guard let known = children.index(of: cell, at: index, notingIn: &result) else { return false }
      result.referral.children = children[known]
      return true
    case .harm, .features: return false
    case .outcome:
      guard let known = outcomes.index(of: cell, at: index, notingIn: &result) else { return false }
      result.referral.primaryOutcome = outcomes[known].primary
      result.referral.furtherActions = outcomes[known].further
      return true
    case .panelAgreed:
      guard let known = views.index(of: cell, at: index, notingIn: &result) else { return false }
      result.referral.panel = views[known]
      return true
    }
  }

  /// Whether a reference begins like what a spreadsheet shows in the place of a value: `Err:502`, `TRUE` or `FALSE`.
  @inline(__always)
  private static func mayBeDamaged(_ cell: Span<UInt8>) -> Bool {
    guard cell.count < 12 else { return false }
    return switch cell[0] {
    case UInt8(ascii: "E"), UInt8(ascii: "T"), UInt8(ascii: "F"): true
    default: false
    }
  }

  @inline(__always)
  private mutating func recallDay(
    _ cell: Span<UInt8>, at index: Int, into result: inout ReferralRow, _ set: (inout Referral, Day?) -> Void
  ) -> Bool {
    if let common = recentDays.day(cell) {
      set(&result.referral, common)
      return true
    }
    guard let known = indexOfOtherDay(cell, at: index, notingIn: &result) else { return false }
    set(&result.referral, days[known])
    return true
  }

  /// Out of line, so that ``recallDay(_:at:into:_:)`` is short for common dates.
  @inline(never)
  private mutating func indexOfOtherDay(
    _ cell: Span<UInt8>, at index: Int, notingIn result: inout ReferralRow
  ) -> Int? {
    days.index(of: cell, at: index, notingIn: &result)
  }

  private mutating func keep(
    _ cell: Span<UInt8>, in column: RegisterColumn, of result: borrowing ReferralRow,
    withFindingsFrom first: Int
  ) {
    let referral = result.referral
    switch column {
    case .reference, .dateOfBirth, .harm, .features, .review, .notified: break
    case .year: years.keep(result.statedYear, of: cell, from: first, of: result)
    case .dateReceived: days.keep(referral.received, of: cell, from: first, of: result)
    case .dateConsidered: days.keep(referral.considered, of: cell, from: first, of: result)
    case .dateAware: days.keep(referral.aware, of: cell, from: first, of: result)
    case .dateNotified: days.keep(referral.notified, of: cell, from: first, of: result)
    case .dateRapidReview: days.keep(referral.rapidReview, of: cell, from: first, of: result)
    case .referringAgency:
      let meaning = Agencies(codes: referral.agencies, kindsOfBodies: result.kindsOfBodies)
      agencies.keep(meaning, of: cell, from: first, of: result)
    case .childAge: children.keep(referral.children, of: cell, from: first, of: result)
    case .outcome:
      let meaning = Outcomes(primary: referral.primaryOutcome, further: referral.furtherActions)
      outcomes.keep(meaning, of: cell, from: first, of: result)
    case .panelAgreed: views.keep(referral.panel, of: cell, from: first, of: result)
    }
  }

  /// The year of the date considered, or else the stated one.
  ///
  /// `nil` where the row's cells contradict each other: the row may belong to either year, and its error affects both.
  @inline(__always)
  private mutating func year(of result: borrowing ReferralRow) -> ReportingYear? {
    guard let considered = result.referral.considered else { return result.statedYear }
    let year = year(of: considered)
    if let stated = result.statedYear, stated != year { return nil }
    if let received = result.referral.received, considered < received,
      yearStart.year(of: received) != year
    {
      return nil
    }
    return year
  }

  @inline(__always)
  private mutating func year(of day: Day) -> ReportingYear {
    if let lastYear, lastYear.day == day { return lastYear.year }
    let year = yearStart.year(of: day)
    lastYear = (day, year)
    return year
  }
}

extension RegisterColumn {
  /// Whether a breakdown counts what it holds.
  var isBreakdown: Bool { self == .harm || self == .features }

  /// Whether a cell holds a list separated by `;`.
  fileprivate var isList: Bool {
    switch self {
    case .referringAgency, .childAge, .outcome, .harm, .features: true
    case .reference, .dateReceived, .dateConsidered, .year, .dateOfBirth, .dateAware, .dateNotified,
      .dateRapidReview, .panelAgreed, .notified, .review:
      false
    }
  }
}
