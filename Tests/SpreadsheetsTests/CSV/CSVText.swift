@testable import Spreadsheets

/// A CSV text as tests compare it: its rows with their texts, and what is wrong with them.
struct CSVText {
  var rows: [[String]] = []
  var lines: [Int] = []
  /// One for each row.
  var faults: [CSVFault?] = []

  init(_ text: String, delimiter: Character = ",", startingAt offset: Int = 0) {
    self.init(Array(text.utf8), delimiter: delimiter, startingAt: offset)
  }

  init(_ bytes: [UInt8], delimiter: Character = ",", startingAt offset: Int = 0) {
    var reader = CSVReader(delimiter: delimiter.asciiValue ?? 0, startingAt: offset)
    var row = TableRow()
    while reader.readRow(into: &row, of: bytes.span) {
      rows.append(
        row.fields.indices.map { index in
          row.withText(of: index, in: bytes.span) { text in
            String(decoding: text.indices.map { text[$0] }, as: UTF8.self)
          }
        })
      lines.append(row.line)
      faults.append(row.fault)
    }
  }
}
