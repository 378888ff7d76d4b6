import Foundation
import Records
import Testing

/// Breakdowns, crossings, sectors and percentages of random registers under random profiles, counted a second time from what the
/// register was made of, by nothing that the program has.
@Suite struct BreakdownRecountTests {
  @Test(arguments: UInt64(1)...10)
  func `every breakdown is what a plain count of the same rows gives`(seed: UInt64) throws {
    let register = RandomBreakdowns(seed: seed)
    let place = try Workplace()
    try place.write(register.profile, to: "own/profile.toml")
    try place.write(register.csv, to: "own/referrals.csv")
    let year = register.busiestYear
    let edition = seed % 2 == 0 ? "board" : "public"
    let run = try place.run("report", "own", "--year", year, "--edition", edition, "--output", "out")
    try #require(run.status == 0, "\(seed): \(run.errors)\n\(register.profile)\n\(register.csv)")
    let written = try WrittenFigures(place.text("out/figures.csv"))
    for (key, value) in register.counts(in: year).sorted(by: { $0.key < $1.key }) {
      #expect(written.values[key] ?? "0" == value, "seed \(seed): \(key)")
    }
    // Nothing is there that was not counted again.
    let known = Set(register.counts(in: year).keys)
    let own = Set(register.tables)
    for (key, value) in written.values
    where own.contains(String(key.prefix { $0 != " " })) && !["0", "0.0"].contains(value) {
      #expect(known.contains(key), "seed \(seed): \(key) \(value)")
    }
  }
}

/// The values of a figures.csv by "table key key2 measure".
private struct WrittenFigures {
  private(set) var values: [String: String] = [:]

  init(_ text: String) {
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 14 else { continue }
      values["\(cells[1]) \(cells[12]) \(cells[13]) \(cells[6])"] = cells[7]
    }
  }
}

/// A register with breakdowns of every kind, kept as what was made up and not as what was written.
private struct RandomBreakdowns {
  struct Breakdown {
    let key: String
    let isOfChildren: Bool
    let isSeveral: Bool
    let columns: [String]
    let values: [String]
  }

  struct Child {
    let age: String
    let band: String
    /// By breakdown; a value of its own is not in the profile.
    var said: [String: [String]] = [:]
  }

  struct Referral {
    let reference: String
    let year: Int
    let month: Int
    let day: Int
    let outcome: String
    let agencies: [String]
    var children: [Child]
    var said: [String: [String]] = [:]
    /// The breakdowns of children in which one entry stands for all.
    var alone: Set<String> = []
  }

  private static let outcomes = [
    ("rapid-review", "Rapid review"), ("no-further-action", "No further action"),
    ("local-learning-event", "Local learning event"), ("withdrawn", "Withdrawn"),
  ]
  private static let sectors = [
    ("police", "police"), ("trust", "health"), ("surgery", "health"), ("council", "local-authority"),
  ]
  private static let strange = "Zeppelin"

  private let start: Int
  private let ownBands: Bool
  private let rowsAreChildren: Bool
  private let least: Int
  private let breakdowns: [Breakdown]
  private let crossings: [[String]]
  private let referrals: [Referral]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed &* 7919)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    start = [4, 7, 1, 9, 4][number(0...4)]
    let ownBands = number(0...1) == 0
    self.ownBands = ownBands
    rowsAreChildren = number(0...2) == 0
    least = number(0...1) == 0 ? 1 : 12
    breakdowns = (0..<number(1...4)).map { index in
      let isSeveral = number(0...2) == 0
      return Breakdown(
        key: ["sex", "plan", "place", "theme"][index], isOfChildren: number(0...1) == 0, isSeveral: isSeveral,
        columns: (0..<(isSeveral ? number(1...2) : 1)).map { "Own \(index) \($0)" },
        values: (0..<number(2...4)).map { ["alpha", "bravo", "charlie", "delta"][$0] })
    }
    let sides = ["outcomes", "age_bands", "sectors"] + breakdowns.map(\.key)
    var crossings: [[String]] = []
    for _ in 0..<3 {
      let pair = [sides[number(0...sides.count - 1)], sides[number(0...sides.count - 1)]]
      let isStandard = pair.contains("outcomes") && (pair.contains("age_bands") || pair.contains("sectors"))
      if pair[0] != pair[1], !isStandard, !crossings.contains(where: { Set($0) == Set(pair) }) {
        crossings.append(pair)
      }
    }
    self.crossings = crossings
    var referrals: [Referral] = []
    for index in 0..<number(25...60) {
      let children = (0..<[1, 1, 1, 2, 3][number(0...4)]).map { _ in
        Self.child(number(-2...17), ownBands: ownBands)
      }
      var agencies: [String] = []
      for _ in 0..<[1, 1, 2][number(0...2)] {
        let agency = Self.sectors[number(0...Self.sectors.count - 1)].0
        if !agencies.contains(agency) { agencies.append(agency) }
      }
      var referral = Referral(
        reference: "R-\(index)", year: number(2020...2022), month: number(1...12), day: number(1...28),
        outcome: Self.outcomes[[0, 0, 1, 1, 2, 3][number(0...5)]].0, agencies: agencies, children: children)
      for breakdown in breakdowns {
        func said() -> [String] {
          if number(0...4) == 0 { return [] }
          if number(0...9) == 0 { return [Self.strange] }
          let one = breakdown.values[number(0...breakdown.values.count - 1)]
          let other = breakdown.values[number(0...breakdown.values.count - 1)]
          return breakdown.isSeveral && one != other ? [one, other] : [one]
        }
        guard breakdown.isOfChildren else {
          referral.said[breakdown.key] = said()
          continue
        }
        let isAlone = number(0...4) == 0 && !rowsAreChildren
        let all = said()
        for child in referral.children.indices {
          referral.children[child].said[breakdown.key] = isAlone ? all : said()
        }
        if isAlone { referral.alone.insert(breakdown.key) }
      }
      referrals.append(referral)
    }
    self.referrals = referrals
  }

  private static func child(_ years: Int, ownBands: Bool) -> Child {
    switch years {
    case -2: return Child(age: "unborn", band: "unborn")
    case -1: return Child(age: "unknown", band: "unknown")
    case 0: return Child(age: "5 months", band: ownBands ? "0-to-2" : "under-1")
    default:
      let bands =
        ownBands
        ? [(2, "0-to-2"), (10, "3-to-10"), (15, "11-to-15"), (17, "other-ages")]
        : [(5, "1-to-5"), (10, "6-to-10"), (15, "11-to-15"), (17, "16-to-17")]
      return Child(age: "\(years)", band: bands.first { years <= $0.0 }?.1 ?? "")
    }
  }

  // What the program is given.

  var profile: String {
    var text = """
      schema = 1
      [partnership]
      name = "Own"
      short_name = "Own"
      group = "Group"
      group_short = "G"
      [reporting_year]
      start = "\(start < 10 ? "0" : "")\(start)-01"
      [register]
      row = "\(rowsAreChildren ? "child" : "referral")"
      [disclosure]
      policy = "none"
      [figures]
      minimum_denominator = \(least)
      shares = true
      stages = true
      crossings = [\(crossings.map { "[\"\($0[0])\", \"\($0[1])\"]" }.joined(separator: ", "))]

      """
    if ownBands {
      text += """
        [ages]
        bands = [ { name = "0 to 2", from = 0, to = 2 }, { name = "3 to 10", from = 3, to = 10 }, { name = "11 to 15", from = 11, to = 15 } ]

        """
    }
    for (key, sector) in Self.sectors {
      text +=
        "[[agencies]]\nkey = \"\(key)\"\nname = \"The \(key)\"\nsector = \"\(sector.replacing("-", with: " "))\"\n"
    }
    for (key, name) in Self.outcomes {
      let kind = key == "withdrawn" ? "not-counted" : "primary"
      text += "[[outcomes]]\nkey = \"\(key)\"\nname = \"\(name)\"\nkind = \"\(kind)\"\n"
    }
    for breakdown in breakdowns {
      let values = breakdown.values.map {
        "{ key = \"\($0)\", name = \"The \($0)\", aliases = [\"\($0.prefix(1).uppercased())\"] }"
      }
      text += """
        [[breakdowns]]
        key = "\(breakdown.key)"
        name = "Own \(breakdown.key)"
        columns = [\(breakdown.columns.map { "\"\($0)\"" }.joined(separator: ", "))]
        of = "\(breakdown.isOfChildren ? "children" : "referrals")"
        several = \(breakdown.isSeveral)
        values = [\(values.joined(separator: ", "))]

        """
    }
    return text
  }

  var csv: String {
    let header =
      ["reference", "date_considered", "referring_agency", "child_age", "outcome"]
      + breakdowns.flatMap(\.columns)
    var lines = [header.joined(separator: ",")]
    for referral in referrals {
      let date = "\(referral.year)-\(two(referral.month))-\(two(referral.day))"
      let agencies = referral.agencies.map { "The \($0)" }.joined(separator: "; ")
      let outcome = Self.outcomes.first { $0.0 == referral.outcome }?.1 ?? ""
      let rows = rowsAreChildren ? referral.children.map { [$0] } : [referral.children]
      for (place, children) in rows.enumerated() {
        var cells = [
          referral.reference, date, agencies, children.map(\.age).joined(separator: "; "), outcome,
        ]
        for breakdown in breakdowns { cells += written(breakdown, referral, children, isFirst: place == 0) }
        lines.append(cells.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ","))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The cells of a breakdown's columns: where it has two, the first values are in one and the others in the other.
  private func written(
    _ breakdown: Breakdown, _ referral: Referral, _ children: [Child], isFirst: Bool
  ) -> [String] {
    breakdown.columns.indices.map { column in
      func part(_ said: [String]) -> [String] {
        let own =
          breakdown.columns.count == 1
          ? said : column == 0 ? Array(said.prefix(1)) : Array(said.dropFirst())
        return own.enumerated().map { place, value in
          value == Self.strange ? value : place % 2 == 0 ? "The \(value)" : value.prefix(1).uppercased()
        }
      }
      guard breakdown.isOfChildren else {
        return isFirst ? part(referral.said[breakdown.key] ?? []).joined(separator: "; ") : ""
      }
      let all = children.map { part($0.said[breakdown.key] ?? []).joined(separator: ", ") }
      if all.allSatisfy(\.isEmpty) { return "" }
      if referral.alone.contains(breakdown.key) { return all[0] }
      return all.map { $0.isEmpty ? "unknown" : $0 }.joined(separator: "; ")
    }
  }

  // What a plain count gives.

  private func label(of referral: Referral) -> String {
    if start == 1 { return "\(referral.year)" }
    let first = referral.month >= start ? referral.year : referral.year - 1
    return "\(first)-\((first + 1) % 100)"
  }

  var busiestYear: String {
    let counted = referrals.filter { $0.outcome != "withdrawn" }
    let years = Dictionary(grouping: counted, by: label)
    return years.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key ?? ""
  }

  var tables: [String] {
    breakdowns.map(\.key) + ["sectors"] + crossings.map { "\($0[0])_by_\($0[1])" }
  }

  func counts(in year: String) -> [String: String] {
    let all = referrals.filter { label(of: $0) == year && $0.outcome != "withdrawn" }
    let reviewed = all.filter { $0.outcome == "rapid-review" }
    var counts: [String: String] = [:]
    for (part, measure) in [(all, "number"), (reviewed, "rapid_reviews")] {
      for breakdown in breakdowns {
        guard all.contains(where: { isRecorded($0, breakdown) }) else { continue }
        let units = part.flatMap { said(by: $0, in: breakdown) }
        add(units, to: breakdown.key, measure, of: breakdown.isSeveral ? nil : units.count, in: &counts)
        let whole =
          measure == "number" || !breakdown.isSeveral ? units.count : breakdown.isOfChildren ? 0 : units.count
        addShares(units, whole, to: breakdown.key, measure, hasTotal: !breakdown.isSeveral, in: &counts)
      }
      let sectors = part.map { Array(Set($0.agencies.map(sector))) }
      add(sectors, to: "sectors", measure, of: sectors.count, in: &counts)
      addShares(sectors, sectors.count, to: "sectors", measure, hasTotal: true, in: &counts)
    }
    for crossing in crossings {
      let own = crossing.compactMap { key in breakdowns.first { $0.key == key } }
      guard own.allSatisfy({ breakdown in all.contains { isRecorded($0, breakdown) } }) else { continue }
      let isOfChildren = crossing.contains("age_bands") || own.contains(where: \.isOfChildren)
      var pairs: [String: Int] = [:]
      for referral in all {
        for child in isOfChildren ? referral.children : [Child(age: "", band: "")] {
          for one in side(crossing[0], referral, child) {
            for other in side(crossing[1], referral, child) { pairs["\(one) \(other)", default: 0] += 1 }
          }
        }
      }
      for (pair, count) in pairs { counts["\(crossing[0])_by_\(crossing[1]) \(pair) number"] = "\(count)" }
    }
    return counts
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func sector(of agency: String) -> String { Self.sectors.first { $0.0 == agency }?.1 ?? "" }

  private func isRecorded(_ referral: Referral, _ breakdown: Breakdown) -> Bool {
    breakdown.isOfChildren
      ? referral.children.contains { !($0.said[breakdown.key] ?? []).isEmpty }
      : !(referral.said[breakdown.key] ?? []).isEmpty
  }

  /// What is said of each unit that a breakdown counts.
  private func said(by referral: Referral, in breakdown: Breakdown) -> [[String]] {
    breakdown.isOfChildren
      ? referral.children.map { $0.said[breakdown.key] ?? [] } : [referral.said[breakdown.key] ?? []]
  }

  private func side(_ key: String, _ referral: Referral, _ child: Child) -> [String] {
    switch key {
    case "outcomes": return [referral.outcome]
    case "age_bands": return [child.band]
    case "sectors": return Array(Set(referral.agencies.map(sector)))
    default:
      let isOfChildren = breakdowns.first { $0.key == key }?.isOfChildren ?? false
      let said = (isOfChildren ? child.said[key] : referral.said[key]) ?? []
      return said.isEmpty ? ["not-recorded"] : said.map(Self.key)
    }
  }

  private static func key(_ said: String) -> String { said == strange ? "not-in-profile" : said }

  private func add(
    _ units: [[String]], to table: String, _ measure: String, of total: Int?,
    in counts: inout [String: String]
  ) {
    var own: [String: Int] = [:]
    for unit in units {
      for value in unit { own[Self.key(value), default: 0] += 1 }
      if unit.isEmpty { own["not-recorded", default: 0] += 1 }
    }
    if let total { own["total"] = total }
    for (key, count) in own { counts["\(table) \(key)  \(measure)"] = "\(count)" }
  }

  private func addShares(
    _ units: [[String]], _ whole: Int, to table: String, _ measure: String, hasTotal: Bool,
    in counts: inout [String: String]
  ) {
    guard whole >= least, whole > 0 else { return }
    let name = measure == "number" ? "percent" : "rapid_reviews_percent"
    var own: [String: Int] = hasTotal ? ["total": whole] : [:]
    for unit in units {
      for value in unit { own[Self.key(value), default: 0] += 1 }
      if unit.isEmpty { own["not-recorded", default: 0] += 1 }
    }
    for (key, count) in own {
      let tenths = (Double(count) * 1000 / Double(whole)).rounded()
      counts["\(table) \(key)  \(name)"] = "\(Int(tenths) / 10).\(Int(tenths) % 10)"
    }
  }
}
