package import Records

/// One year of a comparison: its published figures, and the file that they come from.
package struct ComparedYear: Hashable, Sendable {
  package let figures: Snapshot
  /// The base name of the snapshot, or of the register that was counted.
  package let source: String
  /// Whether the year was counted from a register, and not read from what was published then.
  package let isCounted: Bool

  package init(_ figures: Snapshot, from source: String, isCounted: Bool) {
    self.figures = figures
    self.source = source
    self.isCounted = isCounted
  }

  package var year: ReportingYear { figures.year }
}
