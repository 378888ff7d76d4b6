import Records

/// What headers mean, by the profile's own words and the common spellings.
struct HeaderMeanings: Sendable {
  private var columns: [String: RegisterColumn] = [:]

  init(of profile: Profile) {
    for column in RegisterColumn.allCases {
      columns[ColumnMap.fold(column.rawValue)] = column
      // Where the profile says what a column is called, a guess at its name would only be in the way.
      guard profile.columns[column] == nil else { continue }
      for spelling in column.commonSpellings { columns[ColumnMap.fold(spelling)] = column }
    }
    for (column, headers) in profile.columns {
      for header in headers { columns[ColumnMap.fold(header)] = column }
    }
  }

  /// The column that a header names, or `nil`.
  subscript(header: String) -> RegisterColumn? { columns[ColumnMap.fold(header)] }

  /// The columns of a register that a row of headers names.
  func columns(in headers: [String]) -> Set<RegisterColumn> { Set(headers.compactMap { self[$0] }) }
}
