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
    for (stage, same) in [("discussion", "referrals"), ("notification", "notifications")] {
      self.same("stages/\(stage)", "headline/\(same)")
    }
    atMost("outcomes/rapid-review", "stages/rapid-review")
    atMost("stages/rapid-review", "headline/referrals")
    addRapidReviews()
    for (crossing, sides) in [
      ("sex_by_age_bands", ["sex", "age_bands"]), ("place_by_outcomes", ["place", "outcomes"]),
    ] {
      let cells = rows(crossing)
      for (place, side) in sides.enumerated() {
        for row in rows(side) {
          let key = row.dropFirst(side.count + 1)
          equal(cells.filter { $0.dropFirst(crossing.count + 1).split(separator: ",")[place] == key }, row)
        }
      }
    }
    for row in rows("place_rapid_reviews") {
      same("place_by_outcomes/\(row.dropFirst("place_rapid_reviews/".count)),rapid-review", row)
    }
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

  /// Those with a rapid review, and the others: each is of one kind or of several, and each referral has a child.
  private mutating func addRapidReviews() {
    for (table, whole, part) in [
      ("place", "headline/referrals", "outcomes/rapid-review"),
      ("harm", "headline/referrals", "outcomes/rapid-review"),
      ("features", "headline/referrals", "outcomes/rapid-review"),
      ("sectors", "headline/referrals", "outcomes/rapid-review"),
      ("sex", "headline/children", "sex_rapid_reviews/total"),
    ] {
      let (all, among) = (rows(table), rows("\(table)_rapid_reviews"))
      guard places[whole] != nil, places[part] != nil, !among.isEmpty else { continue }
      let isSeveral = !["place", "sex"].contains(table)
      let none = ["\(table)/not-recorded", "\(table)_rapid_reviews/not-recorded"]
      for row in among {
        let own = table + row.dropFirst(table.count + "_rapid_reviews".count)
        guard places[own] != nil else { continue }
        // Without a rapid review.
        know([own, part], [row, whole], -IndependentAttack.cap...0)
        guard isSeveral, row != none[1] else { continue }
        know([row, none[1]], [part], -IndependentAttack.cap...0)
        know([own, part, none[0]], [row, whole, none[1]], -IndependentAttack.cap...0)
      }
      guard isSeveral, all.allSatisfy({ places[$0] != nil }) else { continue }
      covers(among, part)
      know(all + [part], among + [whole], 0...(IndependentAttack.cap * (all.count + 1)))
    }
    let children = "sex_rapid_reviews/total"
    guard let part = places[children], let whole = places["outcomes/rapid-review"] else { return }
    know([children], ["outcomes/rapid-review"], 0...IndependentAttack.cap)
    know(
      ["headline/referrals", children], ["headline/children", "outcomes/rapid-review"],
      -(2 * IndependentAttack.cap)...0)
    program.rows.append(
      .init([.init(part), .init(whole, -IndependentAttack.cap)], in: -IntegerProgram.unbounded...0))
  }

  /// Whether rapid reviews that are known by their day alone are so few that they are hidden, and can be worked out.
  private func stagesTell(_ truth: [FigureTable]) throws -> Bool {
    guard let stage = places["stages/rapid-review"], let outcome = places["outcomes/rapid-review"],
      let all = truth[.stages]?["rapid-review"]?.count,
      let primary = truth[.outcomes]?["rapid-review"]?.count,
      all != primary, policy.range.contains(all - primary)
    else { return false }
    func difference(_ sign: Int) throws -> Int {
      var question = program
      question.objective = [.init(stage, sign), .init(outcome, -sign)]
      guard case .optimal(let values) = try question.minimum() else { return all - primary }
      return values[stage] - values[outcome]
    }
    return try difference(1) > policy.least || difference(-1) < policy.most
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
    if try stagesTell(truth) { found.append("the stages less the outcomes") }
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
