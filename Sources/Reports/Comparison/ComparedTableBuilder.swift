import Aggregation
import Records

/// Sets the tables of a comparison: a column for each year, and one for the change.
struct ComparedTableBuilder {
  let comparison: Comparison
  private var list: NoteList

  /// A builder of tables whose notes are numbered after `common`, those on all figures.
  init(_ comparison: Comparison, after common: [String] = []) {
    self.comparison = comparison
    list = NoteList(common)
  }

  var notes: [String] { list.texts }

  /// The table of an id; `nil` where there is nothing to compare, and for the public where it has symbols alone.
  mutating func table(_ id: TableID) -> Table? {
    guard let table = comparison[id], let last = comparison.years.last, let unit = table.rows.first?.unit
    else {
      return nil
    }
    guard
      comparison.edition == .board
        || table.rows.contains(where: { $0.figures.contains { $0.symbol == nil } })
    else { return nil }
    let words = TableWords.general(
      id, of: comparison.breakdowns, asAt: ComparedTableBuilder.day(of: comparison), by: comparison.versions)
    let title = ComparedTableBuilder.title(of: table, words)
    let isShare = table.rows.contains { $0.figures.contains { $0.share != nil } }
    var columns = [words.breakdown, words.breakdown2].compactMap { breakdown in
      breakdown.map { Table.Column($0.id, $0.heading, .breakdown) }
    }
    let firstYear = columns.count
    // In data these are measures of the breakdown.
    let isPart = id.isOfRapidReviews
    for (place, year) in comparison.years.enumerated() {
      let (name, day) = (ComparisonWords.name(of: place, in: comparison), comparison.lastDays[place])
      columns.append(
        Table.Column(
          isPart ? TableID.measureOfRapidReviews : "number", name, .measure(unit), year: year, to: day))
      if isShare {
        columns.append(Table.Column("of", "\(name), of all", .measure(unit), year: year, to: day))
      }
    }
    columns.append(
      Table.Column(
        isPart ? "rapid_reviews_change" : "change", "Change on the year before", .measure(unit), year: last,
        to: comparison.lastDays.last))
    if words.hasUnits { columns.append(Table.Column("unit", "What is counted", .unit)) }
    let revised = table.rows.map { row -> Set<Int> in
      Set(row.revised.flatMap { isShare ? [firstYear + 2 * $0, firstYear + 2 * $0 + 1] : [firstYear + $0] })
    }
    let rows = table.rows.map { row -> [Table.Cell] in
      var cells: [Table.Cell] = [.label(row.category.name)]
      if let second = row.category2 { cells.append(.label(second.name)) }
      for figure in row.figures { cells += ComparedTableBuilder.cells(of: figure, isShare: isShare) }
      cells.append(.figure(row.change))
      if words.hasUnits { cells.append(.label(row.unit.rawValue)) }
      return cells
    }
    let limits = table.rows.map { row in
      Dictionary(
        uniqueKeysWithValues: row.limits.enumerated().compactMap { place, limits in
          limits.map { (firstYear + (isShare ? 2 * place : place), $0) }
        })
    }
    let own =
      words.notes + ComparisonWords.notes(on: comparison, under: id)
      + ComparisonWords.histories(in: table)
      + (revised.allSatisfy(\.isEmpty) ? [] : [ComparisonWords.revised])
    return Table(
      id: id.rawValue, year: last, title: "\(title), \(span)", columns: columns, rows: rows,
      notes: own.map { list.number(of: $0) },
      categories: table.rows.map { id.categories(of: $0.category, $0.category2) }, limitsByColumn: limits,
      revised: revised, topic: comparison.breakdowns.of(id)?.topic)
  }

  /// The figures that differ in the register from what was published; `nil` where there are none.
  mutating func revisions() -> Table? {
    guard !comparison.listedRevisions.isEmpty, let last = comparison.years.last else { return nil }
    let isShare = comparison.listedRevisions.contains { $0.published.share != nil || $0.now.share != nil }
    let rows = comparison.listedRevisions.map { revision -> [Table.Cell] in
      let table = TableWords.general(revision.table, of: comparison.breakdowns).title
      return [.label("\(revision.year)"), .label("\(table): \(names(of: revision))")]
        + [revision.published, revision.now].flatMap { ComparedTableBuilder.cells(of: $0, isShare: isShare) }
        + [.label(revision.unit.rawValue)]
    }
    func column(_ id: String, _ title: String) -> Table.Column {
      Table.Column(id, title, .measure(.referrals))
    }
    return Table(
      id: "revisions", year: last, title: "Figures revised since they were published",
      columns: [
        Table.Column("revised_year", "Year", .breakdown), Table.Column("figure", "Figure", .breakdown),
        column("published", "As published"),
      ] + (isShare ? [column("published_of", "As published, of all")] : []) + [column("number", "Now")]
        + (isShare ? [column("of", "Now, of all")] : []) + [Table.Column("unit", "What is counted", .unit)],
      rows: rows)
  }

  /// The day as at which each year is compared.
  private static func day(of comparison: Comparison) -> String {
    guard comparison.parts.contains(where: { $0 != nil }) else { return "the end of each year" }
    guard comparison.untestedYears.isEmpty, let part = comparison.part else {
      return "the last day that each year's figures cover"
    }
    return "\(part.lastDayInProse) of each year"
  }

  /// The title of the table of clocks depends on the clocks that it has.
  private static func title(of table: ComparedTable, _ words: TableWords) -> String {
    guard table.id == .timeliness else { return words.title }
    return TableWords.timelinessTitle(
      TimedDuty.allCases.filter { table[ClockRow.inTime.category(of: $0).key] != nil })
  }

  private func names(of revision: Revision) -> String {
    [revision.category, revision.category2].compactMap { $0?.name }.joined(separator: ", ")
  }

  private var span: String { ComparisonWords.span(of: comparison.years) }

  private static func cells(of figure: Figure, isShare: Bool) -> [Table.Cell] {
    guard isShare else { return [.figure(figure)] }
    switch figure {
    case .share(let share): return [.figure(.count(share.number)), .figure(.count(share.of))]
    case .symbol(.suppressed), .symbol(.notAvailable): return [.figure(figure), .figure(figure)]
    default: return [.figure(figure), .figure(.symbol(.notApplicable))]
    }
  }
}
