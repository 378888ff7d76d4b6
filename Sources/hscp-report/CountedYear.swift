import Aggregation
import Loader
import Records

/// One year of a register on its way into a comparison: its published figures, as a snapshot that was never written.
struct CountedYear {
  let compared: ComparedYear
  /// The note on the year, where there is one.
  let note: LearningNote

  /// Of a year that is not the `last` one, the recommendations are left out: the register keeps how far they are now, and
  /// not how far they were then.
  ///
  /// Throws where totals that must agree do not, and where the profile's policy cannot be followed.
  init(
    of register: CountedRegister, in year: ReportingYear, isLast: Bool, as edition: Edition = .public,
    from source: String
  ) throws {
    let profile = register.profile.profile
    let note = try LearningNote(
      of: year, profile: register.profile, register: register.files, by: register.publication)
    var reviews = register.reviews
    if !isLast { reviews.recommendations = [] }
    let figures = try YearlyFigures(
      of: register.tally, in: year, asAt: min(register.asAt ?? year.last, year.last), beside: .published,
      among: profile.population[year],
      reviews: reviews)
    let published = try PublishedFigures(figures, by: profile, for: edition)
    let provenance = Provenance(profile: profile.source, inputs: [])
    let snapshot = Snapshot(published, notes: [], yearNote: note.text, provenance: provenance)
    self.compared = ComparedYear(snapshot, from: source, isCounted: true)
    self.note = note
  }
}
