import Records

/// Checks that the register has the headers that the profile gives: a mistyped one must not look like a column that the
/// register does not keep.
enum MappedColumns {
  /// How many headers a message lists.
  private static let mostHeaders = 10

  /// An error for each column whose headers in the profile are in no table of the register. One of several headers is
  /// enough, in one of several sheets.
  static func findings<Column: TableColumn>(
    missingFrom tables: [(header: HeaderRow<Column>, sheet: String?)], in file: InputFile
  ) -> [Finding] {
    guard let table = tables.last else { return [] }
    let own = table.header.names.own
    let suggestion = HeaderSuggestion(table.header.headers, names: table.header.names)
    let place = Place(file: file.name, sheet: table.sheet, line: table.header.line)
    var findings = Column.allCases.compactMap { column -> Finding? in
      // The profile has one line for the key of a review in all tables, and few registers have it beside referrals.
      guard column.rawValue != RegisterColumn.review.rawValue || Column.self != RegisterColumn.self,
        let headers = own[column], tables.allSatisfy({ $0.header.columns[column] == nil })
      else {
        return nil
      }
      return .mappedColumnMissing(
        called: headers, as: "[columns] of the profile says of \(column.rawValue)", at: place, suggestion,
        remedy: suggestion.remedy(for: column))
    }
    for (index, breakdown) in table.header.names.breakdowns.enumerated()
    where !breakdown.columns.isEmpty && tables.allSatisfy({ $0.header.columns.breakdowns[index].isEmpty }) {
      findings.append(
        .mappedColumnMissing(
          called: breakdown.columns, as: "the profile says of the breakdown \"\(breakdown.key)\"", at: place,
          suggestion, remedy: "correct columns in the profile, or the header"))
    }
    // Each table, since all rows of one without the column would be in doubt.
    for (index, selection) in table.header.names.selections.enumerated() {
      for table in tables where table.header.columns.selections[index] == nil {
        findings.append(
          .mappedColumnMissing(
            called: selection.columns,
            as: selection.area == nil ? "[register] only of the profile says" : "the breakdown of areas says",
            at: Place(file: file.name, sheet: table.sheet, line: table.header.line),
            HeaderSuggestion(table.header.headers, names: table.header.names),
            remedy: "correct the profile, or the header"))
      }
    }
    return findings
  }

  /// What the table has instead.
  fileprivate static func unused<Column>(_ suggestion: HeaderSuggestion<Column>) -> String {
    let names = suggestion.unused.prefix(mostHeaders).map(\.quoted).joined(separator: ", ")
    return names.isEmpty
      ? "expected this header"
      : "expected this header, or one without a use: \(names)\(suggestion.unused.count > mostHeaders ? ", …" : "")"
  }
}

extension Finding {
  fileprivate static func mappedColumnMissing<Column: TableColumn>(
    called headers: [String], as source: String, at place: Place, _ suggestion: HeaderSuggestion<Column>,
    remedy: String?
  ) -> Finding {
    let names = headers.map { "\"\($0)\"" }.joined(separator: " or ")
    return Finding(
      .mappedColumnMissing, at: place, found: "no column is called \(names), as \(source)",
      expected: MappedColumns.unused(suggestion), remedy: remedy)
  }
}
