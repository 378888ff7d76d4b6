import Records

/// Finds the row with the latest date considered in one year; asked for where that date may be mistyped.
struct LatestRow: RegisterCounter {
  let year: ReportingYear
  private var latest: (day: Day, place: Place)?

  init(in year: ReportingYear) { self.year = year }

  var place: Place? { latest?.place }

  mutating func count(_ rows: RegisterRows) {
    for row in rows.rows where !row.isLeftOut && row.referral.year == year {
      guard let day = row.referral.considered else { continue }
      consider(day, rows.placeOfDate(of: row))
    }
  }

  mutating func merge(_ other: LatestRow) {
    if let other = other.latest { consider(other.day, other.place) }
  }

  /// Of several rows with that date the first of the register.
  private mutating func consider(_ day: Day, _ place: Place) {
    if let latest, latest.day > day || latest.day == day && latest.place < place { return }
    latest = (day, place)
  }
}
