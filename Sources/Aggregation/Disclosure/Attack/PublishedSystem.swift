import Records

/// The counts that publications show or hide, each once whichever file it is in, and what everyone knows of how they add up.
///
/// It is made from the files alone and shares nothing with the choice of what to hide.
struct PublishedSystem {
  /// Which count it is.
  struct Key: Hashable {
    let area: String
    /// The year, with the day where it was not over.
    let year: String
    let table: String
    let row: String
    var measure = "number"

    func at(_ table: String, _ row: String, _ measure: String = "number") -> Key {
      Key(area: area, year: year, table: table, row: row, measure: measure)
    }
  }

  struct Count {
    let key: Key
    /// The words for it: what the row and its table are called.
    var name: String
    var value: Int?
    /// Whether some file has the symbol in its place.
    var isHidden = false
    /// Whether its own table shows it, and not just another one.
    var isInOwnTable = false
    /// Where it is shown or, where it is not, hidden.
    var shown: Place?
    var hidden: Place?
    /// The unit by which it counts; empty where no file says.
    var unit: String
  }

  /// A sum that lies within bounds, and how people say it.
  struct Sum {
    let terms: [IntegerProgram.Term]
    let bounds: ClosedRange<Int>
    let words: String
    /// Whether it is how such tables usually are, and not something that is certain.
    let isSupposed: Bool
  }

  private(set) var counts: [Count] = []
  private(set) var sums: [Sum] = []
  /// In the order in which they were read.
  private(set) var years: [(area: String, year: String)] = []
  /// What is odd about the files.
  private(set) var remarks: [String] = []
  private var places: [Key: Int] = [:]
  /// The counts of each area and year.
  private var placesOfYear: [String: [Int]] = [:]
  /// Greater than any count of cases.
  private static let mostOfAll = 1e9
  /// The tables whose own total some file shows: they are not left out, whatever else is hidden of them.
  private var tablesWithTotal: Set<String> = []
  /// The tables of which each file shows some number.
  private var shownTables: Set<String> = []
  private(set) var tables: [String: [Int]] = [:]
  private(set) var several: Set<String> = ["features", "harm", "sectors"]
  /// The breakdowns of which a file says whether what they count may have several values.
  private(set) var described: Set<String> = ["features", "harm", "sectors"]

  /// The greatest count that anybody would think possible.
  var ceiling: Int { 1000 + 10 * (counts.compactMap(\.value).max() ?? 0) }

  init(_ publications: [Publication]) {
    var names = PublishedNames(publications)
    for breakdown in publications.flatMap(\.breakdowns) {
      described.insert(breakdown.key)
      if breakdown.isSeveral { several.insert(breakdown.key) }
    }
    for cell in publications.flatMap(\.cells) {
      if case .number = cell.value { shownTables.insert(PublishedSystem.table(of: cell)) }
    }
    for publication in publications {
      for cell in publication.cells { add(cell, of: publication, names: &names) }
    }
    for (area, year) in years { addSums(of: area, in: year) }
    addDerivedSums()
    addAreas(publications, names)
    addEarlierDays()
  }

  /// The counts of tables of which nothing is shown: they may be left out, zero and all.
  var ofTablesLeftOut: Set<Int> { Set(tables.filter { showsNothing(of: $0.key) }.values.joined()) }

  /// Whether nothing of a table is shown: of one that has only names, some may be missing, and rows do not add up.
  func showsNothing(of table: String, _ area: String, _ year: String) -> Bool {
    showsNothing(of: Key(area: area, year: year, table: table, row: "").tableKey)
  }

  /// What another table shows of it does not tell that this one shows its zeros.
  private func showsNothing(of key: String) -> Bool {
    !tablesWithTotal.contains(key) && (tables[key] ?? []).allSatisfy { !counts[$0].isInOwnTable }
  }

  /// The areas that show a zero among cases, so that zero is not what they hide.
  var areasWithZero: Set<String> {
    let others: Set = ["timeliness", "panel", "reviews"]
    return Set(counts.filter { $0.value == 0 && !others.contains($0.key.table) }.map(\.key.area))
  }

  /// The place of a count; `nil` where no file has it.
  func place(_ key: Key) -> Int? { places[key] }

  /// The counts of a table's rows without its total, in their order.
  func rows(_ table: String, _ area: String, _ year: String) -> [Int] {
    (tables[Key(area: area, year: year, table: table, row: "").tableKey] ?? []).filter {
      counts[$0].key.row != "total" && counts[$0].key.measure == "number"
    }
  }

  /// Says what is known of counts.
  mutating func know(
    _ terms: [IntegerProgram.Term], _ bounds: ClosedRange<Int>, _ words: String, isSupposed: Bool = false
  ) {
    // What is all shown tells nothing more.
    guard terms.contains(where: { counts[$0.variable].value == nil }) else { return }
    sums.append(Sum(terms: terms, bounds: bounds, words: words, isSupposed: isSupposed))
  }

  mutating func remark(_ text: String) { if !remarks.contains(text) { remarks.append(text) } }

  private mutating func count(_ key: Key, named name: String, unit: String) -> Int {
    if let place = places[key] { return place }
    places[key] = counts.count
    tables[key.tableKey, default: []].append(counts.count)
    counts.append(Count(key: key, name: name, unit: unit))
    let year = key.at("", "").tableKey
    if placesOfYear[year] == nil { years.append((key.area, key.year)) }
    placesOfYear[year, default: []].append(counts.count - 1)
    return counts.count - 1
  }

  private mutating func add(_ cell: PublishedCell, of publication: Publication, names: inout PublishedNames) {
    if case .number(let number) = cell.value, !(abs(number) <= Self.mostOfAll) { return }
    guard let key = names.key(of: cell, in: publication) else { return }
    if case .number = cell.value, cell.row == ["total"] || cell.names == ["Total"] {
      tablesWithTotal.insert(key.at(cell.table, "").tableKey)
    }
    guard !["percent", "rate", "children", "change", "lower", "upper"].contains(key.measure) else {
      addDerived(cell, key)
      return
    }
    // A table that is left out has symbols for what other tables show, too.
    if cell.value == .hidden, key.table != cell.table, !shownTables.contains(PublishedSystem.table(of: cell))
    {
      return
    }
    let place = count(key, named: names.words(for: cell, key), unit: cell.unit)
    switch cell.value {
    case .hidden:
      counts[place].isHidden = true
      if counts[place].hidden == nil { counts[place].hidden = cell.place }
      if let limits = cell.limits { tell(place, by: limits, cell) }
    case .number(let number):
      guard let whole = Int(exactly: number), whole >= 0 else { return }
      if let value = counts[place].value, value != whole {
        remark(
          "\(counts[place].name) is \(value) in \(counts[place].shown?.description ?? "") and \(whole) in \(cell.place)"
        )
        return
      }
      counts[place].value = whole
      if key.table == cell.table { counts[place].isInOwnTable = true }
      if counts[place].shown == nil { counts[place].shown = cell.place }
    }
  }

  /// What a percentage, a rate or a change tells of the count that it was made from.
  private mutating func addDerived(_ cell: PublishedCell, _ key: Key) {
    guard case .number(let number) = cell.value else { return }
    let place = count(
      key.at(key.table, key.row), named: cell.names.map { "\"\($0)\"" }.joined(separator: ", "),
      unit: cell.unit)
    switch key.measure {
    case "percent":
      // Beside a count it is of all referrals or children; in a table of shares it is of their whole.
      let isOfAll =
        !["panel", "timeliness"].contains(key.table) && ["referrals", "children"].contains(cell.unit)
      let whole = count(
        isOfAll ? key.at("headline", cell.unit) : PublishedNames.whole(of: key),
        named: "the whole of \(counts[place].name)", unit: "")
      let tenths = Int((number * 10).rounded())
      derived.append(.percent(place, whole, tenths, cell.place))
    case "rate": derived.append(.rate(place, number, key, cell.place))
    case "change": derived.append(.change(place, Int(number.rounded()), cell.place))
    case "children":
      childrenOfArea[key.year + key.area] = Int(number)
    default: break
    }
  }

  /// A table as one file has it.
  private static func table(of cell: PublishedCell) -> String {
    "\(cell.place.file)\u{1F}\(cell.year)\u{1F}\(cell.table)"
  }

  private enum Derived {
    case percent(Int, Int, Int, Place)
    case rate(Int, Double, Key, Place)
    case change(Int, Int, Place)
  }

  private var derived: [Derived] = []
  private var childrenOfArea: [String: Int] = [:]

  /// Finds the count whose limits these are.
  private mutating func tell(_ place: Int, by limits: (lower: Double, upper: Double), _ cell: PublishedCell) {
    let found = (0...2000).first { number in
      let own = ConfidenceInterval.ofCount(number)
      return abs(own.lower - limits.lower) < 0.051 && abs(own.upper - limits.upper) < 0.051
    }
    guard let found else { return }
    know(
      [.init(place)], found...found,
      "the limits beside \(counts[place].name) in \(cell.place) are those of \(found)")
  }

  /// The counts of an area and year, in their order.
  func places(of area: String, _ year: String) -> [Int] {
    placesOfYear[Key(area: area, year: year, table: "", row: "").tableKey] ?? []
  }

  /// Says what percentages, rates and changes tell.
  private mutating func addDerivedSums() {
    for one in derived {
      switch one {
      case .percent(let part, let whole, let tenths, let place):
        let words = "the percentage at \(place)"
        let unbounded = IntegerProgram.unbounded
        know([.init(part, 2000), .init(whole, -(2 * tenths - 1))], 0...unbounded, words)
        know([.init(part, 2000), .init(whole, -(2 * tenths + 1))], -unbounded...0, words)
      case .rate(let part, let rate, let key, let place):
        guard let children = childrenOfArea[key.year + key.area] else { continue }
        let least = Int(((rate - 0.005) * Double(children) / 10_000).rounded(.up))
        let most = Int(((rate + 0.005) * Double(children) / 10_000).rounded(.down))
        if max(0, least) <= most { know([.init(part)], max(0, least)...most, "the rate at \(place)") }
      case .change(let part, let change, let place):
        let (area, year) = (counts[part].key.area, counts[part].key.year)
        let start = year.contains("-") ? YearStart.april : YearStart(rawValue: "01-01")
        guard let before = start?.year(named: year)?.previous,
          let other = places[
            Key(
              area: area, year: before.description, table: counts[part].key.table, row: counts[part].key.row)]
        else { continue }
        know([.init(part), .init(other, -1)], change...change, "the change at \(place)")
      }
    }
  }
}

extension PublishedSystem.Key {
  /// All rows of the same table.
  fileprivate var tableKey: String { "\(area)\u{1F}\(year)\u{1F}\(table)" }
}
