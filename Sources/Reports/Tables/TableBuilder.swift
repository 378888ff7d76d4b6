import Aggregation
import Records

/// Sets tables of figures, and numbers their notes in the order in which tables first refer to them.
struct TableBuilder {
  let figures: PublishedFigures
  private var list: NoteList

  /// A builder of tables whose notes are numbered after `common`, those on all figures.
  init(_ figures: PublishedFigures, after common: [String] = []) {
    self.figures = figures
    list = NoteList(common)
  }

  var notes: [String] { list.texts }

  /// The table of an id, with the notes `own` after its others; `nil` where it has no rows. The public has no table of names
  /// or symbols alone.
  mutating func table(_ id: TableID, adding own: [String] = []) -> Table? {
    // What has a rapid review is a column of its breakdown.
    if id.isOfRapidReviews { return nil }
    let rows = figures[id].rows
    guard let first = rows.first,
      figures.edition == .board || rows.contains(where: { $0.figure.symbol == nil })
    else { return nil }
    let words = TableWords.words(for: id, in: figures)
    let isShare = rows.contains { $0.figure.share != nil }
    var columns = [words.breakdown, words.breakdown2].compactMap { breakdown in
      breakdown.map { Table.Column($0.id, $0.heading, .breakdown) }
    }
    columns.append(Table.Column("number", words.heading, .measure(first.unit)))
    if isShare { columns.append(Table.Column("of", "Of all", .measure(first.unit))) }
    let least = figures.minimumDenominator
    let hasPercent = rows.contains { $0.figure.hasPercent(from: least) }
    if hasPercent { columns.append(Table.Column("percent", "Per cent", .measure(first.unit))) }
    let whole = isShare ? nil : figures.whole(of: id)
    if let whole { columns.append(TableBuilder.shares("percent", of: whole, first.unit)) }
    let isRate = rows.contains { if case .rate = $0.figure { true } else { false } }
    if isRate {
      columns.append(Table.Column("rate", "Per 10,000 children", .measure(.perTenThousandChildren)))
    }
    if words.hasUnits { columns.append(Table.Column("unit", "What is counted", .unit)) }
    var part: FigureTable?
    if case .breakdown(let key) = id, !figures[.rapidReviews(key)].rows.isEmpty,
      !figures.isLeftOut(.rapidReviews(key))
    {
      part = figures[.rapidReviews(key)]
      columns.append(Table.Column(TableID.measureOfRapidReviews, "With a rapid review", .measure(first.unit)))
    }
    let partWhole = part.flatMap { figures.whole(of: $0.id) }
    if let partWhole {
      columns.append(TableBuilder.shares("rapid_reviews_percent", of: partWhole, first.unit, "those "))
    }
    let notes = words.notes + own
    return Table(
      id: id.rawValue, year: figures.year, title: "\(words.title), \(figures.year)", columns: columns,
      rows: rows.map { row in
        var cells =
          TableBuilder.names(of: row) + TableBuilder.numbers(of: row.figure, areTwo: isShare || isRate)
        if let whole { cells.append(TableBuilder.share(of: row.figure, among: whole)) }
        if hasPercent { cells.append(TableBuilder.percent(of: row.figure, from: least)) }
        if words.hasUnits { cells.append(.label(row.unit.rawValue)) }
        if let part { cells.append(.figure(part[row.key] ?? .count(0))) }
        if let part, let partWhole {
          cells.append(TableBuilder.share(of: part[row.key] ?? .count(0), among: partWhole))
        }
        return cells
      },
      notes: notes.map { list.number(of: $0) },
      categories: rows.map { id.categories(of: $0.category, $0.category2) }, limits: rows.map(\.limits),
      limitsByColumn: whole.map { TableBuilder.limits(of: rows, among: $0, under: columns) } ?? [],
      topic: figures.vocabulary.breakdowns.of(id)?.topic)
  }

  private static func names(of row: FigureTable.Row) -> [Table.Cell] {
    [row.category, row.category2].compactMap { $0.map { .label($0.name) } }
  }

  /// The cell of a figure, or the two of a share or a rate; in a table of shares or rates, every figure has two.
  private static func numbers(of figure: Figure, areTwo: Bool) -> [Table.Cell] {
    switch figure {
    case .rate(let rate): [.figure(.count(rate.number)), .figure(figure)]
    case .share(let share): [.figure(.count(share.number)), .figure(.count(share.of))]
    case .symbol(.suppressed) where areTwo: [.figure(figure), .figure(figure)]
    default: areTwo ? [.figure(figure), .figure(.symbol(.notApplicable))] : [.figure(figure)]
    }
  }

  private static func shares(_ id: String, of whole: Int, _ unit: Unit, _ which: String = "") -> Table.Column
  {
    Table.Column(id, "Per cent of \(which)\(whole)", .measure(unit))
  }

  /// The percentage beside a count; a symbol stands beside itself.
  private static func share(of figure: Figure, among whole: Int) -> Table.Cell {
    if let count = figure.count { return .percent(.init(count, of: whole)) }
    return .figure(figure.symbol.map(Figure.symbol) ?? .symbol(.notApplicable))
  }

  /// The limits of counts and of the percentages beside them, by their columns.
  private static func limits(
    of rows: [FigureTable.Row], among whole: Int, under columns: [Table.Column]
  ) -> [[Int: Figure.Limits]] {
    rows.map { row in
      var limits: [Int: Figure.Limits] = [:]
      for (place, column) in columns.enumerated() {
        switch column.id {
        case "number": limits[place] = row.limits
        case "percent":
          limits[place] = row.figure.count.flatMap {
            PublishedFigures.limits(of: .init($0, of: whole), row.unit)
          }
        default: break
        }
      }
      return limits
    }
  }

  private static func percent(of figure: Figure, from least: Int) -> Table.Cell {
    if let share = figure.share, figure.hasPercent(from: least) { return .percent(share) }
    return .figure(.symbol(figure == .symbol(.suppressed) ? .suppressed : .notApplicable))
  }
}

extension Figure {
  /// Whether it is a share of a large enough whole to be printed as a percentage too.
  fileprivate func hasPercent(from least: Int) -> Bool {
    share.map { $0.of >= max(1, least) } ?? false
  }
}

/// The note on the columns `lower` and `upper` of the data files.
enum LimitsNote {
  /// The note on compared years, or `nil` where no figure has limits.
  static func text(for comparison: Comparison) -> String? {
    guard comparison.tables.contains(where: { $0.rows.contains { $0.limits.contains { $0 != nil } } })
    else { return nil }
    return
      "In the data file, lower and upper are 95% confidence limits of a count of referrals, the exact ones of Garwood "
      + "(1936). They say how far chance alone may move a figure; limits that overlap do not show that two figures are the "
      + "same."
  }

  /// The note, or `nil` where no figure has limits.
  static func text(for figures: PublishedFigures) -> String? {
    guard figures.tables.contains(where: { $0.rows.contains { $0.limits != nil } }) else { return nil }
    return
      "In the data files, lower and upper are 95% confidence limits: of a count of referrals the exact ones of "
      + "Garwood (1936), of a percentage those of Wilson (1927), of a rate those of its count. They say how far chance "
      + "alone may move a figure; limits that overlap do not show that two figures are the same. Counts of children have "
      + "none, since brothers and sisters come together, nor have ages, days and what stands at a single day. No "
      + "percentage is given of fewer than \(figures.minimumDenominator)."
  }
}
