import Records

/// Recognises a sheet that is a copy of another where no reference does: rows that say the same on both.
struct RowsSeen {
  /// What a row says, the sheet on which it was first met, and whether it has a reference there. A hash is enough for a warning.
  private var sheets: [Int: (name: String, hasReference: Bool)] = [:]
  private var onThisSheet: [(hash: Int, hasReference: Bool)] = []
  private var sheet: Place?
  private var alike: [String: Int] = [:]

  /// Adds the rows of a sheet.
  mutating func add(_ rows: RegisterRows) {
    sheet = rows.firstPlace.onLine(nil)
    for row in rows.all where !row.isLeftOut {
      let hash = row.referral.hashValue
      let hasReference = !row.reference.isEmpty
      // Two references tell two referrals apart, however alike these are.
      if let other = sheets[hash], !(hasReference && other.hasReference) {
        alike[other.name, default: 0] += 1
      }
      onThisSheet.append((hash, hasReference))
    }
  }

  /// The warning about a sheet on which rows say the same as on an earlier one.
  mutating func endSheet() -> Finding? {
    defer { (onThisSheet, alike) = ([], [:]) }
    guard let sheet, let name = sheet.sheet else { return nil }
    for row in onThisSheet where sheets[row.hash] == nil { sheets[row.hash] = (name, row.hasReference) }
    let most = alike.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.map { .rowsAlike($0.value, as: $0.key, at: sheet) }
  }
}

extension Finding {
  fileprivate static func rowsAlike(_ count: Int, as other: String, at sheet: Place) -> Finding {
    let rows = count == 1 ? "1 row says" : "\(count) rows say"
    return Finding(.rowsAlike, at: sheet, found: "\(rows) the same as rows of the sheet \(other)")
  }
}
