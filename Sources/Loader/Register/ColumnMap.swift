import Records
import Spreadsheets

/// Which column of the table holds what, read from its header row.
struct ColumnMap: Sendable {
  /// The columns without which nothing can be counted. `date_considered` may be replaced by `year`.
  private static let required: [RegisterColumn] = [.dateConsidered, .referringAgency, .childAge, .outcome]

  /// By the column's position in the canonical list.
  private let indices: [Int?]
  /// How many columns the header has: what a whole row has too.
  let width: Int

  /// The columns that `header` names, by the profile's headers and the common spellings.
  ///
  /// Throws `.unusable` for a required column that is missing, with the nearest header, and for two that mean the same.
  init(header: [String], profile: Profile, file: String, line: Int) throws(LoaderError) {
    self.width = header.count
    let meanings = ColumnMap.meanings(in: profile)
    var indices: [RegisterColumn: Int] = [:]
    for (index, text) in header.enumerated() {
      guard let column = meanings[ColumnMap.fold(text)] else { continue }
      if let earlier = indices[column] {
        throw .twoColumns(
          column, earlier + 1, index + 1, at: Place(file: file, line: line, column: index + 1))
      }
      indices[column] = index
    }
    for column in ColumnMap.required where indices[column] == nil {
      if column == .dateConsidered, indices[.year] != nil { continue }
      throw .missingColumn(column, header: header, at: Place(file: file, line: line, column: 1))
    }
    self.indices = RegisterColumn.allCases.map { indices[$0] }
    self.kept = RegisterColumn.allCases.compactMap { column in indices[column].map { (column, $0) } }
  }

  /// The index of a column in each row, or `nil` where the register does not keep it.
  subscript(column: RegisterColumn) -> Int? { indices[column.position] }

  /// The columns that the register keeps, with their indices, in the order of the canonical list.
  let kept: [(column: RegisterColumn, index: Int)]

  /// How many different columns of a register each of `headers` names.
  static func knownColumns(in headers: [[String]], by profile: Profile) -> [Int] {
    let meanings = meanings(in: profile)
    return headers.map { Set($0.compactMap { meanings[fold($0)] }).count }
  }

  private static func meanings(in profile: Profile) -> [String: RegisterColumn] {
    var meanings: [String: RegisterColumn] = [:]
    for column in RegisterColumn.allCases {
      meanings[fold(column.rawValue)] = column
      // Where the profile says what a column is called, a guess at its name would only be in the way.
      guard profile.columns[column] == nil else { continue }
      for spelling in column.commonSpellings { meanings[fold(spelling)] = column }
    }
    for (column, headers) in profile.columns {
      for header in headers { meanings[fold(header)] = column }
    }
    return meanings
  }

  /// The header without what does not matter in it: case, spaces, underscores and hyphens.
  static func fold(_ header: String) -> String {
    let bytes = Array(header.utf8)
    return NameIndex<RegisterColumn>.fold(bytes.span)
  }
}

extension LoaderError {
  fileprivate static func missingColumn(
    _ column: RegisterColumn, header: [String], at place: Place
  ) -> LoaderError {
    let wanted = column == .dateConsidered ? "\"date_considered\" or \"year\"" : "\"\(column.rawValue)\""
    return .unusable(
      Problem(
        "missing-column", at: place.description, found: "no column \(column.meaning)",
        expected: "expected \(wanted)", remedy: remedy(for: column, in: header)))
  }

  private static func remedy(for column: RegisterColumn, in header: [String]) -> String {
    let names = ([column.rawValue] + column.commonSpellings).flatMap { [$0, $0.replacing("_", with: " ")] }
    let near = header.firstIndex { Suggestion.nearest(to: $0.replacing("_", with: " "), among: names) != nil }
    return near.map { "column \($0 + 1), \"\(header[$0])\", is close: rename it, or map it under [columns]" }
      ?? "add the column, or map yours under [columns] of the profile"
  }

  fileprivate static func twoColumns(
    _ column: RegisterColumn, _ first: Int, _ second: Int, at place: Place
  ) -> LoaderError {
    .unusable(
      Problem(
        "duplicated-header", at: place.description,
        found: "columns \(first) and \(second) are both \"\(column.rawValue)\"",
        expected: "expected each column once", remedy: "rename the one that does not count"))
  }
}

extension RegisterColumn {
  fileprivate var meaning: String {
    switch self {
    case .dateConsidered: "says when a referral was considered"
    case .referringAgency: "says who referred"
    case .childAge: "holds the children's ages"
    case .outcome: "holds the outcome"
    default: "is called \"\(rawValue)\""
    }
  }
}
