extension Day {
  /// The same day of the month `months` later, or the last one of a month that is too short; `nil` outside the calendar.
  ///
  /// So the six months for publishing a practice review end: months are not working days, and an end on a Saturday stays.
  package func adding(months: Int) -> Day? {
    let (year, month, day) = components
    let number = year * 12 + month - 1 + months
    let (lastYear, lastMonth) = (number / 12, number % 12 + 1)
    guard number >= 0 else { return nil }
    return Day(year: lastYear, month: lastMonth, day: min(day, Day.lengthOfMonth(lastMonth, in: lastYear)))
  }
}
