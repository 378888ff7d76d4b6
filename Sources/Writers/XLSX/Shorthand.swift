import Records

/// What stands in square brackets, and what it means to a reader.
struct Shorthand: Hashable, Sendable {
  let mark: String
  let meaning: String

  /// Instead of a figure.
  static let symbols = Figure.Symbol.allCases.map { Shorthand(mark: "[\($0.rawValue)]", meaning: $0.meaning) }
  /// Behind the name of a figure.
  static let revised = Shorthand(mark: "[r]", meaning: "revised since it was published")

  /// Whether it stands in one of the cells.
  func stands(in cells: [WorkbookContents.Cell]) -> Bool {
    cells.contains { $0.shown.containsBytes(of: mark) }
  }
}
