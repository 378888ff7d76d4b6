package import Records

/// What is below each table of a part: its symbols, and its notes, each in full where it first appears.
///
/// Notes have the same numbers in all formats. Those on all figures are in one place of the part, not below each table.
package struct NotesBelowTables {
  package struct Lines: Hashable, Sendable {
    package let symbols: [Figure.Symbol]
    /// The numbers of the notes that no earlier table has.
    package let own: [Int]
    /// The numbers of those that are below an earlier table.
    package let above: [Int]
  }

  private let hasNotes: Bool
  private var shown: Set<Int> = []

  package init(of part: Document.Part) { hasNotes = part.hasNotes }

  /// What is below the next table of the part.
  package mutating func lines(below table: Table) -> Lines {
    guard hasNotes else { return Lines(symbols: table.symbols, own: [], above: []) }
    let own = table.notes.filter { !shown.contains($0) }
    let above = table.notes.filter { shown.contains($0) }
    shown.formUnion(own)
    return Lines(symbols: table.symbols, own: own, above: above)
  }
}

extension NotesBelowTables.Lines {
  /// The symbols explained, and where the other notes are: a sentence each.
  package var sentences: [String] {
    explanations + [reference { String($0) }].compactMap(\.self)
  }

  /// What each symbol means: a sentence each.
  package var explanations: [String] { symbols.map { "\($0.mark) means \($0.meaning)." } }

  /// "Note 4 is above.", "Notes 1 and 4 to 6 are above.", with `name` for each number; `nil` without notes above.
  package func reference(_ name: (Int) -> String) -> String? {
    guard !above.isEmpty else { return nil }
    var runs: [ClosedRange<Int>] = []
    for note in Set(above).sorted() {
      if let last = runs.last, last.upperBound + 1 == note {
        runs[runs.count - 1] = last.lowerBound...note
      } else {
        runs.append(note...note)
      }
    }
    let names = runs.flatMap { run in
      run.count > 2 ? ["\(name(run.lowerBound)) to \(name(run.upperBound))"] : run.map(name)
    }
    return above.count > 1 ? "Notes \(names.inProse) are above." : "Note \(names.inProse) is above."
  }
}
