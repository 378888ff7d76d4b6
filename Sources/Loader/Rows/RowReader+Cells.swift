import Records

/// Cells that were not met before, read by the reader of their kind.
extension RowReader {
  func read(_ text: Span<UInt8>, in column: RegisterColumn, into reading: inout ReferralRow) {
    switch column {
    case .reference: break
    case .dateOfBirth: readBirths(text, into: &reading)
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
        for child in [age.age] + age.others where !reading.referral.children.append(child) {
          reading.addCrowded(.childAge, limit: ShortList<ChildAge>.limit)
        }
        if let day = age.expectedDay { reading.expectedDays.append(day) }
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
}

extension Finding {
  fileprivate static func unreadableYear(at place: Place) -> Finding {
    Finding(
      .error, "unreadable-year", at: place, found: "this is not a reporting year",
      expected: "expected a year from April to March, as in 2023-24", remedy: "correct the cell")
  }
}
