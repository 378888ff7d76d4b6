import Aggregation
import Records

/// Sets tables of figures as they are read, and numbers their notes by first appearance.
struct TableSetting {
  let figures: PublishedFigures
  private(set) var notes: [String]
  /// Notes that every table of the partnership's own figures carries, such as where the figures come from.
  let common: [String]
  /// How the year was held against earlier ones, which is explained under the headline.
  private let earlierYears: [String]

  /// A setting in which every table of the partnership's own figures carries the notes `common`.
  init(_ figures: PublishedFigures, common: [String], earlierYears: [String] = []) {
    self.figures = figures
    self.earlierYears = earlierYears
    self.common = common
    self.notes = []
  }

  /// The table of an id, with the notes `own` behind its others; `nil` where it has no rows, since a table needs one.
  mutating func table(_ id: TableID, adding own: [String] = []) -> Table? {
    let rows = figures[id].rows
    guard let first = rows.first else { return nil }
    let words = TableWords.words(for: id, in: figures)
    let isShare = rows.contains { if case .share = $0.figure { true } else { false } }
    var columns = [words.breakdown, words.breakdown2].compactMap { breakdown in
      breakdown.map { Table.Column($0.id, $0.heading, .breakdown) }
    }
    columns.append(Table.Column("number", words.heading, .measure(first.unit)))
    if isShare { columns.append(Table.Column("of", "Of all", .measure(first.unit))) }
    if words.hasUnits { columns.append(Table.Column("unit", "What is counted", .unit)) }
    let isNamesOnly = rows.allSatisfy { $0.figure == .symbol(.suppressed) }
    return Table(
      id: id.rawValue, year: figures.year, title: "\(words.title), \(figures.year)", columns: columns,
      rows: rows.map { TableSetting.cells(of: $0, isShare: isShare, hasUnits: words.hasUnits) },
      notes: numbers(
        of: (id.isNational ? [] : common) + (isNamesOnly ? [TableSetting.namesOnly] : words.notes)
          + (id == .headline ? earlierYears : []) + own))
  }

  private static let namesOnly =
    "Names only: the counts are not published."

  private static func cells(of row: FigureTable.Row, isShare: Bool, hasUnits: Bool) -> [Table.Cell] {
    var cells: [Table.Cell] = [row.category, row.category2].compactMap { $0.map { .label($0.name) } }
    if isShare, case .share(let share) = row.figure {
      cells += [.figure(.count(share.number)), .figure(.count(share.of))]
    } else if isShare, row.figure != .symbol(.suppressed) {
      cells += [.figure(row.figure), .figure(.symbol(.notApplicable))]
    } else {
      cells += Array(repeating: .figure(row.figure), count: isShare ? 2 : 1)
    }
    if hasUnits { cells.append(.label(row.unit.rawValue)) }
    return cells
  }

  private mutating func numbers(of texts: [String]) -> [Int] {
    texts.map { text in
      if let known = notes.firstIndex(of: text) { return known + 1 }
      notes.append(text)
      return notes.count
    }
  }
}
