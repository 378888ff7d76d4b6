import Records

extension TableJSON {
  /// More rows than any table has, and few enough that every comparison of them is quick.
  private static let mostRows = 10_000
  /// The highest limit that a figure in range can have: that of a rate.
  private static let highestLimit = 1e13

  /// The tables of a snapshot; throws where one is there twice or cannot be read.
  ///
  /// `known` are the tables that there may be.
  static func figures(
    of tables: [TableJSON], knowing known: Set<TableID>
  ) throws(SnapshotError) -> [FigureTable] {
    var figures: [FigureTable] = []
    for (index, table) in tables.enumerated() {
      let place = "tables[\(index)]"
      let id = TableID(rawValue: table.id)
      guard known.contains(id) else {
        throw .unknown(table.id, at: "\(place).id", expected: "expected the id of a table")
      }
      guard !figures.contains(where: { $0.id == id }) else {
        throw SnapshotError(
          reason: "the table \(table.id) is there twice", place: "\(place).id",
          expected: "expected each table once")
      }
      figures += try table.figures(id, at: place)
    }
    return figures
  }

  /// The table that was written, and that of its rapid reviews if it has some; throws if a row cannot be read.
  func figures(_ table: TableID, at place: String) throws(SnapshotError) -> [FigureTable] {
    let tableUnit = try TableJSON.unit(unit, at: place)
    guard rows.count <= TableJSON.mostRows else {
      throw SnapshotError(
        reason: "there are \(rows.count) rows", place: "\(place).rows",
        expected: "expected at most \(TableJSON.mostRows)")
    }
    var figures: [FigureTable.Row] = []
    var ofRapidReviews: [FigureTable.Row] = []
    var keys: Set<String> = []
    var index = 0
    while index < rows.count {
      var part: TableID?
      if case .breakdown(let key) = table, rows[index].measure == TableID.measureOfRapidReviews {
        part = .rapidReviews(key)
      }
      let own = part == nil ? rowsOfFigure(from: index) : rows[index...index]
      let figure = try TableJSON.figure(of: own, in: part ?? table, tableUnit, at: place)
      guard keys.insert(part == nil ? figure.key : "\(figure.key)|").inserted else {
        throw SnapshotError(
          reason: "\"\(figure.joinedCategory.name.prefix(60))\" is in the table \(table.rawValue) twice",
          place: "\(place).rows[\(index)]", expected: "expected each category once")
      }
      if part == nil { figures.append(figure) } else { ofRapidReviews.append(figure) }
      index += own.count
    }
    guard case .breakdown(let key) = table, !ofRapidReviews.isEmpty else {
      return [FigureTable(table, figures)]
    }
    return [FigureTable(table, figures), FigureTable(.rapidReviews(key), ofRapidReviews)]
  }

  private static func unit(_ text: String, at place: String) throws(SnapshotError) -> Unit {
    if let unit = Unit(rawValue: text) { return unit }
    throw .unknown(text, at: "\(place).unit", expected: "expected a unit of this program")
  }

  /// The rows from `start` with all values of one figure.
  private func rowsOfFigure(from start: Int) -> ArraySlice<Row> {
    let first = rows[start]
    let others = rows[(start + 1)...].prefix {
      !["number", TableID.measureOfRapidReviews].contains($0.measure) && $0.category == first.category
        && $0.category_2 == first.category_2
    }
    return rows[start..<others.endIndex]
  }

  private static func figure(
    of rows: ArraySlice<Row>, in table: TableID, _ tableUnit: Unit, at place: String
  ) throws(SnapshotError) -> FigureTable.Row {
    let row = rows[rows.startIndex]
    let rowPlace = "\(place).rows[\(rows.startIndex)]"
    let isPart = table.isOfRapidReviews
    guard row.measure == (isPart ? TableID.measureOfRapidReviews : "number") else {
      throw .unknown(row.measure, at: "\(rowPlace).measure", expected: "expected number, as a figure begins")
    }
    guard (row.category_2 != nil) == table.isCrossing else {
      throw SnapshotError(
        reason: "this row has \(row.category_2 == nil ? "no" : "a") second category", place: rowPlace,
        expected: "expected two categories in a crossing, and one in any other table")
    }
    try SnapshotError.check(name: row.name, at: "\(rowPlace).name")
    try SnapshotError.check(name: row.category, at: "\(rowPlace).category")
    if let second = row.category_2 {
      try SnapshotError.check(name: second, at: "\(rowPlace).category_2")
      try SnapshotError.check(name: row.name_2 ?? second, at: "\(rowPlace).name_2")
    }
    let unit = try row.unit.map { text throws(SnapshotError) in try TableJSON.unit(text, at: rowPlace) }
    var values: [String: Int] = [:]
    for (index, other) in zip(rows.indices, rows).dropFirst() {
      let otherPlace = "\(place).rows[\(index)]"
      guard ["of", "percent", "children", "rate"].contains(other.measure) else {
        throw .unknown(
          other.measure, at: "\(otherPlace).measure", expected: "expected of, percent, children or rate")
      }
      guard values[other.measure] == nil else {
        throw SnapshotError(
          reason: "this measure is there twice", place: "\(otherPlace).measure", expected: "expected it once")
      }
      values[other.measure] = try value(of: other, at: otherPlace)
    }
    let second = row.category_2.map { Category($0, row.name_2 ?? $0) }
    let figure = try TableJSON.figure(of: row, values, unit ?? tableUnit, in: table, at: rowPlace)
    let last = rows.endIndex - 1
    return FigureTable.Row(Category(row.category, row.name), and: second, figure, unit ?? tableUnit)
      .with(try limits(of: figure, rows[last], at: "\(place).rows[\(last)]"))
  }

  /// The value of a row after the first of its figure. A percentage and a rate are worked out again, and only have to be
  /// numbers that these can be.
  private static func value(of row: Row, at place: String) throws(SnapshotError) -> Int {
    guard row.measure == "percent" || row.measure == "rate" else {
      try SnapshotRange.check(row.value?.whole, at: "\(place).value")
      return row.value?.whole ?? 0
    }
    guard let value = row.value?.decimal, (0...highestLimit).contains(value) else {
      throw SnapshotError(
        reason: "this is no \(row.measure)", place: "\(place).value", expected: "expected a number from 0 up")
    }
    return 0
  }

  private static func figure(
    of row: Row, _ others: [String: Int], _ unit: Unit, in table: TableID, at place: String
  ) throws(SnapshotError) -> Figure {
    if let text = row.symbol {
      guard row.value == nil, others.isEmpty, let symbol = Figure.Symbol(rawValue: text) else {
        throw .unknown(text, at: "\(place).symbol", expected: "expected c, x or z, and no value beside it")
      }
      return .symbol(symbol)
    }
    if table == .timeliness, ClockRow.isAverage(row.category) {
      guard let days = row.value?.decimal, (0...mostDays).contains(days) else {
        throw SnapshotError(
          reason: "this is no number of days", place: "\(place).value",
          expected: "expected a number from 0 up")
      }
      return .average(RoundedNumber(days, places: 1))
    }
    try SnapshotRange.check(row.value?.whole, at: "\(place).value")
    let value = row.value?.whole ?? 0
    switch unit {
    case .completedYears:
      try SnapshotRange.check(value, at: "\(place).value", in: 0...oldest)
      return .age(value)
    case .workingDays, .days: return .days(value)
    default: break
    }
    if let children = others["children"] {
      try SnapshotRange.check(children, at: "\(place).value", in: 1...Int.max)
      return .rate(.init(value, among: children))
    }
    guard let whole = others["of"] else { return .count(value) }
    try SnapshotRange.check(value, at: "\(place).value", in: 0...whole)
    return .share(.init(value, of: whole))
  }

  /// The oldest that anyone is: figures of earlier versions may have ages that are counted no longer.
  private static let oldest = 130
  /// More days than the program knows.
  private static let mostDays = 1e6

  /// The limits in the last row of a figure; a snapshot from before there were limits has none.
  private static func limits(
    of figure: Figure, _ row: Row, at place: String
  ) throws(SnapshotError) -> Figure.Limits? {
    if row.lower == nil, row.upper == nil { return nil }
    guard let lower = row.lower, let upper = row.upper, lower >= 0, lower <= upper, upper <= highestLimit
    else {
      throw SnapshotError(
        reason: "these are no limits", place: "\(place).lower",
        expected: "expected lower and upper, from 0 up and in this order")
    }
    let places = if case .rate = figure { Figure.Rate.places } else { 1 }
    return Figure.Limits(lower: lower, upper: upper, places: places)
  }
}
