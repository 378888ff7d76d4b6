import Records
import Spreadsheets

/// Columns that are not read, but hold what belongs to one that is: a second outcome, or the units of the ages.
extension Finding {
  /// An error about units of ages in a column of their own: `9` beside `weeks` would be nine years.
  static func unitsBesideAges<Column>(
    _ unused: HeaderSuggestion<Column>.Header, under header: HeaderRow<Column>, rows: LooseRows,
    at place: Place
  ) -> Finding? {
    guard Column.allCases.contains(where: { $0.content == .ages && header.columns[$0] != nil }) else {
      return nil
    }
    let texts = rows.texts(at: unused.number - 1)
    let isNamed = SpelledWords(unused.text).words.contains { ["unit", "units"].contains($0.text) }
    let units = texts.compactMap { text -> AgeUnit? in
      let letters = Array(text.utf8)
      guard case .unit(let unit) = AgeWords.token(of: letters.span) else { return nil }
      return unit
    }
    guard !units.isEmpty, units.count == texts.count, isNamed || texts.contains(where: { $0.count > 1 })
    else {
      return nil
    }
    var finding = Finding(
      .unitBesideAges, as: units.allSatisfy { $0 == .years } ? .warning : .error, at: place,
      found: "\(unused.quoted) is not used, and holds units, so each age is read as years")
    finding.subject = unused.quoted
    return finding
  }

  /// A warning about a column whose cells can nearly all be read as what another column holds.
  static func overlooked<Column>(
    _ unused: HeaderSuggestion<Column>.Header, under header: HeaderRow<Column>, rows: LooseRows,
    at place: Place
  ) -> Finding? {
    guard !HeaderMeaning.isElsewhere(unused.text) else { return nil }
    let column = header.columns.kept.map(\.column).first { column in
      switch column.content {
      case .outcomes: break
      // Other columns name bodies or numbers too.
      case .agencies, .ages: guard column.mayBeMeant(by: unused.text) else { return false }
      default: return false
      }
      let (readable, filled) = rows.count(of: column.content, at: unused.number - 1, by: header.cells)
      return readable > 0 && readable * 10 >= filled * 9
    }
    guard let column else { return nil }
    var finding = Finding(
      .unusedColumn, as: .warning, at: place,
      found: "\(unused.quoted) is not used, but its cells can be read as \(column.rawValue)",
      remedy:
        "passed over; if it belongs to \(column.rawValue), write its entries into the cells of that column, "
        + "with ; between them")
    finding.subject = unused.quoted
    return finding
  }
}

extension LooseRows {
  /// What is filled in a column.
  fileprivate func texts(at index: Int) -> [String] {
    var texts: [String] = []
    _ = allSatisfy { row, bytes in
      guard row.fields.indices.contains(index) else { return true }
      let text = row.withText(of: index, in: bytes, FieldText.string)
      if !text.allSatisfy(\.isWhitespace) { texts.append(text) }
      return true
    }
    return texts
  }

  /// How many cells of a column can be read as `content`, of how many that are filled.
  fileprivate func count(
    of content: CellContent, at index: Int, by cells: ReadableCells
  ) -> (readable: Int, filled: Int) {
    var readable = 0
    _ = allSatisfy { row, bytes in
      if row.fields.indices.contains(index), cells.canRead(index, of: row, bytes, as: content) {
        readable += 1
      }
      return true
    }
    return (readable, texts(at: index).count)
  }
}
