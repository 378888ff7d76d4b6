import Records
import Spreadsheets

/// What is to be said of a row that is no referral of its own, or holds more than one, and how many rows are inside it.
///
/// A class, since nearly every row has none, and a finding is a large value.
final class MisplacedRow {
  let finding: Finding
  let rowsInside: Int

  init(_ finding: Finding, rowsInside: Int = 0) {
    self.finding = finding
    self.rowsInside = rowsInside
  }
}

extension ReferralRow {
  /// Whether a row says on which day, and two of from whom, about which ages and what was decided: no title, total or header does,
  /// so none of them needs to be looked for.
  @inline(__always)
  var isPlainlyReferral: Bool {
    guard referral.received != nil || referral.considered != nil else { return false }
    let hasAgency = referral.agencies.contains { $0 != .notInProfile }
    return (hasAgency ? 1 : 0) + (referral.children.isEmpty ? 0 : 1)
      + (referral.primaryOutcome == nil ? 0 : 1) > 1
  }

  /// The place of the first filled cell.
  var firstFilled: Place {
    columns.kept.first { filled.contains($0.column) }.map { place(of: $0.column) } ?? place
  }

  /// The error about a row that only goes on with what the row above says; `nil` for one that says which referral it is, when it
  /// came in or what was decided.
  var partOfRow: Finding? {
    let identifying: [RegisterColumn] = [
      .reference, .dateReceived, .dateConsidered, .year, .dateNotified, .dateRapidReview,
    ]
    guard filled != RegisterColumns(), !identifying.contains(where: filled.contains),
      isBlank(.outcome) || isBlank(.referringAgency) || isBlank(.childAge) && isBlank(.dateOfBirth),
      noted.allSatisfy({ $0.rule != Rule.cellError.id })
    else { return nil }
    let outcome = findings.first { $0.rule == .unknownOutcome && $0.remedy.hasSuffix("?") }
    return .partOfRow(at: firstFilled, meaning: outcome?.remedy)
  }
}

extension Finding {
  /// One day for several columns, or for another column than its own.
  static func mergedDay(_ cells: CellRange, over columns: [String], at place: Place) -> Finding {
    Finding(
      .mergedCells, as: .error, at: place,
      found:
        "the cells \(cells) are merged, and a date in them may be that of \(columns.joined(separator: " or "))",
      expected: "expected each date in its own cell",
      remedy: "unmerge them, and write each date in its column")
  }

  fileprivate static func partOfRow(at place: Place, meaning advice: String?) -> Finding {
    Finding(
      .partOfRow, at: place, found: "the row has neither a reference nor a date, and is not complete",
      remedy: advice.map { "\($0) then \(Rule.partOfRow.remedy)" })
  }

  /// The row goes on under cells that are merged downward.
  static func partOfRow(_ merged: CellRange, at place: Place, expecting entry: String = "referral") -> Finding
  {
    Finding(
      .partOfRow, at: place, found: "the row goes on under the merged cells \(merged)",
      expected: "expected a whole \(entry) in one row",
      remedy: "unmerge them: write one \(entry) in one row, with ; between entries, or complete each row")
  }
}
