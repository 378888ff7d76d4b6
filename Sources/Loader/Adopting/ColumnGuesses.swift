import Records

/// Which column of a part of the register each column of a table most likely is, by its header and by its cells.
struct ColumnGuesses<Column: TableColumn> {
  /// By the index in the table.
  private(set) var columns: [Int: Column] = [:]

  private let table: [ColumnCells]
  private let names: HeaderNames<Column>
  private let suggestion: HeaderSuggestion<Column>

  init(of table: [ColumnCells], by names: HeaderNames<Column>) {
    self.table = table
    self.names = names
    suggestion = HeaderSuggestion(table.map(\.header), names: names)
    for column in Column.allCases { take(column, among: exact(column)) }
    // What says more about a day comes first: "RR submitted" is one on which something was submitted, too.
    // What can hold any text takes what nothing else does.
    let order =
      Column.allCases.filter { $0.content != .prose }.reversed()
      + Column.allCases.filter { $0.content == .prose }
    for column in order where !isTaken(column) { take(column, among: meant(column)) }
  }

  func isTaken(_ column: Column) -> Bool { columns.values.contains(column) }

  /// The columns of the table that are not taken yet and are not blank.
  var free: [Int] { table.indices.filter { columns[$0] == nil && !table[$0].isBlank } }

  /// The column that a header that was not taken may mean.
  func meaning(of index: Int) -> Column? {
    Column.allCases.first { exact($0).contains(index) }
      ?? Column.allCases.first { meant($0, of: [index]) == [index] }
  }

  /// Takes each column of the table for what another table has under the same header.
  mutating func take(_ meanings: [String: Column]) {
    for (index, cells) in table.enumerated() {
      guard let column = meanings[NameFold.fold(cells.header)], columns[index] != column else { continue }
      for other in columns.keys where columns[other] == column { columns[other] = nil }
      columns[index] = column
    }
  }

  /// Takes the best of some columns of the table for `column`.
  mutating func take(_ column: Column, among candidates: [Int]) {
    let best = candidates.filter { columns[$0] == nil }.max {
      (rank($0, as: column), $1) < (rank($1, as: column), $0)
    }
    if let best { columns[best] = column }
  }

  /// The columns of the table that are called like `column`.
  private func exact(_ column: Column) -> [Int] {
    table.indices.filter { names.column(named: table[$0].header) == column }
  }

  /// The columns of the table that have the words of `column`, and cells that it could hold.
  private func meant(_ column: Column, of indices: [Int]? = nil) -> [Int] {
    let near = suggestion.candidates(for: column).map { $0.number - 1 }
    return (indices ?? free).filter { index in
      let header = table[index].header
      let isNamed =
        near.contains(index) || column.mayBeMeant(by: header)
        || column.content == .day && holds(.day, at: index) && column.mayBeMeant(by: "date \(header)")
      return isNamed && column.unit(inHeader: header) == nil && mayHold(column.content, at: index)
    }
  }

  /// Whether most cells can be read as `content`.
  func holds(_ content: CellContent, at index: Int) -> Bool { share(of: content, at: index) >= 0.5 }

  /// Which part of the cells can be read as `content`.
  func share(of content: CellContent, at index: Int) -> Double {
    table[index].share(of: content, by: names.cells)
  }

  /// Whether cells can belong to a column of `content`.
  private func mayHold(_ content: CellContent, at index: Int) -> Bool {
    if table[index].isBlank { return true }
    switch content {
    case .day, .year, .births, .number: return holds(content, at: index)
    case .ages: return holds(.ages, at: index) && !holds(.day, at: index)
    case .answer, .agencies, .outcomes, .harms, .features, .status:
      return !holds(.day, at: index) && table[index].shareOfNumbers < 0.5
    case .reference, .reviewKey, .prose: return !holds(.day, at: index)
    }
  }

  /// How well a column of the table fits: by the words in its cells, and a list of features rather than one.
  private func rank(_ index: Int, as column: Column) -> Double {
    // What has the program's own name for a column is that column whatever a profile says.
    if NameFold.fold(table[index].header) == NameFold.fold(column.rawValue) { return 10 }
    return switch column.content {
    case .features: (table[index].hasLists ? 1 : 0) + share(of: .features, at: index)
    case .agencies, .outcomes, .harms, .status, .answer: share(of: column.content, at: index)
    default: table[index].isBlank ? 0 : 1
    }
  }
}

extension ColumnGuesses where Column == RegisterColumn {
  /// Guesses by the cells alone what no header says.
  mutating func guessByCells(in table: [ColumnCells]) {
    takeDays(of: table)
    for (column, least) in [
      (RegisterColumn.outcome, 0.1), (.referringAgency, 0.3), (.harm, 0.4), (.features, 0.3),
    ] where !isTaken(column) {
      take(column, among: free.filter { share(of: column.content, at: $0) >= least && !holds(.day, at: $0) })
    }
    if !isTaken(.childAge), !isTaken(.dateOfBirth) {
      take(
        .childAge,
        among: free.filter { index in
          holds(.ages, at: index) && !holds(.day, at: index) && table[index].shareOfNumbers < 1
        })
    }
    if !isTaken(.panelAgreed) {
      take(
        .panelAgreed,
        among: free.filter { index in
          holds(.answer, at: index)
            && SpelledWords(table[index].header).words.contains { ["panel", "national"].contains($0.text) }
        })
    }
  }

  /// Where no header says which is the date considered: the one column of days that is nearly full, or the later of two.
  private mutating func takeDays(of table: [ColumnCells]) {
    guard !isTaken(.dateConsidered), !isTaken(.year) else { return }
    let rows = table.map(\.texts.count).max() ?? 0
    let days = free.filter { holds(.day, at: $0) && table[$0].texts.count * 5 >= rows * 3 }
    guard let first = days.first, days.count < 3 else { return }
    guard days.count == 2, !isTaken(.dateReceived) else {
      if days.count == 1 { take(.dateConsidered, among: [first]) }
      return
    }
    let later = table[days[1]].texts.reduce(0) { count, cell in
      guard let one = table[first].texts[cell.key].flatMap(Self.day), let other = Self.day(cell.value) else {
        return count
      }
      return count + (one < other ? 1 : one > other ? -1 : 0)
    }
    guard later != 0 else { return }
    take(.dateReceived, among: [later > 0 ? days[0] : days[1]])
    take(.dateConsidered, among: [later > 0 ? days[1] : days[0]])
  }

  private static func day(_ text: String) -> Day? {
    let bytes = Array(text.utf8)
    guard case .success(let day) = DateField.read(bytes.span) else { return nil }
    return day
  }
}
