import Aggregation
import Loader
import Records
import Reports
import SystemPackage
import Writers

/// The attack on a public edition between its files being written and being put in their place.
///
/// It has the files alone, and compares what they say with what must not be known: the numbers of the register.
struct EditionAttack {
  let published: PublishedFigures
  let figures: YearlyFigures
  let profile: Profile
  /// The tables of the document, whose titles stand above them in texts.
  let document: Document
  /// What others have published.
  let known: [Publication]

  /// Throws ``Problem`` at the first number that is shown or can be worked out, and for a file that cannot be read.
  func check(_ edition: WrittenEdition) throws(Problem) {
    if let name = edition.unread.first { throw .unreadable(name) }
    let written = try PublishedFiles(of: edition.names, in: edition.folder).publications()
    let audit = try EditionAudit(
      of: written, beside: known, exposing: published.suppression?.exposed ?? [], knowing: figures,
      by: profile)
    if let exposure = audit.exposures.first {
      throw .exposed(exposure, in: String(exposure.file.dropFirst(edition.folder.string.count + 1)))
    }
    for row in edition.rows {
      if let name = exposedName(in: row) { throw .shown(name, in: row.file) }
    }
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
      EditionAttack.clockRow(of: row).map { key in
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
      others.map(String.init) + meant.flatMap { [$0.1.category.name, $0.1.category2?.name ?? ""] })
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
    HiddenCount.all(of: published, knowing: figures).map { hidden in
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
  fileprivate static func unreadable(_ file: String) -> Problem {
    Problem(.unsafeEdition, at: file, found: "nobody has taught the audit to read this file")
  }

  fileprivate static func shown(_ name: String, in file: String) -> Problem {
    Problem(.unsafeEdition, at: file, found: "it has the number of \"\(name)\", which is not published")
  }

  fileprivate static func exposed(_ exposure: EditionAudit.Exposure, in file: String) -> Problem {
    Problem(
      .unsafeEdition, at: file,
      found: exposure.isShown
        ? "it has the number of \(exposure.name), which is not published"
        : "the number of \(exposure.name) can be worked out")
  }
}
