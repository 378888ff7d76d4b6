/// What stands in a sheet's part behind its rows, and whether all of it was read.
package struct SheetSummary: Hashable, Sendable {
  /// How many merged ranges are kept.
  package static let mergedRangeLimit = 1000

  /// The merged ranges in the order of the part, the first thousand of them; the value is in the first cell of each.
  package private(set) var mergedRanges: [CellRange] = []
  /// How many there are in all.
  package private(set) var mergedRangeCount = 0
  /// Whether the part was read to its verified end. If not, rows were not asked for, and nothing here is whole.
  package internal(set) var isWhole = false

  mutating func add(_ range: CellRange) {
    mergedRangeCount += 1
    if mergedRanges.count < SheetSummary.mergedRangeLimit { mergedRanges.append(range) }
  }
}
