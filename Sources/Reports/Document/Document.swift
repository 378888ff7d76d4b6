package import Records

/// A report before it has a format: prose, tables and their notes, from which every writer makes its files.
package struct Document: Sendable {
  /// The parts of the prose edition, in reading order.
  package enum Block: Hashable, Sendable {
    /// Markdown that a person wrote, in a template or a learning text.
    case prose(String)
    /// A list of names.
    case list([String])
    /// The table of this id.
    case table(String)
    /// The chart of this id.
    case chart(String)
    /// What the document's sections are, in a format that has no pages to look for them.
    case contents
  }

  package let title: String
  package let partnership: Profile.Partnership
  /// The date of the document; the program knows no other today.
  package let asAt: Day
  /// "Public edition" or "Board edition"; empty where there is but one.
  package let edition: String
  package let blocks: [Block]
  package let tables: [Table]
  /// Those that a template may place; only placed ones are drawn.
  package let charts: [Chart]
  /// Numbered from 1, in the order in which titles first refer to them.
  package let notes: [String]
  /// How many of the notes, the first ones, every table of the register carries: they are printed whatever the template places.
  package let commonNotes: Int
  package let provenance: Provenance
  /// The numbers of the notes that are about the document rather than one table: prose has them at its end.
  package internal(set) var closingNotes: Set<Int> = []
  /// The protective marking that each sheet of a workbook carries; empty for none.
  package var marking = ""
  /// Tables of what the register says, behind those of figures.
  package var records: [RecordTable] = []

  /// The table of an id, for a block that places it.
  package func table(_ id: String) -> Table? { tables.first { $0.id == id } }

  /// The chart of an id, for a block that places it.
  package func chart(_ id: String) -> Chart? { charts.first { $0.id == id } }

  /// The charts that stand among the blocks, each once.
  package var placedCharts: [Chart] {
    charts.filter { chart in blocks.contains(.chart(chart.id)) }
  }
}
