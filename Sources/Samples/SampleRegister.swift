package import Records

/// An invented register: plausible, with nobody real in it, and always the same for the same rows, seed, share of faults
/// and profile.
///
/// Names are spelt as the profile prints them, so that any tool can count a sample and compare. A sample of fewer rows is
/// another register, not the beginning of this one.
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
  let faults: SampleFaults
  let random: SplitMix64

  /// A register of so many rows; of these, the share of `faults` (from 0 to 1) has something wrong with it.
  ///
  /// It is `nil` where no day is known on which the profile's agencies had their names, so that nobody could refer.
  package init?(rows: Int, seed: UInt64, faults: Double = 0, profile: Profile) {
    var random = SplitMix64(seed: seed)
    var texts = SampleTexts()
    let vocabulary = profile.vocabulary
    agencies = SampleAgencies(vocabulary.agencies, &texts, &random)
    days = SampleDays(for: vocabulary.agencies, in: agencies)
    guard !days.years.isEmpty else { return nil }
    outcomes = SampleOutcomes(vocabulary.outcomes, &texts)
    ages = SampleAges(countsCareLeavers: profile.countsCareLeavers, &texts, &random)
    harms = SampleTerms(vocabulary.harms, blank: 30, pairs: 0, &texts, &random)
    features = SampleTerms(vocabulary.features, blank: 78, pairs: 4, &texts, &random)
    var panelViews = Deck<SampleCell>()
    for (view, times) in [("Yes", 8), ("No", 1), ("Awaited", 1)] {
      panelViews.add(.text(texts.number(of: view)), times: times)
    }
    self.panelViews = panelViews
    self.faults = SampleFaults(vocabulary, years: days.years.map(\.year), &texts)
    self.rows = rows
    self.faultyRows = Int((Double(rows) * faults).rounded())
    self.profile = profile
    self.texts = texts
    self.random = random
  }

  /// The reporting years in which referrals were considered, in their order; fewer rows than years leave out the first.
  package var years: [ReportingYear] { days.years.suffix(max(1, rows)).map(\.year) }

  /// The last day of the last year.
  package var lastDay: Day { days.years[days.years.count - 1].year.last }

  /// The columns in their order.
  package static let columns = SampleColumn.allCases.map(\.registerColumn)

  /// The header of each column: the profile's own, or the canonical one.
  package var headers: [String] {
    SampleRegister.columns.map { profile.columns[$0]?.first ?? $0.rawValue }
  }
}
