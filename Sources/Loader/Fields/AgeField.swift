import Records

/// Reads one child's age: `8 days`, `14-week-old`, `4/12`, `3y 4m`, `7`, `11-15`, `unborn`, `unknown`.
struct AgeField {
  /// An age, and what its reader should know about it.
  struct Reading: Hashable {
    let age: ChildAge
    var remark: Remark?
  }

  enum Remark: Hashable {
    /// `0` was read as an age under one.
    case zero
    /// The register says "about".
    case approximate
    /// The register gives a band, no exact age.
    case bandOnly
  }

  enum Fault: Error, Hashable {
    case unreadable
    case negative
    case tooOld
    case acrossBands
  }

  /// Whether young people of 18 to 25 are counted.
  let countsCareLeavers: Bool

  func read(_ text: Span<UInt8>) -> Result<Reading, Fault> {
    // A bare number of years is the commonest entry, and is read in place.
    if text.count <= 2, let years = AgeField.bareNumber(text) { return bounded(.years(years)) }
    guard let shape = AgeShape(of: FieldText.string(text)) else { return .failure(.unreadable) }
    return read(shape).map { shape.isApproximate ? Reading(age: $0.age, remark: .approximate) : $0 }
  }

  private func read(_ shape: AgeShape) -> Result<Reading, Fault> {
    let first = shape.numbers.first ?? 0
    let second = shape.numbers.last ?? 0
    switch shape.text {
    case "unborn", "ubb", "antenatal", "prebirth", "pre birth": return .success(Reading(age: .unborn))
    case "unknown", "nk", "n / k", "tbc", "-": return .success(Reading(age: .unknown))
    // Clinical weeks of pregnancy, of forty; an expected date of delivery.
    case "# / #" where second == 40: return .success(Reading(age: .unborn))
    case "# w pregnant", "# w gestation", "edd", "edd # / # / #", "edd # - # - #":
      return .success(Reading(age: .unborn))
    case "newborn": return .success(Reading(age: .banded(.underOne)))
    case "#", "# y": return bounded(.years(first))
    // A spreadsheet's way of writing a whole number; any other fraction of a year is cut off, and said to be a guess.
    case "# . #" where second < 10:
      return bounded(.years(first)).map { second == 0 ? $0 : Reading(age: $0.age, remark: .approximate) }
    case "# m": return bounded(.months(first))
    case "# w": return bounded(.weeks(first))
    case "# d": return bounded(.days(first))
    case "# y # m" where second < 12, "# y and # m" where second < 12:
      return bounded(.years(first, months: second))
    // Clinical fractions: days of seven, weeks of fifty-two, months of twelve.
    case "# / #" where second == 7: return bounded(.days(first))
    case "# / #" where second == 52: return bounded(.weeks(first))
    case "# / #" where second == 12: return bounded(.months(first))
    case "# - #": return range(first, second)
    case let text where text.hasPrefix("- #"): return .failure(.negative)
    default: return .failure(.unreadable)
    }
  }

  private func range(_ low: Int, _ high: Int) -> Result<Reading, Fault> {
    guard low < high else { return .failure(.unreadable) }
    guard high <= oldest else { return .failure(.tooOld) }
    guard let band = AgeBand(completedYears: low), band == AgeBand(completedYears: high) else {
      return .failure(.acrossBands)
    }
    return .success(Reading(age: .banded(band), remark: .bandOnly))
  }

  private func bounded(_ age: ChildAge) -> Result<Reading, Fault> {
    guard let years = age.completedYears, years <= oldest else { return .failure(.tooOld) }
    return .success(Reading(age: age, remark: age == .years(0) ? .zero : nil))
  }

  /// The highest age that is counted, in completed years.
  var oldest: Int { countsCareLeavers ? 25 : 17 }

  private static func bareNumber(_ text: Span<UInt8>) -> Int? {
    var number = 0
    for at in text.indices {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[at]) else { return nil }
      number = number * 10 + Int(text[at] - UInt8(ascii: "0"))
    }
    return text.isEmpty ? nil : number
  }
}

extension Finding {
  /// An age entry that holds no age.
  static func age(_ fault: AgeField.Fault, oldest: Int, at place: Place) -> Finding {
    let expected = "expected an age from 0 to \(oldest), as in 7, 4 months, 14 weeks, unborn or unknown"
    switch fault {
    case .unreadable:
      return Finding(
        .error, "unreadable-age", at: place, found: "this is not an age", expected: expected,
        remedy: "correct the cell, one entry for each child with ; between them")
    case .negative:
      return Finding(
        .error, "negative-age", at: place, found: "an age cannot be below nought", expected: expected,
        remedy: "correct the cell, or write unborn")
    case .tooOld:
      return Finding(
        .error, "age-out-of-range", at: place, found: "this is not a child's age", expected: expected,
        remedy: "correct the cell, or take the row out of the register")
    case .acrossBands:
      return Finding(
        .error, "age-across-bands", at: place, found: "this range lies in several age bands",
        expected: "expected a range inside one of 0, 1-5, 6-10, 11-15, 16-17", remedy: "write the age")
    }
  }

  /// An age that was read, with a doubt.
  static func age(_ remark: AgeField.Remark, at place: Place) -> Finding {
    switch remark {
    case .zero:
      Finding(
        .note, "age-zero", at: place, found: "the age is 0", expected: "expected days, weeks or months",
        remedy: "counted as under one")
    case .approximate:
      Finding(
        .warning, "approximate-age", at: place, found: "the age is approximate",
        expected: "expected an exact age", remedy: "counted as written, find out the exact age")
    case .bandOnly:
      Finding(
        .warning, "age-band-only", at: place, found: "this is a band, not an age",
        expected: "expected an exact age",
        remedy: "counted in its band, but not for the lowest and highest age, write the age")
    }
  }
}
