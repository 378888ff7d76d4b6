import Records

/// Reads one entry of a date of birth column: a date, or a word that says why there is none.
enum BirthField {
  /// What an entry says about one child's birth.
  enum Reading: Hashable {
    case born(Day)
    /// Not born yet, with the day on which it is expected where that is given: `unborn`, `EDD 14/05/2024`.
    case unborn(expected: Day?)
    case unknown
  }

  /// The serial number of 18 February 1982: whoever was born before is no child in any register that there is.
  private static let earliestSerial = 30_000

  static func read(_ text: Span<UInt8>) -> Result<Reading, DateField.Fault> {
    let date = DateField.serialDay(text, from: earliestSerial).map(Result.success) ?? DateField.read(text)
    guard date == .failure(.unreadable) else { return date.map(Reading.born) }
    // The words are those of ages. Whatever else the column holds is no birth, an age neither.
    guard case .success(let words) = AgeField(countsCareLeavers: false).read(text), words.others.isEmpty,
      words.remarks.isEmpty
    else { return .failure(.unreadable) }
    switch words.age {
    case .unborn: return .success(.unborn(expected: words.expectedDay))
    case .unknown: return .success(.unknown)
    case .days, .weeks, .months, .years, .banded: return .failure(.unreadable)
    }
  }
}

extension AgeField {
  /// The child's age on `day`, if it is one that is counted.
  func read(_ birth: BirthField.Reading, on day: Day) -> Result<Reading, Fault> {
    switch birth {
    case .born(let birth): bounded(ChildAge(born: birth, on: day))
    case .unborn(let expected): .success(Reading(age: .unborn, expectedDay: expected))
    case .unknown: .success(Reading(age: .unknown))
    }
  }
}
