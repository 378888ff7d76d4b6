import Records

/// Reads one entry of a date of birth column: a date, or a word for unborn or unknown.
enum BirthField {
  /// One child's birth.
  enum Birth: Hashable {
    case born(Day)
    /// Not born yet, with the expected day if there is one: `unborn`, `EDD 14/05/2024`.
    case unborn(expected: Day?)
    case unknown
  }

  /// The serial number of 18 February 1982: no register has a child born before that.
  private static let earliestSerial = 30_000

  static func read(_ text: Span<UInt8>) -> Result<Birth, DateField.Fault> {
    let date = DateField.serialDay(text, from: earliestSerial).map(Result.success) ?? DateField.read(text)
    guard date == .failure(.unreadable) else { return date.map(Birth.born) }
    // The words are those of ages. An age itself is not a birth.
    guard case .success(let words) = AgeField(countsCareLeavers: false).read(text), words.others.isEmpty,
      words.caveats.isEmpty
    else { return .failure(.unreadable) }
    switch words.first {
    case .unborn: return .success(.unborn(expected: words.expectedDay))
    case .unknown: return .success(.unknown)
    case .days, .weeks, .months, .years, .between: return .failure(.unreadable)
    }
  }
}

extension AgeField {
  /// The child's age on `day`, if it is in the range that is counted.
  func read(_ birth: BirthField.Birth, on day: Day) -> Result<Children, Fault> {
    switch birth {
    case .born(let birth): bounded(ChildAge(born: birth, on: day))
    case .unborn(let expected): .success(Children(first: .unborn, expectedDay: expected))
    case .unknown: .success(Children(first: .unknown))
    }
  }
}
