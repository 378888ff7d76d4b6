/// An edition of "Working Together to Safeguard Children", the statutory guidance of England.
package struct GuidanceEdition: Hashable, Sendable {
  /// The year that names the edition: 2023.
  package let name: Int
  /// The first day on which it was in force.
  package let from: Day
  /// Whether the day is inferred, because sources only give the month.
  package let isProvisional: Bool

  private init(_ name: Int, from year: Int, _ month: Int, _ day: Int, isProvisional: Bool = false) {
    self.name = name
    self.from = Day(civil: year, month, day)
    self.isProvisional = isProvisional
  }

  /// All editions, earliest first.
  ///
  /// Days: 2013, Lexology; 2015 and 2018, FE News (some print 5 July 2018; the legal duties began on 29 June); 2023,
  /// Sutton safeguarding partnership. The edition of 2026 came in March (Leeds safeguarding partnership); its day is
  /// inferred from the number of the published file.
  package static let all = [
    GuidanceEdition(2013, from: 2013, 4, 15), GuidanceEdition(2015, from: 2015, 3, 26),
    GuidanceEdition(2018, from: 2018, 7, 4), GuidanceEdition(2023, from: 2023, 12, 15),
    GuidanceEdition(2026, from: 2026, 3, 19, isProvisional: true),
  ]

  /// The edition in force on `day`; `nil` before the first one in ``all``.
  package static func inForce(on day: Day) -> GuidanceEdition? { all.last { $0.from <= day } }

  /// The years in `text`, which may name an edition; `text` may also give the year of a later correction.
  package static func years(in text: String) -> [Int] {
    text.split { !($0.isASCII && $0.isNumber) }.filter { $0.count == 4 }.compactMap { Int($0) }
  }

  /// The editions in force in `year`, earliest first; a year may have two.
  package static func inForce(in year: ReportingYear) -> [GuidanceEdition] {
    let first = inForce(on: year.first).map { [$0] } ?? []
    return first + all.filter { year.first < $0.from && $0.from <= year.last }
  }
}
