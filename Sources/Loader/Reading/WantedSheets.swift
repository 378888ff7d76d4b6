import Records
import Spreadsheets

/// The sheets of a workbook that hold one part of the register: those that the profile names, or that of its own name.
struct WantedSheets {
  /// As they are written and as they are compared.
  private let names: [(name: String, folded: String)]
  /// Whether the profile names them.
  let areNamed: Bool

  init(_ part: RegisterSheet, by profile: Profile) {
    let own = profile.sheets[part]
    areNamed = own != nil
    names = (own ?? [part.rawValue]).map { ($0, ColumnMap.fold($0)) }
  }

  func contain(_ sheet: XLSXSheet) -> Bool {
    let folded = ColumnMap.fold(sheet.name)
    return names.contains { $0.folded == folded }
  }

  /// The first sheet that the profile names and that is not among `sheets`.
  func missing(from sheets: [XLSXSheet]) -> String? {
    guard areNamed else { return nil }
    let there = Set(sheets.map { ColumnMap.fold($0.name) })
    return names.first { !there.contains($0.folded) }?.name
  }
}
