package import Records

/// A report before it has a format: the prose, tables and notes from which every writer makes its files.
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
    /// The table of contents: a link to each section.
    case contents
  }

  package let title: String
  package let partnership: Profile.Partnership
  /// The date of the document: the program never asks for today's.
  package let asAt: Day
  /// "Public edition" or "Board edition"; empty where there is only one.
  package let edition: String
  package let blocks: [Block]
  package let tables: [Table]
  /// The charts that a template may place; only placed ones are drawn.
  package let charts: [Chart]
  /// Numbered from 1, in the order in which titles first refer to them.
  package let notes: [String]
  /// How many of the first notes every table of the register carries: they are printed whatever the template places.
  package let commonNotes: Int
  package let provenance: Provenance
  /// The numbers of the notes on the document as a whole, which are printed at the end of its prose.
  package internal(set) var closingNotes: Set<Int> = []
  /// The protective marking that each sheet of a workbook carries; empty for none.
  package var marking = ""
  /// Tables of the register's own rows, after those of figures.
  package var records: [RecordTable] = []

  /// The table of an id, for a block that places it.
  package func table(_ id: String) -> Table? { tables.first { $0.id == id } }

  /// The chart of an id, for a block that places it.
  package func chart(_ id: String) -> Chart? { charts.first { $0.id == id } }

  /// The charts that the blocks place, each once.
  package var placedCharts: [Chart] {
    charts.filter { chart in blocks.contains(.chart(chart.id)) }
  }
}
