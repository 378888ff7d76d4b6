import Records

/// What the columns of a register may be called, by a profile.
///
/// Made once: it is asked about each row that may be the header, and by four ways to part its columns.
struct HeaderNames: Sendable {
  private let columns: [String: RegisterColumn]

  init(by profile: Profile) {
    var columns: [String: RegisterColumn] = [:]
    for column in RegisterColumn.allCases {
      columns[ColumnMap.fold(column.rawValue)] = column
      // Where the profile says what a column is called, a guess at its name would only be in the way.
      guard profile.columns[column] == nil else { continue }
      for spelling in column.commonSpellings { columns[ColumnMap.fold(spelling)] = column }
    }
    for (column, headers) in profile.columns {
      for header in headers { columns[ColumnMap.fold(header)] = column }
    }
    self.columns = columns
  }

  /// The column that a header names.
  func column(named header: String) -> RegisterColumn? { columns[ColumnMap.fold(header)] }
}
