/// What stands in cells.
extension EESDataSet {
  /// Texts by which programs say that there is nothing; the last five are those of older guidance.
  private static let textsForNothing: Set = [
    "NULL", "Null", "null", "NA", "na", "N/A", "n/a", ".", "..", "-",
  ]
  /// The shorthand of official statistics, bare; the screener lets others pass.
  private static let symbols: Set = ["c", "z", "x", "low", "k", "u"]

  var cellFaults: [EESFault] {
    let keys = data.columns.filter {
      EESGeography.columns.contains($0) || filters.contains($0) || groupings.contains($0)
    }
    let rows = data.records.map { row in keys.map { row[$0] ?? "" } }
    let cells = Set((data.rows + meta.rows).flatMap(\.self)).filter(Self.textsForNothing.contains).sorted()
    return faults(
      .noRowTwice, rows.repeated.map { "two rows are about \($0.suffix(2).joined(separator: ", "))" })
      + faults(.noDataText, cells.map { "\"\($0)\" is the text of a cell" })
      + faults(
        .figureOrSymbol,
        indicators.flatMap { indicator in
          data.items(of: indicator).sorted().filter { !Self.isFigure($0) && !Self.symbols.contains($0) }
            .map { "\(indicator) is \"\($0)\" in a row" }
        })
  }

  /// Whether a cell is a number: digits, with a sign or a decimal point perhaps, and nothing to part thousands.
  private static func isFigure(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}
