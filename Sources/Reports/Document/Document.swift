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
    /// The notes that concern all the partnership's own figures.
    case notes
  }

  /// A text with a file of its own: the chapter that people publish, or the annex that says how its figures were made.
  package struct Part: Hashable, Sendable {
    /// The name of its file, without what stands for the format: `yearly-report`.
    package let name: String
    package let blocks: [Block]
    /// Whether its tables have their notes below them. A part without notes is read by people who want none.
    package let hasNotes: Bool

    package init(_ name: String, _ blocks: [Block], hasNotes: Bool = false) {
      self.name = name
      self.blocks = blocks
      self.hasNotes = hasNotes
    }

    /// A part that has the notes of all tables, and no heading without anything below it.
    init(annex name: String, _ blocks: [Block], notes: Int) {
      self.init(name, EmptySections.leftOut(of: blocks, hasNotes: notes > 0), hasNotes: true)
    }

    /// A part for readers who want no notes, and no table in which nothing was counted.
    init(chapter name: String, _ blocks: [Block], tables: [Table]) {
      let empty = tables.filter { !$0.hasCounts }.map { Block.table($0.id) }
      self.init(name, EmptySections.leftOut(of: blocks.filter { !empty.contains($0) }))
    }
  }

  /// Whom a document is for, which decides how its workbook looks.
  package enum Use: Hashable, Sendable {
    case publication, board
    /// To be filled in.
    case form
  }

  package let title: String
  package let partnership: Profile.Partnership
  /// The date of the document: the program never asks for today's.
  package let asAt: Day
  /// "Public edition" or "Board edition"; empty where there is only one.
  package let edition: String
  package let parts: [Part]
  package let tables: [Table]
  /// The charts that a template may place; only placed ones are drawn.
  package let charts: [Chart]
  /// Numbered from 1: those that concern all the partnership's own figures, then those of single tables in the order in
  /// which tables first refer to them.
  package let notes: [String]
  /// How many of the first notes concern all the partnership's own figures.
  package let commonNotes: Int
  package let provenance: Provenance
  package var use = Use.publication
  /// What its reporting years span.
  package var years = YearStart.april
  /// What is said of the document where it is not about a day: its cover says this instead of days and contacts.
  package var about: [String]?
  /// The day on which recommendations are judged, where it need not be that of the figures.
  package var recommendationsAsAt: Day?
  /// The year on one page, for a board.
  package var summary: SummaryPage?
  /// The protective marking that each sheet of a workbook carries; empty for none.
  package var marking = ""
  /// Tables of the register's own rows, after those of figures.
  package var records: [RecordTable] = []
  /// The pictures that its texts may show.
  package private(set) var pictures: [Picture] = []

  /// The table of an id, for a block that places it.
  package func table(_ id: String) -> Table? { tables.first { $0.id == id } }

  /// The table of records of an id, for a block that places it.
  package func records(_ id: String) -> RecordTable? { records.first { $0.id == id } }

  /// The chart of an id, for a block that places it.
  package func chart(_ id: String) -> Chart? { charts.first { $0.id == id } }

  /// The blocks of all parts.
  package var blocks: [Block] { parts.flatMap(\.blocks) }

  /// The charts that the parts place, each once.
  package var placedCharts: [Chart] {
    charts.filter { chart in blocks.contains(.chart(chart.id)) }
  }

  /// The same with pictures that its texts may show.
  package func showing(_ pictures: [Picture]) -> Document {
    var document = self
    document.pictures = pictures
    return document
  }

  /// The pictures that the parts show.
  package var placedPictures: [Picture] {
    pictures.filter { picture in
      blocks.contains { if case .prose(let markdown) = $0 { markdown.contains(picture.path) } else { false } }
    }
  }

  /// The numbers of the notes that concern all the partnership's own figures.
  package var commonNumbers: Range<Int> { 1..<commonNotes + 1 }

  /// Whether a table has figures that others published, whose source is in its notes.
  package func isOthers(_ table: Table) -> Bool {
    table.notes.contains { notes[$0 - 1].hasPrefix("Source: ") }
  }
}
