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
      .unreadableYear, at: place, found: "this is not a reporting year",
      expected: "expected a year from April to March, as in 2023-24", remedy: "correct the cell")
  }
}

/// Cells that name entries of the profile's vocabulary.
extension RowReader {
  func readAgencies(_ text: Span<UInt8>, into reading: inout ReferralRow) -> ShortList<Code<Agency>> {
    readCodes(text, in: .referringAgency, by: names.agencies, rule: .agencyNotInProfile, into: &reading)
  }

  func readTerms(
    _ text: Span<UInt8>, in column: RegisterColumn, by index: NameIndex<Term>, into reading: inout ReferralRow
  ) -> ShortList<Code<Term>> {
    readCodes(
      text, in: column, by: index, rule: column == .harm ? .harmNotInProfile : .featureNotInProfile,
      into: &reading)
  }

  /// The codes of the entries, each once; a name that the profile lacks is counted as that, with a warning.
  private func readCodes<Entry>(
    _ text: Span<UInt8>, in column: RegisterColumn, by index: NameIndex<Entry>, rule: Rule,
    into reading: inout ReferralRow
  ) -> ShortList<Code<Entry>> {
    var codes = ShortList<Code<Entry>>()
    FieldText.forEachEntry(of: text) { entry in
      let code = index.code(of: entry) ?? .notInProfile
      if code == .notInProfile {
        let place = reading.place(of: column)
        add(.notInProfile(rule, at: place, nearest: index.nearestName(to: entry)), about: entry, to: &reading)
      }
      guard !codes.contains(code) else { return }
      if !codes.append(code) { reading.addCrowded(column, limit: ShortList<Code<Entry>>.limit) }
    }
    return codes
  }

  /// The first entry is the primary outcome, all others are further actions.
  func readOutcomes(_ text: Span<UInt8>, into reading: inout ReferralRow) {
    let place = reading.place(of: .outcome)
    var isFirst = true
    FieldText.forEachEntry(of: text) { entry in
      defer { isFirst = false }
      guard let outcome = names.outcomes.code(of: entry) else {
        let nearest = names.outcomes.nearestName(to: entry)
        add(.unknownOutcome(at: place, nearest: nearest), about: entry, to: &reading)
        return
      }
      let isFurther = vocabulary.kind(of: outcome) == .further
      switch (isFirst, isFurther || vocabulary.kind(of: outcome) == .review) {
      case (true, _):
        reading.referral.primaryOutcome = outcome
        if isFurther { add(.furtherActionAlone(at: place), about: entry, to: &reading) }
      case (false, true):
        guard !reading.referral.furtherActions.contains(outcome) else { return }
        if !reading.referral.furtherActions.append(outcome) {
          reading.addCrowded(.outcome, limit: ShortList<Code<Outcome>>.limit)
        }
      case (false, false): add(.secondPrimaryOutcome(at: place), about: entry, to: &reading)
      }
    }
  }
}

extension Finding {
  fileprivate static func notInProfile(_ rule: Rule, at place: Place, nearest: String?) -> Finding {
    Finding(
      rule, at: place, found: "this \(rule.code.prefix { $0 != "-" }) is not in the profile",
      expected: "expected one of the profile's names",
      remedy: "counted apart, \(correction(nearest))")
  }

  fileprivate static func unknownOutcome(at place: Place, nearest: String?) -> Finding {
    Finding(
      .unknownOutcome, at: place, found: "this outcome is not in the profile",
      expected: "expected one of the names under [[outcomes]]", remedy: correction(nearest))
  }

  private static func correction(_ nearest: String?) -> String {
    nearest.map { "did you mean \"\($0)\"?" } ?? "correct the cell, or add the name to the profile"
  }

  fileprivate static func furtherActionAlone(at place: Place) -> Finding {
    Finding(
      .furtherActionAlone, at: place, found: "the first outcome is a further action",
      expected: "expected the primary outcome first",
      remedy: "write the outcome before it, as in \"no further action; reflective learning report\"")
  }

  fileprivate static func secondPrimaryOutcome(at place: Place) -> Finding {
    Finding(
      .secondPrimaryOutcome, at: place, found: "a later entry is no further action",
      expected: "expected one outcome, then further actions", remedy: "keep the one that counts")
  }
}

/// Dates of birth, which give an age once it is known on which day.
extension RowReader {
  /// Reads a cell of dates of birth.
  func readBirths(_ text: Span<UInt8>, into reading: inout ReferralRow) {
    let place = reading.place(of: .dateOfBirth)
    FieldText.forEachEntry(of: text) { entry in
      switch BirthField.read(entry) {
      case .success(let birth):
        reading.births.append(birth)
        if case .unborn(let expected?) = birth { reading.expectedDays.append(expected) }
      case .failure(let fault): add(.date(fault, at: place), about: entry, to: &reading)
      }
    }
  }

  /// Gives the children of a row their ages by their dates of birth, where the register states none.
  func readBirths(into reading: inout ReferralRow) {
    guard !reading.births.isEmpty else { return }
    let place = reading.place(of: .dateOfBirth)
    let day = reading.referenceDay(ageReference)
    if let day, reading.births.contains(where: { $0.liesBeyondPregnancy(after: day) }) {
      reading.add(.birthTooLate(at: place))
    }
    guard !reading.filled.contains(.childAge) else {
      if reading.births.count != reading.referral.children.count, !reading.isInError {
        reading.add(.agesAndBirthsDiffer(at: place))
      }
      return
    }
    guard let day else {
      reading.add(.birthWithoutDate(at: place))
      return
    }
    for birth in reading.births {
      switch ages.read(birth, on: day) {
      case .success(let age):
        if !reading.referral.children.append(age.age) {
          reading.addCrowded(.dateOfBirth, limit: ShortList<ChildAge>.limit)
        }
      case .failure(let fault): reading.add(.age(fault, oldest: ages.oldest, at: place))
      }
    }
  }
}

extension ReferralRow {
  /// The day on which the children's ages are counted.
  func referenceDay(_ reference: Profile.AgeReference) -> Day? {
    switch reference {
    case .received: referral.received ?? referral.considered
    case .considered: referral.considered ?? referral.received
    }
  }
}

extension BirthField.Reading {
  /// Whether no pregnancy of the day could last until this birth: 300 days are more than any.
  fileprivate func liesBeyondPregnancy(after day: Day) -> Bool {
    if case .born(let birth) = self { birth.number > day.number + 300 } else { false }
  }
}

extension Finding {
  fileprivate static func birthTooLate(at place: Place) -> Finding {
    Finding(
      .birthTooLate, at: place,
      found: "a date of birth lies more than 300 days after the referral",
      expected: "expected a child that was born or expected then", remedy: "correct the date of birth")
  }

  fileprivate static func agesAndBirthsDiffer(at place: Place) -> Finding {
    Finding(
      .agesAndBirthsDiffer, at: place, found: "there are not as many dates of birth as ages",
      expected: "expected one of each for every child, in the same order",
      remedy: "counted by the ages, complete the row")
  }

  fileprivate static func birthWithoutDate(at place: Place) -> Finding {
    Finding(
      .birthWithoutDate, at: place,
      found: "there is a date of birth, and no day to count the age on",
      expected: "expected a date received or considered", remedy: "write one of them")
  }
}
