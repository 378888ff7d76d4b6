import Records
import SystemPackage

/// A register of which nothing is known, taken apart: which table is which part of it, and which column holds what.
struct SurveyedRegister {
  /// A table of one part, with what each of its columns was taken for.
  struct Table<Column: TableColumn> {
    let place: Place
    let cells: [ColumnCells]
    var guesses: ColumnGuesses<Column>
    /// How many rows it has.
    let rows: Int

    /// The columns that were taken for `column`.
    func columns(of column: Column) -> [ColumnCells] {
      guesses.columns.filter { $0.value == column }.keys.sorted().map { cells[$0] }
    }
  }

  private(set) var referrals: [Table<RegisterColumn>] = []
  private(set) var reviews: [Table<ReviewColumn>] = []
  private(set) var recommendations: [Table<RecommendationColumn>] = []
  /// The tables that are none of these.
  private(set) var unused: [Place] = []

  /// Throws if a file cannot be read, or if no table has what a referral has.
  init(of files: RegisterFiles, by reader: RegisterReader) throws(Problem) {
    let words = HeaderWords(by: reader)
    let parts = [RegisterSheet.reviews, .recommendations]
    for file in files.candidates { add(try PlainTable.all(in: file), of: nil, by: words) }
    for part in parts {
      guard let file = try files.file(of: part) else { continue }
      add(try PlainTable.all(in: file), of: part, by: words)
    }
    agree()
    if referrals.isEmpty {
      throw Problem(
        .missingColumn, at: (files.candidates.first?.path ?? files.folder).string,
        found: "no table in it has a header that says where agencies, ages, outcomes and dates are",
        expected: "expected three of them at least",
        remedy: "check that this is the register, or rename its headers")
    }
  }

  /// Gives the columns of each table the meaning that those with the same header have where more was understood.
  private mutating func agree() {
    let order = referrals.indices.sorted {
      (referrals[$1].guesses.columns.count, $0) < (referrals[$0].guesses.columns.count, $1)
    }
    var meanings: [String: RegisterColumn] = [:]
    for table in order {
      referrals[table].guesses.take(meanings)
      for (index, column) in referrals[table].guesses.columns {
        meanings[NameFold.fold(referrals[table].cells[index].header)] = column
      }
    }
  }

  /// Whether rows of one reference are the children of one referral: they say the same of the referral, or nothing, and are no
  /// copies of each other.
  var rowsAreChildren: Bool {
    var repeats = 0
    for table in referrals {
      guard let references = table.columns(of: .reference).first?.texts else { continue }
      var firsts: [String: Int] = [:]
      for (row, reference) in references.sorted(by: { $0.key < $1.key }) {
        guard let first = firsts.updateValue(row, forKey: NameFold.fold(reference)) else { continue }
        let isSame = [RegisterColumn.dateConsidered, .referringAgency, .outcome].allSatisfy { column in
          table.columns(of: column).allSatisfy { $0.texts[row] == nil || $0.texts[row] == $0.texts[first] }
        }
        guard isSame, table.cells.contains(where: { $0.texts[row] != $0.texts[first] }) else { return false }
        firsts[NameFold.fold(reference)] = first
        repeats += 1
      }
    }
    return repeats > 0
  }

  private mutating func add(_ tables: [PlainTable], of part: RegisterSheet?, by words: HeaderWords) {
    for table in tables where !table.rows.isEmpty {
      guard let headed = HeadedTable(table, of: part, by: words), add(headed, by: words) else {
        unused.append(table.place)
        continue
      }
    }
  }

  /// Adds a table to its part; false if it is of none.
  private mutating func add(_ table: HeadedTable, by words: HeaderWords) -> Bool {
    switch table.part {
    case .reviews: reviews.append(table.guessed(by: words.reviews))
    case .recommendations: recommendations.append(table.guessed(by: words.recommendations))
    case .referrals:
      var guesses = ColumnGuesses(of: table.cells, by: words.referrals)
      guesses.guessByCells(in: table.cells)
      let known = guesses.columns.values
      let needed: [[RegisterColumn]] = [
        [.dateConsidered, .dateReceived, .year], [.referringAgency], [.childAge, .dateOfBirth], [.outcome],
      ]
      guard needed.count(where: { $0.contains(where: known.contains) }) > 2 else { return false }
      referrals.append(
        Table(place: table.place, cells: table.cells, guesses: guesses, rows: table.rows))
    }
    return true
  }
}

/// The names of headers in all parts of a register.
struct HeaderWords {
  let referrals: HeaderNames<RegisterColumn>
  let reviews: HeaderNames<ReviewColumn>
  let recommendations: HeaderNames<RecommendationColumn>

  init(by reader: RegisterReader) {
    referrals = reader.headers
    reviews = HeaderNames(by: reader.profile, reader.names)
    recommendations = HeaderNames(by: reader.profile, reader.names)
  }

  /// How much a row looks like the header of each part: two for each known header, one for the words of one.
  func scores(of texts: [String]) -> [(part: RegisterSheet, score: Int)] {
    [
      (.referrals, score(texts, referrals)), (.reviews, score(texts, reviews)),
      (.recommendations, score(texts, recommendations)),
    ]
  }

  private func score<Column: TableColumn>(_ texts: [String], _ names: HeaderNames<Column>) -> Int {
    var known: Set<Column> = []
    var likely = 0
    for text in texts where !text.isEmpty {
      if let column = names.column(named: text) {
        known.insert(column)
      } else if Column.mayBeHeader(text) {
        likely += 1
      }
    }
    return 2 * known.count + likely
  }
}

/// A table whose header was found by how it looks.
struct HeadedTable {
  let place: Place
  let part: RegisterSheet
  /// Its columns, with what is below the header.
  let cells: [ColumnCells]
  let rows: Int

  /// How far down a header is looked for.
  private static let depth = 60
  /// The fewest cells of a header, and of a row that is neither a title nor a total.
  private static let fewest = 3
  /// More columns than any register has.
  private static let mostColumns = 300

  /// `nil` for a table without a header; `part` is given where the file is called like one.
  init?(_ table: PlainTable, of part: RegisterSheet?, by words: HeaderWords) {
    let named = table.place.sheet.flatMap { name in
      RegisterSheet.allCases.first { NameFold.fold($0.rawValue) == NameFold.fold(name) }
    }
    let candidates = table.rows.prefix(Self.depth).enumerated().map { index, row in
      (index: index, scores: words.scores(of: row.cells), filled: row.cells.count { !$0.isEmpty })
    }
    let asked = part ?? named
    func score(_ scores: [(part: RegisterSheet, score: Int)]) -> Int {
      scores.filter { asked == nil || $0.part == asked }.map(\.score).max() ?? 0
    }
    guard
      let best = candidates.filter({ $0.filled >= Self.fewest || asked != nil && $0.filled > 1 })
        .max(by: { (score($0.scores), $1.index) < (score($1.scores), $0.index) }),
      score(best.scores) >= Self.fewest
    else { return nil }
    place = table.place
    // Reviews have columns that referrals have too.
    self.part =
      asked
      ?? best.scores.reduce(best.scores[0]) { $1.score > $0.score ? $1 : $0 }.part
    let header = table.rows[best.index].cells.prefix(Self.mostColumns)
    let below = table.rows[(best.index + 1)...].map(\.cells).filter { cells in
      cells.count { !$0.isEmpty } >= min(Self.fewest, header.count) && cells.prefix(header.count) != header
    }
    rows = below.count
    cells = header.enumerated().filter { !$0.element.isEmpty }.map { index, text in
      var texts: [Int: String] = [:]
      for (row, cells) in below.enumerated() where index < cells.count && !cells[index].isEmpty {
        texts[row] = cells[index]
      }
      return ColumnCells(text, texts)
    }
  }

  /// The table with what each of its columns was taken for.
  func guessed<Column: TableColumn>(by names: HeaderNames<Column>) -> SurveyedRegister.Table<Column> {
    SurveyedRegister.Table(
      place: place, cells: cells, guesses: ColumnGuesses(of: cells, by: names), rows: rows)
  }
}
