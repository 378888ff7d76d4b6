import Records

/// Which count a cell of some file is: files have keys or names, and one number is in several tables.
struct PublishedNames {
  /// The topics of our data sets, and the tables that they are about.
  private static let topics = [
    "Headline figure": "headline", "Stage of the case": "stages", "Primary outcome": "outcomes",
    "Further action": "further_actions", "Month considered": "months", "Age": "age_bands",
    "Referring agency": "agencies", "Sector of the referring agency": "sectors",
    "Presenting feature, infants under one": "features_under_one", "Presenting feature": "features",
    "Harm": "harm",
  ]
  /// The indicators of our data sets, whose units tell what they count.
  private static let indicators = [
    "referral_count": "referrals", "child_count": "children", "notification_count": "notifications",
    "entry_count": "entries", "further_action_count": "further actions",
    "rapid_review_count": "rapid reviews",
    "review_count": "reviews",
  ]
  /// The columns of our data set of clocks that count, and the rows of the table that they repeat.
  private static let clockColumns = [
    "timed_count": "of", "in_time_count": "in-time", "late_count": "late", "running_count": "running",
    "running_late_count": "running-late", "stopped_count": "stopped", "untimed_count": "left-out",
  ]
  /// What is not a count of cases: the country's figures, and answers that are published in full.
  private static let passing = [
    "national", "national_panel", "recommendations", "recommendations_by_review",
    "recommendations_by_review_year", "recommendations_by_status", "recommendations_by_body",
  ]
  /// The keys of names that every file has, for those that have no keys.
  private static let standardKeys: [String: String] = {
    var keys = Dictionary(
      HeadlineRow.allCases.map { ($0.category.name, $0.rawValue) }, uniquingKeysWith: { first, _ in first })
    for duty in TimedDuty.allCases {
      for row in ClockRow.all(of: duty) { keys[row.category(of: duty).name] = row.category(of: duty).key }
    }
    for category in Category.reserved + [Category("rapid-review", "Rapid review")] {
      keys[category.name] = category.key
    }
    return keys
  }()
  private static let otherUnits = [
    "completed years", "working days", "days", "responses", "per 10,000 children",
  ]

  /// For a table, the key of each name.
  private var keys: [String: [String: String]] = [:]
  private var tableOfTopic = topics
  /// For what was named, the partnership whose figures are there.
  private var areas: [String: String] = [:]
  private var days: [String: Day] = [:]
  private var starts: [String: YearStart] = [:]
  /// The names of areas in data sets, and the partnerships that they stand for.
  private var partnershipOfArea: [String: String] = [:]

  init(_ publications: [Publication]) {
    for publication in publications {
      for breakdown in publication.breakdowns {
        for name in breakdown.names { tableOfTopic[name] = breakdown.key }
      }
      for cell in publication.cells where cell.row != cell.names && cell.row.count == cell.names.count {
        for (key, name) in zip(cell.row, cell.names) { keys[cell.table, default: [:]][name] = key }
      }
      if let area = publication.area, !area.name.isEmpty, areas[publication.origin] == nil {
        areas[publication.origin] = area.name
      }
      if let day = publication.asAt {
        days[publication.origin] = day
        starts[publication.origin] = publication.yearStart
      }
    }
    for publication in publications where publication.area == nil {
      let own = Set(publication.cells.map(\.area).filter { $0.level == .partnership })
      guard own.count == 1, let area = own.first, !area.name.isEmpty else { continue }
      if let partnership = areas[publication.origin] {
        partnershipOfArea[area.name] = partnership
      } else {
        areas[publication.origin] = area.name
      }
    }
  }

  /// The name by which figures of an area are kept together.
  func name(of area: Publication.Area, in publication: Publication) -> String {
    if area.name.isEmpty { return areas[publication.origin] ?? "" }
    return partnershipOfArea[area.name] ?? area.name
  }

  /// The count that a cell shows; `nil` for one that counts no cases.
  mutating func key(of cell: PublishedCell, in publication: Publication) -> PublishedSystem.Key? {
    let unit = cell.unit
    guard !Self.passing.contains(cell.table), !Self.otherUnits.contains(unit) || cell.table == "rates" else {
      return nil
    }
    let area = name(of: cell.area, in: publication)
    let key = PublishedSystem.Key(
      area: area, year: year(of: cell, in: publication), table: cell.table, row: "", measure: cell.measure)
    if let column = Self.clockColumns[cell.measure], cell.table == "timeliness" {
      return clock(key, cell.row.first ?? "", column)
    }
    if cell.measure.hasPrefix("in_time_percent") {
      return clock(key, cell.row.first ?? "", "in-time", "percent")
    }
    var table = tableOfTopic[cell.table] ?? cell.table
    var measure = cell.measure
    var unitOfRow = unit
    // What has a rapid review is a column of our data sets, and a table of its own elsewhere.
    if measure == "rapid_review_count" || measure == "rapid_review_child_count", table != "headline" {
      let all =
        measure == "rapid_review_count"
        ? key.at("outcomes", "rapid-review") : key.at("children_of_rapid_reviews", "all")
      let row = cell.row.map { keys[table]?[$0] ?? $0 }.joined(separator: ",")
      return table == "Total" ? all : key.at("\(table)_rapid_reviews", row, "number")
    }
    if let unit = Self.indicators[measure] {
      (measure, unitOfRow) = ("number", unit)
      // A row of our data sets has one unit, and the row of totals one for referrals and one for children.
      if table == "Total" { return key.at("headline", unit) }
    }
    let others = ["_percent", "_ci", "_average", "_median", "_day_count"]
    if measure == "age_years" || others.contains(where: measure.hasSuffix) {
      return nil
    }
    let row = cell.row.map { keys[table]?[$0] ?? keys["headline"]?[$0] ?? Self.standardKeys[$0] ?? $0 }
      .joined(separator: ",")
    if table == "rates" { table = "headline" }
    if row == "total", measure == "number" {
      // That of a table which is left out has a symbol too, and is no hidden number of referrals.
      if cell.value == .hidden { return nil }
      if table.hasSuffix("_rapid_reviews") {
        return unitOfRow == "children"
          ? key.at("children_of_rapid_reviews", "all") : key.at("outcomes", "rapid-review")
      }
      if ["referrals", "children"].contains(unitOfRow) { return key.at("headline", unitOfRow) }
    }
    if table == "panel", measure == "of" {
      return cell.value == .hidden ? nil : key.at("outcomes", "rapid-review")
    }
    if table == "timeliness" {
      guard let (duty, kind) = Self.duty(of: row) else { return nil }
      if measure == "of" { return kind == "in-time" || kind == "late" ? key.at(table, duty, "of") : nil }
    }
    if table == "headline", HeadlineRow(rawValue: row) == nil { table = "outcomes" }
    return key.at(table, row, measure)
  }

  /// The words for a count, for people.
  func words(for cell: PublishedCell, _ key: PublishedSystem.Key) -> String {
    let row = cell.names.map { "\"\($0)\"" }.joined(separator: ", ")
    let measure = key.measure == "number" ? "" : key.measure == "of" ? ", the whole" : ", \(key.measure)"
    return "\(row) (\(key.table)\(measure), \(key.year))"
  }

  /// The year and, where it was not over, the day up to which it was counted.
  private func year(of cell: PublishedCell, in publication: Publication) -> String {
    guard let day = publication.asAt ?? days[publication.origin],
      let year = (starts[publication.origin] ?? publication.yearStart).year(named: cell.year),
      day < year.last, day >= year.first
    else { return cell.year }
    return "\(cell.year) up to \(day.iso)"
  }

  private func clock(
    _ key: PublishedSystem.Key, _ name: String, _ column: String, _ measure: String = "number"
  ) -> PublishedSystem.Key {
    let row = keys["timeliness"]?[name] ?? Self.standardKeys[name]
    let duty = row.flatMap(Self.duty).map(\.duty) ?? name
    return column == "of"
      ? key.at("timeliness", duty, "of") : key.at("timeliness", "\(duty)-\(column)", measure)
  }

  /// The count of which a share is a part.
  static func whole(of key: PublishedSystem.Key) -> PublishedSystem.Key {
    if key.table == "panel" { return key.at("outcomes", "rapid-review") }
    return key.at(
      key.table, duty(of: key.row).flatMap { key.table == "timeliness" ? $0.duty : nil } ?? key.row, "of")
  }

  /// The duty and the kind of a row of clocks, `notification-running-late`; `nil` for days.
  static func duty(of row: String) -> (duty: String, kind: String)? {
    let kinds = ["in-time", "running-late", "late", "running", "stopped", "left-out"]
    // Days late end like what is late.
    guard !row.hasSuffix("-days-late"), let kind = kinds.first(where: { row.hasSuffix("-\($0)") }) else {
      return nil
    }
    return (String(row.dropLast(kind.count + 1)), kind)
  }
}
