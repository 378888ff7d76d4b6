import Aggregation
import Records

/// What is said of a region's figures, and of the partnerships that they are made of.
enum RegionalNotes {
  /// Notes that every table of the region carries.
  static func common(of combination: Combination) -> [String] {
    let figures = combination.figures
    let own = combination.partnerships.compactMap { part in
      part.figures.yearNote.map { "\(part.name): \($0)" }
    }
    let days = combination.partnerships.filter { $0.figures.asAt != figures.asAt }
      .map { "The figures of \($0.name) stand as at \($0.figures.asAt.inProse)." }
    let names = combination.otherNames.map { "\($0.partnership) says \"\($0.other)\" for \"\($0.name)\"." }
    return [sums] + own + days + names + leftOut(figures.leftOut)
  }

  /// Each partnership with its name, and as a list has it.
  static func lines(of combination: Combination) -> [(name: String, line: String)] {
    combination.partnerships.map { ($0.name, "\($0.name), as at \($0.figures.asAt.inProse)") }
  }

  private static func leftOut(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    let rows = CountWords.were(.count(count), Noun("row", "rows"))
    return [
      "\(rows.prefix(1).uppercased())\(rows.dropFirst()) left out, because the registers have errors there."
    ]
  }

  private static let sums =
    "The figures of the region are the sums of those that the partnerships published; its lowest age is the lowest of "
    + "theirs, its highest age and its most days late the highest. A referral that several partnerships considered counts "
    + "in each of them. What one partnership does not publish is not published for the region either."

  static let sharedAgencies =
    "An agency that refers to several partnerships stands here once, by its name, with its referrals to all of them."
}
