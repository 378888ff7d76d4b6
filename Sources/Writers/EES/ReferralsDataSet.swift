import Records
import Reports

/// The data set of referrals: what the tables of a document break down, a row for each name and year, with one column
/// for each thing that is counted.
///
/// Nothing is crossed, so that two columns say what a row is about: the topic, and the name within it. The row
/// `Total`, `Total` holds the referrals and the children. A table of names without counts has nothing to say here.
struct ReferralsDataSet {
  private static let filters = ["breakdown_topic", "breakdown"]

  private let document: Document
  private var rows = EESRows()

  init(_ document: Document) {
    self.document = document
    for table in document.tables {
      guard let id = TableID(rawValue: table.id), let topic = id.eesTopic, !table.hasNamesOnly else {
        continue
      }
      for index in table.categories.indices { add(index, of: table, id, topic) }
    }
  }

  /// The data set, with the partnership at its place.
  func dataSet(in geography: Geography) -> EESDataSet {
    let units = Unit.allCases.filter { rows.indicators.contains($0.eesIndicator.name) }.map(\.eesIndicator)
    let data = rows.table(filters: Self.filters, indicators: units.map(\.name), in: geography)
    let columns =
      [
        EESColumn.filter(
          "breakdown", label: "Breakdown", hint: "Filter by topic", groupedBy: "breakdown_topic")
      ] + units.map { EESColumn.indicator($0.name, label: $0.label) }
    return EESDataSet(name: "referrals", data: data, meta: EESColumn.meta(of: columns, in: data))
  }

  private mutating func add(_ index: Int, of table: Table, _ id: TableID, _ topic: String) {
    guard let category = table.categories[index].first, category != .total else { return }
    let total = Category.total
    let isTotal = id == .headline && [HeadlineRow.referrals, .children].contains { $0.category == category }
    // Outcomes stand among the headline figures too.
    if id == .headline, document.table(TableID.outcomes.rawValue)?.has(category) ?? false { return }
    let filters = isTotal ? [total.name, total.name] : [topic, category.name]
    for (place, column) in table.columns.enumerated() where column.id == "number" {
      guard let unit = table.unit(row: index, column: place) else { continue }
      let year = column.year ?? table.year
      let keys = isTotal ? [total.key] : [id.rawValue, category.key]
      rows.set(
        unit.eesIndicator.name, to: EESFigure.text(of: table.rows[index][place]),
        in: EESRows.Key(year: year, keys: keys), filters: filters)
    }
  }
}

extension Table {
  /// Whether all its figures are kept back, so that only names are published.
  var hasNamesOnly: Bool {
    rows.allSatisfy { row in
      row.allSatisfy { cell in
        if case .figure(let figure) = cell { figure == .symbol(.suppressed) } else { true }
      }
    }
  }

  /// Whether a row is about a category.
  fileprivate func has(_ category: Category) -> Bool { categories.contains { $0.first == category } }

  /// What a figure counts: where rows count different things, the row says so.
  func unit(row: Int, column: Int) -> Unit? {
    for (place, other) in columns.enumerated() where other.role == .unit {
      if case .label(let label) = rows[row][place] { return Unit(rawValue: label) }
    }
    guard case .measure(let unit) = columns[column].role else { return nil }
    return unit
  }
}
