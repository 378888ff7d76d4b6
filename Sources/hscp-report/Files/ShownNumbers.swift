import Aggregation
import Records
import Reports
import Writers

/// Numbers of hidden counts in the texts, tables and charts of an edition, each at the name of its count.
struct ShownNumbers {
  let published: PublishedFigures
  /// The tables of the document, whose titles stand above them in texts.
  let document: Document
  let hidden: [HiddenCount]
  /// The numbers that a row has besides its own.
  var besides: (TableID, String) -> [Int] = { _, _ in [] }

  /// Throws ``Problem`` at the first that an edition shows.
  func check(_ edition: WrittenEdition) throws(Problem) {
    for row in edition.rows {
      if let name = exposedName(in: row) { throw .shown(name, in: row.file) }
    }
    try checkWords(of: edition)
  }

  /// Throws ``Problem`` at the first that a sentence or the description of a chart says.
  func checkWords(of edition: WrittenEdition) throws(Problem) {
    let said = SaidPhrases(phrases)
    for passage in edition.passages {
      if let name = said.subject(in: passage.text) { throw .shown(name, in: passage.file) }
    }
    // A table that is only for documents has sentences in its cells.
    for row in edition.rows where !isTable(row.table) {
      if let name = said.subject(in: row.cells.joined(separator: " ")) { throw .shown(name, in: row.file) }
    }
  }

  private func isTable(_ name: String) -> Bool {
    document.tables.contains { $0.id == name || $0.title == name }
  }

  /// The name of a row whose number is hidden, and that has numbers all the same.
  private func exposedName(in row: WrittenEdition.Row) -> String? {
    let id = document.tables.first { $0.title == row.table }?.id ?? row.table
    let tables =
      row.table.isEmpty
      ? published.tables.filter { !$0.id.isNational && $0.id != .timeliness && !$0.id.isOfRapidReviews }
      : published.tables.filter { $0.id == TableID(rawValue: id) }
    let meant =
      ShownNumbers.clockRow(of: row).map { key in
        published[.timeliness].rows.filter { $0.key == key }.map { (published[.timeliness], $0) }
      }
      ?? tables.flatMap { table in
        table.rows.filter { figure in
          // In a data set, the row of totals is that of the headline.
          !(row.table.isEmpty && figure.category == .total) && row.cells.contains(figure.category.name)
            && figure.category2.map { row.cells.contains($0.name) } ?? true
        }.map { (table, $0) }
      }
    guard !meant.isEmpty, meant.allSatisfy({ $0.1.figure == .symbol(.suppressed) }) else { return nil }
    // The column of what has a rapid review has figures of its own.
    let others = meant.flatMap { table, row -> [Int] in
      guard case .breakdown(let key) = table.id, row.category2 == nil else { return [] }
      return [published[.rapidReviews(key)][row.key]?.number ?? 0]
    }
    let allowed = Set(
      (others + meant.flatMap { besides($0.0.id, $0.1.key) }).map(String.init)
        + meant.flatMap { [$0.1.category.name, $0.1.category2?.name ?? ""] })
    return row.cells.contains { cell in
      cell.first?.isNumber == true && cell.allSatisfy { $0.isNumber || $0 == "." } && !allowed.contains(cell)
    } ? meant.first?.1.category.name : nil
  }

  /// The key of the row of clocks that a column of the data set of clocks is about; `nil` for another.
  private static func clockRow(of row: WrittenEdition.Row) -> String? {
    guard let indicator = ClockIndicator(rawValue: row.column), let name = row.cells.first,
      let duty = TimedDuty.allCases.first(where: { ClockRow.inTime.category(of: $0).name == name })
    else { return nil }
    return ClockRow(rawValue: indicator.row)?.category(of: duty).key
  }

  /// What sentences and charts would say of each hidden count.
  private var phrases: [(name: String, phrases: [String])] {
    hidden.map { hidden in
      let (name, count) = (hidden.name, hidden.count)
      var phrases = ["\(name) \(count);", "\(name) \(count)."]
      phrases += hidden.spellings.flatMap { ["\(name) (\($0))", "\(name): \($0)"] }
      if let noun = hidden.noun, [.outcomes, .furtherActions, .headline].contains(hidden.table) {
        phrases += hidden.spellings.map { "\($0) \(count == 1 ? noun.singular : noun.plural)" }
        for noun in [noun.singular, noun.plural] {
          phrases += hidden.spellings.flatMap { ["\(noun) (\($0))", "\(noun): \($0)"] }
        }
        if count == 2 { phrases.append("both \(noun.plural)") }
      }
      return (name, phrases)
    }
  }
}

extension Problem {
  fileprivate static func shown(_ name: String, in file: String) -> Problem {
    Problem(.unsafeEdition, at: file, found: "it has the number of \"\(name)\", which is not published")
  }
}
