import Records

/// Recognises copies where no reference does: a row, or a whole sheet of rows, that says the same as an earlier one.
struct RowsSeen {
  private struct Row {
    let sheet: String?
    let place: Place
    let hasReference: Bool
  }

  /// How many rows are remembered. No partnership has as many; a larger register takes no longer because of this.
  private static let limit = 5_000

  /// The first row that says something, by a hash of what it says: that is enough for a warning.
  private var rows: [Int: Row] = [:]
  private var sheet: Place?
  private var alike: [String: Int] = [:]
  private var hasReferences = false

  private var isFull: Bool { rows.count >= Self.limit }

  /// Adds the next rows, and returns a warning about each that says the same as an earlier row of its own sheet, unless both
  /// have a reference. Where no row so far has one, rows may be alike by chance.
  mutating func add(_ batch: RowBatch) -> [(row: Int, finding: Finding)] {
    let rows = batch.rows
    let table = rows.firstPlace.onLine(nil)
    sheet = table
    // Where each row has a reference, or none so far has, nothing can be alike.
    let hasNone = batch.references.isEmpty && !hasReferences && table.sheet == nil
    if isFull, hasNone || batch.references.count == rows.all.count { return [] }
    var findings: [(row: Int, finding: Finding)] = []
    for index in rows.all.indices where !rows.all[index].isLeftOut {
      let hasReference = !rows.all[index].reference.isEmpty
      hasReferences = hasReferences || hasReference
      guard !isFull || !hasReference else { continue }
      var hasher = Hasher()
      hasher.combine(rows.all[index].referral)
      hasher.combine(rows.values(of: rows.all[index]))
      let hash = hasher.finalize()
      guard let other = self.rows[hash] else {
        if !isFull {
          self.rows[hash] = Row(
            sheet: table.sheet, place: rows.place(of: rows.all[index]), hasReference: hasReference)
        }
        continue
      }
      // Two references tell two referrals apart, however alike these are.
      guard !(hasReference && other.hasReference) else { continue }
      if other.sheet != table.sheet, let name = other.sheet {
        alike[name, default: 0] += 1
      } else if hasReferences {
        findings.append((index, .rowAlike(at: rows.place(of: rows.all[index]), other.place)))
      }
    }
    return findings
  }

  /// The warning about a sheet on which rows say the same as on an earlier one.
  mutating func endSheet() -> Finding? {
    defer { alike = [:] }
    guard let sheet, sheet.sheet != nil else { return nil }
    let most = alike.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.map { .rowsAlike($0.value, as: $0.key, at: sheet) }
  }
}

extension Finding {
  fileprivate static func rowsAlike(_ count: Int, as other: String, at sheet: Place) -> Finding {
    let rows = count == 1 ? "1 row says" : "\(count) rows say"
    return Finding(.rowsAlike, at: sheet, found: "\(rows) the same as rows of the sheet \(other)")
  }

  fileprivate static func rowAlike(at place: Place, _ other: Place) -> Finding {
    Finding(
      .rowsAlike, at: place,
      found: "the row says the same as row \(other.line ?? 0), and no references tell them apart",
      remedy: "give each its own reference, or take out the copy; both are counted")
  }
}
