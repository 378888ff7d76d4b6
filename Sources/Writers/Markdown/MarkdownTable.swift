import Records
import Reports

/// Writes a table as GitHub-flavoured Markdown, with columns that line up in a text editor.
enum MarkdownTable {
  static func text(of table: Table) -> String {
    let header = table.columns.map { MarkdownText.escaped($0.title) }
    let rows = table.printedRows.map { $0.map(text(of:)) }
    let widths = header.indices.map { column in
      max(3, ([header] + rows).map { $0[column].count }.max() ?? 0)
    }
    let isNumber = table.columns.map { if case .measure = $0.role { true } else { false } }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, zip(widths, isNumber)).map { cell, shape in
        let space = String(repeating: " ", count: shape.0 - cell.count)
        return shape.1 ? space + cell : cell + space
      }
      return "| \(padded.joined(separator: " | ")) |"
    }
    let rule = zip(widths, isNumber).map { width, isNumber in
      String(repeating: "-", count: isNumber ? width - 1 : width) + (isNumber ? ":" : "")
    }
    return ([line(header), "| \(rule.joined(separator: " | ")) |"] + rows.map(line)).joined(separator: "\n")
  }

  private static func text(of cell: Table.Cell) -> String {
    switch cell {
    case .label(let text): MarkdownText.escaped(text)
    case .figure(let figure): figure.text
    case .percent(let share): share.percent?.text ?? ""
    }
  }
}

/// The lines below each table of a Markdown text: its source, its shorthand, and its notes, each in full where it first
/// appears.
///
/// Notes have the same numbers in all formats. Notes on the whole document are at its end, not between tables and prose.
struct MarkdownTableNotes {
  private let document: Document
  /// The notes that are below an earlier table.
  private var shown: Set<Int> = []
  /// The notes at the end that a table or the whole document refers to.
  private(set) var closing: Set<Int>

  init(of document: Document) {
    self.document = document
    closing = Set(1..<document.commonNotes + 1)
  }

  /// The lines below a table.
  mutating func text(below table: Table) -> String {
    let atEnd = table.notes.filter { document.closingNotes.contains($0) }
    let own = table.notes.filter { !document.closingNotes.contains($0) && !shown.contains($0) }
    let above = table.notes.filter { shown.contains($0) }
    closing.formUnion(atEnd)
    shown.formUnion(own)
    // Figures that others published name their source in a note.
    let isOthers = table.notes.contains { document.notes[$0 - 1].hasPrefix("Source: ") }
    let symbols = table.symbols.map { "\($0.mark) means \($0.meaning)." }
    let sentences =
      (isOthers ? [] : ["Source: the files named at the end."]) + symbols
      + [MarkdownTableNotes.reference(to: above, "above")].compactMap(\.self)
      + [MarkdownTableNotes.reference(to: atEnd, "[at the end](#notes)")].compactMap(\.self)
    let notes = own.map(line(of:)).joined(separator: "\n")
    return [sentences.joined(separator: " "), notes].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// A note as an entry of a list, under its number.
  func line(of number: Int) -> String {
    "- Note \(number): \(MarkdownText.escaped(document.notes[number - 1]))"
  }

  /// "Note 4 is above.", "Notes 1 and 4 to 6 are above."; `nil` without notes.
  static func reference(to notes: [Int], _ place: String) -> String? {
    guard !notes.isEmpty else { return nil }
    var runs: [ClosedRange<Int>] = []
    for note in Set(notes).sorted() {
      if let last = runs.last, last.upperBound + 1 == note {
        runs[runs.count - 1] = last.lowerBound...note
      } else {
        runs.append(note...note)
      }
    }
    let names = runs.flatMap { run in
      run.count > 2 ? ["\(run.lowerBound) to \(run.upperBound)"] : run.map(String.init)
    }
    let list =
      names.count > 1 ? names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1] : names[0]
    return notes.count > 1 ? "Notes \(list) are \(place)." : "Note \(list) is \(place)."
  }
}
