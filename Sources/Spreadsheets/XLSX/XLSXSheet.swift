/// One sheet of a workbook, as the workbook lists it.
package struct XLSXSheet: Hashable, Sendable {
  /// Whether a spreadsheet program shows the sheet. A very hidden one is not even offered for showing.
  package enum State: String, Hashable, Sendable {
    case visible, hidden, veryHidden
  }

  package let name: String
  package let state: State
  /// The part that holds the sheet's rows.
  package let part: String
}
