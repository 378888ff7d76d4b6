import Records
import Spreadsheets

/// Turns the cells of a row into a referral, and into findings where they do not say what they should.
struct RowReader: Sendable {
  let columns: ColumnMap
  let names: VocabularyIndex
  let vocabulary: Vocabulary
  let ages: AgeField
  /// Whether findings keep the cell's text, so that it can be shown.
  let keepsValues: Bool

  /// Reads every cell that is filled; columns that the register does not map are never looked at.
  func read(_ row: CSVRow, of bytes: Span<UInt8>, into reading: inout ReferralRow) {
    for (column, index) in columns.kept where index < row.fields.count {
      row.withText(of: index, in: bytes) { text in
        let range = FieldText.trimmed(text)
        guard column.isList ? FieldText.hasEntry(text) : !range.isEmpty else { return }
        reading.filled.insert(RegisterColumns(column))
        read(text.extracting(range), in: column, into: &reading)
      }
    }
    reading.referral.year = year(of: reading)
  }

  /// The year of the date considered, or else the stated one; none where the row's cells contradict each other about
  /// it, for then the row may belong to either year, and its error bears on both.
  private func year(of reading: ReferralRow) -> ReportingYear? {
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

  private func read(_ text: Span<UInt8>, in column: RegisterColumn, into reading: inout ReferralRow) {
    switch column {
    case .reference: break
    case .dateReceived: reading.referral.received = readDate(text, in: column, into: &reading)
    case .dateConsidered: reading.referral.considered = readDate(text, in: column, into: &reading)
    case .dateAware: reading.referral.aware = readDate(text, in: column, into: &reading)
    case .dateNotified: reading.referral.notified = readDate(text, in: column, into: &reading)
    case .dateRapidReview: reading.referral.rapidReview = readDate(text, in: column, into: &reading)
    case .year: readYear(text, into: &reading)
    case .childAge: readAges(text, into: &reading)
    case .referringAgency: reading.referral.agencies = readAgencies(text, into: &reading)
    case .outcome: readOutcomes(text, into: &reading)
    case .harm: reading.referral.harms = readTerms(text, in: column, by: names.harms, into: &reading)
    case .features:
      reading.referral.features = readTerms(text, in: column, by: names.features, into: &reading)
    case .panelAgreed: readPanel(text, into: &reading)
    }
  }

  private func readDate(
    _ text: Span<UInt8>, in column: RegisterColumn, into reading: inout ReferralRow
  ) -> Day? {
    switch DateField.read(text) {
    case .success(let day):
      if let remark = DateField.remark(on: text) {
        add(.date(remark, at: reading.place(of: column)), about: text, to: &reading)
      }
      return day
    case .failure(let fault):
      add(.date(fault, at: reading.place(of: column)), about: text, to: &reading)
      return nil
    }
  }

  private func readYear(_ text: Span<UInt8>, into reading: inout ReferralRow) {
    reading.statedYear = ReportingYear(FieldText.string(text))
    if reading.statedYear == nil {
      add(.unreadableYear(at: reading.place(of: .year)), about: text, to: &reading)
    }
  }

  private func readAges(_ text: Span<UInt8>, into reading: inout ReferralRow) {
    let place = reading.place(of: .childAge)
    FieldText.forEachEntry(of: text) { entry in
      switch ages.read(entry) {
      case .success(let age):
        reading.referral.children.append(age.age)
        reading.referral.children += age.others
        for remark in age.remarks { add(.age(remark, at: place), about: entry, to: &reading) }
      case .failure(let fault):
        add(.age(fault, oldest: ages.oldest, at: place), about: entry, to: &reading)
      }
    }
  }

  private func readPanel(_ text: Span<UInt8>, into reading: inout ReferralRow) {
    reading.referral.panel = PanelField.read(text)
    if reading.referral.panel == nil, !PanelField.isNotApplicable(text) {
      add(.unreadablePanelView(at: reading.place(of: .panelAgreed)), about: text, to: &reading)
    }
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
    case .reference, .dateReceived, .dateConsidered, .year, .dateAware, .dateNotified, .dateRapidReview,
      .panelAgreed:
      false
    }
  }
}

extension Finding {
  fileprivate static func unreadableYear(at place: Place) -> Finding {
    Finding(
      .error, "unreadable-year", at: place, found: "this is not a reporting year",
      expected: "expected a year from April to March, as in 2023-24", remedy: "correct the cell")
  }
}
