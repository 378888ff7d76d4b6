package import Records
import Spreadsheets

/// An invented register: plausible, without real people, and always the same for the same rows, seed, share of faults and
/// profile.
///
/// Names are spelt as the profile prints them, so any tool can count a sample to compare. A sample with fewer rows is a
/// different register, not the beginning of this one.
package struct SampleRegister: Sendable {
  package let rows: Int
  /// How many rows have a fault.
  package let faultyRows: Int
  let profile: Profile
  let texts: SampleTexts
  let days: SampleDays
  let agencies: SampleAgencies
  let outcomes: SampleOutcomes
  let ages: SampleAges
  let harms: SampleTerms
  let features: SampleTerms
  let panelViews: Deck<SampleCell>
  /// The breakdowns that the profile declares, each in a column of its own after the others.
  let breakdowns: [(header: String, values: SampleTerms)]
  let faults: SampleFaults
  let random: SplitMix64

  /// A register of `rows` rows, of which a share of `faults` (from 0 to 1) has a fault.
  ///
  /// It is `nil` where no agency of the profile has its name on any weekday: nobody could refer.
  package init?(rows: Int, seed: UInt64, faults: Double = 0, profile: Profile) {
    var random = SplitMix64(seed: seed)
    var texts = SampleTexts()
    let vocabulary = profile.vocabulary
    agencies = SampleAgencies(vocabulary.agencies, &texts, &random)
    days = SampleDays(for: vocabulary.agencies, in: agencies, by: vocabulary.yearStart)
    guard !days.years.isEmpty else { return nil }
    outcomes = SampleOutcomes(vocabulary.outcomes.filter(\.countsAs.isEmpty), &texts)
    ages = SampleAges(countsCareLeavers: profile.ages.countsCareLeavers, &texts, &random)
    harms = SampleTerms(vocabulary.harms, blank: 30, pairs: 0, &texts, &random)
    features = SampleTerms(vocabulary.features, blank: 78, pairs: 4, &texts, &random)
    var panelViews = Deck<SampleCell>()
    for (view, times) in [("Yes", 8), ("No", 1), ("Awaited", 1)] {
      panelViews.add(.text(texts.number(of: view)), times: times)
    }
    self.panelViews = panelViews
    // A column that is another's too is written once.
    var headers = Set(SampleRegister.columns.map { SampleRegister.header(of: $0, in: profile) })
    var breakdowns: [(header: String, values: SampleTerms)] = []
    for breakdown in vocabulary.breakdownsOfColumns where breakdown.isOwn {
      guard let header = breakdown.columns.first, headers.insert(header).inserted else { continue }
      let pairs = breakdown.isSeveral && breakdown.subject == .referrals ? 4 : 0
      breakdowns.append((header, SampleTerms(breakdown.values, blank: 10, pairs: pairs, &texts, &random)))
    }
    self.breakdowns = breakdowns
    self.faults = SampleFaults(vocabulary, years: days.years.map(\.year), &texts)
    self.rows = rows
    self.faultyRows = Int((Double(rows) * faults).rounded())
    self.profile = profile
    self.texts = texts
    self.random = random
  }

  /// The reporting years in which referrals were considered, earliest first. With fewer rows than years, the last ones.
  package var years: [ReportingYear] { days.years.suffix(max(1, rows)).map(\.year) }

  /// The last day of the last reporting year.
  package var lastDay: Day { days.years[days.years.count - 1].year.last }

  private static let columns = SampleColumn.allCases.map(\.registerColumn)

  /// The columns in their order: the header of each, and the column of every register that it is, if it is one.
  package var columns: [(header: String, column: RegisterColumn?)] {
    SampleRegister.columns.map { (SampleRegister.header(of: $0, in: profile), $0) }
      + breakdowns.map { ($0.header, nil) }
  }

  /// The profile's own header of a column, or the canonical one.
  private static func header(of column: RegisterColumn, in profile: Profile) -> String {
    profile.columns.referrals[column]?.first ?? column.rawValue
  }
}

extension SampleRegister {
  /// The size from which a part is passed on, in bytes: a quarter of a mebibyte.
  private static let part = 1 << 18

  /// Makes the register as CSV, and passes it to `take` part by part.
  package func forEachPartOfCSV<E: Error>(_ take: ([UInt8]) throws(E) -> Void) throws(E) {
    var rows = SampleRows(of: self)
    var row = SampleRow()
    let line = SampleLine(of: self, digits: rows.digits)
    var header = CSVWriter()
    header.write(row: columns.map(\.header))
    var bytes = header.bytes
    bytes.reserveCapacity(SampleRegister.part + line.longest)
    while rows.next(into: &row) {
      bytes.append(addingCapacity: line.longest) { line.write(row, to: &$0) }
      if bytes.count >= SampleRegister.part {
        try take(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    if !bytes.isEmpty { try take(bytes) }
  }
}

/// Writes a row as a line of CSV.
///
/// Names and dates are copied from bytes that were written in advance. Making a string for each row would take ten times
/// as long.
private struct SampleLine {
  private let texts: SampleTexts
  private let calendar: SampleCalendar
  /// The number of digits in the numbers of references.
  private let digits: Int
  /// An upper limit of the bytes of a line.
  let longest: Int

  init(of sample: SampleRegister, digits: Int) {
    texts = sample.texts
    calendar = sample.days.calendar
    self.digits = digits
    longest = (SampleRow.fullWidth + sample.breakdowns.count + 1) * (texts.longest + 32)
  }

  func write(_ row: SampleRow, to line: inout OutputSpan<UInt8>) {
    for index in 0..<row.width {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      write(row.cells[index], to: &line)
    }
    for cell in row.breakdowns {
      line.append(UInt8(ascii: ","))
      write(cell, to: &line)
    }
    if let surplus = row.surplus {
      line.append(UInt8(ascii: ","))
      write(.text(surplus), to: &line)
    }
    line.append(UInt8(ascii: "\n"))
  }

  @inline(__always)
  private func write(_ cell: SampleCell, to line: inout OutputSpan<UInt8>) {
    switch cell {
    case .blank: break
    case .text(let text): line.append(texts.csv.span, text.range)
    case .day(let day):
      let start = calendar.offset(of: day)
      line.append(calendar.written.span, start..<start + SampleCalendar.width)
    case .years(let years): line.append(Int(years), digits: years < 10 ? 1 : 2)
    case .reference(let reference):
      line.append(UInt8(ascii: "E"))
      line.append(UInt8(ascii: "X"))
      line.append(UInt8(ascii: "-"))
      line.append(Int(reference.year), digits: 4)
      line.append(UInt8(ascii: "-"))
      line.append(Int(reference.number), digits: digits)
    }
  }
}

extension OutputSpan<UInt8> {
  @inline(__always)
  fileprivate mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    for at in range { append(text[at]) }
  }

  /// Appends the last `digits` digits of the number.
  fileprivate mutating func append(_ number: Int, digits: Int) {
    if digits > 4 { append(number / 10_000, digits: digits - 4) }
    // Division by a constant compiles to a multiplication.
    if digits > 3 { append(digit: number / 1_000) }
    if digits > 2 { append(digit: number / 100) }
    if digits > 1 { append(digit: number / 10) }
    append(digit: number)
  }

  @inline(__always)
  private mutating func append(digit number: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
