package import Aggregation
package import Records

/// The board's workbook as a document: the figures of a year, the same beside earlier years, what the tests found, and the
/// rows of recommendations and referrals.
package struct BoardReport: Sendable {
  package let document: Document

  /// The tables that are charts too.
  private static let charts: [TableID] = [.outcomes, .ageBands, .agencies]

  /// The report of `figures`; `comparison` compares the year with earlier ones, where there are any, and `records` are
  /// tables of the register's own rows.
  package init(
    _ figures: PublishedFigures, yearNote: String?, comparison: Comparison?, records: [RecordTable],
    marking: String, provenance: Provenance
  ) {
    let common =
      YearlyReport.commonNotes(of: figures, yearNote: yearNote)
      + (comparison.map(ComparisonReport.commonNotes) ?? [])
    var builder = TableBuilder(figures, after: common)
    let tables = TableID.printed.compactMap { builder.table($0) }
    let compared = comparison.map { ComparedTables(of: $0, after: builder.notes) }
    let charts = tables.filter { table in BoardReport.charts.contains { $0.rawValue == table.id } }
      .compactMap(Chart.init(of:))
    let byYear = Chart(ofReferralsIn: comparison, table: compared?.headline)
    var document = Document(
      title: "\(figures.partnership.group): board workbook \(figures.year)", partnership: figures.partnership,
      asAt: figures.asAt, edition: Edition.board.title, parts: [],
      tables: tables + (compared?.tables ?? []), charts: charts + [byYear].compactMap(\.self),
      notes: compared?.notes ?? builder.notes, commonNotes: common.count, provenance: provenance)
    document.marking = marking
    document.records = [comparison.flatMap(TestsTable.init)].compactMap { $0?.table } + records
    self.document = document
  }
}

/// The tables of a comparison as part of a document that has notes of its own, and tables with the same ids.
private struct ComparedTables {
  private(set) var tables: [Table] = []
  private var list: NoteList

  /// The tables of `comparison`, whose notes are added after `notes`.
  init(of comparison: Comparison, after notes: [String]) {
    var builder = ComparedTableBuilder(comparison)
    list = NoteList(notes)
    for id in TableID.printed {
      guard comparison[id]?.hasEarlierFigures == true, let table = builder.table(id) else { continue }
      let numbers = table.notes.map { list.number(of: builder.notes[$0 - 1]) }
      tables.append(table.joining(as: "\(table.id)_by_year", notes: numbers))
    }
  }

  var notes: [String] { list.texts }

  /// The headline figures by year.
  var headline: Table? { tables.first { $0.id == "\(TableID.headline.rawValue)_by_year" } }
}

extension ComparedTable {
  /// Whether there is anything to compare the last year with.
  fileprivate var hasEarlierFigures: Bool {
    rows.contains { $0.figures.dropLast().contains { $0 != .symbol(.notAvailable) } }
  }
}
