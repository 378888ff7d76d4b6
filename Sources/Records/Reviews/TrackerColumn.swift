/// A column that the tracker adds to the recommendations: it is made anew in each run.
///
/// A register may have a column of its own that is called so. It is not read, but the tracker keeps it beside this one.
package enum TrackerColumn: CaseIterable, Sendable {
  case rating, attention

  /// What it may be called: the first of these names that the register does not use.
  package var names: [String] {
    switch self {
    case .rating: ["RAG", "RAG rating", "RAG by status", "RAG of the tracker"]
    case .attention: ["Attention", "Needs attention", "Attention needed", "Attention of the tracker"]
    }
  }

  /// Whether a header is one of its names, whatever the case and the punctuation.
  package func isNamed(_ header: String) -> Bool {
    names.contains { TrackerColumn.letters($0) == TrackerColumn.letters(header) }
  }

  /// What all spellings of a header share: its letters and digits in lower case.
  package static func letters(_ header: String) -> String {
    header.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
