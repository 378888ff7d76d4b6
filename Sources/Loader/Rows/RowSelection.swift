import Records
import Spreadsheets

/// Tells by a column which rows of a log are read, where the profile says so.
struct RowSelection {
  private let column: Int
  private let header: String
  private let values: [String]
  private let folded: Set<String>

  /// `nil` where all rows are read.
  init?(under header: TableHeader) {
    guard let selection = header.names.selection, let column = header.columns.selection else { return nil }
    self.column = column
    self.header = header.headers[column]
    values = selection.values
    folded = Set(selection.values.map { NameFold.fold($0) })
  }

  /// Whether a row is read, or says that it is not, or does not say.
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
        } else if let near = Suggestion.nearest(to: value, among: values) {
          answer = .near(near)
        } else if case .blank = answer {
          answer = .notRead
        }
      }
      return answer
    }
  }

  /// The note about a row that is not read.
  func note(at place: Place) -> Finding {
    Finding(
      .rowOfOthers, at: place.onLine(place.line, column: column + 1),
      found: "the row has another value in the column \"\(header)\"",
      expected: "expected \(values.joined(separator: " or "))")
  }

  /// The error about a row that does not say whether it is read.
  func error(_ near: String?, at place: Place) -> Finding {
    let name = "the column \"\(header)\""
    return Finding(
      .unclearSelection, at: place.onLine(place.line, column: column + 1),
      found: near == nil ? "\(name) is blank" : "\(name) has a value that is spelled almost like one to read",
      expected: "expected \(values.joined(separator: " or ")), or the value of rows that are not read",
      remedy: near.map { "write \($0), or add the spelling under [register] only of the profile" }
        ?? "write the value")
  }
}
