import Records
import Reports

/// The data set of referrals: the breakdowns of a document's tables, with a row for each name and year, and a column for
/// each thing that is counted.
///
/// It has no cross-tabulations, so two columns say what a row is about: the topic, and the name within it. The row
/// `Total`, `Total` holds the referrals and the children. What has a rapid review is a column of its own. Tables of names
/// without counts are left out.
struct ReferralsDataSet {
  private static let filters = ["breakdown_topic", "breakdown"]
  /// The indicator of children of referrals with a rapid review; that of the referrals is their number of rapid reviews.
  private static let childrenOfRapidReviews = (
    name: "rapid_review_child_count", label: "Number of children with a rapid review"
  )

  private let document: Document
  /// Whether some breakdown says how many have a rapid review.
  private let hasRapidReviews: Bool
  private var rows = EESRows()

  init(_ document: Document) {
    self.document = document
    hasRapidReviews = document.tables.contains {
      $0.columns.contains { $0.id == TableID.measureOfRapidReviews }
    }
    // A breakdown that the profile calls so stands in the place of the ages.
    let ownTopics = Set(document.tables.compactMap(\.topic))
    for table in document.tables {
      let id = TableID(rawValue: table.id)
      guard let topic = id.isBreakdown || id.isOfRapidReviews ? table.topic : id.eesTopic,
        !table.hasNamesOnly,
        id != .ageBands || table.isOfNationalBands(at: 0) && !ownTopics.contains(topic)
      else { continue }
      for index in table.categories.indices { add(index, of: table, id, topic) }
    }
  }

  /// The data set of a partnership in this place.
  func dataSet(in geography: Geography) -> EESDataSet {
    let units = (Unit.allCases.map(\.eesIndicator) + [Self.childrenOfRapidReviews])
      .filter { rows.indicators.contains($0.name) }
    let data = rows.table(filters: Self.filters, indicators: units.map(\.name), in: geography)
    let columns =
      [
        EESColumn.filter(
          "breakdown", label: "Breakdown", hint: "Filter by topic", groupedBy: "breakdown_topic")
      ] + units.map { EESColumn.indicator($0.name, label: $0.label) }
    return EESDataSet(name: "referrals", data: data, meta: EESColumn.meta(of: columns, in: data))
  }

  private mutating func add(_ index: Int, of table: Table, _ id: TableID, _ topic: String) {
    guard let category = table.categories[index].first else { return }
    let total = Category.total
    let ofRapidReviews = table.columns.indices.filter {
      table.columns[$0].id == TableID.measureOfRapidReviews
    }
    if category == total {
      for place in ofRapidReviews where table.unit(row: index, column: place) == .children {
        setTotal(Self.childrenOfRapidReviews.name, to: table.rows[index][place], in: table, place)
      }
      return
    }
    if hasRapidReviews, id == .outcomes, category.key == Outcome.requiredKeys[0] {
      for (place, column) in table.columns.enumerated() where column.id == "number" {
        setTotal(Unit.rapidReviews.eesIndicator.name, to: table.rows[index][place], in: table, place)
      }
    }
    let isTotal = id == .headline && [HeadlineRow.referrals, .children].contains { $0.category == category }
    // Outcomes are among the headline figures too.
    if id == .headline, document.table(TableID.outcomes.rawValue)?.has(category) ?? false { return }
    let filters = isTotal ? [total.name, total.name] : [topic, category.name]
    for (place, column) in table.columns.enumerated() where column.id == "number" {
      guard let unit = table.unit(row: index, column: place) else { continue }
      let year = column.year ?? table.year
      let keys = isTotal ? [total.key] : [id.nameInData, category.key]
      rows.set(
        unit.eesIndicator.name, to: EESFigure.text(of: table.rows[index][place]),
        in: EESRows.Key(year: year, keys: keys), filters: filters)
    }
    for place in ofRapidReviews {
      let isOfChildren = table.unit(row: index, column: place) == .children
      rows.set(
        isOfChildren ? Self.childrenOfRapidReviews.name : Unit.rapidReviews.eesIndicator.name,
        to: EESFigure.text(of: table.rows[index][place]),
        in: EESRows.Key(
          year: table.columns[place].year ?? table.year, keys: [id.nameInData, category.key]),
        filters: filters)
    }
  }

  /// Sets a figure of the row of all.
  private mutating func setTotal(_ indicator: String, to cell: Table.Cell, in table: Table, _ place: Int) {
    let total = Category.total
    rows.set(
      indicator, to: EESFigure.text(of: cell),
      in: EESRows.Key(year: table.columns[place].year ?? table.year, keys: [total.key]),
      filters: [total.name, total.name])
  }
}

extension Table {
  /// Whether all its figures are suppressed, so that only names are published.
  var hasNamesOnly: Bool {
    rows.allSatisfy { row in
      row.allSatisfy { cell in
        if case .figure(let figure) = cell { figure == .symbol(.suppressed) } else { true }
      }
    }
  }

  /// Whether its bands of ages, at a place among the categories of a row, are those of the national figures, whose topic is
  /// the department's.
  func isOfNationalBands(at place: Int) -> Bool {
    let national = Set(AgeBands.national.all.map(\.key) + [Category.total.key])
    return categories.allSatisfy { national.contains($0[place].key) || AgeBand.isRare($0[place].key) }
  }

  /// Whether a row is about a category.
  fileprivate func has(_ category: Category) -> Bool { categories.contains { $0.first == category } }

  /// What a figure counts: the row's own unit if it has one, or that of the column.
  func unit(row: Int, column: Int) -> Unit? {
    for (place, other) in columns.enumerated() where other.role == .unit {
      if case .label(let label) = rows[row][place] { return Unit(rawValue: label) }
    }
    guard case .measure(let unit) = columns[column].role else { return nil }
    return unit
  }
}

extension TableID {
  /// The topic of this table in the data set of referrals; `nil` for a table that it leaves out.
  ///
  /// Cross-tabulations and clocks have data sets of their own, and the Panel's answers and the
  /// reviews are about something else.
  var eesTopic: String? {
    switch self {
    case .headline: "Headline figure"
    case .stages: "Stage of the case"
    case .outcomes: "Primary outcome"
    case .furtherActions: "Further action"
    case .months: "Month considered"
    case .ageBands: "Age"
    case .agencies: "Referring agency"
    case .featuresUnderOne: "Presenting feature, infants under one"
    case .breakdown, .rapidReviews, .firstChild, .crossing, .outcomesByAgeBand, .outcomesBySector,
      .agenciesNamedFirst,
      .youngestChild, .timeliness, .panel,
      .reviews,
      .recommendations, .recommendationsByReview, .recommendationsByReviewYear, .recommendationsByStatus,
      .recommendationsByBody, .rates,
      .national, .nationalPanel:
      nil
    }
  }
}

extension Unit {
  /// The indicator that counts this: its column's name and label.
  var eesIndicator: (name: String, label: String) {
    switch self {
    case .referrals: ("referral_count", "Number of referrals")
    case .children: ("child_count", "Number of children")
    case .completedYears: ("age_years", "Age in completed years")
    case .rapidReviews: ("rapid_review_count", "Number of rapid reviews")
    case .reviews: ("review_count", "Number of reviews")
    case .furtherActions: ("further_action_count", "Number of further actions")
    case .entries: ("entry_count", "Number of entries withdrawn or duplicate")
    case .notifications: ("notification_count", "Number of notifications")
    case .workingDays: ("working_day_count", "Number of working days")
    case .days: ("calendar_day_count", "Number of calendar days")
    case .responses: ("response_count", "Number of responses")
    case .perTenThousandChildren: ("rate_per_10000", "Rate for every 10,000 children")
    }
  }
}
