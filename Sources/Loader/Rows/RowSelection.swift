import Records
import Spreadsheets

/// Tells by a column which rows are read, where the profile or an area says so.
struct RowSelection {
  private let column: Int
  private let header: String
  private let selection: Profile.Register.Selection
  private let folded: Set<String>
  private let others: Set<String>

  /// Those that decide about the rows under a header.
  static func all(under header: TableHeader) -> [RowSelection] {
    zip(header.names.selections, header.columns.selections).compactMap { selection, column in
      column.map { RowSelection(column: $0, header: header.headers[$0], selection) }
    }
  }

  private init(column: Int, header: String, _ selection: Profile.Register.Selection) {
    self.column = column
    self.header = header
    self.selection = selection
    folded = Set(selection.values.map { NameFold.fold($0) })
    others = Set(selection.others.map { NameFold.fold($0) })
  }

  /// What a row says about whether it is read.
  enum Answer {
    case read
    case notRead
    case blank
    /// Spelled almost like a value that is read.
    case near(String)
  }

  func answer(of row: TableRow, _ bytes: Span<UInt8>) -> Answer {
    guard column < row.fields.count else { return .blank }
    return row.withVisibleText(of: column, in: bytes) { text in
      var answer = Answer.blank
      FieldText.forEachEntry(of: text) { entry in
        if case .read = answer { return }
        let value = FieldText.string(entry)
        if folded.contains(NameFold.fold(value)) {
          answer = .read
        } else if others.contains(NameFold.fold(value)) {
          answer = .notRead
        } else if let near = Suggestion.nearest(to: value, among: selection.values) {
          answer = .near(near)
        } else if case .blank = answer {
          answer = .notRead
        }
      }
      return answer
    }
  }

  /// The note about a row that is not read; `nil` for one that is, or that is in doubt.
  func note(on row: TableRow, _ bytes: Span<UInt8>, at place: Place) -> Finding? {
    let place = place.onLine(place.line, column: column + 1)
    let values = selection.values.joined(separator: " or ")
    switch answer(of: row, bytes) {
    case .read: return nil
    case .notRead:
      return Finding(
        .rowOfOthers, at: place, found: "the row has another value in the column \"\(header)\"",
        expected: "expected \(selection.area ?? values)")
    // Which area it is of is said where all are counted.
    case .blank, .near:
      guard selection.area != nil, row.hasFilledFields(atLeast: 3, in: bytes) else { return nil }
      return Finding(
        .rowOfNoArea, at: place, found: "the column \"\(header)\" names no area of the profile",
        expected: "expected \(selection.area ?? values), or another area")
    }
  }

  /// The error about a row that does not say whether it is read; `nil` for one that does.
  func error(about row: TableRow, _ bytes: Span<UInt8>, at place: Place) -> Finding? {
    let near: String?
    switch answer(of: row, bytes) {
    case .read, .notRead: return nil
    case .blank: near = nil
    case .near(let value): near = value
    }
    let name = "the column \"\(header)\""
    let values = selection.values.joined(separator: " or ")
    return Finding(
      .unclearSelection, at: place.onLine(place.line, column: column + 1),
      found: near == nil
        ? "\(name) is blank" : "\(name) has a value that is spelled almost like one to read",
      expected: "expected \(values), or the value of rows that are not read",
      remedy: near.map { "write \($0), or add the spelling under [register] only of the profile" }
        ?? "write the value")
  }
}
