import Records

/// Makes the rows of a sample, in the order in which they were considered.
struct SampleRows {
  private let sample: SampleRegister
  private var random: SplitMix64
  /// The number of rows in each of the sample's years.
  private var shares: [Int]
  /// The index of the next row's year in `shares`.
  private var at = 0
  /// The number of rows made of this year, of the register, and with a fault.
  private var madeOfYear = 0
  private var made = 0
  private var madeFaulty = 0
  /// The last reference that a check remembers.
  private var earlier: SampleReference?

  init(of sample: SampleRegister) {
    self.sample = sample
    random = sample.random
    shares = SampleRows.shares(of: sample.rows, in: sample.years.count, &random)
  }

  /// The number of digits in the numbers of references: as many as the fullest year needs, at least two.
  var digits: Int { max(2, String(shares.max() ?? 0).count) }

  /// Makes the next row; false after the last.
  mutating func next(into row: inout SampleRow) -> Bool {
    guard made < sample.rows else { return false }
    while madeOfYear == shares[at] {
      at += 1
      madeOfYear = 0
    }
    let fault = isFaulty() ? sample.faults.draw(hasEarlierRow: earlier != nil, &random) : nil
    make(&row, isFaulty: fault != nil)
    if let fault { sample.faults.put(fault, into: &row, earlier: earlier, sample.days.calendar, &random) }
    if fault?.leavesReference ?? true, case .reference(let reference) = row[.reference] {
      earlier = reference
    }
    madeOfYear += 1
    made += 1
    return true
  }

  /// Spreads the faulty rows evenly, and gives their exact number.
  private mutating func isFaulty() -> Bool {
    guard sample.faultyRows > 0,
      random.number(below: sample.rows - made) < sample.faultyRows - madeFaulty
    else { return false }
    madeFaulty += 1
    return true
  }

  private mutating func make(_ row: inout SampleRow, isFaulty: Bool) {
    let calendar = sample.days.calendar
    let days = sample.days.years[sample.days.years.count - shares.count + at]
    // Each row has its own part of the year, which keeps them in order.
    let place = madeOfYear * days.meetings.count + random.number(below: days.meetings.count)
    let meeting = days.meetings[place / shares[at]]
    row.width = SampleRow.fullWidth
    row.surplus = nil
    row[.reference] = .reference(
      SampleReference(year: Int32(days.year.start), number: Int32(madeOfYear + 1)))
    row[.referringAgency] = .text(sample.agencies.draw(in: meeting.era, &random))
    row[.childAge] = sample.ages.draw(&random)
    row[.harm] = sample.harms.draw(&random)
    row[.features] = sample.features.draw(&random)
    if !sample.breakdowns.isEmpty { row.breakdowns = sample.breakdowns.map { $0.values.draw(&random) } }
    for column in [SampleColumn.dateAware, .dateNotified, .dateRapidReview, .panelAgreed] {
      row[column] = .blank
    }
    let isLast = at == shares.count - 1
    // At the end of the last year, some referrals are pending.
    if isLast, !isFaulty, shares[at] - madeOfYear <= shares[at] / 50 {
      row[.dateReceived] = .day(meeting.day)
      row[.dateConsidered] = .blank
      row[.outcome] = .blank
      return
    }
    let outcomes =
      isFaulty ? sample.outcomes.primary : isLast ? sample.outcomes.recent : sample.outcomes.settled
    let outcome = outcomes.draw(&random)
    let received = calendar.weekday(meeting.day, plus: -random.number(in: 3...24))
    row[.dateReceived] = .day(received)
    row[.dateConsidered] = .day(meeting.day)
    row[.outcome] = .text(outcome.text)
    if outcome.isRapidReview { addClocks(to: &row, received: received, calendar) }
  }

  /// Adds the dates of a rapid review, which is mostly notified within days and held within three weeks.
  private mutating func addClocks(to row: inout SampleRow, received: Day, _ calendar: SampleCalendar) {
    let aware = calendar.weekday(received, plus: -random.number(in: 0...3))
    let notified = calendar.weekday(aware, plus: random.number(in: 3...9))
    let held = calendar.weekday(notified, plus: random.number(in: 14...24))
    row[.dateNotified] = .day(notified)
    // Names that were in use long ago, or will be, extend a sample to years without known bank holidays.
    if SampleRows.timedYears.contains(received.components.year) {
      row[.dateAware] = .day(aware)
      row[.dateRapidReview] = .day(held)
    }
    row[.panelAgreed] = sample.panelViews.draw(&random)
  }

  /// The years in which clocks can be counted: those with known bank holidays, except the first and the last.
  private static let timedYears = 2016...2027

  /// Divides the rows among the years, unevenly, with at least one row for each year.
  private static func shares(of rows: Int, in years: Int, _ random: inout SplitMix64) -> [Int] {
    let weights = (0..<years).map { _ in random.number(in: 80...120) }
    let total = weights.reduce(0, +)
    var shares: [Int] = []
    var weight = 0
    var given = 0
    for own in weights {
      weight += own
      let through = max(0, rows - years) * weight / total
      shares.append(through - given + 1)
      given = through
    }
    return rows < years ? Array(repeating: 1, count: rows) : shares
  }
}
