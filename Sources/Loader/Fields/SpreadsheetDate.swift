import Records

/// A date as a spreadsheet keeps it or writes it into a text: whole, or shown as `06-Dec` or `Mar-52`.
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
