import Records

/// Reads one entry of an age column: `8 days`, `14-week-old`, `4/12`, `3y 4m`, `7`, `11-15`, `15 & 13`, `unborn`,
/// `unknown`.
struct AgeField {
  /// The children of an entry, and what is worth knowing about their ages.
  struct Children: Hashable {
    let first: ChildAge
    /// The other ages of an entry such as `4, 6 and 9`.
    var others: [ChildAge] = []
    /// Each at most once.
    var caveats: [Caveat] = []
    /// The day on which an unborn child was expected.
    var expectedDay: Day?
  }

  /// Why an age that was read may not be exact.
  enum Caveat: Hashable {
    /// `0` was read as an age under one.
    case zero
    /// The register says "about".
    case approximate
    /// The register gives a band, not an age.
    case bandOnly
    /// The register gives a time of life, such as `toddler`: counted as unknown.
    case inWords
  }

  /// Why an entry cannot be counted.
  enum Fault: Error, Hashable {
    case unreadable
    case negative
    case tooOld
    /// A range that begins with the age of a child and ends above.
    case reachesTooOld
    case acrossBands
    case ambiguous(Ambiguity)
    /// A spreadsheet took an age for a date, as it does with `6/12`.
    case becameDate(AgeBecameDate)
    /// A date that cannot have been an age.
    case date
  }

  /// The two meanings that an entry could have.
  enum Ambiguity: Hashable, CaseIterable {
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

  /// Whether young people of 18 to 24 are counted.
  let countsCareLeavers: Bool
  /// The bands by which children are counted: a range must be in one of them.
  var bands = AgeBands.national

  /// The highest age that is counted, in completed years.
  var oldest: Int { countsCareLeavers ? 24 : 17 }

  func read(_ text: Span<UInt8>) -> Result<Children, Fault> {
    // A bare number of years is the commonest entry: no need to split it into words.
    if text.count <= 2, let years = AgeField.bareNumber(text) { return bounded(.years(years)) }
    let children = readWords(text)
    guard case .failure = children, let date = SpreadsheetDate(text) else { return children }
    return .failure(AgeBecameDate(date).map(Fault.becameDate) ?? .date)
  }

  /// An age from elsewhere, if it is in the range that is counted.
  func bounded(_ age: ChildAge) -> Result<Children, Fault> {
    if let years = age.completedYears, years > oldest { return .failure(.tooOld) }
    return .success(Children(first: age, caveats: age == .years(0) ? [.zero] : []))
  }

  private func readWords(_ text: Span<UInt8>) -> Result<Children, Fault> {
    if let tokens = AgeTokens(text) {
      let children = readChildren(tokens)
      if children != .failure(.unreadable) { return children }
    }
    return AgeWords.token(ofPhrase: text).map { readChildren(AgeTokens(of: $0)) } ?? .failure(.unreadable)
  }

  private func readChildren(_ tokens: AgeTokens) -> Result<Children, Fault> {
    var children = ChildrenOfEntry(tokens, by: self)
    do {
      return .success(try children.read())
    } catch {
      return .failure(error)
    }
  }

  private static func bareNumber(_ text: Span<UInt8>) -> Int? {
    for at in text.indices where !FieldText.isDigit(text[at]) { return nil }
    return text.isEmpty ? nil : FieldText.number(text)
  }
}

extension Result<AgeField.Children, AgeField.Fault> {
  /// Whether the entry is a date, and no age.
  var isDate: Bool {
    switch self {
    case .failure(.becameDate), .failure(.date): true
    default: false
    }
  }
}

extension Finding {
  /// An age entry that cannot be counted. What it may have been says an age, so it is told only with `values`.
  static func age(
    _ fault: AgeField.Fault, by field: AgeField, at place: Place, showing values: Bool
  ) -> Finding {
    let oldest = field.oldest
    let expected = "expected an age from 0 to \(oldest), as in 7, 4 months, 14 weeks, unborn or unknown"
    switch fault {
    case .unreadable:
      return Finding(
        .unreadableAge, at: place, found: "this is not an age", expected: expected,
        remedy: "correct the cell, one entry for each child with ; between them")
    case .negative:
      return Finding(.negativeAge, at: place, found: "an age cannot be below zero", expected: expected)
    case .tooOld:
      return Finding(
        .ageOutOfRange, at: place, found: "this is not a child's age", expected: expected,
        remedy: oldest < 24
          ? "correct the cell; if it is a care leaver of up to 24, set care_leavers = true under [ages] of the profile"
          : "correct the cell, or leave the row out if no child is in it: [register] only of the profile reads the rows of one board"
      )
    case .reachesTooOld:
      return Finding(
        .ageOutOfRange, at: place, found: "this range begins with a child's age and reaches above \(oldest)",
        expected: expected,
        remedy: oldest < 24
          ? "write the age; if it may be 18 or more, set care_leavers = true under [ages] of the profile"
          : "write the age")
    case .acrossBands:
      let bands = field.bands.all.compactMap(\.years).filter { $0.lowerBound <= oldest }
      let ranges = bands.map {
        $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
      }
      return Finding(
        .ageAcrossBands, at: place, found: "this range covers several age bands",
        expected: "expected a range inside one of \(ranges.joined(separator: ", "))")
    case .ambiguous(let ambiguity):
      let (first, second, remedy) = ambiguity.words
      return Finding(
        .ageTwoReadings, at: place, found: "this can be read in two ways",
        expected: "expected \(first) or \(second)", remedy: remedy)
    case .becameDate(let date):
      let proposals = date.proposals.map { "\($0.age) if \($0.typed) was typed" }
      return Finding(
        .ageBecameDate, at: place, found: "a spreadsheet turned this age into a date",
        expected: values ? "expected \(proposals.joined(separator: ", or "))" : expected)
    case .date:
      return Finding(
        .unreadableAge, at: place, found: "this is a date, not an age", expected: expected,
        remedy: "write the age, or call the column date_of_birth if that is what it holds")
    }
  }

  /// An age that was read, with a caveat.
  static func age(_ caveat: AgeField.Caveat, at place: Place) -> Finding {
    switch caveat {
    case .zero:
      Finding(.ageZero, at: place, found: "the age is 0")
    case .approximate:
      Finding(.approximateAge, at: place, found: "the age is approximate")
    case .bandOnly:
      Finding(.ageBandOnly, at: place, found: "this is a band, not an age")
    case .inWords:
      Finding(.ageInWords, at: place, found: "this is a time of life, not an age")
    }
  }
}

extension Finding {
  /// A number alone below a header that gives another unit than years.
  static func age(withoutUnit unit: AgeUnit, at place: Place) -> Finding {
    Finding(
      .ageTwoReadings, at: place, found: "the header says \(unit), but a number alone is read as years",
      expected: "expected the unit in the cell", remedy: "write it, as in 9 \(unit) or 9 years")
  }
}

extension AgeField.Ambiguity {
  fileprivate var words: (first: String, second: String, remedy: String) {
    switch self {
    case .pregnancyOrYears:
      (
        "weeks and days of a pregnancy", "years and months, or two children",
        "write weeks pregnant, or years and months, or put ; between children"
      )
    case .pregnantOrUnborn:
      (
        "a child who is pregnant", "a child and an unborn child",
        "write the child's age, or put ; before unborn"
      )
    case .decimalOrChildren:
      ("a decimal comma", "two children", "write months, or put ; between children")
    case .oneChildOrTwo:
      (
        "one child's age in two units", "two children",
        "leave out the word or sign between them, or put ; between children"
      )
    case .oneUnitOrTwo:
      ("one unit for all numbers", "years for those without", "write the unit after each number")
    case .monthsOrBoy: ("months", "years and male", "write months, or the age alone")
    }
  }
}
