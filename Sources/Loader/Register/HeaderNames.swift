import Records

/// What the columns of a table may be called, by a profile.
///
/// Made once: it is asked about each row that may be the header, and by four ways to part its columns.
struct HeaderNames<Column: TableColumn>: Sendable {
  private let columns: [String: Column]

  init(by profile: Profile) {
    let own = Column.ownHeaders(in: profile)
    var columns: [String: Column] = [:]
    for column in Column.allCases {
      columns[ColumnPlaces<Column>.fold(column.rawValue)] = column
      // Where the profile says what a column is called, a guess at its name would only be in the way.
      guard own[column] == nil else { continue }
      for spelling in column.commonSpellings { columns[ColumnPlaces<Column>.fold(spelling)] = column }
    }
    for (column, headers) in own {
      for header in headers { columns[ColumnPlaces<Column>.fold(header)] = column }
    }
    self.columns = columns
  }

  /// The column that a header names.
  func column(named header: String) -> Column? { columns[ColumnPlaces<Column>.fold(header)] }
}
