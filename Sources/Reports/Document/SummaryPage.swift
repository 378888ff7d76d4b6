import Records

/// One page for a board: small tables below each other, with charts beside them.
package struct SummaryPage: Sendable {
  /// A table, and the chart beside it.
  package struct Block: Sendable {
    package let table: Table
    package var chart: Chart?
  }

  package let title: String
  /// The days that the figures are of.
  package let days: String
  package let blocks: [Block]
  /// The heading of what the tests say, and a line for each question; none where nothing was tested.
  package let tests: (title: String, lines: [String])?

  /// The table of an id.
  package func table(_ id: String) -> Table? { blocks.first { $0.table.id == id }?.table }
}
