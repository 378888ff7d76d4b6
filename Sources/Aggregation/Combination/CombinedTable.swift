import Records

/// A table of a region: one row for each category that any partnership has.
struct CombinedTable {
  let table: FigureTable
  /// For each row, the figure of each partnership in their order; `nil` if its table has no such row.
  let parts: [[Figure?]]

  /// The table of an id; `nil` if no partnership has it.
  ///
  /// Throws ``DifferentKinds`` if the parts of a row are figures of different kinds.
  init?(_ id: TableID, of partnerships: [CombinedPartnership]) throws(DifferentKinds) {
    let tables = partnerships.map { part in part.figures.tables[id] }
    guard tables.contains(where: { $0 != nil }) else { return nil }
    let shared = SharedRows(of: id, in: tables.compactMap(\.self))
    let unit = tables.lazy.compactMap { $0?.rows.first?.unit }.first ?? .referrals
    // Of hundreds of partnerships each has bodies of its own: few have a row of one of the others.
    var given = shared.all.map { _ in [GivenRow]() }
    for (place, table) in tables.enumerated() {
      for row in table?.rows ?? [] {
        guard let index = shared.index(of: row) else { continue }
        if given[index].last?.place == place { given[index].removeLast() }
        given[index].append(GivenRow(place: place, row: row))
      }
    }
    let others = partnerships.indices.filter { partnerships[$0].figures.mayLackRows(of: id) }
      .map { MissingRows(of: id, at: $0, in: partnerships[$0].figures) }
    var rows: [FigureTable.Row] = []
    var all: [[Figure?]] = []
    for (categories, own) in zip(shared.all, given) {
      let category = categories.category
      if let (one, other) = CombinedTable.differing(own, category.key) {
        throw DifferentKinds(table: id, category: category, one: one, other: other)
      }
      var figures = [Figure?](repeating: nil, count: partnerships.count)
      for given in own { figures[given.place] = given.row.figure }
      let isUsual = category != .total && category != .notRecorded
      let beside = own.first?.row
      // By index: each has a whole snapshot, which a loop over the values would copy for each row.
      for index in others.indices where figures[others[index].place] == nil {
        figures[others[index].place] = others[index].figure(of: category, isUsual: isUsual, beside: beside)
      }
      let parts = others.isEmpty ? own.map(\.row.figure) : figures
      // In a crossing, a pair that occurs nowhere is zero.
      let isNowhere = id.isCrossing && parts.allSatisfy { $0 == nil }
      let sum = isNowhere ? .count(0) : CombinedFigure.sum(of: parts, of: category.key)
      rows.append(
        FigureTable.Row(
          category, and: categories.category2, sum ?? .symbol(.notAvailable), beside?.unit ?? unit))
      all.append(figures)
    }
    self.table = FigureTable(id, rows)
    self.parts = all
  }

  /// The figures of the partnership at `place` with every row of the region: where it adds nothing, zero.
  func table(of place: Int) -> FigureTable {
    FigureTable(
      table.id,
      zip(table.rows, parts).map { row, own in
        let figure = own[place].flatMap { $0 == .symbol(.notApplicable) ? nil : $0 }
        let zero = row.figure.share == nil ? Figure.count(0) : .share(.init(0, of: 0))
        return FigureTable.Row(row.category, and: row.category2, figure ?? zero, row.unit)
      })
  }

  /// The places of the first row and of a row of a different kind; `nil` if all are of one kind.
  private static func differing(_ rows: [GivenRow], _ key: String) -> (Int, Int)? {
    guard let first = rows.first else { return nil }
    let other = rows.first { given in
      given.row.unit != first.row.unit
        || CombinedFigure.sum(of: [first.row.figure, given.row.figure], of: key) == nil
    }
    return other.map { (first.place, $0.place) }
  }
}

/// A row of the partnership at a place in the list.
private struct GivenRow {
  let place: Int
  let row: FigureTable.Row
}

/// A row that counts one thing in one partnership and something else in another.
struct DifferentKinds: Error, Hashable {
  let table: TableID
  let category: Category
  /// The two partnerships, by their places in the list.
  let one: Int
  let other: Int
}

/// The figure of a region from those of its partnerships.
enum CombinedFigure {
  /// The sum of counts, shares and days; the lowest or highest of ages and of most days late.
  ///
  /// If one partnership suppresses a figure, the region must too: the total less the other parts would reveal it. A figure
  /// that does not apply to one partnership adds nothing. One that cannot be made from its parts, such as a median, is not
  /// available.
  ///
  /// - Parameters:
  ///   - parts: The figure of each partnership; `nil` if the category does not occur there.
  ///   - key: The key of the row, which decides between sum, lowest and highest.
  /// - Returns: The region's figure, or `nil` if the parts are figures of different kinds.
  static func sum(of parts: [Figure?], of key: String) -> Figure? {
    let figures = parts.compactMap(\.self)
    for symbol in [Figure.Symbol.suppressed, .notAvailable] where figures.contains(.symbol(symbol)) {
      return .symbol(symbol)
    }
    let numbers = figures.filter { $0 != .symbol(.notApplicable) }
    guard let first = numbers.first else { return .symbol(.notApplicable) }
    func all<Part>(_ part: (Figure) -> Part?) -> [Part]? {
      let parts = numbers.compactMap(part)
      return parts.count == numbers.count ? parts : nil
    }
    switch first {
    case .count: return all(\.count).map { .count($0.reduce(0, +)) }
    case .share:
      return all(\.share).map { shares in
        .share(.init(shares.reduce(0) { $0 + $1.number }, of: shares.reduce(0) { $0 + $1.of }))
      }
    case .age: return all { if case .age(let age) = $0 { age } else { nil } }.map { age(of: $0, key) }
    case .days: return all { if case .days(let days) = $0 { days } else { nil } }.map { days(of: $0, key) }
    // An average is that of the only partnership that has one; of several, none can be made from theirs.
    case .average: return numbers.count == 1 ? first : .symbol(.notAvailable)
    case .change, .rate, .symbol: return .symbol(.notAvailable)
    }
  }

  private static func age(of ages: [Int], _ key: String) -> Figure {
    switch HeadlineRow(rawValue: key) {
    case .restLowest: ages.min().map(Figure.age) ?? .symbol(.notApplicable)
    case .restHighest: ages.max().map(Figure.age) ?? .symbol(.notApplicable)
    default: .symbol(.notAvailable)
    }
  }

  private static func days(of days: [Int], _ key: String) -> Figure {
    if ClockRow.longest.isKey(key) { return days.max().map(Figure.days) ?? .symbol(.notApplicable) }
    return ClockRow.daysLate.isKey(key) ? .days(days.reduce(0, +)) : .symbol(.notAvailable)
  }
}

/// The rows of one table of several partnerships: each category once, and in a crossing each pair.
struct SharedRows {
  private let first: SharedCategories
  private let second: SharedCategories?

  /// The rows of the table of an id, from the partnerships that have the table.
  init(of id: TableID, in tables: [FigureTable]) {
    let isEmpty = tables.allSatisfy(\.rows.isEmpty)
    first = SharedCategories(
      of: tables.map { table in
        // A register without any harm has no table of harm. If it had one, this would be its only row.
        let isSilent = id.isBreakdown && table.rows.isEmpty && !isEmpty
        return isSilent ? [.notRecorded] : table.rows.map(\.category)
      }, byName: id.isByBody)
    second = id.isCrossing ? SharedCategories(of: tables.map { $0.rows.compactMap(\.category2) }) : nil
  }

  /// The categories of each row.
  var all: [(category: Category, category2: Category?)] {
    guard let second else { return first.all.map { ($0, nil) } }
    return first.all.flatMap { category in second.all.map { (category, $0) } }
  }

  /// The index of the shared row for a row of one partnership; `nil` for a row of a crossing without a second category.
  func index(of row: FigureTable.Row) -> Int? {
    guard let index = first.index(of: row.category) else { return nil }
    guard let second else { return index }
    return row.category2.flatMap(second.index).map { index * second.all.count + $0 }
  }
}

/// The categories of one breakdown of several partnerships, each once.
///
/// Agencies are matched by name: one body refers to several partnerships, while a key such as `childrens-services` is a
/// different council in each. Everything else is matched by key or, failing that, by name.
struct SharedCategories {
  private let isByName: Bool
  private(set) var all: [Category] = []
  /// The index of each name and of each key, none of which occurs twice.
  private let names: [String: Int]
  private let keys: [String: Int]

  /// The categories of `lists` in order: a category that only a later list has comes after the one it follows there.
  init(of lists: [[Category]], byName: Bool = false) {
    var chain = CategoryChain(byName: byName)
    for list in lists { chain.add(list) }
    // These come last, after categories that only a later list has.
    let last = [Category.notInProfile, .notRecorded, .dateNotKnown, .total]
    let found = chain.categories
    let all = found.filter { !last.contains($0) } + last.filter(found.contains)
    self.isByName = byName
    self.all = all
    self.names = Dictionary(all.indices.map { (all[$0].name, $0) }) { first, _ in first }
    self.keys = Dictionary(all.indices.map { (all[$0].key, $0) }) { first, _ in first }
  }

  /// The index of the shared category for a category of one partnership.
  func index(of category: Category) -> Int? {
    isByName ? names[category.name] : keys[category.key] ?? names[category.name]
  }
}

/// Categories in an order that grows in its middle too; a chain, as hundreds of partnerships may each add to it.
private struct CategoryChain {
  private let isByName: Bool
  private var all: [Category] = []
  /// For each category, the one after it.
  private var next: [Int?] = []
  private var first: Int?
  private var names: [String: Int] = [:]
  private var keys: [String: Int] = [:]
  /// The number that each key ended with last, where it was taken.
  private var numbers: [String: Int] = [:]

  init(byName isByName: Bool) { self.isByName = isByName }

  /// The categories in their order.
  var categories: [Category] {
    var found: [Category] = []
    var place = first
    while let index = place {
      found.append(all[index])
      place = next[index]
    }
    return found
  }

  mutating func add(_ list: [Category]) {
    var last: Int?
    for category in list {
      let known = isByName ? names[category.name] : keys[category.key] ?? names[category.name]
      last = known ?? insert(category, after: last)
    }
  }

  private mutating func insert(_ category: Category, after last: Int?) -> Int {
    let index = all.count
    let key = freeKey(for: category.key)
    all.append(Category(key, category.name))
    if let last {
      next.append(next[last])
      next[last] = index
    } else {
      next.append(first)
      first = index
    }
    names[category.name] = index
    keys[key] = index
    return index
  }

  /// The key, or `key-2` and so on if it is taken.
  private mutating func freeKey(for key: String) -> String {
    var candidate = key
    var number = numbers[key] ?? 1
    while keys[candidate] != nil {
      number += 1
      candidate = "\(key)-\(number)"
    }
    numbers[key] = number
    return candidate
  }
}
