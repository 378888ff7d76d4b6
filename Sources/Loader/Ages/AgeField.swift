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

extension Finding {
  /// An age entry that holds no age.
  static func age(_ fault: AgeField.Fault, oldest: Int, at place: Place) -> Finding {
    let expected = "expected an age from 0 to \(oldest), as in 7, 4 months, 14 weeks, unborn or unknown"
    switch fault {
    case .unreadable:
      return Finding(
        .unreadableAge, at: place, found: "this is not an age", expected: expected,
        remedy: "correct the cell, one entry for each child with ; between them")
    case .negative:
      return Finding(
        .negativeAge, at: place, found: "an age cannot be below nought", expected: expected,
        remedy: "correct the cell, or write unborn")
    case .tooOld:
      return Finding(
        .ageOutOfRange, at: place, found: "this is not a child's age", expected: expected,
        remedy: "correct the cell, or take the row out of the register")
    case .acrossBands:
      return Finding(
        .ageAcrossBands, at: place, found: "this range lies in several age bands",
        expected: "expected a range inside one of 0, 1-5, 6-10, 11-15, 16-17", remedy: "write the age")
    case .twoReadings(let readings):
      return Finding(
        .ageTwoReadings, at: place, found: "this can be read in two ways",
        expected: "expected \(readings.first) or \(readings.second)", remedy: readings.remedy)
    case .becameDate(let date):
      let proposals = date.proposals.map { "\($0.age) if \($0.typed) was typed" }
      return Finding(
        .ageBecameDate, at: place, found: "a spreadsheet made a date of this age",
        expected: "expected \(proposals.joined(separator: ", or "))",
        remedy: "write the age in words, or call the column date_of_birth if that is what it holds")
    case .date:
      return Finding(
        .unreadableAge, at: place, found: "this is a date, not an age", expected: expected,
        remedy: "write the age, or call the column date_of_birth if that is what it holds")
    }
  }

  /// An age that was read, with a doubt.
  static func age(_ remark: AgeField.Remark, at place: Place) -> Finding {
    switch remark {
    case .zero:
      Finding(
        .ageZero, at: place, found: "the age is 0", expected: "expected days, weeks or months",
        remedy: "counted as under one")
    case .approximate:
      Finding(
        .approximateAge, at: place, found: "the age is approximate",
        expected: "expected an exact age", remedy: "counted as written, find out the exact age")
    case .bandOnly:
      Finding(
        .ageBandOnly, at: place, found: "this is a band, not an age",
        expected: "expected an exact age",
        remedy: "counted in its band, but not for the lowest and highest age, write the age")
    case .inWords:
      Finding(
        .ageInWords, at: place, found: "this is a time of life, not an age",
        expected: "expected an exact age", remedy: "counted as unknown, write the age")
    }
  }
}

extension AgeField.TwoReadings {
  fileprivate var first: String {
    switch self {
    case .pregnancyOrYears: "weeks and days of a pregnancy"
    case .pregnantOrUnborn: "a child who is pregnant"
    case .decimalOrChildren: "a decimal comma"
    case .oneChildOrTwo: "one child's age in two units"
    case .oneUnitOrTwo: "one unit for all numbers"
    case .monthsOrBoy: "months"
    }
  }

  fileprivate var second: String {
    switch self {
    case .pregnancyOrYears: "years and months, or two children"
    case .pregnantOrUnborn: "a child and an unborn child"
    case .decimalOrChildren: "two children"
    case .oneChildOrTwo: "two children"
    case .oneUnitOrTwo: "years for those without"
    case .monthsOrBoy: "years and male"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .pregnancyOrYears: "write weeks pregnant, or years and months, or put ; between children"
    case .pregnantOrUnborn: "write the child's age, or put ; before unborn"
    case .decimalOrChildren: "write months, or put ; between children"
    case .oneChildOrTwo: "leave out the word or sign between them, or put ; between children"
    case .oneUnitOrTwo: "write the unit behind each number"
    case .monthsOrBoy: "write months, or the age alone"
    }
  }
}
