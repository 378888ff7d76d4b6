import Records

/// How the counts of one area and year add up, as the notes below the tables and common sense have it.
extension PublishedSystem {
  private static let unbounded = IntegerProgram.unbounded
  /// The tables that have sums of their own below; any other is a breakdown.
  private static let standard: Set = [
    "headline", "stages", "outcomes", "further_actions", "months", "age_bands", "age_bands_youngest",
    "outcomes_by_age_band", "agencies", "agencies_named_first", "outcomes_by_sector",
    "features_under_one", "timeliness", "panel", "reviews", "children_of_rapid_reviews",
  ]

  mutating func addSums(of area: String, in year: String) {
    let scope = Key(area: area, year: year, table: "", row: "")
    func place(_ table: String, _ row: String) -> Int? { self.place(scope.at(table, row)) }
    let referrals = place("headline", "referrals")
    let children = place("headline", "children")
    let rapidReviews = place("outcomes", "rapid-review")
    let ofRapidReviews = place("children_of_rapid_reviews", "all")

    for table in ["outcomes", "months", "age_bands_youngest", "agencies_named_first"] {
      equal(rows(table, area, year), referrals, table)
    }
    equal(rows("age_bands", area, year), children, "age_bands")
    atMost(referrals, children, "each referral has a child")
    equal(rows("panel", area, year), rapidReviews, "panel")
    for action in rows("further_actions", area, year) { isPart(action, of: referrals) }
    if !showsNothing(of: "agencies", area, year) {
      cover(rows("agencies", area, year), referrals, "agencies")
    }
    for row in ["notifications", "under-one", "reviews-commissioned", "referrals-reviewed"] {
      isPart(place("headline", row), of: referrals)
    }
    addStages(scope, referrals, rapidReviews)
    addInfants(scope, referrals, children)
    addReviews(scope)
    addCrossings(scope)
    addListedCrossings(scope)
    addClocks(area, year)
    let breakdowns = tableNames(area, year).filter {
      !Self.standard.contains($0) && !$0.hasSuffix("_rapid_reviews") && TableID(rawValue: $0).crossed.isEmpty
    }
    for table in breakdowns {
      let isOfChildren = rows(table, area, year).contains { counts[$0].unit == "children" }
      let whole = isOfChildren ? children : referrals
      let part = isOfChildren ? ofRapidReviews : rapidReviews
      let ofPart = "\(table)_rapid_reviews"
      for (id, whole) in [(table, whole), (ofPart, part)] where !showsNothing(of: id, area, year) {
        addBreakdown(id, rows(id, area, year), whole, named: table)
      }
      if several.contains(table), !showsNothing(of: table, area, year), !showsNothing(of: ofPart, area, year)
      {
        addRest(rows(table, area, year), rows(ofPart, area, year), whole, part)
      }
      for among in rows(ofPart, area, year) {
        guard let all = place(table, counts[among].key.row) else { continue }
        isPart(among, of: all)
        guard let whole, let part else { continue }
        know(
          [.init(all), .init(part), .init(whole, -1), .init(among, -1)], -Self.unbounded...0,
          "those of \(counts[all].name) without a rapid review are among all without one")
      }
    }
    isPart(ofRapidReviews, of: children)
    atMost(rapidReviews, ofRapidReviews, "each referral has a child")
    isSome(ofRapidReviews, of: rapidReviews)
    if let referrals, let children, let rapidReviews, let ofRapidReviews {
      know(
        [.init(referrals), .init(ofRapidReviews), .init(children, -1), .init(rapidReviews, -1)],
        -Self.unbounded...0, "each referral without a rapid review has a child")
    }
    addFilters(area, year)
  }

  /// The tables of an area and year, in their order.
  private func tableNames(_ area: String, _ year: String) -> [String] {
    var seen: Set<String> = []
    return places(of: area, year).map { counts[$0].key.table }
      .filter { seen.insert($0).inserted }
  }

  private mutating func equal(_ parts: [Int], _ whole: Int?, _ table: String, isSupposed: Bool = false) {
    guard let whole, !parts.isEmpty, !parts.contains(whole) else { return }
    know(
      parts.map { .init($0) } + [.init(whole, -1)], 0...0,
      "\(isSupposed ? "if they do, " : "")the rows of \(table) add up to \(words(whole))",
      isSupposed: isSupposed)
  }

  private mutating func atMost(_ part: Int?, _ whole: Int?, _ why: String) {
    guard let part, let whole, part != whole else { return }
    know(
      [.init(part), .init(whole, -1)], -Self.unbounded...0,
      "\(words(part)) is at most \(words(whole)): \(why)")
  }

  private mutating func isPart(_ part: Int?, of whole: Int?) {
    guard let part, let whole, part != whole else { return }
    know([.init(part), .init(whole, -1)], -Self.unbounded...0, "\(words(part)) is at most \(words(whole))")
  }

  /// There is a whole where there is a part of it.
  private mutating func isSome(_ part: Int?, of whole: Int?) {
    guard let part, let whole, part != whole else { return }
    know(
      [.init(part), .init(whole, -ceiling)], -Self.unbounded...0,
      "where there is \(words(part)), there is \(words(whole))")
  }

  /// What is not in a part of the whole has the rows, too: each has one or, of those of which something is said, at most each.
  private mutating func addRest(_ all: [Int], _ among: [Int], _ whole: Int?, _ part: Int?) {
    guard let whole, let part else { return }
    func named(_ key: String, _ rows: [Int]) -> [Int] { rows.filter { counts[$0].key.row == key } }
    func isAtMost(_ parts: [Int], _ wholes: [Int], _ words: String) {
      var terms = parts.map { IntegerProgram.Term($0) }
      terms += wholes.map { IntegerProgram.Term($0, -1) }
      know(terms, -Self.unbounded...0, words)
    }
    isAtMost([whole] + among, [part] + all, "what is not \(words(part)) has one of the rows or more")
    let none = (all: named("not-recorded", all), among: named("not-recorded", among))
    for row in among where !none.among.contains(row) {
      guard let own = named(counts[row].key.row, all).first else { continue }
      isAtMost(
        [own, part] + none.all, [whole, row] + none.among,
        "\(words(own)) without \(words(row)) is among what is not \(words(part))")
    }
  }

  /// The stages repeat the headline, and rapid reviews that are known by their day are among theirs.
  private mutating func addStages(_ scope: Key, _ referrals: Int?, _ rapidReviews: Int?) {
    func stage(_ row: String) -> Int? { place(scope.at("stages", row)) }
    let reviewed =
      place(scope.at("headline", "referrals-reviewed")) ?? place(scope.at("headline", "reviews-commissioned"))
    for (row, same) in [
      ("discussion", referrals), ("notification", place(scope.at("headline", "notifications"))),
      ("review", reviewed),
    ] {
      if let own = stage(row) { equal([own], same, "stages") }
    }
    isPart(rapidReviews, of: stage("rapid-review"))
    for row in ["notification", "rapid-review", "review"] { isPart(stage(row), of: referrals) }
  }

  /// Each of what is counted has at least one of the rows.
  private mutating func cover(_ parts: [Int], _ whole: Int?, _ table: String) {
    guard let whole, !parts.isEmpty else { return }
    know(
      parts.map { .init($0) } + [.init(whole, -1)], 0...Self.unbounded,
      "the rows of \(table) add up to \(words(whole)) or more")
    for part in parts { isPart(part, of: whole) }
  }

  private func words(_ place: Int) -> String {
    counts[place].name + (counts[place].value.map { ", \($0)" } ?? "")
  }

  private mutating func addBreakdown(_ id: String, _ rows: [Int], _ whole: Int?, named table: String) {
    guard several.contains(table) else {
      equal(rows, whole, id, isSupposed: !described.contains(table))
      return
    }
    cover(rows, whole, id)
    guard let whole, let none = rows.first(where: { counts[$0].key.row == "not-recorded" }) else { return }
    for row in rows where row != none {
      know(
        [.init(row), .init(none), .init(whole, -1)], -Self.unbounded...0,
        "\(words(row)) and \(words(none)) are at most \(words(whole)) together")
    }
  }

  private mutating func addInfants(_ scope: Key, _ referrals: Int?, _ children: Int?) {
    guard let underOne = place(scope.at("headline", "under-one")) else { return }
    let infants = place(scope.at("age_bands", "under-1"))
    isPart(underOne, of: infants)
    isSome(infants, of: underOne)
    if let infants, let referrals, let children {
      know(
        [.init(referrals), .init(infants), .init(children, -1), .init(underOne, -1)], -Self.unbounded...0,
        "each referral without an infant has a child who is none")
    }
    for ofInfants in rows("features_under_one", scope.area, scope.year) {
      isPart(ofInfants, of: underOne)
      isPart(ofInfants, of: place(scope.at("features", counts[ofInfants].key.row)))
    }
  }

  private mutating func addReviews(_ scope: Key) {
    let commissioned =
      place(scope.at("headline", "referrals-reviewed")) ?? place(scope.at("headline", "reviews-commissioned"))
    isPart(place(scope.at("headline", "reviews-commissioned")), of: commissioned)
    isPart(place(scope.at("outcomes", "lcspr")), of: commissioned)
  }

  private mutating func addCrossings(_ scope: Key) {
    for (crossing, margin) in [("outcomes_by_age_band", "age_bands"), ("outcomes_by_sector", "sectors")] {
      let cells = rows(crossing, scope.area, scope.year)
      for row in rows(margin, scope.area, scope.year) {
        equal(cells.filter { counts[$0].key.row.hasSuffix(",\(counts[row].key.row)") }, row, crossing)
      }
      for outcome in rows("outcomes", scope.area, scope.year) {
        let line = cells.filter { counts[$0].key.row.hasPrefix("\(counts[outcome].key.row),") }
        if !line.isEmpty {
          know(
            line.map { .init($0) } + [.init(outcome, -1)], 0...Self.unbounded,
            "the row of \(words(outcome)) in \(crossing) adds up to as much or more")
        }
      }
    }
  }

  /// The rows and columns of two breakdowns of the same referrals or children, of which each has one value, add up to theirs; the
  /// line of rapid reviews is the column beside a breakdown.
  private mutating func addListedCrossings(_ scope: Key) {
    for table in tableNames(scope.area, scope.year) {
      let sides = TableID(rawValue: table).crossed.map(\.rawValue)
      let cells = rows(table, scope.area, scope.year)
      let units = Set((cells + sides.flatMap { rows($0, scope.area, scope.year) }).map { counts[$0].unit })
      guard sides.count == 2, !cells.isEmpty, units.count == 1, several.isDisjoint(with: sides) else {
        continue
      }
      func key(_ cell: Int, _ place: Int) -> String {
        let keys = counts[cell].key.row.split(separator: ",", omittingEmptySubsequences: false)
        return place < keys.count ? String(keys[place]) : ""
      }
      for place in [0, 1] {
        for margin in rows(sides[place], scope.area, scope.year) {
          equal(cells.filter { key($0, place) == counts[margin].key.row }, margin, table)
        }
        guard sides[1 - place] == "outcomes" else { continue }
        for beside in rows("\(sides[place])_rapid_reviews", scope.area, scope.year) {
          let row = counts[beside].key.row
          equal(
            cells.filter { key($0, place) == row && key($0, 1 - place) == "rapid-review" }, beside, table)
        }
      }
    }
  }

  private mutating func addClocks(_ area: String, _ year: String) {
    let scope = Key(area: area, year: year, table: "", row: "")
    let duties = Set(
      rows("timeliness", area, year).compactMap { PublishedNames.duty(of: counts[$0].key.row)?.duty })
    for duty in duties.sorted() {
      func row(_ kind: String) -> Int? { place(scope.at("timeliness", "\(duty)-\(kind)")) }
      if let inTime = row("in-time"), let late = row("late") {
        equal([inTime, late], place(scope.at("timeliness", duty, "of")), "timeliness")
      }
      isPart(row("running-late"), of: row("running"))
    }
  }

  /// What the totals of filters tell in a data set with a column for each.
  private mutating func addFilters(_ area: String, _ year: String) {
    let own = places(of: area, year).filter { counts[$0].key.measure.hasSuffix("_count") }
    var lines: [[String]: [Int]] = [:]
    for place in own {
      let key = counts[place].key
      let items = key.row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      for position in items.indices where items.count > 1 {
        var others = items
        others[position] = "*"
        lines[[key.table, key.measure] + others, default: []].append(place)
      }
    }
    for (line, places) in lines.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let position = line.dropFirst(2).firstIndex(of: "*").map { $0 - 2 } ?? 0
      func isTotal(_ place: Int) -> Bool {
        let items = counts[place].key.row.split(separator: ",", omittingEmptySubsequences: false)
        return position < items.count && items[position] == "total"
      }
      equal(places.filter { !isTotal($0) }, places.first(where: isTotal), line[0], isSupposed: true)
    }
    // A topic of one row each, with a row for the total of all topics.
    let measures = Set(own.map { counts[$0].key.measure }).sorted()
    for measure in measures {
      guard let whole = place(Key(area: area, year: year, table: "Total", row: "total", measure: measure))
      else {
        continue
      }
      let topics = Set(own.map { counts[$0].key.table }).subtracting(["Total"]).sorted()
      for topic in topics {
        let parts = own.filter {
          counts[$0].key.table == topic && counts[$0].key.measure == measure && counts[$0].key.row != "total"
        }
        equal(parts, whole, topic, isSupposed: true)
      }
    }
  }
}
