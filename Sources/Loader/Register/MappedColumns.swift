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
    return Column.allCases.compactMap { column in
      // The profile has one line for the key of a review in all tables, and few registers have it beside referrals.
      guard column.rawValue != RegisterColumn.review.rawValue || Column.self != RegisterColumn.self,
        let headers = own[column], tables.allSatisfy({ $0.header.columns[column] == nil })
      else {
        return nil
      }
      return .mappedColumnMissing(column, called: headers, at: place, suggestion)
    }
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
    _ column: Column, called headers: [String], at place: Place, _ suggestion: HeaderSuggestion<Column>
  ) -> Finding {
    let names = headers.map { "\"\($0)\"" }.joined(separator: " or ")
    return Finding(
      .mappedColumnMissing, at: place,
      found: "no column is called \(names), as [columns] of the profile says of \(column.rawValue)",
      expected: MappedColumns.unused(suggestion), remedy: suggestion.remedy(for: column))
  }
}
