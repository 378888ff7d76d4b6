import Aggregation
import Records

/// Sets the tables of a comparison: a column for each year, and one for the change.
struct ComparedTableBuilder {
  let comparison: Comparison
  private var list: NoteList
  /// Notes that every table carries.
  let common: Int

  init(_ comparison: Comparison, common: [String]) {
    self.comparison = comparison
    self.list = NoteList(common)
    self.common = common.count
  }

  var notes: [String] { list.texts }

  /// The numbers of the notes on the comparison as a whole, and on how it was tested.
  var closingNotes: Set<Int> {
    let rule = ComparisonWords.rule(comparison.questions)
    return Set(1..<common + 1).union(notes.indices.filter { notes[$0] == rule }.map { $0 + 1 })
  }

  /// The table of an id; `nil` where there is nothing to compare.
  mutating func table(_ id: TableID) -> Table? {
    guard let table = comparison[id], let last = comparison.years.last, let unit = table.rows.first?.unit
    else {
      return nil
    }
    let words = TableWords.general(id)
    let title = ComparedTableBuilder.title(of: table, words)
    let isShare = table.rows.contains { $0.figures.contains { $0.share != nil } }
    var columns = [words.breakdown, words.breakdown2].compactMap { breakdown in
      breakdown.map { Table.Column($0.id, $0.heading, .breakdown) }
    }
    for year in comparison.years {
      columns.append(Table.Column("number", year.description, .measure(unit), year: year))
      if isShare { columns.append(Table.Column("of", "\(year), of all", .measure(unit), year: year)) }
    }
    columns.append(Table.Column("change", "Change on the year before", .measure(unit), year: last))
    if words.hasUnits { columns.append(Table.Column("unit", "What is counted", .unit)) }
    let revised = Set(comparison.revisions.filter { $0.table == id }.map(\.key))
    let rows = table.rows.map { row -> [Table.Cell] in
      let mark = revised.contains(row.key) ? " [r]" : ""
      var cells: [Table.Cell] = [.label(row.category.name + mark)]
      if let second = row.category2 { cells.append(.label(second.name)) }
      for figure in row.figures { cells += ComparedTableBuilder.cells(of: figure, isShare: isShare) }
      cells.append(.figure(row.change))
      if words.hasUnits { cells.append(.label(row.unit.rawValue)) }
      return cells
    }
    let own =
      words.notes + ComparisonWords.notes(on: comparison.questions, under: id)
      + ComparisonWords.histories(in: table)
      + (revised.isEmpty ? [] : [ComparisonWords.revised])
    return Table(
      id: id.rawValue, year: last, title: "\(title), \(span)", columns: columns, rows: rows,
      notes: Array(1..<common + 1) + own.map { list.number(of: $0) },
      categories: table.rows.map { id.categories(of: $0.category, $0.category2) })
  }

  /// The figures that differ in the register from what was published; `nil` where there are none.
  mutating func revisions() -> Table? {
    guard !comparison.revisions.isEmpty, let last = comparison.years.last else { return nil }
    let rows = comparison.revisions.map { revision -> [Table.Cell] in
      let table = TableWords.general(revision.table).title
      return [
        .label("\(revision.year), \(table): \(names(of: revision))"), .figure(revision.published),
        .figure(revision.now),
      ]
    }
    return Table(
      id: "revisions", year: last, title: "Figures revised since they were published",
      columns: [
        Table.Column("figure", "Figure", .breakdown),
        Table.Column("published", "As published", .measure(.referrals)),
        Table.Column("number", "Now", .measure(.referrals)),
      ], rows: rows, notes: Array(1..<common + 1))
  }

  /// The title of the table of clocks depends on the clocks that it has.
  private static func title(of table: ComparedTable, _ words: TableWords) -> String {
    guard table.id == .timeliness else { return words.title }
    return TableWords.timelinessTitle(table[ClockRow.inTime.category(of: .publication).key] != nil)
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
