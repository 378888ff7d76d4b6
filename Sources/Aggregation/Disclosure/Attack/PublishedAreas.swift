import Records

/// How the counts of areas add up to those of a larger one, and those of a part of a year to those of the whole.
extension PublishedSystem {
  /// A region has at least what those of its areas have that are known; as much, where all of them are.
  mutating func addAreas(_ publications: [Publication], _ names: PublishedNames) {
    var parts: [String: Set<String>] = [:]
    var complete: Set<String> = []
    for publication in publications {
      if let area = publication.area, area.level == .region {
        parts[area.name, default: []].formUnion(publication.members)
        complete.insert(area.name)
      }
      for area in Set(publication.cells.map(\.area)) where area.level == .partnership {
        let name = names.name(of: area, in: publication)
        if !area.region.isEmpty { parts[area.region, default: []].insert(name) }
      }
    }
    // An area of a partnership is named after it: "North: Town".
    let areas = Set(counts.map(\.key.area))
    for area in areas {
      guard let end = area.firstRange(of: ": ")?.lowerBound, areas.contains(String(area[..<end])) else {
        continue
      }
      parts[String(area[..<end]), default: []].insert(area)
    }
    for (region, members) in parts.sorted(by: { $0.key < $1.key }) {
      let isWhole = complete.contains(region) || areTotalsComplete(region, members)
      for place in counts.indices where counts[place].key.area == region {
        let key = counts[place].key
        let own = members.sorted().compactMap { member in
          self.place(Key(area: member, year: key.year, table: key.table, row: key.row, measure: key.measure))
        }
        guard !own.isEmpty else { continue }
        let isSum = isWhole && own.count == members.count
        let listed = own.map { "\(counts[$0].key.area)\(counts[$0].value.map { " \($0)" } ?? "")" }
        know(
          own.map { .init($0) } + [.init(place, -1)], (isSum ? 0 : -IntegerProgram.unbounded)...0,
          "\(counts[place].name) of \(region)\(counts[place].value.map { ", \($0)" } ?? "") is "
            + "\(isSum ? "the sum of" : "at least the sum of") \(listed.joined(separator: ", "))")
      }
    }
  }

  /// Whether the totals of some areas are those of their region: then nobody is missing.
  private func areTotalsComplete(_ region: String, _ members: Set<String>) -> Bool {
    counts.contains { count in
      guard count.key.area == region, count.key.row == "total" || count.key.row == "referrals",
        let whole = count.value
      else { return false }
      let own = members.compactMap { member in
        place(
          Key(
            area: member, year: count.key.year, table: count.key.table, row: count.key.row,
            measure: count.key.measure)
        ).flatMap { counts[$0].value }
      }
      return own.count == members.count && own.reduce(0, +) == whole
    }
  }

  /// What is counted up to a day is not more than what is counted up to a later one.
  mutating func addEarlierDays() {
    let standing: Set = ["pending", "not-counted"]
    for place in counts.indices {
      let key = counts[place].key
      guard let year = key.year.firstRange(of: " up to ").map({ String(key.year[..<$0.lowerBound]) }),
        key.table != "panel", !standing.contains(key.row), !key.row.contains("running")
      else { continue }
      var whole = key
      whole = Key(area: key.area, year: year, table: key.table, row: key.row, measure: key.measure)
      guard let later = self.place(whole) else { continue }
      know(
        [.init(place), .init(later, -1)], -IntegerProgram.unbounded...0,
        "\(counts[place].name)\(counts[place].value.map { ", \($0)," } ?? "") is a part of the whole year",
        isSupposed: true)
    }
  }
}
