import Records

/// Reads one entry of an age column: `8 days`, `14-week-old`, `4/12`, `3y 4m`, `7`, `11-15`, `15 & 13`, `unborn`,
/// `unknown`.
struct AgeField {
  /// The children of an entry, and what its reader should know about them.
  struct Reading: Hashable {
    let age: ChildAge
    /// The ages after the first, where the entry has several: `4, 6 and 9`.
    var others: [ChildAge] = []
    /// Each once.
    var remarks: [Remark] = []
    /// The day on which an unborn child was expected.
    var expectedDay: Day?
  }

  enum Remark: Hashable {
    /// `0` was read as an age under one.
    case zero
    /// The register says "about".
    case approximate
    /// The register gives a band, no exact age.
    case bandOnly
    /// The register gives a time of life, such as `toddler`: counted as unknown.
    case inWords
  }

  enum Fault: Error, Hashable {
    case unreadable
    case negative
    case tooOld
    case acrossBands
    case twoReadings(TwoReadings)
    /// A spreadsheet took an age for a date, as it does with `6/12`.
    case becameDate(AgeBecameDate)
    /// A date that no age became.
    case date
  }

  /// What an entry could mean, and could mean as well.
  enum TwoReadings: Hashable, CaseIterable {
    /// `16+4`
    case pregnancyOrYears
    /// `15 and 32 weeks pregnant`
    case pregnantOrUnborn
    /// `1,5`
    case decimalOrChildren
    /// `3 years and 2 weeks`, `3 and 7/12`
    case oneChildOrTwo
    /// `4 and 6 weeks`, `3 years and 5`
    case oneUnitOrTwo
    /// `14M`
    case monthsOrBoy
  }

  /// Whether young people of 18 to 25 are counted.
  let countsCareLeavers: Bool

  func read(_ text: Span<UInt8>) -> Result<Reading, Fault> {
    // A bare number of years is the commonest entry, and is read in place.
    if text.count <= 2, let years = AgeField.bareNumber(text) { return bounded(.years(years)) }
    let reading = readWords(text)
    guard case .failure = reading, let date = SpreadsheetDate(text) else { return reading }
    return .failure(AgeBecameDate(date).map(Fault.becameDate) ?? .date)
  }

  private func readWords(_ text: Span<UInt8>) -> Result<Reading, Fault> {
    if let tokens = AgeTokens(text), case let reading = readChildren(tokens), reading != .failure(.unreadable)
    {
      return reading
    }
    return AgeWords.token(ofPhrase: text).map { readChildren(AgeTokens(of: $0)) } ?? .failure(.unreadable)
  }

  private func readChildren(_ tokens: AgeTokens) -> Result<Reading, Fault> {
    var children = ChildrenOfEntry(tokens, oldest: oldest)
    do {
      return .success(try children.read())
    } catch {
      return .failure(error)
    }
  }

  /// An age that was read elsewhere, if it is one that is counted.
  func bounded(_ age: ChildAge) -> Result<Reading, Fault> {
    if let years = age.completedYears, years > oldest { return .failure(.tooOld) }
    return .success(Reading(age: age, remarks: age == .years(0) ? [.zero] : []))
  }

  /// The highest age that is counted, in completed years.
  var oldest: Int { countsCareLeavers ? 25 : 17 }

  private static func bareNumber(_ text: Span<UInt8>) -> Int? {
    for at in text.indices where !FieldText.isDigit(text[at]) { return nil }
    return text.isEmpty ? nil : FieldText.number(text)
  }
}
