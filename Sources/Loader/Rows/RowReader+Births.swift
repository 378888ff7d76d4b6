import Records

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
      .error, "birth-too-late", at: place,
      found: "a date of birth lies more than 300 days after the referral",
      expected: "expected a child that was born or expected then", remedy: "correct the date of birth")
  }

  fileprivate static func agesAndBirthsDiffer(at place: Place) -> Finding {
    Finding(
      .warning, "ages-and-births-differ", at: place, found: "there are not as many dates of birth as ages",
      expected: "expected one of each for every child, in the same order",
      remedy: "counted by the ages, complete the row")
  }

  fileprivate static func birthWithoutDate(at place: Place) -> Finding {
    Finding(
      .error, "birth-without-date", at: place,
      found: "there is a date of birth, and no day to count the age on",
      expected: "expected a date received or considered", remedy: "write one of them")
  }
}
