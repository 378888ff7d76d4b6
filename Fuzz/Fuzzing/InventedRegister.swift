import Aggregation
import Loader
import Records
import SystemPackage

/// A small register of two years, for what needs figures besides the input.
enum InventedRegister {
  static let text = """
    reference,date_received,date_considered,referring_agency,child_age,outcome,harm,features
    EX-1,01/06/2022,09/06/2022,Southern Health Foundation Trust,11 weeks,Rapid review; LCSPR,Serious harm,Self-harm
    EX-2,07/06/2022,16/06/2022,Hampshire Constabulary,15; 3,No further action,Child death,Unsafe sleep
    EX-3,12/07/2023,21/07/2023,Hampshire Constabulary,3 weeks,No further action,Child death,Unsafe sleep
    EX-4,01/02/2024,09/02/2024,Southern Health Foundation Trust,16,Local learning event,Serious harm,Self-harm

    """

  /// What the built-in profile publishes of the year that begins in April `start`.
  static func figures(of start: Int, in scratch: ScratchFolder) throws -> PublishedFigures {
    let file = try scratch.write(text.utf8, to: "invented.csv")
    let profile = try ProfileFile.builtIn().profile
    let tally = try CountedInput(file, by: profile).tally
    let years = tally.countedYears
    guard let year = years.first(where: { $0.start == start }) else {
      fatalError("the invented register has the years \(years)")
    }
    return try PublishedFigures(
      YearlyFigures(of: tally, in: year, asAt: year.last, beside: .published), by: profile, for: .public)
  }
}

/// A register that was read and counted as `check` does it.
struct CountedInput {
  let tally: Tally
  let reviews: ReviewReading

  init(_ path: FilePath, by profile: Profile) throws {
    let files = try RegisterFiles(at: path)
    // One thread: libFuzzer counts the branches that an input takes.
    let reader = try RegisterReader(profile: profile, keepsValues: true, blockSize: 4096, threads: 1)
    let clocks = ClockRules(calendar: BankHolidays.workingCalendar, startDay: profile.clocks.startDay)
    var tally = Tally(vocabulary: profile.vocabulary, clocks: clocks)
    let file = try files.referrals(by: reader)
    let reading = try reader.read(file, hashing: false, into: &tally)
    _ = reading.findings.kept.map(\.description)
    self.tally = tally
    reviews = try files.reviews(beside: file, by: reader)
    _ = reviews.findings.map(\.description)
  }

  /// The figures of the last year, whose snapshot was read again; `nil` if there is none.
  @discardableResult
  func publish(by profile: Profile) throws -> PublishedFigures? {
    guard let year = tally.countedYears.last else { return nil }
    let figures = try YearlyFigures(
      of: tally, in: year, asAt: year.last, beside: .published, among: profile.population[year],
      reviews: reviews.records)
    let published = try PublishedFigures(figures, by: profile, for: .board)
    Snapshot(published, notes: [], provenance: .none).requireReadable()
    return published
  }
}

extension Snapshot {
  /// Traps if its own JSON is not a snapshot again.
  func requireReadable() {
    do throws(SnapshotError) {
      _ = try Snapshot(json: json)
    } catch {
      fatalError("a snapshot of our own is refused: \(error)")
    }
  }
}

extension Provenance {
  static var none: Provenance { Provenance(profile: "", inputs: []) }
}
