import Records

/// An age that a spreadsheet turned into a date, with everything that may have been typed: 6 December was `6/12`.
///
/// A spreadsheet reads `6/12` as a day and a month (with United States settings as a month and a day). It reads `3/52`,
/// which cannot be either, as a month and a year. The date still has both numbers, but not which age they were.
struct AgeBecameDate: Hashable {
  /// What may have been typed, and the age in words.
  struct Proposal: Hashable {
    let typed: String
    let age: String
  }

  /// At least one; that of a British spreadsheet, with the day first, comes first.
  let proposals: [Proposal]

  /// The age that became `date`, or `nil` where no age that people write becomes this date.
  init?(_ date: SpreadsheetDate) {
    let dayFirst = date.day.map { ($0, date.month) }
    let monthFirst = date.day.map { (date.month, $0) }
    var proposals: [Proposal] = []
    if let (month, year) = AgeBecameDate.monthAndYear(of: date) {
      proposals = [AgeBecameDate.fraction(month, of: year), AgeBecameDate.range(month, year)].compactMap(
        \.self)
    }
    // A spreadsheet adds the current year to a day and a month: a date of decades ago was a month and a year.
    if date.yearOfCentury.map({ $0 < 40 }) ?? true || proposals.isEmpty {
      let typings: [Proposal?] = [
        dayFirst.flatMap(AgeBecameDate.fraction), monthFirst.flatMap(AgeBecameDate.fraction),
        dayFirst.flatMap(AgeBecameDate.range),
      ]
      for case let proposal? in typings where !proposals.contains(proposal) { proposals.append(proposal) }
    }
    if proposals.isEmpty, let range = monthFirst.flatMap(AgeBecameDate.range) { proposals = [range] }
    if proposals.isEmpty {
      proposals = [dayFirst, monthFirst].compactMap { $0.flatMap(AgeBecameDate.months) }
    }
    guard !proposals.isEmpty else { return nil }
    self.proposals = proposals
  }

  /// The numbers of what was read as a month and a year; up to 12, the second would have been a month.
  private static func monthAndYear(of date: SpreadsheetDate) -> (Int, Int)? {
    guard let year = date.yearOfCentury, year > 12, date.day ?? 1 == 1 else { return nil }
    return (date.month, year)
  }

  private static func fraction(_ number: Int, of whole: Int) -> Proposal? {
    let units = [7: ("day", "days"), 12: ("month", "months"), 52: ("week", "weeks"), 40: ("week", "weeks")]
    return units[whole].map { one, many in
      let age = "\(number) \(number == 1 ? one : many)"
      return Proposal(typed: "\(number)/\(whole)", age: whole == 40 ? "\(age) of pregnancy" : age)
    }
  }

  private static func range(_ low: Int, _ high: Int) -> Proposal? {
    guard low < high, high <= 17, AgeBands.national.areAlike(low, high) else {
      return nil
    }
    return Proposal(typed: "\(low)-\(high)", age: "an age from \(low) to \(high)")
  }
}

extension AgeBecameDate {
  /// A band of months, such as 3-6: in years it would cover several age bands.
  private static func months(_ low: Int, _ high: Int) -> Proposal? {
    guard low < high, high <= 12 else { return nil }
    return Proposal(typed: "\(low)-\(high)", age: "an age from \(low) to \(high) months")
  }
}

/// A date as a spreadsheet stores or shows it: whole, or in part as `06-Dec` or `Mar-52`.
struct SpreadsheetDate: Hashable {
  /// From 1; `nil` where only a month and a year are shown.
  let day: Int?
  let month: Int
  /// The last two digits, where a year is shown.
  let yearOfCentury: Int?

  /// A whole date.
  init(_ day: Day) {
    let (year, month, number) = day.components
    self.day = number
    self.month = month
    self.yearOfCentury = year % 100
  }

  /// The date that `text` shows, or `nil` where it shows none.
  init?(_ text: Span<UInt8>) {
    if case .success(let day) = DateField.read(text) {
      self.init(day)
      return
    }
    guard let written = WrittenDate(text) else { return nil }
    if let (day, month) = written.dayOfMonth {
      self.init(day: day, month: month, yearOfCentury: nil)
    } else if let (month, year) = written.monthOfYear {
      self.init(day: nil, month: month, yearOfCentury: year % 100)
    } else {
      return nil
    }
  }

  private init(day: Int?, month: Int, yearOfCentury: Int?) {
    self.day = day
    self.month = month
    self.yearOfCentury = yearOfCentury
  }
}
