import Records
import Spreadsheets

/// Turns the cells of a row into a referral, and into findings where they do not say what they should.
///
/// It remembers what it read, which is too much to be copied for a row, or by mistake.
struct RowReader: ~Copyable {
  /// An outcome cell: the primary outcome and what came on top.
  struct Outcomes: Sendable {
    var primary: Code<Outcome>?
    var further = ShortList<Code<Outcome>>()
  }

  let columns: ColumnMap
  let names: VocabularyIndex
  let vocabulary: Vocabulary
  let ages: AgeField
  let ageReference: Profile.AgeReference
  /// Whether findings keep the cell's text, so that it can be shown.
  let keepsValues: Bool

  /// The columns that the register keeps. They stand here and not in an array, whose count of owners all threads would
  /// write to for each row.
  private let kept: [14 of (column: RegisterColumn, index: Int32)]
  private let keptCount: Int

  private var days = CellMemory<Day>()
  private var years = CellMemory<ReportingYear>()
  private var agencies = CellMemory<ShortList<Code<Agency>>>()
  private var children = CellMemory<ShortList<ChildAge>>()
  private var outcomes = CellMemory<Outcomes>()
  private var harms = CellMemory<ShortList<Code<Term>>>()
  private var features = CellMemory<ShortList<Code<Term>>>()
  private var views = CellMemory<PanelView>()

  init(columns: ColumnMap, profile: Profile, names: VocabularyIndex, keepsValues: Bool) {
    self.columns = columns
    self.names = names
    self.vocabulary = profile.vocabulary
    self.ages = AgeField(countsCareLeavers: profile.ages.countsCareLeavers)
    self.ageReference = profile.ages.reference
    self.keepsValues = keepsValues
    var kept: [14 of (column: RegisterColumn, index: Int32)] = InlineArray(repeating: (.reference, -1))
    for (place, column) in columns.kept.enumerated() { kept[place] = (column.column, Int32(column.index)) }
    self.kept = kept
    self.keptCount = columns.kept.count
  }

  /// Reads every cell that is filled; columns that the register does not map are never looked at.
  mutating func read(_ row: TableRow, of bytes: Span<UInt8>, into reading: inout ReferralRow) {
    for place in 0..<keptCount {
      let column = kept[place].column
      let index = Int(kept[place].index)
      guard index < row.fields.count else { continue }
      let field = row.fields[index]
      if field.isEmpty { continue }
      let cell = bytes.extracting(field.range)
      if CellKinds.mayBeRemembered(field.kind, cell, in: column), recall(cell, in: column, into: &reading) {
        reading.filled.insert(column)
      } else {
        readNew(row, index, column, of: bytes, into: &reading)
      }
    }
    if reading.filled.contains(.dateOfBirth) { readBirths(into: &reading) }
    reading.referral.year = year(of: reading)
  }

  /// Reads a cell that is not remembered, and remembers it where there is nothing wrong with it.
  @inline(never)
  private mutating func readNew(
    _ row: TableRow, _ index: Int, _ column: RegisterColumn, of bytes: Span<UInt8>,
    into reading: inout ReferralRow
  ) {
    let findings = reading.findings.count
    row.withText(of: index, in: bytes) { text in
      let value = text.extracting(FieldText.withoutGuard(text))
      guard column.isList ? FieldText.hasEntry(value) : !value.isEmpty else { return }
      reading.filled.insert(column)
      if NeutralText.isNeutral(text) {
        add(.textNeutralised(at: reading.place(of: column)), about: text, to: &reading)
      }
      if let finding = CellKinds.finding(
        row.fields[index].kind, value, in: column, at: reading.place(of: column))
      {
        add(finding, about: value, to: &reading)
        guard finding.severity != .error else {
          // Two that a spreadsheet spoilt in the same way are not the same reference.
          if column == .reference { reading.filled.remove(column) }
          return
        }
      }
      read(value, in: column, into: &reading)
    }
    if reading.filled.contains(column), reading.findings.count == findings, reading.expectedDays.isEmpty {
      keep(bytes.extracting(row.fields[index].range), in: column, from: reading)
    }
  }

  /// Reads a cell as the common form that it has, or as what the same bytes meant before; false for all others.
  @inline(__always)
  private mutating func recall(
    _ cell: Span<UInt8>, in column: RegisterColumn, into reading: inout ReferralRow
  ) -> Bool {
    switch column {
    // Nobody reads what a reference says; one that begins with a letter or a digit is no blank.
    case .reference:
      if RowReader.mayBeNoReference(cell) { return false }
      return cell[0] > UInt8(ascii: "9") && cell[0] < 0x7F
        || FieldText.isDigit(cell[0]) && !ReferenceBecameNumber.matches(cell)
    case .dateReceived: return recallDay(cell, &reading.referral.received)
    case .dateConsidered: return recallDay(cell, &reading.referral.considered)
    case .dateAware: return recallDay(cell, &reading.referral.aware)
    case .dateNotified: return recallDay(cell, &reading.referral.notified)
    case .dateRapidReview: return recallDay(cell, &reading.referral.rapidReview)
    case .year: return RowReader.recall(cell, by: years, &reading.statedYear)
    case .dateOfBirth: return false
    case .referringAgency: return RowReader.recall(cell, by: agencies, &reading.referral.agencies)
    case .childAge: return RowReader.recall(cell, by: children, &reading.referral.children)
    case .harm: return RowReader.recall(cell, by: harms, &reading.referral.harms)
    case .features: return RowReader.recall(cell, by: features, &reading.referral.features)
    case .outcome:
      guard let index = outcomes.index(of: cell) else { return false }
      reading.referral.primaryOutcome = outcomes[index].primary
      reading.referral.furtherActions = outcomes[index].further
      return true
    case .panelAgreed: return RowReader.recall(cell, by: views, &reading.referral.panel)
    }
  }

  /// Whether a cell begins as what a spreadsheet writes in the place of a value: `Err:502`, `TRUE` or `FALSE`.
  @inline(__always)
  private static func mayBeNoReference(_ cell: Span<UInt8>) -> Bool {
    guard cell.count < 12 else { return false }
    return switch cell[0] {
    case UInt8(ascii: "E"), UInt8(ascii: "T"), UInt8(ascii: "F"): true
    default: false
    }
  }

  @inline(__always)
  private static func recall<Meaning>(
    _ cell: Span<UInt8>, by memory: CellMemory<Meaning>, _ value: inout Meaning
  ) -> Bool {
    guard let index = memory.index(of: cell) else { return false }
    value = memory[index]
    return true
  }

  @inline(__always)
  private static func recall<Meaning>(
    _ cell: Span<UInt8>, by memory: CellMemory<Meaning>, _ value: inout Meaning?
  ) -> Bool {
    guard let index = memory.index(of: cell) else { return false }
    value = memory[index]
    return true
  }

  @inline(__always)
  private mutating func recallDay(_ cell: Span<UInt8>, _ value: inout Day?) -> Bool {
    guard let day = CommonDate.read(cell) ?? days.meaning(of: cell) else { return false }
    value = day
    return true
  }

  private mutating func keep(
    _ cell: Span<UInt8>, in column: RegisterColumn, from reading: borrowing ReferralRow
  ) {
    let referral = reading.referral
    switch column {
    case .reference, .dateOfBirth: break
    case .year: if let year = reading.statedYear { years.keep(year, of: cell) }
    case .dateReceived: if let day = referral.received { days.keep(day, of: cell) }
    case .dateConsidered: if let day = referral.considered { days.keep(day, of: cell) }
    case .dateAware: if let day = referral.aware { days.keep(day, of: cell) }
    case .dateNotified: if let day = referral.notified { days.keep(day, of: cell) }
    case .dateRapidReview: if let day = referral.rapidReview { days.keep(day, of: cell) }
    case .referringAgency: agencies.keep(referral.agencies, of: cell)
    case .childAge: children.keep(referral.children, of: cell)
    case .harm: harms.keep(referral.harms, of: cell)
    case .features: features.keep(referral.features, of: cell)
    case .outcome:
      outcomes.keep(Outcomes(primary: referral.primaryOutcome, further: referral.furtherActions), of: cell)
    case .panelAgreed: if let view = referral.panel { views.keep(view, of: cell) }
    }
  }

  /// The year of the date considered, or else the stated one; none where the row's cells contradict each other about
  /// it, for then the row may belong to either year, and its error bears on both.
  private func year(of reading: borrowing ReferralRow) -> ReportingYear? {
    guard let considered = reading.referral.considered else { return reading.statedYear }
    let year = ReportingYear(containing: considered)
    if let stated = reading.statedYear, stated != year { return nil }
    if let received = reading.referral.received, considered < received,
      ReportingYear(containing: received) != year
    {
      return nil
    }
    return year
  }

  func add(_ finding: Finding, about text: Span<UInt8>, to reading: inout ReferralRow) {
    var finding = finding
    if keepsValues { finding.value = FieldText.string(text) }
    reading.add(finding)
  }
}

extension RegisterColumn {
  /// Whether a cell holds a list parted by `;`.
  fileprivate var isList: Bool {
    switch self {
    case .referringAgency, .childAge, .outcome, .harm, .features: true
    case .reference, .dateReceived, .dateConsidered, .year, .dateOfBirth, .dateAware, .dateNotified,
      .dateRapidReview,
      .panelAgreed:
      false
    }
  }
}

/// What cells meant when they were read before: a register repeats the same few spellings thousands of times.
///
/// Only cells that gave no finding are remembered, so that each place of a fault is told. The size is bounded.
struct CellMemory<Meaning: Sendable>: Sendable {
  private static var longestCell: Int { 200 }
  private static var mostCells: Int { 4_096 }

  private struct Entry: Sendable {
    let hash: UInt64
    let start: Int
    let count: Int
    let meaning: Meaning
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// Indices into `entries` by the low bits of the hash; -1 is free. At most a quarter is taken, and never much more
  /// room than that: asked for each cell, the table should stay in the nearest cache.
  private var slots: [Int32] = []

  /// What the cell meant, if it was met before.
  @inline(__always)
  func meaning(of cell: Span<UInt8>) -> Meaning? { index(of: cell).map { self[$0] } }

  subscript(index: Int) -> Meaning {
    @inline(__always) get { entries[index].meaning }
  }

  /// Where the cell is remembered, if it was met before.
  @inline(__always)
  func index(of cell: Span<UInt8>) -> Int? {
    guard !slots.isEmpty, cell.count <= Self.longestCell else { return nil }
    let hash = CellBytes.roughHash(of: cell)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, areSame(cell, at: index) { return index }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Remembers a cell that ``meaning(of:)`` did not know.
  mutating func keep(_ meaning: Meaning, of cell: Span<UInt8>) {
    guard entries.count < Self.mostCells, cell.count <= Self.longestCell else { return }
    let hash = CellBytes.roughHash(of: cell)
    let start = bytes.count
    for at in cell.indices { bytes.append(cell[at]) }
    entries.append(Entry(hash: hash, start: start, count: cell.count, meaning: meaning))
    if entries.count * 4 > slots.count {
      slots = [Int32](repeating: -1, count: max(slots.count * 2, 64))
      for index in entries.indices { place(index) }
    } else {
      place(entries.count - 1)
    }
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  @inline(__always)
  private func areSame(_ cell: Span<UInt8>, at index: Int) -> Bool {
    let start = entries[index].start
    let known = bytes.span.extracting(start..<start &+ entries[index].count)
    return CellBytes.areSame(cell, known)
  }
}
