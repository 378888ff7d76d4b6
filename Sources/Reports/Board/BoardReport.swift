package import Aggregation
package import Records

/// The board's workbook as a document: the year on one page, its tables beside the earlier years, what the tests found, and
/// the rows of recommendations and referrals.
package struct BoardReport: Sendable {
  package let document: Document

  /// The tables that a board looks at. The board's edition of the yearly report has all of them.
  static func tables(of vocabulary: Vocabulary) -> [TableID] {
    [.headline, .stages, .outcomes, .furtherActions, .ageBands, .outcomesByAgeBand, .agencies]
      + vocabulary.breakdownsOfColumns.map(\.tables.all) + vocabulary.crossings.map(\.id) + [.timeliness]
  }

  /// The report of `figures`; `comparison` compares the year with earlier ones, where there are any, and `records` are
  /// tables of the register's own rows. `tracker` has the recommendations as at their own day, `nil` where there are none,
  /// and `responsesNote` is the partnership's note on them.
  package init(
    _ figures: PublishedFigures, yearNote: String?, comparison: Comparison?,
    tracker: RecommendationTracker? = nil, responsesNote: String? = nil,
    noteOnAreas: String? = nil, records: [RecordTable], marking: String, provenance: Provenance
  ) {
    let common =
      YearlyReport.commonNotes(of: figures, yearNote: yearNote, onAreas: noteOnAreas)
      + (comparison.map(ComparisonReport.commonNotes) ?? [])
    let set = BoardTables(figures, beside: comparison, after: common)
    let summary = BoardSummary(figures, beside: comparison, tracker?.counts).page
    var document = Document(
      title: "\(figures.partnership.group): board workbook \(figures.year)", partnership: figures.partnership,
      asAt: figures.asAt, edition: Edition.board.title, parts: [], tables: set.tables,
      charts: summary.blocks.compactMap(\.chart), notes: set.notes, commonNotes: common.count,
      provenance: provenance)
    document.use = .board
    document.years = figures.year.begins
    document.recommendationsAsAt = tracker == nil ? nil : figures.recommendationsAsAt
    document.summary = summary
    document.marking = marking
    document.records =
      [comparison.flatMap(TestsTable.init)].compactMap { $0?.table }
      + [tracker?.recommendationsToRead(id: "tracker", notes: [responsesNote].compactMap(\.self))].compactMap(
        \.self)
      + records
    self.document = document
  }
}

/// The board's tables: with a column for each year where there is an earlier one to compare with, otherwise of the year
/// alone. One in which nothing was counted is left out.
private struct BoardTables {
  private(set) var tables: [Table] = []
  private var list: NoteList

  /// The tables, whose notes are numbered after `common`.
  init(_ figures: PublishedFigures, beside comparison: Comparison?, after common: [String]) {
    list = NoteList(common)
    var own = TableBuilder(figures)
    var compared = comparison.map { ComparedTableBuilder($0) }
    for id in BoardReport.tables(of: figures.vocabulary) {
      if comparison?[id]?.isCountedOtherwise == true, let table = compared?.table(id) {
        add(table, withNotes: compared?.notes ?? [])
      } else if let table = own.table(id) {
        add(table, withNotes: own.notes)
      }
    }
  }

  var notes: [String] { list.texts }

  /// Adds a table whose notes have the numbers of another list.
  private mutating func add(_ table: Table, withNotes texts: [String]) {
    guard table.hasCounts else { return }
    let numbers = table.notes.map { list.number(of: texts[$0 - 1]) }
    tables.append(table.joining(as: table.id, notes: numbers))
  }
}

extension ComparedTable {
  /// Whether there is anything to compare the last year with.
  fileprivate var isCountedOtherwise: Bool {
    rows.contains { $0.figures.dropLast().contains { $0 != .symbol(.notAvailable) } }
  }
}
