import Records

@testable import Aggregation

/// What an outsider makes of published tables, by sums that are written here anew and shared with nothing of the program.
struct IndependentAttack {
  private static let cap = 2000

  private var program = IntegerProgram(variables: [], rows: [])
  private var places: [String: Int] = [:]
  private let tables: [FigureTable]
  private let policy: SuppressionPolicy

  init(_ tables: [FigureTable], under policy: SuppressionPolicy) {
    self.tables = tables
    self.policy = policy
    for table in tables {
      let isLeftOut = table.rows.allSatisfy { $0.figure == .symbol(.suppressed) }
      for row in table.rows {
        let name = "\(table.id.rawValue)/\(row.key)"
        // A share is hidden with its whole, so that its number may be zero.
        let least = isLeftOut || table.id == .panel || table.id == .timeliness ? 0 : policy.least
        switch row.figure {
        case .count(let count): add(name, count...count)
        case .rate(let rate): add(name, rate.number...rate.number)
        case .symbol(.suppressed): add(name, least...IndependentAttack.cap)
        case .share(let share):
          add(name, share.number...share.number)
          add(name + "/of", share.of...share.of)
        case .age, .days, .average, .change, .symbol: break
        }
      }
    }
    addSums()
  }

  private mutating func add(_ name: String, _ range: ClosedRange<Int>) {
    places[name] = program.variables.count
    program.variables.append(range)
  }

  private func rows(_ table: String) -> [String] {
    (tables[TableID(rawValue: table)]?.rows ?? []).filter { $0.category != .total }
      .map { "\(table)/\($0.key)" }
  }

  private mutating func know(_ parts: [String], _ wholes: [String], _ range: ClosedRange<Int>) {
    let terms =
      parts.compactMap { places[$0].map { IntegerProgram.Term($0) } }
      + wholes.compactMap { places[$0].map { IntegerProgram.Term($0, -1) } }
    if terms.count > 1 { program.rows.append(.init(terms, in: range)) }
  }

  private mutating func same(_ one: String, _ other: String) {
    if places[one] != nil, places[other] != nil { know([one], [other], 0...0) }
  }

  /// A sum is known where all its parts are named.
  private mutating func equal(_ parts: [String], _ whole: String) {
    if places[whole] != nil, !parts.isEmpty, parts.allSatisfy({ places[$0] != nil }) {
      know(parts, [whole], 0...0)
    }
  }

  private mutating func atMost(_ part: String, _ whole: String) {
    if places[part] != nil, places[whole] != nil { know([part], [whole], -IndependentAttack.cap...0) }
  }

  private mutating func covers(_ parts: [String], _ whole: String) {
    if places[whole] != nil, !parts.isEmpty, parts.allSatisfy({ places[$0] != nil }) {
      know(parts, [whole], 0...(IndependentAttack.cap * parts.count))
    }
  }

  private mutating func addSums() {
    for outcome in rows("outcomes") { same(outcome, "headline/" + outcome.dropFirst("outcomes/".count)) }
    for (table, whole) in [
      ("outcomes", "referrals"), ("months", "referrals"), ("place", "referrals"), ("age_bands", "children"),
      ("sex", "children"),
    ] {
      same("\(table)/total", "headline/\(whole)")
      equal(rows(table), "headline/\(whole)")
    }
    for table in ["place", "sex"] { equal(rows(table + "_rapid_reviews"), "\(table)_rapid_reviews/total") }
    same("place_rapid_reviews/total", "outcomes/rapid-review")
    equal(rows("place_rapid_reviews"), "outcomes/rapid-review")
    equal(rows("panel"), "outcomes/rapid-review")
    same("panel/agreed/of", "outcomes/rapid-review")
    same("rates/rapid-review", "outcomes/rapid-review")
    for table in ["harm", "features", "agencies", "sectors"] {
      covers(rows(table), "headline/referrals")
      for row in rows(table) { atMost(row, "headline/referrals") }
    }
    covers(rows("plan"), "headline/children")
    for table in ["place", "sex", "plan", "harm", "features"] {
      let part = "\(table)_rapid_reviews"
      for row in rows(part) { atMost(row, table + row.dropFirst(part.count)) }
    }
    for row in rows("features_under_one") {
      atMost(row, "features" + row.dropFirst("features_under_one".count))
      atMost(row, "headline/under-one")
    }
    atMost("headline/under-one", "age_bands/under-1")
    for (crossing, margin) in [("outcomes_by_age_band", "age_bands"), ("outcomes_by_sector", "sectors")] {
      for row in rows(margin) {
        let key = row.dropFirst(margin.count + 1)
        equal(rows(crossing).filter { $0.hasSuffix(",\(key)") }, row)
      }
    }
    for outcome in rows("outcomes") {
      let key = outcome.dropFirst("outcomes/".count)
      covers(rows("outcomes_by_sector").filter { $0.hasPrefix("outcomes_by_sector/\(key),") }, outcome)
    }
    for clock in ["notification", "rapid-review"] {
      atMost("timeliness/\(clock)-running-late", "timeliness/\(clock)-running")
    }
  }

  /// What is worked out, by the truth of these figures: small counts, and others that are hidden for nothing.
  func successes(knowing truth: [FigureTable]) throws -> [String] {
    var found: [String] = []
    for table in tables where !TableCells.passes(table.id) {
      let isLeftOut = table.rows.allSatisfy { $0.figure == .symbol(.suppressed) }
      for row in table.rows where row.figure == .symbol(.suppressed) && !isLeftOut {
        let name = "\(table.id.rawValue)/\(row.key)"
        guard let place = places[name], let count = truth[table.id]?[row.key]?.number else { continue }
        var question = program
        question.objective = [.init(place)]
        let least = try value(of: question, at: place)
        question.objective = [.init(place, -1)]
        let greatest = try value(of: question, at: place)
        let isNarrow =
          policy.range.contains(count) ? least > policy.least || greatest < policy.most : least == greatest
        if isNarrow { found.append("\(name) is \(least) to \(greatest)") }
      }
    }
    return found
  }

  private func value(of question: IntegerProgram, at place: Int) throws -> Int {
    switch try question.minimum() {
    case .optimal(let values): values[place]
    case .unfinished(let values, _): values?[place] ?? -1
    case .infeasible: -1
    }
  }
}
