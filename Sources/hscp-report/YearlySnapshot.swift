import Aggregation
import Loader
import Records

/// The published figures of one year of a register, as a snapshot that was never written.
enum YearlySnapshot {
  /// Throws where totals that must agree do not, and where the profile's policy cannot be followed.
  static func of(
    _ register: CountedRegister, in year: ReportingYear, as edition: Edition = .public, yearNote: String?
  ) throws -> Snapshot {
    let figures = try YearlyFigures(
      of: register.tally, in: year, asAt: min(register.asAt ?? year.last, year.last), beside: .published,
      among: register.profile.profile.population[year])
    let published = try PublishedFigures(figures, by: register.profile.profile, for: edition)
    let provenance = Provenance(profile: register.profile.profile.source, inputs: [])
    return Snapshot(published, notes: [], yearNote: yearNote, provenance: provenance)
  }
}
