import TestSupport
import Records

@testable import Aggregation

/// Partnerships of a region, each with the snapshot of a few referrals of 2023-24.
enum Region {
  static func profile(
    _ name: String, by vocabulary: Vocabulary = Example.vocabulary, _ policy: Profile.Policy = .none,
    namesOnly: Set<TableID> = [], startDay: StartDay = .excluded, ages: Profile.AgeReference = .received
  ) -> Profile {
    var profile = Profile(source: "profile.toml", vocabulary: vocabulary)
    profile.partnership.name = name
    profile.ages.reference = ages
    profile.clocks.startDay = startDay
    profile.disclosure.policy = policy
    profile.disclosure.namesOnly = namesOnly
    profile.publish.tables = Set(TableID.all(with: []).filter(\.isForTheBoard))
    return profile
  }

  static func snapshot(
    _ profile: Profile, _ referrals: [any CountedRow], in year: String = "2023-24",
    for edition: Edition = .public,
    asAt: String? = nil, leftOut: Int = 0, reviews: ReviewRecords = ReviewRecords()
  ) throws -> Snapshot {
    let clocks = ClockRules(calendar: Example.clocks.calendar, startDay: profile.clocks.startDay)
    var tally = Tally(vocabulary: profile.vocabulary, clocks: clocks)
    for referral in referrals { tally.count(referral) }
    let year = Example.year(year)
    for _ in 0..<leftOut { tally.leaveOut(in: year) }
    let figures = try YearlyFigures(
      of: tally, in: year, asAt: asAt.map(Example.day) ?? year.last, reviews: reviews)
    return Snapshot(
      try PublishedFigures(figures, by: profile, for: edition), notes: [],
      provenance: Provenance(profile: profile.source, inputs: []))
  }

  /// A partnership whose file is `NAME/figures.json`.
  static func part(_ snapshot: Snapshot) -> CombinedPartnership {
    CombinedPartnership(
      snapshot, path: "\(snapshot.partnership)/figures.json",
      input: Provenance.Input(name: "figures.json", sha256: "ab12"))
  }

  static func part(
    _ name: String, _ referrals: [any CountedRow], namesOnly: Set<TableID> = []
  ) throws -> CombinedPartnership {
    part(try snapshot(profile(name, namesOnly: namesOnly), referrals))
  }

  static func combined(_ parts: CombinedPartnership...) throws -> Combination {
    try Combination(of: parts, named: "The Coast")
  }

  /// A snapshot with a piece of its file replaced.
  static func changed(_ snapshot: Snapshot, _ old: String, _ new: String) throws -> Snapshot {
    let text = String(decoding: snapshot.json, as: UTF8.self)
    precondition(text.contains(old), "there is no \(old)")
    return try Snapshot(json: Array(text.replacing(old, with: new, maxReplacements: 1).utf8))
  }

  /// The problem of a combination that cannot be made; `nil` if it can.
  static func message(_ parts: CombinedPartnership...) throws -> String? {
    do {
      _ = try Combination(of: parts, named: "The Coast")
      return nil
    } catch {
      return error.description
    }
  }
}
