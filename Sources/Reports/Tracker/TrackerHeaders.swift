import Records

/// The headers of the tracker: those of the register, those that it lacks, and those that are made.
struct TrackerHeaders: Sendable {
  /// The columns with their headers, in canonical order.
  let columns: [(column: RecommendationColumn, header: String)]
  /// The headers of what is made.
  let made: [TrackerColumn: String]
  /// The register's own headers that are called like what is made.
  let kept: [String]

  /// The headers of a tracker of `records`, whose ratings have these `words`.
  init(of records: ReviewRecords, words: [String]) {
    let own = records.recommendationHeaders
    let used = Set(own.values.map(TrackerColumn.letters))
    columns = RecommendationColumn.allCases.compactMap { column in
      let said = column.inPeoplesWords
      guard let header = own[column] else {
        // Two columns of one name could not be read back.
        return used.contains(TrackerColumn.letters(said)) ? nil : (column, said)
      }
      return (column, header == column.rawValue ? said : header)
    }
    kept = TrackerHeaders.keptHeaders(of: records, words: words)
    var taken = used.union(columns.map { TrackerColumn.letters($0.header) })
      .union(kept.map(TrackerColumn.letters))
    var made: [TrackerColumn: String] = [:]
    for column in TrackerColumn.allCases {
      var names = column.names
      while names.count > 1, let name = names.first, taken.contains(TrackerColumn.letters(name)) {
        names.removeFirst()
      }
      made[column] = names.first
      taken.formUnion(names.prefix(1).map(TrackerColumn.letters))
    }
    self.made = made
  }

  /// Without the two columns of an earlier tracker, which stand side by side: they are made anew.
  private static func keptHeaders(of records: ReviewRecords, words: [String]) -> [String] {
    func cells(_ header: String) -> [String] { records.recommendations.compactMap { $0.kept[header] } }
    var headers = records.keptHeaders
    let attention = headers.firstIndex { header in
      let cells = cells(header)
      return TrackerColumn.attention.isNamed(header) && !cells.isEmpty
        && cells.allSatisfy(RecommendationAttention.isMade)
    }
    guard let attention else { return headers }
    headers.remove(at: attention)
    if attention > 0, TrackerColumn.rating.isNamed(headers[attention - 1]),
      cells(headers[attention - 1]).allSatisfy(words.contains)
    {
      headers.remove(at: attention - 1)
    }
    return headers
  }
}

extension RecommendationColumn {
  /// The header as people say it: "Addressed to".
  var inPeoplesWords: String { rawValue.inPeoplesWords }
}

extension ReviewColumn {
  /// The header as people say it: "Review".
  var inPeoplesWords: String { rawValue.inPeoplesWords }
}

extension String {
  /// The key of a column as people say it: "Date received".
  var inPeoplesWords: String {
    let words = split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
