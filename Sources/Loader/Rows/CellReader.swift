import Records

/// Reads the cells of a row that ``RowReader`` does not remember, each by the reader of its column.
///
/// A class: with its indices of names it would be copied for each cell, and all threads would write to their reference counts.
final class CellReader {
  let names: VocabularyIndex
  let vocabulary: Vocabulary
  let ages: AgeField
  let ageReference: Profile.AgeReference
  /// Whether findings keep the cell's text, so it can be shown.
  let keepsValues: Bool
  private let outcomeWords: OutcomeWords
  /// The unit that the header of the ages gives, if not years: a number alone is then in doubt.
  private let unitOfAges: AgeUnit?

  init(profile: Profile, names: VocabularyIndex, keepsValues: Bool, unitOfAges: AgeUnit? = nil) {
    self.unitOfAges = unitOfAges
    self.names = names
    self.vocabulary = profile.vocabulary
    self.ages = AgeField(
      countsCareLeavers: profile.ages.countsCareLeavers, bands: profile.vocabulary.ageBands)
    self.ageReference = profile.ages.reference
    self.keepsValues = keepsValues
    self.outcomeWords = OutcomeWords(profile.vocabulary)
  }

  func read(_ text: Span<UInt8>, in column: RegisterColumn, into row: inout ReferralRow) {
    switch column {
    case .reference:
      if SeveralReferences.mayBe(in: text) {
        add(.severalReferences(at: row.place(of: .reference)), about: text, to: &row)
      }
    case .dateOfBirth: readBirths(text, into: &row)
    case .dateReceived: row.referral.received = readDate(text, in: column, into: &row)
    case .dateConsidered: row.referral.considered = readDate(text, in: column, into: &row)
    case .dateAware: row.referral.aware = readDate(text, in: column, into: &row)
    case .dateNotified: row.referral.notified = readDate(text, in: column, into: &row)
    case .dateRapidReview: row.referral.rapidReview = readDate(text, in: column, into: &row)
    case .year: readYear(text, into: &row)
    case .childAge: readAges(text, into: &row)
    case .referringAgency:
      row.referral.agencies = readNames(
        text, in: column, from: names.agencies, rule: .agencyNotInProfile, called: "agency", into: &row)
      row.kindsOfBodies = kindsOfBodies(in: text, row.referral.agencies)
    case .outcome: readOutcomes(text, into: &row)
    // What breakdowns count is read together, by ``BreakdownReader``.
    case .harm, .features: break
    case .panelAgreed: readPanelView(text, into: &row)
    case .notified: readNotified(text, into: &row)
    case .review: row.referral.review = ReviewKey(folded: NameFold.fold(text))
    }
  }

  /// Adds a finding about a cell, with its text where that may be shown.
  func add(_ finding: Finding, about text: Span<UInt8>, to row: inout ReferralRow) {
    var finding = finding
    if keepsValues { finding.value = FieldText.string(text) }
    row.add(finding)
  }

  private func readDate(
    _ text: Span<UInt8>, in column: RegisterColumn, into row: inout ReferralRow
  ) -> Day? {
    switch DateField.read(text) {
    case .success(let day):
      if let note = Finding.date(day, readFrom: text, at: row.place(of: column)) {
        add(note, about: text, to: &row)
      }
      return day
    case .failure(let fault):
      add(.date(fault, at: row.place(of: column)), about: text, to: &row)
      return nil
    }
  }

  private func readYear(_ text: Span<UInt8>, into row: inout ReferralRow) {
    let years = vocabulary.yearStart.years(meantBy: FieldText.string(text))
    guard years.count != 1 else {
      row.statedYear = years[0]
      return
    }
    let place = row.place(of: .year)
    add(.unreadableYear(at: place, by: vocabulary.yearStart, amongTwo: years), about: text, to: &row)
  }

  private func readAges(_ text: Span<UInt8>, into row: inout ReferralRow) {
    let place = row.place(of: .childAge)
    FieldText.forEachEntry(of: text) { entry in
      let read = ages.read(entry)
      if let unitOfAges, !read.isDate, AgeTokens(entry)?.hasBareNumber == true {
        return add(.age(withoutUnit: unitOfAges, at: place), about: entry, to: &row)
      }
      switch read {
      case .success(let children):
        // An approximate age is never the lowest or highest: only its band is kept.
        let isApproximate = children.caveats.contains(.approximate)
        for age in [children.first] + children.others {
          if !row.referral.children.append(isApproximate ? age.withoutExactAge : age, in: ages.bands) {
            row.addCrowded(.childAge, limit: ChildAges.limit)
          }
        }
        if let day = children.expectedDay { row.expectedDays.append(day) }
        for caveat in children.caveats { add(.age(caveat, at: place), about: entry, to: &row) }
      case .failure(let fault):
        add(.age(fault, by: ages, at: place, showing: keepsValues), about: entry, to: &row)
      }
    }
  }

  private func readPanelView(_ text: Span<UInt8>, into row: inout ReferralRow) {
    row.referral.panel = names.panelAnswers.code(of: text)
    if row.referral.panel == nil, !PanelField.isNotApplicable(text) {
      row.referral.panel = .notInProfile
      add(.unreadablePanelView(at: row.place(of: .panelAgreed)), about: text, to: &row)
    }
  }

  private func readNotified(_ text: Span<UInt8>, into row: inout ReferralRow) {
    if let answer = PanelField.yesOrNo(text) {
      row.referral.wasNotified = answer
    } else if case .success(let day) = DateField.read(text) {
      row.referral.wasNotified = true
      if row.referral.notified == nil { row.referral.notified = day }
    } else {
      add(.unreadableYesOrNo(at: row.place(of: .notified)), about: text, to: &row)
    }
  }

  /// The code of each entry, once; a name that the profile lacks is counted as that, with a warning.
  private func readNames<Entry>(
    _ text: Span<UInt8>, in column: RegisterColumn, from index: NameIndex<Entry>, rule: Rule,
    called noun: String,
    into row: inout ReferralRow
  ) -> ShortList<Code<Entry>> {
    var codes = ShortList<Code<Entry>>()
    FieldText.forEachEntry(of: text) { entry in
      let code = index.code(of: entry) ?? .notInProfile
      if code == .notInProfile {
        let place = row.place(of: column)
        add(
          .notInProfile(
            rule, called: noun, at: place,
            remedy: index.advice(onCell: entry)?.remedy),
          about: entry, to: &row)
      }
      guard !codes.contains(code) else { return }
      if !codes.append(code) { row.addCrowded(column, limit: ShortList<Code<Entry>>.limit) }
    }
    return codes
  }

  /// Which of the agencies, by their bits, are named by the kind of body alone.
  private func kindsOfBodies(in text: Span<UInt8>, _ agencies: ShortList<Code<Agency>>) -> UInt16 {
    guard agencies.contains(where: vocabulary.nameHasDates) else { return 0 }
    var kinds: UInt16 = 0
    var named: UInt16 = 0
    FieldText.forEachEntry(of: text) { entry in
      guard let code = names.agencies.code(of: entry), let index = agencies.firstIndex(of: code) else {
        return
      }
      let name = FieldText.string(entry)
      let isOwn = vocabulary[code].map { NameFold.fold($0.name) == NameFold.fold(entry) } ?? false
      if !isOwn, KindOfBody.isNamed(by: name) { kinds |= 1 << index } else { named |= 1 << index }
    }
    return kinds & ~named
  }

  /// Reads the primary outcome from the first entry, and further actions from the others.
  private func readOutcomes(_ text: Span<UInt8>, into row: inout ReferralRow) {
    let place = row.place(of: .outcome)
    var isFirst = true
    FieldText.forEachEntry(of: text) { entry in
      defer { isFirst = false }
      guard let outcome = names.outcomes.code(of: entry) else {
        let advice = names.outcomes.advice(onCell: entry)
        add(outcomeWords.unknown(at: place, isFirst: isFirst, advice: advice), about: entry, to: &row)
        return
      }
      var isPrimary = isFirst
      for outcome in vocabulary.outcomes(meantBy: outcome) {
        let isFurther = vocabulary.kind(of: outcome) == .further
        switch (isPrimary, isFurther || vocabulary.kind(of: outcome) == .review) {
        case (true, _):
          row.referral.primaryOutcome = outcome
          if isFurther { add(.furtherActionAlone(at: place), about: entry, to: &row) }
        case (false, true): addFurtherAction(outcome, to: &row)
        case (false, false):
          let remedy = outcomeWords.outcomeFirst(of: text, by: names.outcomes)
          add(.secondPrimaryOutcome(at: place, remedy: remedy), about: entry, to: &row)
        }
        isPrimary = false
      }
    }
  }

  private func addFurtherAction(_ outcome: Code<Outcome>, to row: inout ReferralRow) {
    guard !row.referral.furtherActions.contains(outcome) else { return }
    if !row.referral.furtherActions.append(outcome) {
      row.addCrowded(.outcome, limit: ShortList<Code<Outcome>>.limit)
    }
  }

  private func readBirths(_ text: Span<UInt8>, into row: inout ReferralRow) {
    let place = row.place(of: .dateOfBirth)
    FieldText.forEachEntry(of: text) { entry in
      switch BirthField.read(entry) {
      case .success(let birth):
        if case .born(let day) = birth, DateField.isAnotherDay(entry, than: day) {
          add(.timeInAnotherZone(at: place), about: entry, to: &row)
        }
        row.births.append(birth)
        if case .unborn(let expected?) = birth { row.expectedDays.append(expected) }
      case .failure(let fault): add(.date(fault, at: place), about: entry, to: &row)
      }
    }
  }

  /// Gives the children of a row their ages by their dates of birth, where the register states no ages.
  ///
  /// Called once all cells are read: an age needs the day on which it is counted.
  func addAgesFromBirths(to row: inout ReferralRow) {
    guard !row.births.isEmpty else { return }
    let place = row.place(of: .dateOfBirth)
    let day = row.ageDay(ageReference)
    if let day, row.births.contains(where: { $0.isTooLate(after: day) }) {
      row.add(.birthTooLate(at: place))
    }
    guard !row.filled.contains(.childAge) else {
      if row.births.count != row.referral.children.count, !row.isInError {
        row.add(.agesAndBirthsDiffer(at: place))
      }
      return
    }
    guard let day else {
      row.add(.birthWithoutDate(at: place))
      return
    }
    for birth in row.births {
      switch ages.read(birth, on: day) {
      case .success(let children):
        if !row.referral.children.append(children.first, in: ages.bands) {
          row.addCrowded(.dateOfBirth, limit: ChildAges.limit)
        }
      case .failure(let fault): row.add(.age(fault, by: ages, at: place, showing: keepsValues))
      }
    }
  }
}

extension ReferralRow {
  /// The day on which the children's ages are counted.
  fileprivate func ageDay(_ reference: Profile.AgeReference) -> Day? {
    switch reference {
    case .received: referral.received ?? referral.considered
    case .considered: referral.considered ?? referral.received
    }
  }
}

extension BirthField.Birth {
  /// Whether a birth is more than 300 days after `day`, which no pregnancy on that day could last.
  fileprivate func isTooLate(after day: Day) -> Bool {
    if case .born(let birth) = self { birth.number > day.number + 300 } else { false }
  }
}

extension Finding {
  fileprivate static func unreadableYesOrNo(at place: Place) -> Finding {
    Finding(.unreadableYesOrNo, at: place, found: "this does not say whether the Panel was notified")
  }

  fileprivate static func furtherActionAlone(at place: Place) -> Finding {
    Finding(
      .furtherActionAlone, at: place, found: "the first outcome is a further action",
      remedy: "write the outcome before it, as in \"no further action; reflective learning report\"")
  }

  fileprivate static func secondPrimaryOutcome(at place: Place, remedy: String?) -> Finding {
    Finding(
      .secondPrimaryOutcome, at: place, found: "a later entry is not a further action", remedy: remedy)
  }

  fileprivate static func birthTooLate(at place: Place) -> Finding {
    Finding(.birthTooLate, at: place, found: "a date of birth is more than 300 days after the referral")
  }

  fileprivate static func agesAndBirthsDiffer(at place: Place) -> Finding {
    Finding(.agesAndBirthsDiffer, at: place, found: "the numbers of ages and dates of birth differ")
  }

  fileprivate static func birthWithoutDate(at place: Place) -> Finding {
    Finding(
      .birthWithoutDate, at: place, found: "there is a date of birth, but no day on which to count the age")
  }
}
