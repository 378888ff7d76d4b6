/// Where in the input something stands.
package struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The file's base name; a path would differ from machine to machine.
  package let file: String
  /// From 1; `nil` for the file as a whole.
  package let line: Int?
  /// The number of the column in the table, from 1; `nil` for the row as a whole.
  package let column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  package var description: String {
    ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
  }
}
