import Records
import Spreadsheets

/// What the kind of a workbook's cell says about its value, and what a text gives away of a spreadsheet's damage.
enum CellKinds {
  /// Whether the same bytes may be taken for what they meant before: where their kind matters they are looked at again.
  @inline(__always)
  static func mayBeRemembered(_ kind: TableField.Kind, _ cell: Span<UInt8>, in column: RegisterColumn) -> Bool
  {
    switch kind {
    case .text, .quotedText, .number: true
    case .cellText: !column.holdsDays && !(column == .childAge && NumberAsText.matches(cell))
    case .date: column.holdsDays
    case .boolean, .error: false
    }
  }

  /// What there is to say about a value before it is read; after an error it is not.
  static func finding(
    _ kind: TableField.Kind, _ text: Span<UInt8>, in column: RegisterColumn, at place: Place
  ) -> Finding? {
    if kind == .error || CellError.matches(text) { return .cellError(at: place) }
    if column != .panelAgreed, TruthValue.matches(text) { return .truthValue(at: place) }
    if column == .reference, ReferenceBecameNumber.matches(text) { return .referenceBecameNumber(at: place) }
    guard kind == .cellText else { return nil }
    if column.holdsDays, DateAsText.matches(text) { return .dateAsText(at: place) }
    if column == .childAge, NumberAsText.matches(text) { return .numberAsText(at: place) }
    return nil
  }
}
