package import Records

/// One partnership of a region: its published figures, and the file that they come from.
package struct CombinedPartnership: Hashable, Sendable {
  package let figures: Snapshot
  /// The path as it was written, for messages: the files of several partnerships have one name.
  package let path: String
  /// The file's name and digest, for the provenance.
  package let input: Provenance.Input

  package init(_ figures: Snapshot, path: String, input: Provenance.Input) {
    self.figures = figures
    self.path = path
    self.input = input
  }

  package var name: String { figures.partnership }
}
