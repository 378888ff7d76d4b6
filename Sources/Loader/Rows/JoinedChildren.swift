import Records

extension RowBatch {
  /// Makes the rows of one reference, each of which is a child, one referral; `lines` is how far down they are in the register.
  mutating func joinChildren(by vocabulary: Vocabulary, movedDownBy lines: Int) {
    var places: [String: Int] = [:]
    var groups: [[Int]] = []
    for index in rows.all.indices {
      let reference = ChildRows.key(rows.reference(of: rows.all[index]))
      if let place = reference.isEmpty ? nil : places[reference] {
        groups[place].append(index)
      } else {
        if !reference.isEmpty { places[reference] = groups.count }
        groups.append([index])
      }
    }
    guard groups.count < rows.all.count else { return }
    let all = self
    var newRows: [Int: Int] = [:]
    removeAll()
    for group in groups {
      for row in group { newRows[row] = rows.all.count }
      append(group, of: all, by: vocabulary, movedDownBy: lines)
    }
    monthFirst = all.monthFirst.map {
      MonthFirst(row: Int32(newRows[Int($0.row)] ?? Int($0.row)), column: $0.column)
    }
    let own = all.findings.map { found in
      Found(row: found.row.map { newRows[$0] ?? $0 }, finding: found.finding)
    }
    findings = (own + findings).enumerated().sorted { one, other in
      (one.element.finding.place.line ?? 0, one.offset) < (
        other.element.finding.place.line ?? 0, other.offset
      )
    }.map(\.element)
  }

  /// Adds the referral of these rows of another batch.
  private mutating func append(
    _ group: [Int], of batch: RowBatch, by vocabulary: Vocabulary, movedDownBy lines: Int
  ) {
    var row = batch.rows.all[group[0]]
    let first = row.referral
    for index in group.dropFirst() {
      let other = batch.rows.all[index]
      if other.isLeftOut { row.isLeftOut = true }
      for child in other.referral.children where !row.referral.children.append(child, in: vocabulary.ageBands)
      {
        row.isLeftOut = true
        add(.crowdedReferral(at: batch.rows.place(of: other)), first, by: vocabulary)
      }
    }
    // Of a row in error nobody knows what it says.
    var said: [[BreakdownEntry]] = []
    if !row.isLeftOut, let (index, what, earlier) = batch.difference(in: group, by: vocabulary) {
      let line = Int(batch.rows.all[earlier].line) + 1 + lines
      let other = batch.rows.all[index]
      row.isLeftOut = true
      add(
        .childRowsDiffer(in: what, than: line, at: batch.rows.place(of: other)), first, by: vocabulary,
        isOfAnyYear: first.year != other.referral.year)
    } else if !row.isLeftOut {
      said = batch.entries(of: group, by: vocabulary)
    }
    if row.isLeftOut { row.leaveOut(by: vocabulary) }
    let start = rows.values.count
    if said.contains(where: { !$0.isEmpty }) {
      rows.values.append(said.flatMap { [UInt16($0.count)] + $0.map(\.packed) })
    }
    row.values = Int32(start)..<Int32(rows.values.count)
    let reference = batch.rows.references[row.reference]
    let begin = rows.references.count
    if !reference.isEmpty {
      rows.references.append(reference)
      references.append(
        Reference(row: Int32(rows.all.count), line: row.line, end: Int32(rows.references.count)))
    }
    row.reference = Int32(begin)..<Int32(rows.references.count)
    rows.all.append(row)
  }

  /// The first row that says something else of the referral than an earlier one, what it is, and the earlier row.
  private func difference(
    in group: [Int], by vocabulary: Vocabulary
  ) -> (row: Int, what: String, earlier: Int)? {
    let first = rows.all[group[0]].referral
    for index in group.dropFirst() {
      if let what = first.difference(from: rows.all[index].referral) { return (index, what, group[0]) }
    }
    for (place, breakdown) in vocabulary.breakdownsOfColumns.enumerated()
    where breakdown.subject == .referrals && !breakdown.isSeveral {
      let filled = group.map { ($0, entries(of: rows.all[$0], in: place)) }.filter { !$0.1.isEmpty }
      guard let (earlier, said) = filled.first else { continue }
      if let other = filled.first(where: { $0.1 != said }) { return (other.0, breakdown.name, earlier) }
    }
    return nil
  }

  /// What rows that are one referral say together in each breakdown.
  private func entries(of group: [Int], by vocabulary: Vocabulary) -> [[BreakdownEntry]] {
    vocabulary.breakdownsOfColumns.enumerated().map { place, breakdown in
      let ofRows = group.map { entries(of: rows.all[$0], in: place) }
      guard breakdown.subject == .referrals else {
        return ChildEntries.joined(zip(group, ofRows).map { ($1, rows.all[$0].referral.children.count) })
      }
      var known: Set<BreakdownEntry> = []
      return ofRows.joined().filter { known.insert($0).inserted }
    }
  }

  /// What a row says in the breakdown at `place`.
  private func entries(of row: RegisterRows.Row, in place: Int) -> [BreakdownEntry] {
    let values = Array(rows.values(of: row))
    var at = 0
    for _ in 0..<place where at < values.count { at += 1 + Int(values[at]) }
    guard at < values.count else { return [] }
    return values[(at + 1)..<(at + 1 + Int(values[at]))].map(BreakdownEntry.init(packed:))
  }

  /// Adds an error about the row that is added next.
  private mutating func add(
    _ finding: Finding, _ referral: Referral, by vocabulary: Vocabulary, isOfAnyYear: Bool = false
  ) {
    var finding = finding
    finding.year = isOfAnyYear ? nil : referral.year
    finding.affectedYears = isOfAnyYear ? nil : referral.affectedYears(by: vocabulary)
    findings.append(Found(row: rows.all.count, finding: finding))
  }
}

extension Referral {
  /// The first of what belongs to the referral that another row says otherwise; `nil` where they agree.
  fileprivate func difference(from other: Referral) -> String? {
    let columns: [(RegisterColumn, Bool)] = [
      (.dateReceived, received == other.received), (.dateConsidered, considered == other.considered),
      (.year, year == other.year), (.referringAgency, agencies == other.agencies),
      (.outcome, primaryOutcome == other.primaryOutcome && furtherActions == other.furtherActions),
      (.dateAware, aware == other.aware), (.dateNotified, notified == other.notified),
      (.dateRapidReview, rapidReview == other.rapidReview), (.panelAgreed, panel == other.panel),
      (.notified, wasNotified == other.wasNotified), (.review, review == other.review),
    ]
    return columns.first { !$0.1 }?.0.rawValue
  }
}

extension Finding {
  fileprivate static func childRowsDiffer(in what: String, than line: Int, at place: Place) -> Finding {
    Finding(
      .childRowsDiffer, at: place,
      found: "the row says another \(what) than line \(line), which has the same reference",
      remedy: "correct the cell that is wrong, or give each referral its own reference")
  }

  fileprivate static func crowdedReferral(at place: Place) -> Finding {
    Finding(
      .crowdedCell, at: place, found: "the referral has more than \(ChildAges.limit) children",
      expected: "expected at most \(ChildAges.limit) in one referral")
  }
}
