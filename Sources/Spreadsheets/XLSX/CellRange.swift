/// A rectangle of cells, as in `A1:C1`.
package struct CellRange: Hashable, Sendable {
  /// Its corners at the upper left and the lower right.
  package let first: CellReference
  package let last: CellReference

  /// Reads `text` as two places with a colon between them, or one, or returns `nil`.
  package init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count <= 2, let first = corners.first.flatMap({ CellReference($0) }),
      let last = corners.last.flatMap({ CellReference($0) }),
      first.column <= last.column, first.row <= last.row
    else { return nil }
    self.first = first
    self.last = last
  }
}

extension CellRange: CustomStringConvertible {
  package var description: String { "\(first):\(last)" }
}
