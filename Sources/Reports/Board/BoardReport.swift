package import Aggregation
package import Records

/// What the board's workbook holds: the figures of a year, the same beside earlier years, what the tests say of them, and
/// what the register says of recommendations and referrals row by row.
package struct BoardReport: Sendable {
  package let document: Document

  /// The charts of the workbook, beside that of the years.
  private static let charts: [TableID] = [.outcomes, .ageBands, .agencies]

  /// The report of `figures`; `comparison` holds the year beside earlier ones, where there are any, and `records` are
  /// tables of what the register says.
  package init(
    _ figures: PublishedFigures, yearNote: String?, comparison: Comparison?, records: [RecordTable],
    marking: String, provenance: Provenance
  ) {
    var setting = TableSetting(figures, common: YearlyReport.commonNotes(of: figures, yearNote: yearNote))
    let tables = TableID.printed.compactMap { setting.table($0) }
    let compared = comparison.map { ComparedTables(of: $0, behind: setting.notes) }
    let charts = tables.filter { table in BoardReport.charts.contains { $0.rawValue == table.id } }
      .compactMap(Chart.init(of:))
    let byYear = Chart(ofReferralsIn: comparison, table: compared?.headline)
    var document = Document(
      title: "\(figures.partnership.group): board workbook \(figures.year)", partnership: figures.partnership,
      asAt: figures.asAt, edition: "Board edition", blocks: [],
      tables: tables + (compared?.tables ?? []), charts: charts + [byYear].compactMap(\.self),
      notes: compared?.notes ?? setting.notes, commonNotes: setting.common.count, provenance: provenance)
    document.marking = marking
    document.records = [comparison.flatMap(BoardReport.judgements)].compactMap(\.self) + records
    self.document = document
  }

  /// What the tests say of the year, a sentence each; `nil` where nothing was tested.
  private static func judgements(of comparison: Comparison) -> RecordTable? {
    let sentences = ComparisonReport.sentences(of: comparison)
    guard !sentences.isEmpty, let last = comparison.years.last else { return nil }
    return RecordTable(
      id: "tests", title: "What the tests say of \(last) beside the earlier years",
      remarks: ["How each sentence was found is explained in the notes of the headline figures by year."],
      columns: [RecordTable.Column("Finding", .prose)], rows: RecordTable.Rows(sentences.map { [.text($0)] }))
  }
}

/// The tables of a comparison as part of a document that has tables of the same ids, and notes of its own.
private struct ComparedTables {
  private(set) var tables: [Table] = []
  private(set) var notes: [String]

  /// The tables of `comparison`, whose notes come behind those that are there.
  init(of comparison: Comparison, behind notes: [String]) {
    var setting = ComparedTableSetting(comparison, common: ComparisonReport.commonNotes(of: comparison))
    self.notes = notes
    for id in TableID.printed {
      guard comparison[id]?.hasEarlierFigures == true, let table = setting.table(id) else { continue }
      let numbers = table.notes.map { number(of: setting.notes[$0 - 1]) }
      tables.append(table.joining(as: "\(table.id)_by_year", notes: numbers))
    }
  }

  /// The figures that are counted first, by year.
  var headline: Table? { tables.first { $0.id == "\(TableID.headline.rawValue)_by_year" } }

  private mutating func number(of note: String) -> Int {
    if let known = notes.firstIndex(of: note) { return known + 1 }
    notes.append(note)
    return notes.count
  }
}

extension ComparedTable {
  /// Whether there is anything to hold the last year against.
  fileprivate var hasEarlierFigures: Bool {
    rows.contains { $0.figures.dropLast().contains { $0 != .symbol(.notAvailable) } }
  }
}
